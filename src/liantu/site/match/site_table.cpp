#include "liantu/site/match/site_table.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "liantu/geo/outline_distance.h"
#include "liantu/site/floors/plant_floors.h"

namespace liantu::site {
namespace {

constexpr double kSphereRadius = 6'371'007.2;

double median(std::vector<double> values) {
  if (values.empty()) return kUnknown;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Plane plane_about(const std::vector<SiteFacts>& sites) {
  geo::Box box;
  for (const SiteFacts& site : sites)
    if (site.at) box.cover(*site.at);
  Plane plane;
  if (box.west > box.east) return plane;
  plane.origin = {(box.west + box.east) / 2, (box.south + box.north) / 2};
  plane.metres_per_lat = kSphereRadius * std::numbers::pi / 180;
  plane.metres_per_lon = plane.metres_per_lat * std::cos(plane.origin.lat * std::numbers::pi / 180);
  return plane;
}

/// Parcels of one park by the west edge of their boxes, so that a parcel looks only at those that begin
/// before it ends.
struct Edge {
  double west, east, south, north;
  std::uint32_t site;
};

}  // namespace

void TextColumn::add(const std::string& text) {
  const auto [place, added] = known_.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
  if (added) texts.push_back(text);
  of.push_back(place->second);
}

SiteTable::SiteTable(std::vector<SiteFacts> sites, const PartRule& parts, std::vector<IndustryBar> in_force)
    : bars(std::move(in_force)), sites_(std::move(sites)) {
  lay_out();
  find_neighbours(parts);
}

void SiteTable::lay_out() {
  plane = plane_about(sites_);
  std::array<std::vector<double>, kSiteKinds> prices;
  for (const SiteFacts& site : sites_) {
    kinds.push_back(site.kind);
    offers.push_back(site.offer ? static_cast<std::uint8_t>(*site.offer) : kOfferUnknown);
    land.push_back(site.land_m2);
    floor.push_back(site.floor_m2);
    least_lettable.push_back(site.least_lettable_m2);
    price.push_back(site.price);
    investment_per_mu.push_back(site.investment_per_mu);
    tax_per_mu.push_back(site.tax_per_mu);
    output_per_mu.push_back(site.output_per_mu);
    x.push_back(site.at ? plane.x(*site.at) : kUnknown);
    y.push_back(site.at ? plane.y(*site.at) : kUnknown);
    land_use.add(site.land_use);
    negative_list.add(site.negative_list);
    admitted.add(site.admitted);
    park.add(site.park);
    for (std::size_t c = 0; c < kAmounts; ++c) amounts_[c].push_back(site.amount[c]);
    if (!std::isnan(site.price)) prices[static_cast<std::size_t>(site.kind)].push_back(site.price);
  }
  for (std::size_t k = 0; k < prices.size(); ++k) usual_price_[k] = median(std::move(prices[k]));
  std::vector<std::uint32_t> by_code(sites_.size());
  std::iota(by_code.begin(), by_code.end(), 0u);
  std::sort(by_code.begin(), by_code.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(sites_[a].code, sites_[a].id) < std::tie(sites_[b].code, sites_[b].id);
  });
  order_.resize(sites_.size());
  for (std::size_t rank = 0; rank < by_code.size(); ++rank)
    order_[by_code[rank]] = static_cast<std::uint32_t>(rank);
}

void SiteTable::add_next_units(Pairs& pairs) const {
  std::vector<std::uint32_t> units;
  for (std::uint32_t i = 0; i < sites_.size(); ++i)
    if (kinds[i] == SiteKind::Unit) units.push_back(i);
  const auto floor_of = [&](std::uint32_t i) {
    const SiteFacts& one = sites_[i];
    return std::tie(one.plant_id, one.plant_code, one.floor);
  };
  std::sort(units.begin(), units.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (floor_of(a) != floor_of(b)) return floor_of(a) < floor_of(b);
    return natural_before(sites_[a].unit_no, sites_[b].unit_no);
  });
  for (std::size_t i = 1; i < units.size(); ++i) {
    if (floor_of(units[i - 1]) != floor_of(units[i])) continue;
    pairs.emplace_back(units[i - 1], units[i]);
    pairs.emplace_back(units[i], units[i - 1]);
  }
}

void SiteTable::add_near_parcels(const PartRule& parts, Pairs& pairs) const {
  std::unordered_map<std::string_view, std::vector<Edge>> parks;
  const double lon_margin = plane.metres_per_lon > 0 ? parts.join_within_m / plane.metres_per_lon : 0;
  const double lat_margin = plane.metres_per_lat > 0 ? parts.join_within_m / plane.metres_per_lat : 0;
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    const SiteFacts& site = sites_[i];
    if (site.kind != SiteKind::Parcel || site.park.empty() || site.outline.empty()) continue;
    const geo::Box box = site.outline.box();
    parks[site.park].push_back(
        {box.west - lon_margin, box.east, box.south - lat_margin, box.north, static_cast<std::uint32_t>(i)});
  }
  for (auto& [name, edges] : parks) {
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.west < b.west; });
    for (std::size_t a = 0; a < edges.size(); ++a)
      for (std::size_t b = a + 1; b < edges.size() && edges[b].west <= edges[a].east; ++b) {
        if (edges[b].south > edges[a].north || edges[a].south > edges[b].north) continue;
        if (!geo::within_metres(sites_[edges[a].site].outline, sites_[edges[b].site].outline,
                                parts.join_within_m))
          continue;
        pairs.emplace_back(edges[a].site, edges[b].site);
        pairs.emplace_back(edges[b].site, edges[a].site);
      }
  }
}

void SiteTable::find_neighbours(const PartRule& parts) {
  Pairs pairs;
  add_near_parcels(parts, pairs);
  add_next_units(pairs);
  std::sort(pairs.begin(), pairs.end());
  neighbour_begin_.assign(sites_.size() + 1, 0);
  for (const auto& [from, to] : pairs) {
    ++neighbour_begin_[from + 1];
    neighbours_.push_back(to);
  }
  std::partial_sum(neighbour_begin_.begin(), neighbour_begin_.end(), neighbour_begin_.begin());
}

std::span<const std::uint32_t> SiteTable::neighbours(std::size_t i) const {
  return std::span(neighbours_).subspan(neighbour_begin_[i], neighbour_begin_[i + 1] - neighbour_begin_[i]);
}

}  // namespace liantu::site
