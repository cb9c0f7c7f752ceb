#include "liantu/spatial/drawing.h"

#include <cpl_conv.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "liantu/geo/outline.h"
#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/formats/text_encoding.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/spatial/to_cgcs2000.h"
#include "liantu/spatial/vector_files.h"

namespace liantu::sheet {
namespace {

constexpr int kLeastCorners = 3;

struct Shape {
  std::string layer;
  std::unique_ptr<OGRGeometry> area;  ///< null: a line that is not closed
};

struct Label {
  std::string layer, text;
  geo::Point at;
};

/// While it lives, GDAL takes the texts of a drawing as written in this encoding.
class DrawingEncoding {
 public:
  explicit DrawingEncoding(const char* encoding) { CPLSetThreadLocalConfigOption("DXF_ENCODING", encoding); }
  ~DrawingEncoding() { CPLSetThreadLocalConfigOption("DXF_ENCODING", nullptr); }
  DrawingEncoding(const DrawingEncoding&) = delete;
  DrawingEncoding& operator=(const DrawingEncoding&) = delete;
};

class Drawing {
 public:
  void take(const OGRFeature& feature) {
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty()) return;
    const int layer = feature.GetFieldIndex("Layer"), text = feature.GetFieldIndex("Text");
    const std::string on = layer < 0 ? "" : feature.GetFieldAsString(layer);
    const std::string words = text < 0 ? "" : feature.GetFieldAsString(text);
    if (!words.empty() && wkbFlatten(geometry->getGeometryType()) == wkbPoint) {
      const OGRPoint& at = *geometry->toPoint();
      labels_.push_back({on, std::string(trimmed(words)), {at.getX(), at.getY()}});
      return;
    }
    std::unique_ptr<OGRGeometry> plain(geometry->getLinearGeometry());
    if (!plain) return;
    plain->flattenTo2D();
    take_shape(on, std::move(plain));
  }

  const std::vector<Shape>& shapes() const { return shapes_; }
  const std::vector<Label>& labels() const { return labels_; }

  /// Lines that are not closed matter on layers of areas; elsewhere they are roads and rivers.
  void drop_other_lines() {
    std::set<std::string> layers;
    for (const Shape& shape : shapes_) {
      if (shape.area) layers.insert(shape.layer);
    }
    std::erase_if(shapes_, [&](const Shape& shape) { return !shape.area && !layers.contains(shape.layer); });
  }

 private:
  void take_shape(const std::string& layer, std::unique_ptr<OGRGeometry> geometry) {
    const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
    if (type == wkbPolygon || type == wkbMultiPolygon) {
      shapes_.push_back({layer, std::move(geometry)});
    } else if (type == wkbLineString) {
      OGRLineString& line = *geometry->toLineString();
      if (line.get_IsClosed() && line.getNumPoints() > kLeastCorners) {
        OGRLinearRing ring;
        ring.addSubLineString(&line);
        auto polygon = std::make_unique<OGRPolygon>();
        polygon->addRing(&ring);
        shapes_.push_back({layer, std::move(polygon)});
      } else if (line.getNumPoints() >= kLeastCorners) {
        shapes_.push_back({layer, nullptr});
      }
    } else if (type == wkbGeometryCollection || type == wkbMultiLineString) {
      for (const OGRGeometry* part : *geometry->toGeometryCollection())
        take_shape(layer, std::unique_ptr<OGRGeometry>(part->clone()));
    }
  }

  std::vector<Shape> shapes_;
  std::vector<Label> labels_;
};

/// The zone that every easting of the areas carries; nothing when they carry none or several.
std::optional<int> zone_of(const std::vector<Shape>& shapes) {
  std::optional<int> zone;
  for (const Shape& shape : shapes) {
    if (!shape.area) continue;
    OGREnvelope box;
    shape.area->getEnvelope(&box);
    const bool upright = box.MinX >= 1.3e7;
    const double least = upright ? box.MinX : box.MinY, most = upright ? box.MaxX : box.MaxY;
    if (least < 1.3e7 || most >= 4.6e7) return std::nullopt;
    const int number = static_cast<int>(least / 1e6);
    if (number != static_cast<int>(most / 1e6) || (zone && *zone != number) || !zone_of_number(number))
      return std::nullopt;
    zone = number;
  }
  return zone;
}

/// EPSG's codes of CGCS2000 with the zone number in the easting: 4491 is zone 13 of 6°, 4513 zone 25 of 3°.
std::string code_of_zone(int zone) {
  return fmt::format("EPSG:{}", zone <= 23 ? 4491 + zone - 13 : 4513 + zone - 25);
}

class DrawingTable {
 public:
  DrawingTable(Workbook& workbook, const ReadLimits& limits, const Drawing& drawing)
      : grid_(workbook.sheets.emplace_back()),
        geometries_(workbook.geometries.emplace_back(1)),
        budget_{limits},
        builder_(grid_, budget_),
        drawing_(drawing) {
    set_text(builder_.cell(0, 0), "图形名称");
    set_text(builder_.cell(0, 1), "图层");
    for (const Label& label : drawing.labels()) {
      const auto [it, fresh] = columns_.try_emplace(label.layer, static_cast<int>(columns_.size()) + 2);
      if (fresh) set_text(builder_.cell(0, it->second), label.layer);
    }
    for (const Shape& shape : drawing.shapes()) ++shapes_on_[shape.layer];
  }

