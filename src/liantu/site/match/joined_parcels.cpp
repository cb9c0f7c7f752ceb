#include "liantu/site/match/joined_parcels.h"

#include <algorithm>

namespace liantu::site {
namespace {

/// Grows sets from their least member: each step adds one neighbour greater than it that no earlier step
/// refused, so no set comes twice.
class Grower {
 public:
  Grower(const SiteTable& table, const std::vector<std::uint8_t>& usable, double least, std::uint32_t most,
         const std::function<void(const JoinedSet&)>& found)
      : table_(table), usable_(usable), least_(least - kAreaRounding), most_(most), found_(found) {}

  void from(std::uint32_t seed) {
    set_ = {};
    set_.members[0] = seed;
    set_.count = 1;
    set_.m2 = table_.extent(seed);
    std::vector<std::uint32_t> edge;
    for (const std::uint32_t one : table_.neighbours(seed))
      if (one > seed && usable_[one]) edge.push_back(one);
    grow(edge, edge);
  }

 private:
  bool holds(const std::vector<std::uint32_t>& list, std::uint32_t one) const {
    return std::find(list.begin(), list.end(), one) != list.end();
  }

  /// `edge`: may still be added. `seen`: was in an edge before, added or not.
  void grow(std::vector<std::uint32_t> edge, const std::vector<std::uint32_t>& seen) {
    while (!edge.empty()) {
      const std::uint32_t one = edge.back();
      edge.pop_back();
      set_.members[set_.count++] = one;
      set_.m2 += table_.extent(one);
      if (set_.m2 >= least_)
        report();
      else if (set_.count < most_) {
        auto wider = edge;
        auto seen_now = seen;
        for (const std::uint32_t next : table_.neighbours(one)) {
          if (next <= set_.members[0] || !usable_[next] || holds(seen_now, next)) continue;
          wider.push_back(next);
          seen_now.push_back(next);
        }
        grow(wider, seen_now);
      }
      set_.m2 -= table_.extent(one);
      --set_.count;
    }
  }

  bool connected_without(const JoinedSet& set, std::uint32_t left_out) const {
    std::uint32_t reached = 0, all = 0;
    for (std::uint32_t i = 0; i < set.count; ++i)
      if (i != left_out) all |= 1u << i;
    reached = all & (~all + 1);
    for (std::uint32_t before = 0; before != reached;) {
      before = reached;
      for (std::uint32_t i = 0; i < set.count; ++i) {
        if ((before >> i & 1u) == 0) continue;
        for (std::uint32_t j = 0; j < set.count; ++j) {
          const auto near = table_.neighbours(set.members[i]);
          if ((all >> j & 1u) != 0 && std::binary_search(near.begin(), near.end(), set.members[j]))
            reached |= 1u << j;
        }
      }
    }
    return reached == all;
  }

  void report() const {
    JoinedSet set = set_;
    for (std::uint32_t i = 1; i < set.count; ++i)
      for (std::uint32_t j = i; j > 0 && set.members[j] < set.members[j - 1]; --j)
        std::swap(set.members[j], set.members[j - 1]);
    for (std::uint32_t i = 0; i < set.count; ++i)
      if (set.m2 - table_.extent(set.members[i]) >= least_ && connected_without(set, i)) return;
    found_(set);
  }

  const SiteTable& table_;
  const std::vector<std::uint8_t>& usable_;
  const double least_;
  const std::uint32_t most_;
  const std::function<void(const JoinedSet&)>& found_;
  JoinedSet set_;
};

}  // namespace

void each_joined(const SiteTable& table, const std::vector<std::uint8_t>& usable, double least,
                 std::uint32_t most, const std::function<void(const JoinedSet&)>& found) {
  Grower grower(table, usable, least, std::min<std::uint32_t>(most, kMostJoined), found);
  for (std::uint32_t i = 0; i < table.size(); ++i)
    if (usable[i] && !table.neighbours(i).empty()) grower.from(i);
}

}  // namespace liantu::site
