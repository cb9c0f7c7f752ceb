// The files that make up a shapefile: beside each other on disk or in a zip.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/grid.h"
#include "liantu/sheet/formats/zip_archive.h"

namespace liantu::sheet {

struct ShapefileParts {
  std::string name;  ///< without folder and extension
  std::string shp, shx, dbf, prj, cpg;
};

/// Throws InvalidInput naming the part that is missing (.shx and .dbf must be there). On disk `shp` stays empty: who asks has it.
ShapefileParts shapefile_on_disk(const std::string& path, const ReadLimits& limits);
std::vector<ShapefileParts> shapefiles_in_zip(ZipArchive& archive);

/// Throws InvalidInput, naming the record, when the files do not fit together: cut off, records outside, counts that their
/// record cannot hold. Readers leave the shapes of such records out without a word. `shapes` is the .shp.
void check_whole(const ShapefileParts& parts, std::string_view shapes);

/// "UTF-8" or "GB18030": what most texts of a .dbf are; for files without a .cpg.
std::string dbf_encoding(std::string_view dbf);

}  // namespace liantu::sheet