  void fill(const ToCgcs2000& to_cgcs2000, const std::optional<Finding>& remark) {
    for (const Shape& shape : drawing_.shapes()) {
      ++row_;
      set_text(builder_.cell(row_, 1), shape.layer);
      Geometry geometry;
      if (shape.area) {
        name(shape);
        geometry = to_cgcs2000.moved(*shape.area, static_cast<std::size_t>(row_) + 1);
        if (remark) geometry.findings.push_back(*remark);
      } else {
        geometry.findings.push_back(
            {Finding::Severity::Error, "", "", "",
             fmt::format("图层“{}”里有一条线没有闭合，围不成一块地；请在 CAD 里闭合后再导入。", shape.layer),
             "ring_open"});
      }
      geometries_.push_back(std::move(geometry));
    }
  }

 private:
  void name(const Shape& shape) {
    std::string bytes(static_cast<std::size_t>(shape.area->WkbSize()), '\0');
    shape.area->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
    const auto outline = geo::outline_from_wkb(bytes);
    if (!outline) return;
    const geo::Box box = outline->box();
    std::set<std::string> inside;
    for (const Label& label : drawing_.labels()) {
      if (!box.holds(label.at) || !outline->holds(label.at)) continue;
      inside.insert(label.text);
      Cell& cell = builder_.cell(row_, columns_.at(label.layer));
      set_text(cell, cell.text.empty() ? label.text : cell.text + "；" + label.text);
      builder_.check_text(cell.text, row_, columns_.at(label.layer));
    }
    if (inside.size() == 1) {
      set_text(builder_.cell(row_, 0), *inside.begin());
    } else if (inside.empty() && shapes_on_[shape.layer] == 1) {
      set_text(builder_.cell(row_, 0), shape.layer);
    }
  }

  Grid& grid_;
  std::vector<Geometry>& geometries_;
  CellBudget budget_;
  GridBuilder builder_;
  const Drawing& drawing_;
  std::map<std::string, int> columns_{}, shapes_on_{};
  int row_ = 0;
};

/// Without a header section GDAL does not ask for the encoding.
std::string with_header(std::string_view bytes) {
  const std::size_t name = bytes.find("HEADER");
  if (name < bytes.find("ENTITIES")) return std::string(bytes);
  return "0\nSECTION\n2\nHEADER\n9\n$DWGCODEPAGE\n3\nANSI_1252\n0\nENDSEC\n" + std::string(bytes);
}

}  // namespace

Workbook read_drawing(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  // Old drawings carry the code page of the machine they were drawn on, and some a wrong one.
  const DrawingEncoding encoding(is_utf8(bytes) ? "UTF-8" : "CP936");
  const std::string whole = with_header(bytes);
  const MemoryFolder folder;
  const auto dataset = opened(folder.put("a.dxf", whole), "DXF", {});
  Drawing drawing;
  for (int i = 0; i < dataset->GetLayerCount(); ++i) {
    OGRLayer& layer = *dataset->GetLayer(i);
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) drawing.take(*feature);
  }
  drawing.drop_other_lines();
  if (drawing.shapes().empty())
    refuse("图纸里没有闭合的线，没有可以导入的地块；请在 CAD 里把界线闭合后再导入。");
  std::optional<Finding> remark;
  std::string code = options.crs;
  if (code.empty()) {
    const auto zone = zone_of(drawing.shapes());
    if (!zone)
      refuse("图纸没有坐标系，横坐标也没有带号，不能确定位置；请选定坐标系（命令行用 --crs EPSG:4549）。");
    code = code_of_zone(*zone);
    remark = Finding{Finding::Severity::Warning,
                     "",
                     "",
                     "",
                     fmt::format("图纸没有写坐标系，按横坐标的带号读作 2000 国家大地坐标系第 {} "
                                 "带（{}）；如是西安80等，请先转换。",
                                 *zone, code),
                     "zone_found"};
  }
  Workbook workbook;
  DrawingTable table(workbook, options.limits, drawing);
  workbook.sheets.front().file = file;
  workbook.sheets.front().sheet = std::filesystem::path(file).stem().string();
  table.fill(ToCgcs2000(nullptr, code), remark);
  if (!wanted(options, workbook.sheets.front().sheet)) refuse_sheet(options, workbook.sheets.front().sheet);
  return workbook;
}

}  // namespace liantu::sheet
