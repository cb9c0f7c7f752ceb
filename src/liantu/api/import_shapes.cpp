#include "liantu/api/import_shapes.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "liantu/geo/outline.h"

namespace liantu::api {
namespace {

/// Where a kind of ledger keeps shapes and places.
struct ShapeFields {
  std::optional<std::size_t> outline, lon, lat;

  explicit ShapeFields(const FieldTable& fields) : outline(fields.index("outline_wkt")), lon(fields.index("lon")), lat(fields.index("lat")) {}
  bool any() const { return outline || (lon && lat); }
};

void set_if_empty(Row& values, std::optional<std::size_t> at, Value value) {
  if (at && is_empty(values[*at])) values[*at] = std::move(value);
}

/// As many decimals as outlines have: a centimetre.
double rounded(double degrees) { return std::round(degrees * 1e7) / 1e7; }

void place_at(Row& values, const ShapeFields& at, geo::Point point) {
  if (!at.lon || !at.lat || !is_empty(values[*at.lon]) || !is_empty(values[*at.lat])) return;
  values[*at.lon] = rounded(point.lon);
  values[*at.lat] = rounded(point.lat);
}

void take_shape(sheet::LedgerRow& row, const ShapeFields& at) {
  if (const auto area = geo::outline_from_wkb(row.geometry_wkb)) {
    set_if_empty(*row.values, at.outline, area->wkt());
    place_at(*row.values, at, area->label_point());
  } else if (const auto point = geo::point_from_wkb(row.geometry_wkb)) {
    place_at(*row.values, at, *point);
  } else {
    row.findings.push_back({sheet::Finding::Severity::Warning, "", "", "", "这一行的图形不是闭合的面，也不是点，没有采用；请在制图软件里修好后再导入。", "shape_unusable"});
  }
}

}  // namespace

void take_shapes(std::span<sheet::SheetReading> readings, std::span<const sheet::LedgerKind> kinds) {
  for (sheet::SheetReading& reading : readings) {
    const auto kind = std::ranges::find(kinds, reading.kind, &sheet::LedgerKind::name);
    if (kind == kinds.end() || !ShapeFields(*kind->fields).any()) continue;
    const ShapeFields at(*kind->fields);
    for (sheet::LedgerRow& row : reading.rows) {
      if (row.values && !row.geometry_wkb.empty()) take_shape(row, at);
    }
  }
}

}  // namespace liantu::api
