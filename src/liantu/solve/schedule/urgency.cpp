#include "liantu/solve/schedule/urgency.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace liantu::solve {
namespace {

constexpr std::size_t kMostThreats = 6;  // of an activity; those with the least time left

}  // namespace

Urgency::Urgency(const ScheduleProblem& problem, const PrecedenceNetwork& network)
    : problem_(&problem), threats_(problem.activities.size()) {
  double sum = 0;
  for (const Activity& activity : problem.activities) sum += activity.duration;
  mean_duration_ = std::max(1.0, sum / static_cast<double>(problem.activities.size()));
  for (const Index i : network.order() | std::views::reverse) {
    std::vector<Threat>& threats = threats_[i];
    const Time duration = problem.activities[i].duration;
    if (problem.activities[i].due) threats.push_back({i, duration});
    for (const PrecedenceArc& arc : network.after(i))
      for (const Threat& threat : threats_[arc.activity]) {
        const Time way = threat.way + arc.lag + duration;
        const auto same = std::ranges::find(threats, threat.due_activity, &Threat::due_activity);
        if (same == threats.end())
          threats.push_back({threat.due_activity, way});
        else
          same->way = std::max(same->way, way);
      }
    if (threats.size() <= kMostThreats) continue;
    std::ranges::sort(threats, {}, [&](const Threat& threat) {
      return *problem.activities[threat.due_activity].due - threat.way;
    });
    threats.resize(kMostThreats);
  }
}

double Urgency::operator()(Index activity, Time now, const Outlook& outlook) const {
  double urgency = 0;
  for (const Threat& threat : threats_[activity]) {
    const Activity& due = problem_->activities[threat.due_activity];
    const double way = outlook.wait * threat.way;
    const double slack = std::max(0.0, static_cast<double>(*due.due) - now - way);
    urgency += static_cast<double>(due.weight) / way * std::exp(-slack / (outlook.patience * mean_duration_));
  }
  return urgency;
}

}  // namespace liantu::solve
