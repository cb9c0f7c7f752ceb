// Outside firms by city, with the place of each city on a map and where that place is known from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/api/chain/chain_lists.h"
#include "liantu/api/chain/chain_world.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// What told where a city lies, in the order in which it is asked: the list of cities, the coordinates in the
/// firms' rows, the division in their credit codes, the province alone (then at its capital).
enum class PlacedBy { City, Firms, Division, Province };

struct CityPlace {
  double lon = 0, lat = 0;  ///< degrees
  PlacedBy by = PlacedBy::City;
};

/// `firms`: indices of the firms that name the city. Nothing where none of these tells.
std::optional<CityPlace> place_of_city(const World& world, std::string_view city,
                                       std::span<const std::size_t> firms);

/// Cities of the outside firms for the gaps that are to be filled, most firms first, each with its chains:
/// counts, the best points there (null when none is ranked), the place; where the county lies; the other
/// cities as they are drawn behind. `only`: of one chain; null = all.
json::Json target_cities_json(const World& world, const WorldChain* only, Language language);

/// {"name","lon","lat"} of the county by its firms, else by its city; null when neither is known.
json::Json home_json(const World& world);

}  // namespace liantu::api
