#include "liantu/site/reuse/redevelopment_sums.h"

#include <algorithm>

#include "liantu/base/number_text.h"

namespace liantu::site {
namespace {

void add(ReuseSum& sum, const Redevelopment& one, bool brought_back) {
  ++sum.cases;
  sum.land_m2 += one.land ? one.land->value : 0;
  sum.floor_m2 += one.floor ? one.floor->value : 0;
  if (!brought_back) return;
  sum.freed_land_m2 += one.freed_land ? one.freed_land->value : 0;
  sum.freed_floor_m2 += one.freed_floor ? one.freed_floor->value : 0;
}

}  // namespace

CaseStanding standing_of(const Redevelopment& one, std::span<const RedevelopmentStep> steps, Date today) {
  CaseStanding out;
  out.steps = steps.size();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].done) {
      ++out.done;
      continue;
    }
    if (!out.next) out.next = i;
    if (steps[i].due && *steps[i].due < today) ++out.late;
  }
  const bool open = one.state != RedevelopmentState::Done && one.state != RedevelopmentState::Dropped;
  out.overdue = open && one.due && *one.due < today;
  out.without_area = one.state == RedevelopmentState::Done && !one.freed_land && !one.freed_floor;
  return out;
}

ReuseSums reuse_sums(std::span<const Redevelopment> cases) {
  ReuseSums out;
  for (const Redevelopment& one : cases) {
    const RedevelopmentState state = one.state.value_or(RedevelopmentState::Planned);
    if (state == RedevelopmentState::Dropped) continue;
    const bool done = state == RedevelopmentState::Done;
    add(out.all, one, done);
    add(done ? out.done : state == RedevelopmentState::UnderWay ? out.under_way : out.planned, one, done);
    if (!done) continue;
    auto place = std::find_if(out.by_method.begin(), out.by_method.end(),
                              [&](const auto& group) { return group.first == one.method; });
    if (place == out.by_method.end()) place = out.by_method.insert(place, {one.method, {}});
    add(place->second, one, true);
  }
  std::sort(out.by_method.begin(), out.by_method.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

std::string explain_reuse(const ReuseSums& sums, Language language) {
  return say(language,
             {"盘活 {0} 亩、{1} ㎡：已盘活 {2} 件的“盘活土地”“盘活建筑”相加；推进中 {3} 件、计划 {4} 件涉及 "
              "{5} 亩，不计入。",
              "{0} mu and {1} m² brought back: the areas brought back by {2} finished cases added up; {3} "
              "under way and "
              "{4} planned concern {5} mu and do not count."},
             number_text(to_mu({sums.done.freed_land_m2}), 1), number_text(sums.done.freed_floor_m2, 1),
             sums.done.cases, sums.under_way.cases, sums.planned.cases,
             number_text(to_mu({sums.under_way.land_m2 + sums.planned.land_m2}), 1));
}

}  // namespace liantu::site
