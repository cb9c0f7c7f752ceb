#include "liantu/solve/schedule/resource_users.h"

#include <algorithm>

namespace liantu::solve {

ResourceUsers::ResourceUsers(const ScheduleProblem& problem)
    : resources_(problem.activities.size()),
      users_(problem.resources.size()),
      longest_(problem.resources.size(), 0) {
  for (Index i = 0; i < problem.activities.size(); ++i) {
    if (problem.activities[i].duration == 0) continue;
    for (const ResourceDemand& demand : problem.activities[i].demands)
      if (demand.units > 0 && std::ranges::find(resources_[i], demand.resource) == resources_[i].end())
        resources_[i].push_back(demand.resource);
  }
}

void ResourceUsers::begin(const Timetable& table) {
  for (auto& users : users_) users.clear();
  for (Index i = 0; i < resources_.size(); ++i)
    for (const Index resource : resources_[i]) {
      users_[resource].push_back({table.start(i), i});
      longest_[resource] = std::max(longest_[resource], table.finish(i) - table.start(i));
    }
  for (auto& users : users_) std::ranges::sort(users);
}

void ResourceUsers::moved(Index activity, Time from, Time to, Time finish) {
  for (const Index resource : resources_[activity]) {
    std::vector<User>& users = users_[resource];
    const auto old = std::ranges::lower_bound(users, User{from, activity});
    const auto place = std::ranges::lower_bound(users, User{to, activity});
    if (old < place)
      std::rotate(old, old + 1, place);
    else
      std::rotate(place, old, old + 1);
    *(old < place ? place - 1 : place) = {to, activity};
    longest_[resource] = std::max(longest_[resource], finish - to);
  }
}

void ResourceUsers::running(Index resource, Time from, Time to, const Timetable& table,
                            std::vector<Index>& found) const {
  const std::vector<User>& users = users_[resource];
  for (auto user = std::ranges::lower_bound(users, from - longest_[resource], {}, &User::start);
       user != users.end() && user->start < to; ++user)
    if (table.finish(user->activity) > from) found.push_back(user->activity);
}

}  // namespace liantu::solve
