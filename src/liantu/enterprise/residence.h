// Whether a firm is the county's own or an outside one (本地、域外), from what its row says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/enterprise/enterprise.h"

namespace liantu::enterprise {

/// The county whose office it is. Either may be empty; with neither nothing can be told from a place.
struct Home {
  std::string county_name;    ///< 云川县, or with its city before it: 岱滨市云川县
  std::string division_code;  ///< GB/T 2260, 379901
  bool operator==(const Home&) const = default;
};

/// What a row says of where the firm is; "" where it says nothing.
struct FirmPlace {
  std::optional<Residence> stated{};
  std::string_view province{}, city{}, town{}, park{}, address{}, credit_code{};
};

/// What is stated counts first; then the county's name in the address or the city; then another province or,
/// where the county's name says its city, another city; then a town or park, which only the county's own
/// lists name; last the division in the credit code (GB 32100, characters 3 to 8: where the firm was
/// registered), which tells only when it names a county or another city. Nothing when the row leaves it open.
std::optional<Residence> residence_of(const FirmPlace& firm, const Home& home);

/// Whether the county's name says that it lies in this city: 岱滨市云川县 lies in 岱滨 and 岱滨市.
bool names_city_of(const Home& home, std::string_view city);

}  // namespace liantu::enterprise
