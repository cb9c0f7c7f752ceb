#include "liantu/site/boundary/boundary_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/geo/geodesic_area.h"

namespace liantu::site {
namespace {

constexpr double kSquareMetresPerMu = 10000.0 / 15;
constexpr double kSquareMetresPerHectare = 10000;

bool near_enough(double ours, double stated, const BoundaryRule& rule) {
  return std::abs(ours - stated) <= std::max(stated * rule.area_share, rule.area_least_m2);
}

std::string place(geo::Point at, Language language) {
  return language == Language::Zh ? fmt::format("东经 {:.6f}°、北纬 {:.6f}°", at.lon, at.lat)
                                  : fmt::format("{:.6f}° E {:.6f}° N", at.lon, at.lat);
}

std::string distance(double metres, Language language) {
  if (metres >= 1000)
    return fmt::format("{:.1f} {}", metres / 1000, language == Language::Zh ? "千米" : "km");
  return fmt::format("{:.0f} {}", std::max(metres, 1.0), language == Language::Zh ? "米" : "m");
}

/// A figure in the wrong unit is the usual reason for a large difference.
UnitSlip slip_of(double ours, double stated, const BoundaryRule& rule) {
  if (near_enough(ours, stated * kSquareMetresPerMu, rule)) return UnitSlip::MuAsSquareMetres;
  if (near_enough(ours, stated / kSquareMetresPerMu, rule)) return UnitSlip::SquareMetresAsMu;
  if (near_enough(ours, stated / kSquareMetresPerHectare, rule)) return UnitSlip::SquareMetresAsHectares;
  return UnitSlip::None;
}

std::string_view words_of(UnitSlip slip, Language language) {
  const bool zh = language == Language::Zh;
  switch (slip) {
    case UnitSlip::MuAsSquareMetres:
      return zh ? "登记的像是亩数，当成了平方米。" : " The stated figure looks like mu taken for m².";
    case UnitSlip::SquareMetresAsMu:
      return zh ? "登记的像是平方米，当成了亩数。" : " The stated figure looks like m² taken for mu.";
    case UnitSlip::SquareMetresAsHectares:
      return zh ? "登记的像是平方米，当成了公顷。" : " The stated figure looks like m² taken for hectares.";
    case UnitSlip::None:
      break;
  }
  return "";
}

}  // namespace

BoundaryCheck check_boundary(const geo::Outline& outline, std::optional<double> stated_m2,
                             const geo::AreaIndex* jurisdiction, const BoundaryRule& rule) {
  BoundaryCheck check;
  check.faults = geo::outline_faults(outline);
  if (!check.faults.empty()) return check;
  check.area_m2 = geo::geodesic_area_m2(outline);
  check.zone_area_m2 = geo::zone_area_m2(outline);
  if (jurisdiction != nullptr) {
    check.outside_m = jurisdiction->distance_m(outline);
    if (check.outside_m == 0) check.reaches_out_m = jurisdiction->reach_m(outline);
  }
  if (stated_m2 && *stated_m2 > 0 && !near_enough(check.area_m2, *stated_m2, rule) &&
      !near_enough(check.zone_area_m2, *stated_m2, rule)) {
    check.stated_m2 = stated_m2;
    check.slip = slip_of(check.area_m2, *stated_m2, rule);
  }
  return check;
}

std::string refusal_of(const BoundaryCheck& check, Language language) {
  if (!check.faults.empty()) {
    const geo::OutlineFault& fault = check.faults.front();
    const std::string at = place(fault.at, language);
    switch (fault.kind) {
      case geo::FaultKind::TooFewPoints:
        return say(language,
                   {"界线不足三个不同的点（{0}），围不成一块地，请补全。",
                    "The outline has fewer than three different corners ({0}): complete it."},
                   at);
      case geo::FaultKind::NoArea:
        return say(language,
                   {"界线没有围出面积（{0}），请检查界址点的次序。",
                    "The outline encloses nothing ({0}): check the order of its corners."},
                   at);
      case geo::FaultKind::Crossing:
        return say(language,
                   {"界线在 {0} 处自己相交，请检查界址点的次序后再导入。",
                    "The outline crosses itself at {0}: check the order of its corners."},
                   at);
      case geo::FaultKind::Spike:
        return say(language,
                   {"界线在 {0} 处原路折回，多出一根尖刺，请删去这个点。",
                    "The outline runs back on itself at {0}: remove that corner."},
                   at);
      case geo::FaultKind::HoleOutside:
        return say(
            language,
            {"内圈（{0}）不在外圈里，请检查圈号。", "A hole ({0}) lies outside its area: check the rings."},
            at);
      case geo::FaultKind::PartsOverlap:
        return say(language,
                   {"两个部分在 {0} 处重叠，请检查圈号。", "Two parts overlap at {0}: check the rings."}, at);
    }
  }
  if (check.outside_m > 0) {
    return say(language,
               {"在辖区界线以外 {0}，没有采用；请核对坐标系和带号，或更新辖区边界。",
                "It lies {0} outside the jurisdiction and is not taken: check the reference system and zone, "
                "or renew the outline of the jurisdiction."},
               distance(check.outside_m, language));
  }
  return {};
}

std::string area_remark(const BoundaryCheck& check, Language language) {
  if (!check.stated_m2) return {};
  const double difference = check.area_m2 - *check.stated_m2;
  return say(language,
             {"界线量得 {0:.1f} ㎡（{1:.2f} 亩），登记面积 {2:.1f} ㎡，相差 {3:+.1f} "
              "㎡（{4:+.1f}%）。{5}请核对界线和面积。",
              "The outline measures {0:.1f} m² ({1:.2f} mu), the stated area is {2:.1f} m²: {3:+.1f} m² "
              "({4:+.1f} %).{5} Check both."},
             check.area_m2, check.area_m2 / kSquareMetresPerMu, *check.stated_m2, difference,
             difference / *check.stated_m2 * 100, words_of(check.slip, language));
}

std::string border_remark(const BoundaryCheck& check, Language language) {
  if (check.reaches_out_m <= 0) return {};
  return say(language,
             {"有一部分越过辖区界线，最远 {0}，请核对。",
              "Part of it reaches beyond the jurisdiction, at most {0}: check it."},
             distance(check.reaches_out_m, language));
}

}  // namespace liantu::site
