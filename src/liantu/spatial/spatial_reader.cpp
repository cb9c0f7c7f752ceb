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
#include "liantu/spatial/vector_files.h"

namespace liantu::sheet {
namespace {

constexpr int kSureMatch = 90;  ///< per cent, of FindMatches: same parameters, another name

using DatasetPointer = std::unique_ptr<GDALDataset, GDALDatasetUniquePtrDeleter>;

DatasetPointer opened(const std::string& path, const char* driver, CPLStringList settings) {
  const char* drivers[] = {driver, nullptr};
  DatasetPointer dataset(
      GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, settings.List()));
  if (!dataset) refuse("空间数据文件不完整或已损坏，请重新导出后再导入。");
  return dataset;
}

/// From the file's reference system to CGCS2000 degrees, longitude first.
class ToCgcs2000 {
 public:
  ToCgcs2000(const OGRSpatialReference* declared, const std::string& by_user) {
    OGRSpatialReference source;
    if (declared != nullptr) {
      source = *declared;
    } else if (by_user.empty()) {
      refuse("未声明坐标系，无法确定位置，请用 --crs EPSG:4490 之类指明。");
    } else if (source.SetFromUserInput(by_user.c_str(),
                                       OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS) != OGRERR_NONE) {
      refuse("坐标系“" + by_user + "”无法识别，请用 EPSG:4490 之类的代码指明。");
    }
    code_ = authority_code(source);
    OGRSpatialReference target;
    target.importFromEPSG(4490);
    source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    transformation_.reset(OGRCreateCoordinateTransformation(&source, &target));
    if (!transformation_)
      refuse("坐标系“" + code_ + "”无法换算到 CGCS2000，请先在 GIS 软件中转为 EPSG:4490。");
  }

  const std::string& code() const { return code_; }

  std::string wkb(const OGRGeometry& geometry, std::size_t row) const {
    std::unique_ptr<OGRGeometry> moved(geometry.getLinearGeometry());
    if (!moved || moved->IsEmpty()) return {};
    moved->flattenTo2D();
    OGREnvelope box;
    if (moved->transform(transformation_.get()) != OGRERR_NONE ||
        (moved->getEnvelope(&box), !on_earth(box))) {
      refuse(fmt::format("第 {} 行的坐标不在坐标系 {} 的范围内，请检查坐标系后再导入。", row, code_),
             fmt::format("row {}", row));
    }
    std::string bytes(static_cast<std::size_t>(moved->WkbSize()), '\0');
    moved->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
    return bytes;
  }

 private:
  static bool on_earth(const OGREnvelope& box) {
    return box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90;  // false for NaN
  }

  /// ESRI's .prj names no code; the one with the same parameters is what it declares.
  static std::string authority_code(OGRSpatialReference& system) {
    if (const char* code = system.GetAuthorityCode(nullptr)) {
      return fmt::format("{}:{}", system.GetAuthorityName(nullptr), code);
    }
    int count = 0;
    int* confidence = nullptr;
    OGRSpatialReferenceH* matches = system.FindMatches(nullptr, &count, &confidence);
    std::string code;
    if (count > 0 && confidence[0] >= kSureMatch) {
      const auto* best = OGRSpatialReference::FromHandle(matches[0]);
      if (best->GetAuthorityCode(nullptr) != nullptr) {
        code = fmt::format("{}:{}", best->GetAuthorityName(nullptr), best->GetAuthorityCode(nullptr));
      }
    }
    OSRFreeSRSArray(matches);
    CPLFree(confidence);
    if (code.empty() && system.GetName() != nullptr) code = system.GetName();
    return code;
  }

  std::string code_;
  std::unique_ptr<OGRCoordinateTransformation> transformation_;
};

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
      Geometry geometry;
      if (const OGRGeometry* shape = feature->GetGeometryRef(); shape != nullptr && to_cgcs2000) {
        geometry = {to_cgcs2000->wkb(*shape, static_cast<std::size_t>(row) + 1), to_cgcs2000->code()};
      }
      geometries.push_back(std::move(geometry));
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

void read_shapefile(const ShapefileParts& parts, SpatialReading& reading) {
  const MemoryFolder folder;
  folder.put("a.shx", parts.shx);
  folder.put("a.dbf", parts.dbf);
  if (!parts.prj.empty()) folder.put("a.prj", parts.prj);
  if (!parts.cpg.empty()) folder.put("a.cpg", parts.cpg);
  CPLStringList settings;
  if (parts.cpg.empty()) settings.SetNameValue("ENCODING", dbf_encoding(parts.dbf).c_str());
  const auto dataset = opened(folder.put("a.shp", parts.shp), "ESRI Shapefile", settings);
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
      read_shapefile(shapefile_on_disk(path, options.limits), reading);
      break;
    case FileKind::Zip: {
      ZipArchive archive(bytes, options.limits);
      for (const ShapefileParts& parts : shapefiles_in_zip(archive)) read_shapefile(parts, reading);
      break;
    }
    case FileKind::GeoPackage: {
      const MemoryFolder folder;
      const auto dataset = opened(path.empty() ? folder.put("a.gpkg", bytes) : path, "GPKG", {});
      reading.layers(*dataset, "", false);
      break;
    }
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
