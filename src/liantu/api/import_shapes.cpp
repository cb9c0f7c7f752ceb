#include "liantu/api/import_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "liantu/api/outline_store.h"
#include "liantu/api/sites/outline_geometry.h"
#include "liantu/geo/gcj02.h"
#include "liantu/geo/outline.h"
#include "liantu/site/boundary/boundary_check.h"

namespace liantu::api {
namespace {

using sheet::Finding;

/// Where a kind of ledger keeps shapes, places and the stated area.
struct ShapeFields {
  std::optional<std::size_t> outline, lon, lat, land;

  explicit ShapeFields(const FieldTable& fields)
      : outline(fields.index("outline_wkt")),
        lon(fields.index("lon")),
        lat(fields.index("lat")),
        land(fields.index("land_m2")) {}
  bool any() const { return outline || (lon && lat); }
};

void set_if_empty(Row& values, std::optional<std::size_t> at, Value value) {
  if (at && is_empty(values[*at])) values[*at] = std::move(value);
}

/// As many decimals as outlines have: a centimetre.
double rounded(double degrees) {
  return std::round(degrees * 1e7) / 1e7;
}

void place_at(Row& values, const ShapeFields& at, geo::Point point) {
  if (!at.lon || !at.lat || !is_empty(values[*at.lon]) || !is_empty(values[*at.lat])) return;
  values[*at.lon] = rounded(point.lon);
  values[*at.lat] = rounded(point.lat);
}

std::optional<double> number(const Row& values, std::optional<std::size_t> at) {
  const double* real = at ? std::get_if<double>(&values[*at]) : nullptr;
  return real ? std::optional(*real) : std::nullopt;
}

void remark(sheet::LedgerRow& row, Finding::Severity severity, const char* code, std::string message,
            const char* field = "") {
  if (!message.empty()) row.findings.push_back({severity, field, "", "", std::move(message), code});
}

void refuse_row(sheet::LedgerRow& row, const char* code, const std::string& message) {
  remark(row, Finding::Severity::Error, code, message);
  row.error = message;
}

class ShapeTaker {
 public:
  ShapeTaker(const ShapeFields& at, const geo::AreaIndex* jurisdiction, const site::BoundaryRule& rule)
      : at_(at), jurisdiction_(jurisdiction), rule_(rule) {}

  void take(sheet::LedgerRow& row) const {
    if (const auto area = geo::outline_from_wkb(row.geometry_wkb)) return take_area(row, *area);
    if (const auto point = geo::point_from_wkb(row.geometry_wkb)) return place_at(*row.values, at_, *point);
    if (is_area(row.geometry_wkb)) {
      return refuse_row(row, "ring_open",
                        "界线没有闭合，或不足三个点，围不成一块地；请在制图软件里修好后再导入。");
    }
    remark(row, Finding::Severity::Warning, "shape_unusable",
           "这一行的图形不是面，也不是点，没有采用；请在制图软件里修好后再导入。");
  }

 private:
  /// A WKB polygon or multipolygon, however broken.
  static bool is_area(const std::string& wkb) {
    return wkb.size() > 4 && wkb[0] == 1 && (wkb[1] == 3 || wkb[1] == 6);
  }

  void take_area(sheet::LedgerRow& row, const geo::Outline& area) const {
    const site::BoundaryCheck check =
        site::check_boundary(area, number(*row.values, at_.land), jurisdiction_, rule_);
    if (check.refused()) {
      return refuse_row(row, check.faults.empty() ? "outside" : "outline_broken",
                        refusal_of(check, Language::Zh));
    }
    remark(row, Finding::Severity::Warning, "area_differs", area_remark(check, Language::Zh), "land_m2");
    remark(row, Finding::Severity::Warning, "over_border", border_remark(check, Language::Zh), "outline_wkt");
    std::string wkt = area.wkt();
    wkt.shrink_to_fit();  // grown piece by piece: half of it may be room
    const bool own =
        at_.outline && !is_empty((*row.values)[*at_.outline]);  // our own export: its columns say it all
    set_if_empty(*row.values, at_.outline, std::move(wkt));
    if (!own) place_at(*row.values, at_, area.label_point());
  }

