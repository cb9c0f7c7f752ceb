#include "liantu/solve/group_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liantu::solve {
namespace {

constexpr double kRankDecay = 3;  // whose place an item would like: odds of rank r fall by e^(−r / this)
constexpr std::size_t kTriesPerItem = 4;

}  // namespace

GroupChoice::GroupChoice(const ChoiceTable& table, const RankedChoices& ranked, RandomStream& random)
    : table_(table),
      ranked_(ranked),
      random_(random),
      chosen_agent_(table.agents() + 1, 0),
      chosen_item_(table.items(), 0) {}

void GroupChoice::choose(const Loading& loading, double size, Group& group) {
  group.items.clear();
  group.first.assign(1, 0);
  group.choices.clear();
  if (table_.items() >= table_.agents())
    choose_agents(loading, size, group);
  else
    choose_items(loading, size, group);
  group.whole = group.items.size() == table_.items() && group.choices.size() == table_.choices();
}

void GroupChoice::choose_agents(const Loading& loading, double size, Group& group) {
  std::vector<Index> all(table_.agents());
  std::iota(all.begin(), all.end(), Index{0});
  const std::size_t most = std::min(all.size(), kItemCells - 1);  // one stands for "unplaced"
  std::size_t agents = 0;
  for (; agents < most && (agents < 2 || static_cast<double>(group.items.size()) < size); ++agents) {
    std::swap(all[agents], all[agents + random_.below(all.size() - agents)]);
    chosen_agent_[all[agents]] = 1;
    for (const Index item : loading.items_of(all[agents])) group.items.push_back(item);
  }
  const auto nobody = static_cast<Index>(table_.agents());
  for (const Index item : loading.items_of(nobody)) {
    bool touches = agents == all.size();
    for (Index c = table_.begin(item); !touches && c < table_.end(item); ++c)
      touches = chosen_agent_[table_.agent(c)] != 0;
    if (touches) group.items.push_back(item);
  }
  chosen_agent_[nobody] = 1;
  add_choices_at_chosen(group);
  for (std::size_t k = 0; k < agents; ++k) chosen_agent_[all[k]] = 0;
}

void GroupChoice::add_choices_at_chosen(Group& group) {
  for (const Index item : group.items) {
    for (Index c = table_.begin(item); c < table_.end(item); ++c)
      if (chosen_agent_[table_.agent(c)] != 0) group.choices.push_back(c);
    group.first.push_back(group.choices.size());
  }
}

void GroupChoice::add_item(Index item, Group& group) {
  if (chosen_item_[item] != 0) return;
  chosen_item_[item] = 1;
  group.items.push_back(item);
}

// Half of them anyone, since quotas tie all to all; half those that have what one of the group would like.
void GroupChoice::choose_items(const Loading& loading, double size, Group& group) {
  const auto wanted = std::min(static_cast<std::size_t>(size), table_.items());
  add_item(static_cast<Index>(random_.below(table_.items())), group);
  for (std::size_t tries = 0; group.items.size() < wanted && tries < kTriesPerItem * wanted; ++tries) {
    if (tries % 2 == 0) {
      add_item(static_cast<Index>(random_.below(table_.items())), group);
      continue;
    }
    const auto liked = ranked_.of(group.items[random_.below(group.items.size())]);
    const auto rank = static_cast<std::size_t>(-std::log(random_.unit() + 1e-300) * kRankDecay);
    const Index agent = table_.agent(liked[std::min(rank, liked.size() - 1)]);
    if (agent >= table_.agents()) continue;
    for (const Index there : loading.items_of(agent)) add_item(there, group);
  }
  add_liked_choices(loading, group);
  for (const Index item : group.items) chosen_item_[item] = 0;
}

void GroupChoice::add_liked_choices(const Loading& loading, Group& group) {
  for (const Index item : group.items) {
    const auto liked = ranked_.of(item);
    const auto begin = static_cast<std::ptrdiff_t>(group.choices.size());
    group.choices.insert(group.choices.end(), liked.begin(),
                         liked.begin() + static_cast<std::ptrdiff_t>(std::min(liked.size(), kItemCells - 2)));
    const auto add = [&](Index choice) {
      if (std::find(group.choices.begin() + begin, group.choices.end(), choice) == group.choices.end())
        group.choices.push_back(choice);
    };
    add(loading.choice(item));
    if (!table_.placed(table_.end(item) - 1)) add(table_.end(item) - 1);  // to be left unplaced comes last
    group.first.push_back(group.choices.size());
  }
}

}  // namespace liantu::solve
