#include "liantu/text/facts/amount_traces.h"

#include <utility>

namespace liantu::text {

std::size_t AmountTraces::slot_of(std::uint64_t key) const {
  constexpr unsigned kHigh = 20;  // the low bits of a product vary least
  std::size_t at = ((key >> kHigh) ^ key) & (slots_.size() - 1);
  while (slots_[at].chunk != kNone && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

AmountTraces::Newest AmountTraces::newest(std::uint64_t key) const {
  Newest found;
  for (std::uint32_t at = slots_[slot_of(key)].chunk; at != kNone; at = chunks_[at].before) {
    const Chunk& chunk = chunks_[at];
    for (std::uint32_t i = chunk.count; i-- > 0;) {
      found.traces[found.count++] = chunk.traces[i];
      if (found.count == kMostCompared) return found;
    }
  }
  return found;
}

void AmountTraces::add(std::uint64_t key, const Trace& trace) {
  if ((taken_ + 1) * 2 > slots_.size()) grow();
  Slot& slot = slots_[slot_of(key)];
  if (slot.chunk == kNone) ++taken_;
  if (slot.chunk == kNone || chunks_[slot.chunk].count == Chunk::kTraces) {
    chunks_.push_back({{}, 0, slot.chunk});
    slot = {key, static_cast<std::uint32_t>(chunks_.size() - 1)};
  }
  Chunk& chunk = chunks_[slot.chunk];
  chunk.traces[chunk.count++] = trace;
  last_ = slot.chunk;
}

void AmountTraces::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  for (const Slot& slot : old) {
    if (slot.chunk != kNone) slots_[slot_of(slot.key)] = slot;
  }
}

}  // namespace liantu::text
