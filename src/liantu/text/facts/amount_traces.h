// Which facts of a text have the same amount: the newest of each, with what tells in a few bytes that one
// does not say another again. Held close together, since a long report asks for them at every number.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "liantu/text/lexicon/fact_lexicon.h"

namespace liantu::text {

class AmountTraces {
 public:
  struct Trace {
    std::uint64_t letters = 0;  ///< of the name of what is counted, each as one of 64 bits
    std::uint32_t place = 0;    ///< of the fact
    std::uint16_t subject = 0;  ///< a hash of it
    Nature nature = Nature::Scope;
    bool headline = false;
    bool large = false;  ///< a count that hardly two things have
  };

  static constexpr std::size_t kMostCompared = 16;

  struct Newest {
    std::array<Trace, kMostCompared> traces;  ///< the newest first
    std::size_t count = 0;
  };

  AmountTraces() : slots_(kFewest) {}

  /// The newest with the amount `key`.
  Newest newest(std::uint64_t key) const;

  void add(std::uint64_t key, const Trace& trace);

  /// Of the one added last; there must be one.
  void set_last_nature(Nature nature) { last()->nature = nature; }

 private:
  static constexpr std::size_t kFewest = 64;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// Traces of one key, in the order they came; filled ones lead back to those before.
  struct Chunk {
    static constexpr std::uint32_t kTraces = 3;
    std::array<Trace, kTraces> traces;
    std::uint32_t count = 0, before = kNone;
  };
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t chunk = kNone;  ///< kNone: free
  };

  std::size_t slot_of(std::uint64_t key) const;
  void grow();
  Trace* last() { return &chunks_[last_].traces[chunks_[last_].count - 1]; }

  std::vector<Slot> slots_;  ///< a power of two of them, open addressing
  std::vector<Chunk> chunks_;
  std::size_t taken_ = 0;
  std::uint32_t last_ = kNone;
};

}  // namespace liantu::text
