#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <utility>

#include "liantu/sheet/formats/file_kind.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/shapefile_parts.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/spatial/drawing.h"
#include "liantu/spatial/to_cgcs2000.h"
#include "liantu/spatial/vector_files.h"

namespace liantu::sheet {
namespace {

const OGRSpatialReference* declared_system(OGRLayer& layer) {
  const OGRSpatialReference* system = layer.GetSpatialRef();
  if (system == nullptr || system->GetName() == nullptr) return nullptr;
  const std::string_view name = system->GetName();
  return name.substr(0, 9) == "Undefined" || name.substr(0, 7) == "Unknown" || system->IsLocal() ? nullptr
                                                                                                 : system;
}

void fill(Cell& cell, const OGRFeature& feature, int field) {
  const OGRFieldDefn& definition = *feature.GetFieldDefnRef(field);
  switch (definition.GetType()) {
    case OFTInteger:
    case OFTInteger64:
      if (definition.GetSubType() == OFSTBoolean)
        return set_flag(cell, feature.GetFieldAsInteger(field) != 0);
      set_number(cell, static_cast<double>(feature.GetFieldAsInteger64(field)), false, DateSystem::From1900);
      if (definition.GetType() == OFTInteger64) cell.text = feature.GetFieldAsString(field);
      return;
    case OFTReal:
      if (const double number = feature.GetFieldAsDouble(field); std::isfinite(number)) {
        set_number(cell, number, false, DateSystem::From1900);
      }
      return;
    case OFTDate:
    case OFTDateTime: {
      int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
      feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
      const auto serial = day_serial(
          fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", year, month, day, hour, minute, second),
          DateSystem::From1900);
      serial ? set_number(cell, *serial, true, DateSystem::From1900)
             : set_text(cell, feature.GetFieldAsString(field));
      cell.format = "yyyy-mm-dd";
      return;
    }
    default:
      return set_text(cell, feature.GetFieldAsString(field));
  }
}

class SpatialReading {
 public:
  SpatialReading(const std::string& file, const ReadOptions& options)
      : file_(file), options_(options), budget_{options.limits} {}

  /// `may_override`: the user's --crs goes before the default of a .geojson without crs member.
  void layers(GDALDataset& dataset, const std::string& name, bool may_override) {
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
      OGRLayer& layer = *dataset.GetLayer(i);
      const std::string sheet = name.empty() ? layer.GetName() : name;
      names_ += (names_.empty() ? "" : "、") + sheet;
      if (wanted(options_, sheet)) one(layer, sheet, may_override);
    }
  }

  Workbook take() {
    if (workbook_.sheets.empty() && names_.empty()) refuse("空间数据文件里没有图层，请检查文件。");
    if (workbook_.sheets.empty()) refuse_sheet(options_, names_);
    return std::move(workbook_);
  }

 private:
  void one(OGRLayer& layer, const std::string& sheet, bool may_override) {
    Grid grid;
    grid.file = file_;
    grid.sheet = sheet;
    GridBuilder builder(grid, budget_);
    std::vector<Geometry> geometries(1);
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    const int fields = definition.GetFieldCount();
    for (int f = 0; f < fields; ++f) set_text(builder.cell(0, f), definition.GetFieldDefn(f)->GetNameRef());
    if (fields == 0) grid.rows.emplace_back();
    std::optional<ToCgcs2000> to_cgcs2000;
    if (definition.GetGeomFieldCount() > 0 && layer.GetGeomType() != wkbNone) {
      to_cgcs2000.emplace(may_override && !options_.crs.empty() ? nullptr : declared_system(layer),
                          options_.crs);
    }
    int row = 0;
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
      ++row;
      builder.cell(row, std::max(fields - 1, 0));
      for (int f = 0; f < fields; ++f) {
        if (!feature->IsFieldSetAndNotNull(f)) continue;
        Cell& cell = builder.cell(row, f);
        fill(cell, *feature, f);
        builder.check_text(cell.text, row, f);
      }
      const OGRGeometry* shape = feature->GetGeometryRef();
      geometries.push_back(shape != nullptr && to_cgcs2000
                               ? to_cgcs2000->moved(*shape, static_cast<std::size_t>(row) + 1)
                               : Geometry{});
    }
    workbook_.sheets.push_back(std::move(grid));
    workbook_.geometries.push_back(std::move(geometries));
  }

  const std::string& file_;
  const ReadOptions& options_;
  CellBudget budget_;
  Workbook workbook_;
  std::string names_;
};

void read_shapefile(const ShapefileParts& parts, std::string_view shapes, SpatialReading& reading) {
  check_whole(parts, shapes);
  const MemoryFolder folder;
  folder.put("a.shx", parts.shx);
  folder.put("a.dbf", parts.dbf);
  if (!parts.prj.empty()) folder.put("a.prj", parts.prj);
  if (!parts.cpg.empty()) folder.put("a.cpg", parts.cpg);
  CPLStringList settings;
  if (parts.cpg.empty()) settings.SetNameValue("ENCODING", dbf_encoding(parts.dbf).c_str());
  const auto dataset = opened(folder.put("a.shp", shapes), "ESRI Shapefile", settings);
  reading.layers(*dataset, parts.name, false);
}

}  // namespace

Workbook read_vector_file(const std::string& path, std::string_view bytes, const std::string& file,
                          const ReadOptions& options) {
  start_gdal();
  const QuietGdal quiet;
  SpatialReading reading(file, options);
  switch (file_kind(bytes)) {
    case FileKind::Shapefile:
      if (path.empty()) refuse("只有 .shp 还不够，请把同名的 .shp、.shx、.dbf、.prj 一起打包成 zip 再导入。");
      read_shapefile(shapefile_on_disk(path, options.limits), bytes, reading);
      break;
    case FileKind::Zip: {
      ZipArchive archive(bytes, options.limits);
      for (const ShapefileParts& parts : shapefiles_in_zip(archive))
        read_shapefile(parts, parts.shp, reading);
      break;
    }
    case FileKind::GeoPackage: {
      const MemoryFolder folder;
      const auto dataset = opened(path.empty() ? folder.put("a.gpkg", bytes) : path, "GPKG", {});
      reading.layers(*dataset, "", false);
      break;
    }
    case FileKind::Dxf:
      return read_drawing(bytes, file, options);
    default: {
      const MemoryFolder folder;
      CPLStringList settings;
      settings.SetNameValue("DATE_AS_STRING", "YES");
      const bool declares = bytes.find("\"crs\"") != std::string_view::npos;
      const auto dataset = opened(folder.put("a.geojson", bytes), "GeoJSON", settings);
      reading.layers(*dataset, std::filesystem::path(file).stem().string(), !declares);
    }
  }
  return reading.take();
}

}  // namespace liantu::sheet
