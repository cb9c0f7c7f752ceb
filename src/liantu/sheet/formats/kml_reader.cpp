#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "liantu/geo/outline.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/formats/xml_parser.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

/// Name and description of a placemark, before the names of its own data.
constexpr std::array<const char*, 3> kFixed{"图形名称", "说明", "文件夹"};
constexpr const char* kSystem = "EPSG:4326";  ///< of every KML (OGC 12-007r2 §6.2)

std::string point_wkb(geo::Point point) {
  std::string bytes(1, '\1');
  const auto put = [&bytes](auto number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
  };
  put(std::uint32_t{1});
  put(point.lon);
  put(point.lat);
  return bytes;
}

/// "118.3,36.8,0 118.31,36.8,0": nothing after the first tuple that is no number.
bool read_tuples(std::string_view text, geo::Ring& ring) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (true) {
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    if (text.empty()) return true;
    std::array<double, 3> numbers{};
    std::size_t count = 0;
    while (true) {
      const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), numbers[count]);
      if (bad != std::errc{} || !std::isfinite(numbers[count])) return false;
      text.remove_prefix(static_cast<std::size_t>(end - text.data()));
      ++count;
      if (count == 3 || text.empty() || text.front() != ',') break;
      text.remove_prefix(1);
    }
    if (count < 2 || (!text.empty() && !blank(text.front()))) return false;
    ring.push_back({numbers[0], numbers[1]});
  }
}

bool in_degrees(const geo::Ring& ring) {
  for (const geo::Point& p : ring) {
    if (std::abs(p.lon) > 180 || std::abs(p.lat) > 90) return false;
  }
  return true;
}

class KmlSink final : public XmlSink {
 public:
  KmlSink(Workbook& workbook, const ReadLimits& limits)
      : grid_(workbook.sheets.emplace_back()),
        geometries_(workbook.geometries.emplace_back(1)),
        budget_{limits},
        builder_(grid_, budget_) {
    for (std::size_t c = 0; c < kFixed.size(); ++c)
      set_text(builder_.cell(0, static_cast<int>(c)), kFixed[c]);
  }

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "kml") is_kml_ = true;
    if (name == "Folder" || name == "Document") folders_.emplace_back();
    if (name == "Placemark") begin_placemark();
    if (name == "Data" || name == "SimpleData") data_name_ = attributes.get("name");
    if (name == "LineString" || name == "LinearRing" || name == "Point") shape_ = name;
    text_.clear();
    reading_ = name == "name" || name == "description" || name == "value" || name == "displayName" ||
               name == "SimpleData" || name == "coordinates";
  }

  void text(std::string_view piece) override {
    if (!reading_) return;
    text_ += piece;
    if (shape_.empty()) builder_.check_text(text_, row_, 0);
  }

  void end(std::string_view name) override {
    if (name == "Placemark") return end_placemark();
    if (name == "Folder" || name == "Document") {
      if (!folders_.empty()) folders_.pop_back();
    } else if (name == "coordinates") {
      take_coordinates();
    } else if (!in_placemark_ && name == "name" && !folders_.empty()) {
      folders_.back() = trimmed(text_);
    } else if (in_placemark_ && name == "name" && shape_.empty()) {
      put(0, text_);
    } else if (in_placemark_ && name == "description") {
      put(1, text_);
    } else if (in_placemark_ && name == "displayName") {
      data_name_ = trimmed(text_);
    } else if (in_placemark_ && (name == "value" || name == "SimpleData")) {
      put(column_of(data_name_), text_);
    }
    reading_ = false;
    text_.clear();
  }

  void finish() {
    if (!is_kml_) refuse("这不是 KML 文件，请重新导出后再导入。");
    geometries_.resize(grid_.rows.size());
  }

 private:
  void begin_placemark() {
    in_placemark_ = true;
    ++row_;
    builder_.cell(row_, static_cast<int>(kFixed.size()) - 1);
    if (!folders_.empty()) put(2, folders_.back());
    rings_.clear();
    points_.clear();
    shape_.clear();
    open_lines_ = unreadable_ = 0;
  }

  void put(int column, std::string_view text) {
    Cell& cell = builder_.cell(row_, column);
    set_text(cell, std::string(trimmed(text)));
    builder_.check_text(cell.text, row_, column);
  }

  int column_of(const std::string& name) {
    const auto [it, fresh] = columns_.try_emplace(name, static_cast<int>(kFixed.size() + columns_.size()));
    if (fresh) set_text(builder_.cell(0, it->second), name);
    return it->second;
  }

  void take_coordinates() {
    if (!in_placemark_ || shape_.empty()) return;
    geo::Ring ring;
    if (!read_tuples(text_, ring) || !in_degrees(ring)) {
      ++unreadable_;
    } else if (shape_ == "Point") {
      points_.insert(points_.end(), ring.begin(), ring.end());
    } else if (shape_ == "LineString" && (ring.size() < 4 || ring.front() != ring.back())) {
      ++open_lines_;
    } else {
      rings_.push_back(std::move(ring));
    }
    shape_.clear();
  }

  void end_placemark() {
    Geometry geometry;
    const auto fail = [&](const char* code, const char* message) {
      geometry.findings.push_back({Finding::Severity::Error, "", "", "", message, code});
    };
    if (unreadable_ > 0) {
      fail("coordinates", "坐标写得不对，或不在经纬度的范围内，请重新导出后再导入。");
    } else if (!rings_.empty()) {
      const geo::Outline outline = geo::outline_of_rings(std::move(rings_));
      outline.empty() ? fail("few_points", "界线不足三个点，围不成一块地，请补全。")
                      : void(geometry.wkb = outline.wkb());
    } else if (open_lines_ > 0) {
      fail("ring_open", "这条线没有闭合，围不成一块地；请在制图软件里闭合后再导入。");
    } else if (!points_.empty()) {
      geometry.wkb = point_wkb(points_.front());
    }
    if (!geometry.wkb.empty()) geometry.crs = kSystem;
    geometries_.resize(static_cast<std::size_t>(row_) + 1);
    geometries_.back() = std::move(geometry);
    in_placemark_ = false;
  }

  Grid& grid_;
  std::vector<Geometry>& geometries_;
  CellBudget budget_;
  GridBuilder builder_;
  int row_ = 0, open_lines_ = 0, unreadable_ = 0;
  bool is_kml_ = false, in_placemark_ = false, reading_ = false;
  std::vector<std::string> folders_{};
  std::map<std::string, int> columns_{};
  std::string data_name_{}, text_{}, shape_{};
  std::vector<geo::Ring> rings_{};
  std::vector<geo::Point> points_{};
};

}  // namespace

Workbook read_kml(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  Workbook workbook;
  KmlSink sink(workbook, options.limits);
  workbook.sheets.front().file = file;
  workbook.sheets.front().sheet = std::filesystem::path(file).stem().string();
  XmlParser parser(sink);
  parser.feed(bytes);
  parser.finish();
  sink.finish();
  if (!wanted(options, workbook.sheets.front().sheet)) refuse_sheet(options, workbook.sheets.front().sheet);
  return workbook;
}

}  // namespace liantu::sheet
