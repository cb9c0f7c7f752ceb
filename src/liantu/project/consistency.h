// What an auditor checks first in a row of the project library (入库纳统核查): what is missing for its stage, what is old,
// what contradicts itself. Findings, not refusals: the row is kept and its unit is told.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/project/project.h"
#include "liantu/project/statistics/statistics_entry.h"

namespace liantu::project {

enum class Fault { Missing, Stale, Contradictory };

/// A row of the library as it stands at the end of a day, and what is kept with it.
struct AskedProject {
  const Project& project;
  Date day, reported_on;
  std::int64_t stale_days = 0;
  std::set<std::string, std::less<>> papers{};   ///< kinds of the papers that are kept: "permit"
  bool baseline = false;                         ///< 存量·证据待补: its papers are not asked for
  const StatisticsEntry* entry = nullptr;        ///< what its papers for statistics say; none was entered
};

/// One question put to a row. `effort`: 1 look it up and fill it in, 2 ask the unit, 3 two papers must be reconciled.
struct Check {
  std::string_view code;
  Fault fault = Fault::Missing;
  std::vector<std::string_view> fields;   ///< of Project
  int effort = 1;
  Phrase text;                            ///< what is wrong and what to do, one sentence
  /// Nothing when the check does not apply to this row; true when it holds.
  std::optional<bool> (*holds)(const AskedProject& of);
};

/// All checks, in the order they are told. Source: docs/sources.md#statistics-entry.
std::span<const Check> project_checks();

/// The checks that do not hold.
std::vector<const Check*> faults(const AskedProject& of);

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::project::Fault> = {{
    {"missing", "缺项", "Missing", ""},
    {"stale", "过期", "Stale", ""},
    {"contradictory", "矛盾", "Contradictory", ""},
}};
