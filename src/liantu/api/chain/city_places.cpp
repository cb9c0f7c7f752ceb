#include "liantu/api/chain/city_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "liantu/vocab/city_centre.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::array<std::string_view, 4> kPlacedBy = {"city", "firms", "division", "province"};
constexpr double kSteps = 10'000;  // four decimals: ten metres, finer than a city's centre is

double rounded(double degrees) {
  return std::round(degrees * kSteps) / kSteps;
}

CityPlace at(const vocab::CityCentre& centre, PlacedBy by) {
  return {centre.lon, centre.lat, centre.is_province() ? PlacedBy::Province : by};
}

std::optional<CityPlace> middle_of(const World& world, std::span<const std::size_t> firms) {
  double lon = 0, lat = 0, known = 0;
  for (const std::size_t firm : firms) {
    const auto& point = world.firms[firm].point;
    if (!point) continue;
    lon += point->lon;
    lat += point->lat;
    ++known;
  }
  if (known == 0) return std::nullopt;
  return CityPlace{rounded(lon / known), rounded(lat / known), PlacedBy::Firms};
}

/// The division of the credit code: characters 3 to 8.
const vocab::CityCentre* registered_in(const chain::ChainFirm& firm) {
  constexpr std::size_t kCode = 18, kDivision = 2, kDigits = 6;
  if (firm.credit_code.size() != kCode) return nullptr;
  return vocab::CityCentres::standard().of_division(
      std::string_view(firm.credit_code).substr(kDivision, kDigits));
}

/// What most of the firms say; the first by code where two are said as often.
template <class Of>
const vocab::CityCentre* most_said(const World& world, std::span<const std::size_t> firms, Of of) {
  std::map<std::string_view, std::pair<int, const vocab::CityCentre*>> said;
  for (const std::size_t firm : firms)
    if (const vocab::CityCentre* centre = of(world.firms[firm])) {
      auto& [count, is] = said[centre->code];
      ++count;
      is = centre;
    }
  const auto most = std::ranges::max_element(said, {}, [](const auto& one) { return one.second.first; });
  return most == said.end() ? nullptr : most->second.second;
}

struct CityFirms {
  std::vector<std::size_t> firms{};  ///< each once
  std::optional<double> best{};
};

/// By the city as the rows have it.
std::map<std::string, CityFirms> by_city(const World& world, const RankedFirms& ranked) {
  std::map<std::string, CityFirms> out;
  std::set<std::size_t> seen;
  for (const chain::Candidate& of : ranked.candidates)
    if (seen.insert(of.at).second) out[world.firms[of.at].city].firms.push_back(of.at);
  for (const chain::Target& target : ranked.best) {
    CityFirms& city = out[ranked.candidates[target.candidate].city];
    city.best = std::max(city.best.value_or(target.points), target.points);
  }
  return out;
}

void put_place(Json& out, const std::optional<CityPlace>& place) {
  out.set("lon", place ? Json(place->lon) : Json())
      .set("lat", place ? Json(place->lat) : Json())
      .set("placed_by", place ? Json(kPlacedBy[static_cast<std::size_t>(place->by)]) : Json());
}

template <class Count>
std::vector<Json> most_first(std::vector<std::pair<Count, Json>> all) {
  std::ranges::stable_sort(all, std::greater{}, [](const auto& one) { return one.first; });
  std::vector<Json> out;
  for (auto& one : all) out.push_back(std::move(one.second));
  return out;
}

Json array_of(std::vector<Json> all) {
  Json out = Json::array();
  for (Json& one : all) out.push(std::move(one));
  return out;
}

}  // namespace

std::optional<CityPlace> place_of_city(const World& world, std::string_view city,
                                       std::span<const std::size_t> firms) {
  const auto& centres = vocab::CityCentres::standard();
  const vocab::CityCentre* named = centres.find(city);
  if (named && !named->is_province()) return at(*named, PlacedBy::City);
  if (const auto middle = middle_of(world, firms)) return middle;
  if (const auto* registered = most_said(world, firms, registered_in))
    return at(*registered, PlacedBy::Division);
  if (named) return at(*named, PlacedBy::Province);
  const auto* province =
      most_said(world, firms, [&](const chain::ChainFirm& firm) { return centres.find(firm.province); });
  return province ? std::optional(at(*province, PlacedBy::Province)) : std::nullopt;
}

Json home_json(const World& world) {
  std::vector<std::size_t> local;
  for (std::size_t i = 0; i < world.firms.size(); ++i)
    if (world.firms[i].local && world.firms[i].point) local.push_back(i);
  auto place = middle_of(world, local);
  if (!place)
    if (const auto* centre = vocab::CityCentres::standard().of_division(world.rules.home.division_code))
      place = at(*centre, PlacedBy::City);
  if (!place) return {};
  return Json::object({{"name", world.rules.home.county_name}, {"lon", place->lon}, {"lat", place->lat}});
}

Json target_cities_json(const World& world, const WorldChain* only, Language language) {
  struct OfCity {
    std::set<std::size_t> firms;
    std::vector<std::pair<std::size_t, Json>> chains;
  };
  std::map<std::string, OfCity> cities;
  for (const WorldChain& chain : world.chains) {
    if (only != nullptr && only != &chain) continue;
    const RankedFirms ranked = ranked_firms(world, chain, chain.to_fill(), language);
    for (const auto& [city, known] : by_city(world, ranked)) {
      OfCity& of = cities[city];
      of.firms.insert(known.firms.begin(), known.firms.end());
      of.chains.emplace_back(known.firms.size(),
                             Json::object({{"code", chain.drawn.code},
                                           {"name", chain.drawn.name},
                                           {"count", known.firms.size()},
                                           {"best", known.best ? Json(*known.best) : Json()}}));
    }
  }
  std::vector<std::pair<std::size_t, Json>> out;
  for (auto& [city, of] : cities) {
    const std::vector<std::size_t> firms(of.firms.begin(), of.firms.end());
    Json one = Json::object(
        {{"city", city}, {"count", firms.size()}, {"chains", array_of(most_first(std::move(of.chains)))}});
    put_place(one, city.empty() ? std::nullopt : place_of_city(world, city, firms));
    out.emplace_back(firms.size(), std::move(one));
  }
  Json behind = Json::array();
  for (const vocab::CityCentre& centre : vocab::CityCentres::standard().all())
    if (!centre.is_province()) behind.push(Json(Json::Array{centre.short_name, centre.lon, centre.lat}));
  return Json::object({{"asof", world.day.iso()},
                       {"known_sentence", chain::known_sentence(world.known, language)},
                       {"home", home_json(world)},
                       {"cities", array_of(most_first(std::move(out)))},
                       {"behind", std::move(behind)}});
}

}  // namespace liantu::api
