// An assignment under way: which choice each item has, and what all of them together take. It may exceed
// limits.
#pragma once

#include <vector>

#include "liantu/solve/choice_table.h"

namespace liantu::solve {

class Loading {
 public:
  explicit Loading(const ChoiceTable& table);

  void put(Index item, Index choice);  ///< an item that has none
  void take(Index item);               ///< away the choice it has

  Index choice(Index item) const { return choice_[item]; }
  const std::vector<Index>& choices() const { return choice_; }
  Index agent(Index item) const { return table_->agent(choice_[item]); }
  const std::vector<Index>& items_of(Index agent) const { return items_of_[agent]; }

  /// Items whose choice takes some of a quota (a resource number).
  const std::vector<Index>& users_of(Index quota) const { return users_of_[quota - first_quota_]; }
  Amount used(Index resource) const { return used_[resource]; }
  Amount excess(Index resource) const { return over(used_[resource], table_->limit(resource)); }
  Cost cost() const { return cost_; }
  bool feasible() const { return exceeded_.empty(); }
  const std::vector<Index>& exceeded() const { return exceeded_; }  ///< resources over their limit

  /// What the penalties change by when `in` comes (unless kNone) and `out`, a choice of the same agent, goes
  /// (unless kNone).
  double penalty_change(const std::vector<double>& penalty, Index in, Index out) const;
  double penalty(const std::vector<double>& penalty) const;

 private:
  const ChoiceTable* table_;
  std::vector<Index> choice_, place_;
  std::vector<std::vector<Index>> items_of_;
  std::size_t first_quota_;
  std::vector<std::vector<Index>> users_of_;
  std::vector<Amount> used_;
  Cost cost_ = 0;
  std::vector<Index> exceeded_, exceeded_place_;

  static Amount over(Amount used, Amount limit) { return used > limit ? used - limit : 0; }
  void use(Index resource, Amount amount);
  double agent_change(const std::vector<double>& penalty, Index in, Index out) const;
  double resource_change(const std::vector<double>& penalty, Index resource, Amount more) const {
    const Amount limit = table_->limit(resource), now = used_[resource];
    return penalty[resource] * static_cast<double>(over(now + more, limit) - over(now, limit));
  }
  double quota_change(const std::vector<double>& penalty, Index in, Index out) const;
};

}  // namespace liantu::solve
