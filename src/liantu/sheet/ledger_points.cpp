#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr std::size_t kLeastPoints = 5;
constexpr double kLeastReachKm = 60, kReachTimesMedian = 6;

struct Placed {
  PendingPoint* pending;
  PointReading reading;
  bool whole = false;  ///< both ordinates stood there and could be read
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::string message_of(const std::string& code, const Placed& placed, const SheetTitle& title) {
  if (code == "out_of_range") return "坐标超出可能的范围，请核对。";
  if (code == "wrong_zone") {
    return fmt::format("带号 {} 与本表的 {} 带不符，请核对带号。", placed.reading.zone.value_or(0),
                       title.zone ? title.zone->number : 0);
  }
  if (code == "no_zone") return "横坐标没有带号，表上也没有注明几度带第几带，请注明。";
  if (code == "mixed") return "一个是度、一个是米，请统一后填写。";
  if (code == "incomplete") return "只有一个坐标，请补上另一个。";
  if (code == "out_of_area") return "这一点远离本表其他各点，请核对。";
  if (code == "datum") {
    return fmt::format("坐标是{}，不能当作 2000 国家大地坐标系使用，请转换后填写。",
                       placed.pending->datum.empty() ? title.datum : placed.pending->datum);
  }
  return code;
}

class PointPlacer {
 public:
  PointPlacer(SheetState& state, std::size_t lon, std::size_t lat, const LedgerKind& kind)
      : state_(state), lon_(lon), lat_(lat), kind_(kind) {}

  void run() {
    for (PendingPoint& pending : state_.points) place(pending);
    refuse_odd_zones();
    refuse_far_points();
    for (Placed& placed : placed_) write(placed);
  }

 private:
  void place(PendingPoint& pending) {
    Placed placed{&pending, {}, false};
    if (!pending.first && !pending.second) return;
    if (!state_.title.datum.empty() || !pending.datum.empty()) {
      placed.reading.lon_error = placed.reading.lat_error = "datum";
    } else if (!pending.first || !pending.second) {
      placed.reading.lon_error = placed.reading.lat_error = "incomplete";
    } else {
      placed.reading = read_point(*pending.first, *pending.second, state_.title.zone, state_.declared);
      placed.whole = placed.reading.lon && placed.reading.lat;
    }
    placed_.push_back(std::move(placed));
  }

  static void refuse(Placed& placed, std::string_view code) {
    placed.reading.lon.reset();
    placed.reading.lat.reset();
    placed.reading.lon_error = placed.reading.lat_error = code;
    placed.whole = false;
  }

  /// Where no title names the zone, the one that most eastings carry is the sheet's.
  void refuse_odd_zones() {
    if (state_.title.zone) return;
    std::map<int, int> count;
    int total = 0;
    for (const Placed& placed : placed_) {
      if (placed.reading.zone) ++count[*placed.reading.zone], ++total;
    }
    if (total < 3) return;
    const auto most =
        std::max_element(count.begin(), count.end(), [](auto& a, auto& b) { return a.second < b.second; });
    if (most->second * 10 < total * 7) return;
    state_.title.zone = zone_of_number(most->first);
    for (Placed& placed : placed_) {
      if (placed.reading.zone && *placed.reading.zone != most->first && placed.whole)
        refuse(placed, "wrong_zone");
    }
  }

  void refuse_far_points() {
    std::vector<double> lons, lats, distances;
    for (const Placed& placed : placed_) {
      if (placed.whole) lons.push_back(*placed.reading.lon), lats.push_back(*placed.reading.lat);
    }
    if (lons.size() < kLeastPoints) return;
    const PointDegrees centre{median(lons), median(lats)};
    for (const Placed& placed : placed_) {
      if (placed.whole) distances.push_back(distance_km(centre, {*placed.reading.lon, *placed.reading.lat}));
    }
    const double reach = std::max(kLeastReachKm, kReachTimesMedian * median(distances));
    for (Placed& placed : placed_) {
      if (placed.whole && distance_km(centre, {*placed.reading.lon, *placed.reading.lat}) > reach) {
        refuse(placed, "out_of_area");
      }
    }
  }

  void write(const Placed& placed) {
    LedgerRow& row = state_.reading->rows[placed.pending->row];
    if (!row.values) return;
    const PointReading& reading = placed.reading;
    const auto put = [&](std::size_t field, const std::optional<double>& degrees, const std::string& error,
                         const std::string& cell) {
      FindingList say(row.findings, (*kind_.fields)[field].name, cell, placed.pending->text);
      if (degrees) (*row.values)[field] = *degrees;
      const bool said = std::any_of(row.findings.begin(), row.findings.end(), [&](const Finding& finding) {
        return finding.field == (*kind_.fields)[field].name && finding.severity == Finding::Severity::Error;
      });
      if (!error.empty() && !said) say.error(error, message_of(error, placed, state_.title));
      if (reading.swapped && degrees) say.warn("swapped", "经度和纬度写反了，已按各自的范围放正。");
    };
    put(lon_, reading.lon, reading.lon_error, placed.pending->first_cell);
    put(lat_, reading.lat, reading.lat_error, placed.pending->second_cell);
  }

  SheetState& state_;
  std::size_t lon_, lat_;
  const LedgerKind& kind_;
  std::vector<Placed> placed_;
};

}  // namespace

void place_points(SheetState& state, const LedgerKind& kind) {
  for (const ColumnPair& pair : kind.pairs) {
    if (pair.form != ColumnPair::Form::Point) continue;
    const auto lon = kind.fields->index(pair.first), lat = kind.fields->index(pair.second);
    if (lon && lat) PointPlacer(state, *lon, *lat, kind).run();
  }
}

}  // namespace liantu::sheet
