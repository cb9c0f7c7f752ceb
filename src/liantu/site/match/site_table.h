// All sites of a county made ready for matching: one column per condition, so that a need reads only what it
// asks for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "liantu/site/ledger/industry_bar_row.h"
#include "liantu/site/match/matching_rule.h"
#include "liantu/site/match/site_facts.h"

namespace liantu::site {

/// A text that many sites share is judged once per need.
struct TextColumn {
  std::vector<std::string> texts{};
  std::vector<std::uint32_t> of{};  ///< by site
  void add(const std::string& text);

 private:
  std::unordered_map<std::string, std::uint32_t> known_{};
};

/// Metres east and north of a place in the county; NaN when unknown. Good to 0.1 % within 100 km.
struct Plane {
  geo::Point origin{};
  double metres_per_lon = 0, metres_per_lat = 0;
  double x(geo::Point p) const { return (p.lon - origin.lon) * metres_per_lon; }
  double y(geo::Point p) const { return (p.lat - origin.lat) * metres_per_lat; }
};

class SiteTable {
 public:
  /// `bars`: the negative lists in force.
  explicit SiteTable(std::vector<SiteFacts> sites, const PartRule& parts, std::vector<IndustryBar> bars = {});

  std::size_t size() const { return sites_.size(); }
  const SiteFacts& operator[](std::size_t i) const { return sites_[i]; }
  std::span<const double> amounts(Condition condition) const {
    return amounts_[static_cast<std::size_t>(condition)];
  }
  std::uint32_t order(std::size_t i) const {
    return order_[i];
  }  ///< by code, then id: decides between equal points
  /// Parcels of the same park whose outline touches, or lies within `join_within_m`; units next to each other
  /// on a floor; ascending.
  std::span<const std::uint32_t> neighbours(std::size_t i) const;
  /// What neighbours are added up by: land of parcels, floor area of units.
  double extent(std::size_t i) const { return kinds[i] == SiteKind::Unit ? floor[i] : land[i]; }
  double usual_price(SiteKind kind) const {
    return usual_price_[static_cast<std::size_t>(kind)];
  }  ///< median; unknown without any

  std::vector<SiteKind> kinds;
  std::vector<std::uint8_t> offers;  ///< Offer, or kOfferUnknown
  std::vector<double> land, floor, least_lettable, price, investment_per_mu, tax_per_mu, output_per_mu, x, y;
  TextColumn land_use, negative_list, admitted, park;
  std::vector<IndustryBar> bars;
  Plane plane;

  static constexpr std::uint8_t kOfferUnknown = 4;

 private:
  void lay_out();
  void find_neighbours(const PartRule& parts);
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  void add_near_parcels(const PartRule& parts, Pairs& pairs) const;
  void add_next_units(Pairs& pairs) const;

  std::vector<SiteFacts> sites_;
  std::array<std::vector<double>, kAmounts> amounts_;
  std::vector<std::uint32_t> order_, neighbour_begin_, neighbours_;
  std::array<double, kSiteKinds> usual_price_{};
};

}  // namespace liantu::site
