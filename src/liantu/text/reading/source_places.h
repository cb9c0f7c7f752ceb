// The way from each character of a text that was cleaned back to the one it came from: about a byte a
// character, since most come from the character behind the last. A column that was read before the one beside
// it leads back to places before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace liantu::text {

class SourcePlaces {
 public:
  /// `capital`: a capital letter was written there that is small in the text.
  void add(std::uint32_t place, bool capital) {
    const std::uint32_t step = place - last_;  // one back is a large number
    if (steps_.size() % kBlock == 0) blocks_.push_back(place);
    if (step >= kJump) jumps_.push_back({static_cast<std::uint32_t>(steps_.size()), place});
    const std::uint32_t kept = step < kJump ? step : kJump;
    steps_.push_back(static_cast<std::uint8_t>(kept | (capital ? kCapital : 0U)));
    last_ = place;
  }

  std::size_t size() const { return steps_.size(); }
  std::uint32_t operator[](std::size_t at) const;
  bool capital(std::size_t at) const { return (steps_[at] & kCapital) != 0; }

 private:
  static constexpr std::uint8_t kCapital = 0x80;
  static constexpr std::uint8_t kJump = 0x7F;  ///< this far or farther: stands in jumps_
  static constexpr std::size_t kBlock = 16;

  struct Jump {
    std::uint32_t at = 0, place = 0;
  };

  std::vector<std::uint8_t> steps_;    ///< from the place before
  std::vector<std::uint32_t> blocks_;  ///< places of every kBlock-th character
  std::vector<Jump> jumps_;
  std::uint32_t last_ = 0;
};

}  // namespace liantu::text
