#include "liantu/sheet/survey_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "liantu/base/number_in.h"
#include "liantu/sheet/boundary_points.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/text_encoding.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr std::string_view kPoints = "[地块坐标]";
constexpr std::string_view kPointsGb18030 = "[\xB5\xD8\xBF\xE9\xD7\xF8\xB1\xEA]";

/// Places of the line before an area's points: how many points, hectares, number, name, kind of shape, sheet,
/// use, code, @.
enum Place : std::size_t { kCount, kHectares, kNumber, kName, kShape, kMapSheet, kUse, kCode };
constexpr std::array<std::pair<const char*, Place>, 6> kColumns{{{"地块编号", kNumber},
                                                                 {"地块名称", kName},
                                                                 {"面积（公顷）", kHectares},
                                                                 {"图幅号", kMapSheet},
                                                                 {"土地用途", kUse},
                                                                 {"用地代码", kCode}}};
constexpr std::size_t kLeastPlaces = 4;  ///< before the @

std::vector<std::string> places(std::string_view line) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (std::size_t comma = line.find(','); comma != std::string_view::npos; comma = line.find(',', from)) {
    out.emplace_back(trimmed(line.substr(from, comma - from)));
    from = comma + 1;
  }
  out.emplace_back(trimmed(line.substr(from)));
  return out;
}

/// What the lines under [属性描述] say about the coordinates.
class Description {
 public:
  explicit Description(const DeclaredSystem* declared) { system_.declared = declared; }

  void take(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return;
    const std::string key = folded(line.substr(0, equals)), value = folded(line.substr(equals + 1));
    if (key == "坐标系") take_datum(value);
    if (key == "带号") number_ = number(value);
    if (key == "几度分带") width_ = number(value);
    if (key == "计量单位" && !value.empty() && value != "米" && value != "m" && !contains(value, "度"))
      unit_ = value;
  }

  PointSystem system() const {
    PointSystem system = system_;
    if (number_ && width_ == 3) system.zone = Zone{*number_, *number_ * 3.0};
    if (number_ && width_ == 6) system.zone = Zone{*number_, *number_ * 6.0 - 3};
    if (number_ && !width_) system.zone = zone_of_number(*number_);
    if (!datum_.empty()) system.refusal = not_cgcs2000(datum_);
    if (!unit_.empty()) system.refusal = fmt::format("坐标以“{}”为计量单位，请换算成米再导入。", unit_);
    if (!named_ && system.declared == nullptr) {
      system.refusal =
          "[属性描述] "
          "里没有写坐标系，不能确定位置；请补上“坐标系=2000国家大地坐标系”，或选定坐标系（命令行用 --crs）。";
    }
    return system;
  }

 private:
  void take_datum(const std::string& value) {
    named_ = !value.empty();
    if (contains(value, "2000") || contains(value, "4490")) return;
    datum_ = foreign_datum(value);
    if (datum_.empty() && contains(value, "80")) datum_ = "西安80";
    if (datum_.empty() && contains(value, "54")) datum_ = "北京54";
    if (datum_.empty() && named_) datum_ = value;
  }

  static std::optional<int> number(const std::string& text) {
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end != text.data() ? std::optional(out) : std::nullopt;
  }

  PointSystem system_;
  std::optional<int> number_{}, width_{};
  std::string unit_{}, datum_{};
  bool named_ = false;
};

class SurveyReader {
 public:
  SurveyReader(Workbook& workbook, const ReadLimits& limits, const DeclaredSystem* declared)
      : grid_(workbook.sheets.emplace_back()),
        geometries_(workbook.geometries.emplace_back()),
        budget_{limits},
        builder_(grid_, budget_),
        description_(declared) {}

  void line(std::string_view raw) {
    ++row_;
    const std::string_view text = trimmed(raw);
    if (text.starts_with("[")) return heading(text);
    if (text.empty()) return;
    if (!in_points_) {
      description_.take(text);
      set_text(builder_.cell(row_, 0), std::string(text));
      builder_.check_text(grid_.at(row_, 0).text, row_, 0);
      return;
    }
    std::vector<std::string> parts = places(text);
    if (parts.back() == "@" || text.ends_with("@")) return area(parts);
    point(parts);
  }

