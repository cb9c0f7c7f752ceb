#include "liantu/scorecard/data_quality.h"

#include <algorithm>
#include <map>

namespace liantu::scorecard {
namespace {

struct Ranked {
  int effort;
  std::int64_t size;
  Fix fix;
};

void count(UnitQuality& unit, project::Fault fault) {
  switch (fault) {
    case project::Fault::Missing: ++unit.missing; break;
    case project::Fault::Stale: ++unit.stale; break;
    case project::Fault::Contradictory: ++unit.contradictory; break;
  }
}

std::vector<Fix> cheapest_first(std::vector<Ranked> ranked) {
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return std::tuple(a.effort, -a.size, a.fix.name, a.fix.check->code) < std::tuple(b.effort, -b.size, b.fix.name, b.fix.check->code);
  });
  std::vector<Fix> fixes;
  for (Ranked& one : ranked) fixes.push_back(std::move(one.fix));
  return fixes;
}

}  // namespace

std::vector<UnitQuality> data_quality(const std::vector<CheckedRow>& rows, Date day, std::int64_t stale_days) {
  std::map<std::string, UnitQuality> units;
  std::map<std::string, std::vector<Ranked>> fixes;
  for (const CheckedRow& row : rows) {
    UnitQuality& unit = units[row.unit];
    unit.unit = row.unit;
    ++unit.rows;
    const project::AskedProject asked{row.project, day, row.reported_on, stale_days, row.papers, row.baseline, row.entry ? &*row.entry : nullptr};
    for (const project::Check& check : project::project_checks()) {
      const auto held = check.holds(asked);
      if (!held) continue;
      ++unit.checks;
      if (*held) {
        ++unit.held;
        continue;
      }
      count(unit, check.fault);
      const std::int64_t size = row.project.total_investment ? row.project.total_investment->value : 0;
      fixes[row.unit].push_back({check.effort, size, {row.id, row.name, row.unit, &check}});
    }
  }
  std::vector<UnitQuality> out;
  for (auto& [name, unit] : units) {
    unit.score = dispatch::rate(static_cast<std::int64_t>(unit.held), static_cast<std::int64_t>(unit.checks));
    unit.fixes = cheapest_first(std::move(fixes[name]));
    out.push_back(std::move(unit));
  }
  return out;
}

}  // namespace liantu::scorecard
