// Two to four sites side by side (载体比较): one row per condition, what differs and which is best, before a
// need if there is one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/site/match/matching.h"

namespace liantu::site {

struct ComparedCell {
  std::string text{};   ///< "" when not recorded
  bool applies = true;  ///< a storey height does not apply to land
  bool best = false;    ///< of the row; nobody is when all are alike
  std::string
      missing{};  ///< what it lacks of the need: "层高差 0.8 m"; "" when it meets it or nothing is asked
};

struct ComparedRow {
  std::string code{};  ///< of the condition or advantage
  std::string label{};
  std::string wanted{};  ///< what the need asks; "" when it asks nothing
  bool points = false;   ///< points of an advantage instead of a condition
  bool differs = false;
  std::vector<ComparedCell> cells{};
};

struct Comparison {
  std::vector<ComparedRow> rows{};  ///< without those that no site records and no need asks
  std::vector<Match> matches{};     ///< of each site, when there is a need
};

inline constexpr std::size_t kMostCompared = 4;

/// `conditions` of the need, or null. Sites are places in the table.
Comparison compare_sites(const SiteTable& table, std::span<const std::uint32_t> sites,
                         const NeedConditions* conditions, Language language);

}  // namespace liantu::site