  const ShapeFields& at_;
  const geo::AreaIndex* jurisdiction_;
  const site::BoundaryRule& rule_;
};

/// The middle of an outline, else the point.
std::optional<geo::Point> place_of(const Row& values, const ShapeFields& at) {
  const std::string* wkt =
      at.outline && !values.empty() ? std::get_if<std::string>(&values[*at.outline]) : nullptr;
  if (const auto outline = wkt ? geo::outline_from_wkt(*wkt) : std::nullopt) return outline->label_point();
  if (values.empty()) return std::nullopt;
  const auto lon = number(values, at.lon), lat = number(values, at.lat);
  return lon && lat ? std::optional(geo::Point{*lon, *lat}) : std::nullopt;
}

bool holds(const geo::AreaIndex& area, const std::vector<geo::Point>& points) {
  return std::all_of(points.begin(), points.end(), [&](geo::Point p) { return area.holds(p); });
}

/// Where nothing is known of the rows: some lie outside, and none would if the shift of GCJ-02 were taken
/// back.
std::optional<geo::Shift> shift_by_border(const std::vector<geo::Point>& offered,
                                          const geo::AreaIndex& jurisdiction) {
  if (offered.empty() || holds(jurisdiction, offered)) return std::nullopt;
  std::vector<geo::Point> back;
  for (const geo::Point p : offered) back.push_back(geo::cgcs2000_of_gcj02(p));
  if (!holds(jurisdiction, back)) return std::nullopt;
  return geo::shift_between(back.front(), offered.front());
}

std::string_view direction(double bearing) {
  constexpr std::array<std::string_view, 8> kNames = {"北", "东北", "东", "东南", "南", "西南", "西", "西北"};
  return kNames[static_cast<std::size_t>(std::lround(bearing / 45)) % kNames.size()];
}

}  // namespace

std::optional<geo::AreaIndex> jurisdiction(store::Session& session) {
  geo::Outline whole;
  for (const StoredOutline& stored : outlines(session, "county")) {
    if (auto outline = outline_of_geojson(stored.geometry)) {
      std::move(outline->polygons.begin(), outline->polygons.end(), std::back_inserter(whole.polygons));
    }
  }
  if (whole.empty()) return std::nullopt;
  return geo::AreaIndex(std::move(whole));
}

void take_shapes(std::span<sheet::SheetReading> readings, std::span<const sheet::LedgerKind> kinds,
                 const geo::AreaIndex* jurisdiction, const site::BoundaryRule& rule) {
  for (sheet::SheetReading& reading : readings) {
    const auto kind = std::ranges::find(kinds, reading.kind, &sheet::LedgerKind::name);
    if (kind == kinds.end() || !ShapeFields(*kind->fields).any()) continue;
    const ShapeFields at(*kind->fields);
    const ShapeTaker taker(at, jurisdiction, rule);
    for (sheet::LedgerRow& row : reading.rows) {
      if (row.values && row.error.empty() && !row.geometry_wkb.empty()) taker.take(row);
      std::string().swap(
          row.geometry_wkb);  // the outline is in its field now; a large file need not be held twice
    }
  }
}

void warn_of_gcj02(ImportPlan& plan, const geo::AreaIndex* jurisdiction, const site::BoundaryRule& rule) {
  std::vector<geo::KnownPlace> known;
  std::vector<geo::Point> offered;
  std::vector<PlanRow*> rows;
  for (PlanRow& row : plan.rows) {
    if (!row.entity || row.values.empty() || row.status == RowStatus::Error) continue;
    const ShapeFields at(*row.entity->fields);
    if (!at.outline || is_empty(row.values[*at.outline])) continue;
    const auto here = place_of(row.values, at), there = place_of(row.stored, at);
    if (!here) continue;
    rows.push_back(&row);
    offered.push_back(*here);
    if (there) known.push_back({*there, *here});
  }
  auto shift = geo::gcj02_shift(known, rule.gcj02_within_m);
  const bool by_places = shift.has_value();
  if (!shift && known.empty() && jurisdiction != nullptr) shift = shift_by_border(offered, *jurisdiction);
  if (!shift) return;
  const std::string measured = fmt::format("{:.0f} 米（向{}）", shift->metres(), direction(shift->bearing()));
  const std::string why = by_places ? fmt::format("{} 宗已有位置的宗地都偏了 {}", known.size(), measured)
                                    : fmt::format("有的宗地落在辖区以外，往回移 {} 就都在辖区以内", measured);
  const std::string metres = fmt::format("{:.0f} m, bearing {:.0f}°", shift->metres(), shift->bearing());
  const std::string why_en = by_places ? fmt::format("{} parcels with a known place are all {} off", known.size(), metres)
                                       : fmt::format("some parcels lie outside the jurisdiction and all would lie inside when moved back {}", metres);
  plan.questions.push_back({"这些界线像是互联网地图的坐标（GCJ-02），不是 2000 国家大地坐标系：" + why +
                                "，与 GCJ-02 的偏移一致。请换用测绘成果；本程序不会自动换算，确认无误才写入。",
                            "These outlines look like coordinates of internet maps (GCJ-02), not CGCS2000: " + why_en +
                                ", as GCJ-02 shifts them. Use surveyed data; nothing is converted by itself, write only when you are sure."});
  for (PlanRow* row : rows) {
    row->findings.push_back({Finding::Severity::Warning, "outline_wkt", "", "",
                             "界线像是 GCJ-02 坐标，偏移约 " + measured + "，请核对。", "gcj02"});
  }
}

}  // namespace liantu::api
