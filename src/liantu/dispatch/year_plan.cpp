#include "liantu/dispatch/year_plan.h"

#include <algorithm>

#include "liantu/base/error.h"

namespace liantu::dispatch {
namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t kTenYears = 3653;
constexpr std::array<NodeStep, 6> kUsual{{{Node::Foundation, 60},
                                          {Node::Topped, 120},
                                          {Node::CivilDone, 75},
                                          {Node::Installed, 60},
                                          {Node::Trial, 30},
                                          {Node::Production, 15}}};

}  // namespace

std::span<const NodeStep> usual_steps() { return kUsual; }

std::vector<NodeSpan> backwards(Date target, std::span<const NodeStep> steps) {
  std::vector<NodeSpan> spans;
  Date to = target;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (step->days < 1 || step->days > kTenYears)
      throw Error(ErrorCode::InvalidInput, "每个节点的工期应在1天到3653天之间，请改正。", "days");
    const Date from = to.plus(1 - step->days);
    spans.push_back({step->node, from, to});
    to = from.plus(-1);
  }
  std::reverse(spans.begin(), spans.end());
  return spans;
}

std::array<Yuan, 12> evenly(Yuan year_plan) {
  std::array<Yuan, 12> months{};
  months.fill(Yuan{year_plan.value / 12});
  months[11].value += year_plan.value % 12;
  return months;
}

std::array<Yuan, 12> over_days(Yuan year_plan, int year, Date from, Date to) {
  const Date first = std::max(from, *Date::of(year, 1, 1)), last = std::min(to, *Date::of(year, 12, 31));
  std::array<Yuan, 12> months{};
  const std::int64_t all = last.days() - first.days() + 1;
  if (all <= 0) return months;
  std::int64_t given = 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const Date end = Date::of(year, static_cast<int>(i) + 1, 1)->end_of_month();
    const std::int64_t passed = std::clamp<std::int64_t>(end.days() - first.days() + 1, 0, all);
    const auto upto = static_cast<std::int64_t>(static_cast<Wide>(year_plan.value) * passed / all);
    months[i].value = upto - given;
    given = upto;
  }
  return months;
}

}  // namespace liantu::dispatch
