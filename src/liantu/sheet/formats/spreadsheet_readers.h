// The readers behind read_workbook, one per format; bytes in, sheets out. Each throws InvalidInput in one
// sentence.
#pragma once

#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"
#include "liantu/sheet/formats/zip_archive.h"

namespace liantu::sheet {

/// Office Open XML workbook (ECMA-376), also its strict form.
Workbook read_xlsx(ZipArchive& archive, const std::string& file, const ReadOptions& options);

/// OpenDocument spreadsheet (ISO/IEC 26300).
Workbook read_ods(ZipArchive& archive, const std::string& file, const ReadOptions& options);

/// Excel 97–2003 and WPS .et: BIFF8 in an OLE compound file ([MS-CFB], [MS-XLS]).
Workbook read_xls(std::string_view bytes, const std::string& file, const ReadOptions& options);

/// RFC 4180 with , ; or tab; UTF-8, UTF-16 with BOM or GB18030. Every filled cell is Text.
Workbook read_csv(std::string_view bytes, const std::string& file, const ReadOptions& options);

/// KML 2.2 and 2.3: a row for each placemark with its name, description, folder and own data. Areas, closed lines and points;
/// a line that is not closed is an Error of its row. Links to other files are not followed.
Workbook read_kml(std::string_view bytes, const std::string& file, const ReadOptions& options);

/// GeoPackage, shapefile (also zipped), GeoJSON or DXF: row 1 holds the field names.
/// Files that are not at `path` but in memory are opened by `bytes`; then `path` is "".
Workbook read_spatial(const std::string& path, std::string_view bytes, const std::string& file,
                      const ReadOptions& options);

/// options.sheet when it is among `names`; refuses with the names otherwise.
bool wanted(const ReadOptions& options, std::string_view sheet);
[[noreturn]] void refuse_sheet(const ReadOptions& options, const std::string& names);

}  // namespace liantu::sheet
