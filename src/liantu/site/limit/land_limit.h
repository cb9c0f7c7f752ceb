// Upper limits that rules of the state set to a parcel (presets/land_limits.json), each with its 依据.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::site {

struct LandLimit {
  std::string office_basis{};
  double office_share_most = 0;  ///< land for offices and services, of all the land
  std::string term_basis{};
  double years_most = 0;  ///< of a right to land of any use but these
  struct OfUse {
    std::vector<std::string> words{};  ///< that a land use of it has in its name
    double years_most = 0;
  };
  std::vector<OfUse> uses{};

  /// The longest term for a land use as a ledger says it; nothing when the ledger says none.
  std::optional<double> term_most(std::string_view land_use) const;
};

/// Throws InvalidInput naming the place.
LandLimit parse_land_limit(std::string_view text);

const LandLimit& shipped_land_limit();

}  // namespace liantu::site
