#include "liantu/solve/loading.h"

#include <algorithm>

namespace liantu::solve {

Loading::Loading(const ChoiceTable& table)
    : table_(&table),
      choice_(table.items(), kNone),
      place_(table.items(), 0),
      items_of_(table.agents() + 1),
      first_quota_(table.agents() * table.dimensions()),
      users_of_(table.resources() - first_quota_),
      used_(table.resources(), 0),
      exceeded_place_(table.resources(), 0) {}

void Loading::use(Index resource, Amount amount) {
  const Amount limit = table_->limit(resource);
  const bool before = used_[resource] > limit;
  used_[resource] += amount;
  const bool after = used_[resource] > limit;
  if (before == after) return;
  if (after) {
    exceeded_place_[resource] = static_cast<Index>(exceeded_.size());
    exceeded_.push_back(resource);
  } else {
    const Index place = exceeded_place_[resource];
    exceeded_[place] = exceeded_.back();
    exceeded_place_[exceeded_.back()] = place;
    exceeded_.pop_back();
  }
}

void Loading::put(Index item, Index choice) {
  choice_[item] = choice;
  auto& there = items_of_[table_->agent(choice)];
  place_[item] = static_cast<Index>(there.size());
  there.push_back(item);
  cost_ += table_->cost(choice);
  for (const auto& use_of : table_->quota_uses(choice))
    users_of_[use_of.resource - first_quota_].push_back(item);
  table_->each_use(choice, [&](Index resource, Amount amount) { use(resource, amount); });
}

void Loading::take(Index item) {
  const Index choice = choice_[item];
  auto& there = items_of_[table_->agent(choice)];
  there[place_[item]] = there.back();
  place_[there.back()] = place_[item];
  there.pop_back();
  cost_ -= table_->cost(choice);
  for (const auto& use_of : table_->quota_uses(choice))
    std::erase(users_of_[use_of.resource - first_quota_], item);
  table_->each_use(choice, [&](Index resource, Amount amount) { use(resource, -amount); });
  choice_[item] = kNone;
}

double Loading::penalty_change(const std::vector<double>& penalty, Index in, Index out) const {
  double change = 0;
  if (in == kNone || out == kNone || table_->agent(in) == table_->agent(out))
    change = agent_change(penalty, in, out);
  else
    change = agent_change(penalty, in, kNone) + agent_change(penalty, kNone, out);
  return table_->has_quotas() ? change + quota_change(penalty, in, out) : change;
}

/// Of one agent.
double Loading::agent_change(const std::vector<double>& penalty, Index in, Index out) const {
  const Index agent = table_->agent(in != kNone ? in : out);
  if (agent >= table_->agents()) return 0;
  double change = 0;
  const std::size_t dimensions = table_->dimensions(), resource = agent * dimensions;
  for (std::size_t d = 0; d < dimensions; ++d) {
    const Amount more = (in != kNone ? table_->load(in)[d] : 0) - (out != kNone ? table_->load(out)[d] : 0);
    change += resource_change(penalty, static_cast<Index>(resource + d), more);
  }
  return change;
}

double Loading::quota_change(const std::vector<double>& penalty, Index in, Index out) const {
  std::span<const ChoiceTable::Use> come, go;
  if (in != kNone) come = table_->quota_uses(in);
  if (out != kNone) go = table_->quota_uses(out);
  double change = 0;
  std::size_t a = 0, b = 0;  // both lists are in order of resource
  while (a < come.size() || b < go.size()) {
    const Index resource =
        std::min(a < come.size() ? come[a].resource : kNone, b < go.size() ? go[b].resource : kNone);
    Amount more = 0;
    if (a < come.size() && come[a].resource == resource) more += come[a++].amount;
    if (b < go.size() && go[b].resource == resource) more -= go[b++].amount;
    change += resource_change(penalty, resource, more);
  }
  return change;
}

double Loading::penalty(const std::vector<double>& penalty) const {
  double sum = 0;
  for (const Index r : exceeded_) sum += penalty[r] * static_cast<double>(excess(r));
  return sum;
}

}  // namespace liantu::solve
