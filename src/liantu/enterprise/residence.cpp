#include "liantu/enterprise/residence.h"

#include <array>

#include "liantu/vocab/division.h"

namespace liantu::enterprise {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese character in UTF-8
constexpr std::string_view kCity = "市";

/// 云川县 → 云川; a name of one character keeps its kind (单县).
std::string_view short_county_name(std::string_view name) {
  for (const std::string_view kind :
       {"经济技术开发区", "高新技术产业开发区", "自治县", "开发区", "高新区", "新区", "县", "区", "市", "旗"})
    if (name.ends_with(kind) && name.size() >= kind.size() + 2 * kCharacter)
      return name.substr(0, name.size() - kind.size());
  return name;
}

/// 岱滨市云川县 → 岱滨市, 云川县; a name without a city stays whole.
std::pair<std::string_view, std::string_view> city_and_county(std::string_view name) {
  const std::size_t at = name.find(kCity);
  if (at == std::string_view::npos || at + kCity.size() == name.size()) return {{}, name};
  return {name.substr(0, at + kCity.size()), name.substr(at + kCity.size())};
}

bool same_place(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view name) {
    return name.ends_with(kCity) ? name.substr(0, name.size() - kCity.size()) : name;
  };
  return bare(a) == bare(b);
}

/// 山东 and 山东省 are one, 广西 and 广西壮族自治区 as well.
bool same_province(std::string_view a, std::string_view b) {
  return a.substr(0, 2 * kCharacter) == b.substr(0, 2 * kCharacter);
}

std::optional<Residence> by_registration(std::string_view credit_code, std::string_view home) {
  constexpr std::size_t kDivision = 2, kDigits = 6, kProvince = 2, kOfCity = 4, kLength = 18;
  if (credit_code.size() != kLength || home.size() < kDigits) return std::nullopt;
  const std::string_view there = credit_code.substr(kDivision, kDigits),
                         here = home.substr(home.starts_with('Z') ? 1 : 0, kDigits);
  if (vocab::province_name(there.substr(0, kProvince)).empty()) return std::nullopt;
  if (there == here) return Residence::Local;
  const bool of_province = there.substr(kProvince) == "0000", of_city = there.substr(kOfCity) == "00";
  if (there.substr(0, kProvince) != here.substr(0, kProvince)) return Residence::Outside;
  if (of_province) return std::nullopt;
  if (there.substr(0, kOfCity) != here.substr(0, kOfCity)) return Residence::Outside;
  if (of_city) return std::nullopt;
  if (here.substr(kOfCity) == "00") return Residence::Local;
  return Residence::Outside;
}

}  // namespace

std::optional<Residence> residence_of(const FirmPlace& firm, const Home& home) {
  if (firm.stated) return firm.stated;
  const auto [home_city, county] = city_and_county(home.county_name);
  const std::string_view known_as = short_county_name(county);
  if (!known_as.empty() && (firm.address.find(known_as) != std::string_view::npos ||
                            firm.city.find(known_as) != std::string_view::npos))
    return Residence::Local;
  const std::string_view digits =
      std::string_view(home.division_code).substr(home.division_code.starts_with('Z') ? 1 : 0);
  const std::string_view home_province =
      digits.size() >= 2 ? vocab::province_name(digits.substr(0, 2)) : std::string_view();
  if (!firm.province.empty() && !home_province.empty() && !same_province(firm.province, home_province))
    return Residence::Outside;
  if (!firm.city.empty() && !home_city.empty() && !same_place(firm.city, home_city))
    return Residence::Outside;
  if (!firm.town.empty() || !firm.park.empty()) return Residence::Local;
  return by_registration(firm.credit_code, home.division_code);
}

bool names_city_of(const Home& home, std::string_view city) {
  const std::string_view home_city = city_and_county(home.county_name).first;
  return !home_city.empty() && same_place(city, home_city);
}

}  // namespace liantu::enterprise
