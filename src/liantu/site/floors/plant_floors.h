// The floors of a plant with their units side by side: what is free of it, and the order in which units
// adjoin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/site/ledger/plant_unit_row.h"

namespace liantu::site {

struct FloorUnit {
  std::string id{};
  PlantUnit unit{};
};

struct PlantFloor {
  std::string building{};
  std::int64_t floor = 1;
  std::vector<FloorUnit> units{};  ///< in their order along the floor
  double area_m2 = 0, free_m2 = 0;
  double longest_free_m2 = 0;  ///< of adjoining free units
};

struct PlantFloors {
  std::vector<PlantFloor> floors{};  ///< by building, each from the top down
  double area_m2 = 0, free_m2 = 0;
  std::size_t units = 0, free = 0;
  std::size_t without_area = 0;  ///< units whose area is not recorded and counts nowhere
};

PlantFloors floors_of(std::vector<FloorUnit> units);

/// "3层 301"; what people call a unit within its plant.
std::string unit_name(const PlantUnit& unit);

/// Numbers within the text by value: A2 before A10.
bool natural_before(std::string_view a, std::string_view b);

/// Whether the unit stands in the plant: the same name, and the same building and town where both say one.
bool stands_in(const PlantUnit& unit, const Plant& plant);

}  // namespace liantu::site
