// Which items to share out anew together, and which of their choices to weigh.
#pragma once

#include <vector>

#include "liantu/solve/group_branching.h"
#include "liantu/solve/loading.h"
#include "liantu/solve/random_stream.h"
#include "liantu/solve/ranked_choices.h"

namespace liantu::solve {

/// Choices of items[k] are choices[first[k]] … choices[first[k + 1] − 1], the one it has among them; at most
/// kItemCells.
struct Group {
  std::vector<Index> items;
  std::vector<std::size_t> first;
  std::vector<Index> choices;
  bool whole = false;  ///< every item with every choice
};

/// Where agents hold several items each, all items of some agents; where most agents hold none, some items
/// with the choices they like best and items that have what they would like.
class GroupChoice {
 public:
  GroupChoice(const ChoiceTable& table, const RankedChoices& ranked, RandomStream& random);

  /// About `size` items.
  void choose(const Loading& loading, double size, Group& group);

 private:
  const ChoiceTable& table_;
  const RankedChoices& ranked_;
  RandomStream& random_;
  std::vector<char> chosen_agent_, chosen_item_;

  void choose_agents(const Loading& loading, double size, Group& group);
  void add_choices_at_chosen(Group& group);
  void choose_items(const Loading& loading, double size, Group& group);
  void add_item(Index item, Group& group);
  void add_liked_choices(const Loading& loading, Group& group);
};

}  // namespace liantu::solve
