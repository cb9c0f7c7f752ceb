// A need against all sites (选址匹配): hard conditions are never traded off, an unknown value is a question
// and neither a yes nor a no, advantages add up to points. Neighbouring parcels may stand together, large
// sites in part.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "liantu/site/match/need_conditions.h"

namespace liantu::site {

/// In the order of the list. ToAsk: nothing known is missed, something is not recorded. Near: few conditions
/// missed by little.
enum class Verdict { Fits, ToAsk, Near, Misses };

enum class Advantage : std::size_t { Suppliers, Price, Readiness, Benchmark, LeadingIndustry, Size };
inline constexpr std::size_t kAdvantages = 6;

/// Share of an advantage's points, 0 to 1, and the points: to one decimal, so that what is shown adds up.
/// Unknown counts nothing.
struct Part {
  double share = kUnknown, points = 0;
};
using Parts = std::array<Part, kAdvantages>;

inline constexpr std::size_t kMostJoined = 4;

/// One site, or several neighbouring parcels, before one need.
struct Match {
  std::array<std::uint32_t, kMostJoined> sites{};  ///< the one that speaks for all (least points) first
  std::uint32_t count = 1;
  Verdict verdict = Verdict::Misses;
  std::uint32_t misses = 0, unknown = 0;  ///< bits of Condition
  double taken_m2 = kUnknown;
  bool divided = false;
  double points = 0;
};

struct Matches {
  std::vector<Match> listed;                                 ///< best first
  std::array<std::size_t, 4> of_verdict{};                   ///< single sites, listed or not
  std::array<std::size_t, kConditions> missed{}, unknown{};  ///< how many single sites
};

struct Listing {
  bool all = false;  ///< also sites that miss by far
  std::size_t most = std::numeric_limits<std::size_t>::max();
};

/// Equal points: fewer parcels first, then by code.
Matches match(const NeedConditions& conditions, const Listing& listing = {});

/// One site by itself, whatever comes of it: why not this one?
Match match_site(const NeedConditions& conditions, std::uint32_t site);

/// The advantages of a match, as its points are made of them.
Parts parts_of(const NeedConditions& conditions, std::uint32_t site, double taken_m2);

/// The land or floor area that the need is judged by.
double area_of(const NeedConditions& conditions, std::uint32_t site);

/// What the design brings per mu of the land taken; unknown without land or amount.
double per_mu(const std::optional<Yuan>& amount, double land_m2);

}  // namespace liantu::site