  void finish() {
    close();
    builder_.finish();
    geometries_.resize(grid_.rows.size());
  }

 private:
  void heading(std::string_view text) {
    close();
    in_points_ = text == kPoints;
    if (!in_points_ || headed_) return;
    headed_ = true;
    for (std::size_t c = 0; c < kColumns.size(); ++c)
      set_text(builder_.cell(row_, static_cast<int>(c)), kColumns[c].first);
  }

  void area(const std::vector<std::string>& parts) {
    close();
    area_row_ = row_;
    if (parts.size() <= kLeastPlaces)
      error_ = fmt::format(
          "第 {} 行是地块的说明行，却只有 {} 项，请按“点数,面积,编号,名称,面,图幅号,用途,代码,@”补全。",
          row_ + 1, parts.size());
    const auto part = [&](std::size_t place) {
      return place < parts.size() && parts[place] != "@" ? parts[place] : std::string();
    };
    for (std::size_t c = 0; c < kColumns.size(); ++c) {
      Cell& cell = builder_.cell(row_, static_cast<int>(c));
      set_text(cell, part(kColumns[c].second));
      builder_.check_text(cell.text, row_, static_cast<int>(c));
    }
    // Files without numbers name the area all the same.
    if (part(kNumber).empty()) builder_.cell(row_, 0) = grid_.at(row_, 1);
    expected_ = part(kCount);
  }

  void point(const std::vector<std::string>& parts) {
    if (!area_row_) return;
    BoundaryPoint& point = points_.emplace_back();
    point.cell = fmt::format("第 {} 行", row_ + 1);
    if (parts.size() < 4) return;
    point.name = parts[0];
    point.ring = parts[1];
    point.second = ordinate(parts[2]);
    point.first = ordinate(parts[3]);
  }

  static std::optional<Ordinate> ordinate(const std::string& text) {
    const auto read = parse_ordinates(text);
    return read && read->size() == 1 ? std::optional(read->front()) : std::nullopt;
  }

  void close() {
    if (!area_row_) return;
    Geometry geometry;
    if (error_.empty()) {
      geometry = area_of(points_, description_.system());
      count(geometry);
    } else {
      geometry.findings.push_back({Finding::Severity::Error, "", "", "", error_, "area_line"});
    }
    geometries_.resize(static_cast<std::size_t>(*area_row_) + 1);
    geometries_.back() = std::move(geometry);
    area_row_.reset();
    points_.clear();
    error_.clear();
  }

  /// A file cut off in the middle has fewer points than its line says.
  void count(Geometry& geometry) const {
    const auto expected = number_in<std::size_t>(expected_);
    if (!expected) return;
    std::size_t rings = 0;
    for (std::size_t i = 0; i < points_.size(); ++i)
      rings += i == 0 || points_[i].ring != points_[i - 1].ring;
    // The closing point of each ring is counted by some programs and not by others.
    if (points_.size() >= *expected && points_.size() <= *expected + rings) return;
    if (points_.size() < *expected && points_.size() + rings >= *expected) return;
    geometry.findings.push_back(
        {Finding::Severity::Error, "", "", expected_,
         fmt::format("说明行写 {} 个界址点，下面有 {} 个，请核对文件是否完整。", *expected, points_.size()),
         "point_count"});
    geometry.wkb.clear();
  }

  Grid& grid_;
  std::vector<Geometry>& geometries_;
  CellBudget budget_;
  GridBuilder builder_;
  Description description_;
  int row_ = -1;
  bool in_points_ = false, headed_ = false;
  std::optional<int> area_row_{};
  std::string expected_{}, error_{};
  std::vector<BoundaryPoint> points_{};
};

}  // namespace

bool is_survey_text(std::string_view bytes) {
  return bytes.find(kPoints) != std::string_view::npos ||
         bytes.find(kPointsGb18030) != std::string_view::npos;
}

Workbook read_survey_text(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  const std::string text = decoded_text(bytes);
  std::unique_ptr<DeclaredSystem> declared;
  if (!options.crs.empty()) declared = std::make_unique<DeclaredSystem>(options.crs);
  Workbook workbook;
  SurveyReader reader(workbook, options.limits, declared.get());
  workbook.sheets.front().file = file;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    reader.line(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  reader.finish();
  return workbook;
}

}  // namespace liantu::sheet
