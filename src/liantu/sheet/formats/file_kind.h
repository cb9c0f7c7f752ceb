// What a file is by its first bytes, whatever its name says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liantu::sheet {

enum class FileKind { Text, GeoJson, Zip, Ole, GeoPackage, Shapefile, Kml, Dxf };
enum class ZipKind { Xlsx, Ods, Shapefile, Kmz };

/// Throws InvalidInput saying what the file is when it is none of these: empty, PDF, picture, program, web
/// page …
FileKind file_kind(std::string_view bytes);

/// The same for a zip by the names of its parts and the text of its part "mimetype".
ZipKind zip_kind(const std::vector<std::string>& names, std::string_view mimetype);

}  // namespace liantu::sheet
