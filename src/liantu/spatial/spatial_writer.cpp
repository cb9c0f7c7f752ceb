#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>

#include "liantu/base/date.h"
#include "liantu/base/error.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/spatial/vector_files.h"

namespace liantu::sheet {
namespace {

using DatasetPointer = std::unique_ptr<GDALDataset, GDALDatasetUniquePtrDeleter>;

[[noreturn]] void refuse_write() {
  throw Error(ErrorCode::Internal, "空间数据文件生成失败，请稍后再试。");
}

OGRFieldType field_type(const OutColumn& column, bool dates) {
  if (column.kind == OutColumn::Kind::Number) return OFTReal;
  return column.kind == OutColumn::Kind::Date && dates ? OFTDate : OFTString;
}

void set(OGRFeature& feature, int field, const Value& value) {
  if (is_empty(value)) return feature.SetFieldNull(field);
  const std::string text = value_text(value);
  switch (feature.GetFieldDefnRef(field)->GetType()) {
    case OFTReal:
      if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return feature.SetField(field, static_cast<double>(*whole));
      }
      if (const auto* real = std::get_if<double>(&value)) return feature.SetField(field, *real);
      return feature.SetFieldNull(field);
    case OFTDate:
      if (const auto day = Date::parse(text))
        return feature.SetField(field, day->year(), day->month(), day->day());
      return feature.SetFieldNull(field);
    default:
      feature.SetField(field, text.c_str());
  }
}

OGRGeometryUniquePtr shape(const std::string& wkb) {
  OGRGeometry* made = nullptr;
  if (OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size()) != OGRERR_NONE)
    refuse_write();
  return OGRGeometryUniquePtr(made);
}

void write(GDALDataset& dataset, const OutTable& table, const std::vector<std::string>& wkb, bool package) {
  OGRSpatialReference system;
  system.importFromEPSG(4490);
  system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  CPLStringList settings;
  settings.SetNameValue(package ? "GEOMETRY_NAME" : "COORDINATE_PRECISION", package ? "geom" : "8");
  OGRLayer* layer =
      dataset.CreateLayer(table.sheet.c_str(), package ? &system : nullptr, wkbUnknown, settings.List());
  if (layer == nullptr) refuse_write();
  for (const OutColumn& column : table.columns) {
    OGRFieldDefn field(column.header.c_str(), field_type(column, package));
    if (layer->CreateField(&field) != OGRERR_NONE) refuse_write();
  }
  if (package && layer->StartTransaction() != OGRERR_NONE) refuse_write();
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    for (std::size_t c = 0; c < std::min(table.columns.size(), table.rows[r].size()); ++c) {
      set(*feature, static_cast<int>(c), table.rows[r][c]);
    }
    if (r < wkb.size() && !wkb[r].empty()) feature->SetGeometryDirectly(shape(wkb[r]).release());
    if (layer->CreateFeature(feature.get()) != OGRERR_NONE) refuse_write();
  }
  if (package && layer->CommitTransaction() != OGRERR_NONE) refuse_write();
}

}  // namespace

std::string vector_file_bytes(const OutTable& table, const std::vector<std::string>& wkb, bool package) {
  start_gdal();
  const QuietGdal quiet;
  const MemoryFolder folder;
  const std::string name = package ? "out.gpkg" : "out.geojson";
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(package ? "GPKG" : "GeoJSON");
  if (driver == nullptr) refuse_write();
  DatasetPointer dataset(driver->Create(folder.path(name).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset) refuse_write();
  write(*dataset, table, wkb, package);
  dataset.reset();
  return folder.bytes(name);
}

}  // namespace liantu::sheet
