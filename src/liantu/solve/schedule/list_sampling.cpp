#include "liantu/solve/schedule/list_sampling.h"

#include <algorithm>

namespace liantu::solve {

template <typename Word>
std::vector<Time> longest_tails(const PackedProject<Word>& project, Side side) {
  const PackedArcs& before = project.before[static_cast<std::size_t>(side)];
  const std::size_t n = project.size();
  std::vector<Time> tail(n, 0);
  for (std::size_t k = 0; k < n; ++k) {
    const std::size_t i = side == Side::Forward ? n - 1 - k : k;
    tail[i] += project.activities[i].duration;
    for (std::uint32_t a = before.first[i]; a < before.first[i + 1]; ++a) {
      Time& longest = tail[before.arcs[a].activity];
      longest = std::max(longest, tail[i] + before.arcs[a].lag);
    }
  }
  return tail;
}

template <typename Word>
ListSampling<Word>::ListSampling(const PackedProject<Word>& project, Side side)
    : before_(&project.before[static_cast<std::size_t>(side)]),
      after_(&project.before[static_cast<std::size_t>(other(side))]),
      tail_(longest_tails(project, side)),
      waits_(project.size()) {}

template <typename Word>
void ListSampling<Word>::operator()(RandomStream& random, std::uint16_t* order) {
  ready_.clear();
  for (std::size_t i = 0; i < waits_.size(); ++i) {
    waits_[i] = before_->first[i + 1] - before_->first[i];
    if (waits_[i] == 0) ready_.push_back(static_cast<std::uint16_t>(i));
  }
  for (; !ready_.empty(); ++order) {
    Time least = tail_[ready_[0]];
    for (const std::uint16_t i : ready_) least = std::min(least, tail_[i]);
    chance_.clear();
    double sum = 0;
    for (const std::uint16_t i : ready_) {
      const double urgency = tail_[i] - least + 1;
      chance_.push_back(sum += urgency * urgency);
    }
    const auto drawn = std::min<std::ptrdiff_t>(
        std::ranges::upper_bound(chance_, random.unit() * sum) - chance_.begin(), std::ssize(ready_) - 1);
    const std::uint16_t next = ready_[static_cast<std::size_t>(drawn)];
    ready_[static_cast<std::size_t>(drawn)] = ready_.back();
    ready_.pop_back();
    *order = next;
    for (std::uint32_t a = after_->first[next]; a < after_->first[next + 1]; ++a)
      if (--waits_[after_->arcs[a].activity] == 0) ready_.push_back(after_->arcs[a].activity);
  }
}

template class ListSampling<std::uint32_t>;
template class ListSampling<std::uint64_t>;
template std::vector<Time> longest_tails(const PackedProject<std::uint32_t>&, Side);
template std::vector<Time> longest_tails(const PackedProject<std::uint64_t>&, Side);

}  // namespace liantu::solve
