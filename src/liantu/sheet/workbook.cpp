#include <fmt/format.h>

#include <filesystem>

#include "liantu/base/error.h"
#include "liantu/sheet/formats/file_bytes.h"
#include "liantu/sheet/formats/file_kind.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/survey_text.h"

namespace liantu::sheet {
namespace {

namespace fs = std::filesystem;

/// The first .kml of the archive is the document (OGC 12-007r2 annex C).
Workbook read_kmz(ZipArchive& archive, const std::string& file, const ReadOptions& options) {
  for (const std::string& name : archive.names()) {
    const std::string extension = fs::path(name).extension().string();
    if (extension == ".kml" || extension == ".KML") return read_kml(archive.text(name), file, options);
  }
  return {};
}

Workbook read_zip(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  ZipArchive archive(bytes, options.limits);
  switch (zip_kind(archive.names(), archive.text("mimetype"))) {
    case ZipKind::Xlsx:
      return read_xlsx(archive, file, options);
    case ZipKind::Ods:
      return read_ods(archive, file, options);
    case ZipKind::Shapefile:
      return read_spatial("", bytes, file, options);
    case ZipKind::Kmz:
      return read_kmz(archive, file, options);
  }
  return {};
}

Workbook read(const std::string& path, std::string_view bytes, const std::string& file,
              const ReadOptions& options) {
  switch (file_kind(bytes)) {
    case FileKind::Zip:
      return read_zip(bytes, file, options);
    case FileKind::Ole:
      return read_xls(bytes, file, options);
    case FileKind::Text:
      return is_survey_text(bytes) ? read_survey_text(bytes, file, options) : read_csv(bytes, file, options);
    case FileKind::Kml:
      return read_kml(bytes, file, options);
    case FileKind::Dxf:
    case FileKind::GeoJson:
      return read_spatial("", bytes, file, options);
    case FileKind::GeoPackage:
    case FileKind::Shapefile:
      return read_spatial(path, bytes, file, options);
  }
  return {};
}

/// Names the file in the sentence, so that a folder of twenty ledgers tells which one failed.
template <class Step>
Workbook named(const std::string& file, Step step) {
  try {
    return step();
  } catch (const Error& error) {
    if (error.where().empty()) throw Error(error.code(), error.what(), file);
    throw;
  } catch (const std::bad_alloc&) {
    refuse("文件过大，内存不够，请拆成几个文件再导入。", file);
  }
}

}  // namespace

bool wanted(const ReadOptions& options, std::string_view sheet) {
  return options.sheet.empty() || options.sheet == sheet;
}

void refuse_sheet(const ReadOptions& options, const std::string& names) {
  refuse(fmt::format("没有名为“{}”的工作表，文件里有：{}。", options.sheet, names));
}

Workbook read_workbook(const std::string& path, const ReadOptions& options) {
  const std::string file = fs::path(path).filename().string();
  return named(file, [&] {
    const std::string bytes = file_bytes(path, options.limits.max_file);
    return read(path, bytes, file, options);
  });
}

Workbook read_workbook_bytes(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  return named(file, [&] {
    check_size(bytes.size(), options.limits.max_file);
    return read("", bytes, file, options);
  });
}

}  // namespace liantu::sheet
