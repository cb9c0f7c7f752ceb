// Repeatable choices: the same seed gives the same county on every machine (no std distribution, whose results differ).
#pragma once

#include <cstdint>
#include <span>

namespace liantu::demo {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {   // SplitMix64
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  int between(int least, int most) { return least + below(most - least + 1); }
  double part() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }   ///< 0 ≤ x < 1
  double between(double least, double most) { return least + (most - least) * part(); }
  bool chance(double p) { return part() < p; }
  template <class T>
  const T& pick(std::span<const T> from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace liantu::demo
