#include "liantu/site/floors/plant_floors.h"

#include <algorithm>
#include <tuple>

namespace liantu::site {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && digit(text[end])) ++end;
  return end - from;
}

std::string_view without_zeros(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

void sum_up(PlantFloor& floor, PlantFloors& all) {
  double run = 0;
  for (const FloorUnit& one : floor.units) {
    const bool free = one.unit.offer == Offer::Available;
    const double area = one.unit.area ? one.unit.area->value : 0;
    if (!one.unit.area) ++all.without_area;
    floor.area_m2 += area;
    run = free ? run + area : 0;
    floor.longest_free_m2 = std::max(floor.longest_free_m2, run);
    if (!free) continue;
    floor.free_m2 += area;
    ++all.free;
  }
  all.units += floor.units.size();
  all.area_m2 += floor.area_m2;
  all.free_m2 += floor.free_m2;
}

}  // namespace

bool natural_before(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (!digit(a[i]) || !digit(b[j])) {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i;
      ++j;
      continue;
    }
    const std::size_t m = digits_at(a, i), n = digits_at(b, j);
    const std::string_view x = without_zeros(a.substr(i, m)), y = without_zeros(b.substr(j, n));
    if (x != y) return x.size() != y.size() ? x.size() < y.size() : x < y;
    i += m;
    j += n;
  }
  return a.size() - i < b.size() - j;
}

std::string unit_name(const PlantUnit& unit) {
  const std::string floor = unit.floor ? std::to_string(*unit.floor) + "层" : std::string();
  return floor + (floor.empty() || unit.unit_no.empty() ? "" : " ") + unit.unit_no;
}

bool stands_in(const PlantUnit& unit, const Plant& plant) {
  const auto agree = [](const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
  };
  return unit.plant == plant.name && agree(unit.building, plant.building) && agree(unit.town, plant.town);
}

PlantFloors floors_of(std::vector<FloorUnit> units) {
  std::stable_sort(units.begin(), units.end(), [](const FloorUnit& a, const FloorUnit& b) {
    const std::int64_t x = a.unit.floor.value_or(1), y = b.unit.floor.value_or(1);
    if (a.unit.building != b.unit.building) return natural_before(a.unit.building, b.unit.building);
    return x != y ? x > y : natural_before(a.unit.unit_no, b.unit.unit_no);
  });
  PlantFloors out;
  for (FloorUnit& one : units) {
    const std::int64_t floor = one.unit.floor.value_or(1);
    if (out.floors.empty() || out.floors.back().floor != floor ||
        out.floors.back().building != one.unit.building)
      out.floors.push_back({one.unit.building, floor, {}});
    out.floors.back().units.push_back(std::move(one));
  }
  for (PlantFloor& floor : out.floors) sum_up(floor, out);
  return out;
}

}  // namespace liantu::site
