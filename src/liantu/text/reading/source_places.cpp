#include "liantu/text/reading/source_places.h"

#include <algorithm>

namespace liantu::text {

void SourcePlaces::add(std::uint32_t place, bool capital) {
  const std::uint32_t step = place - last_;
  if (steps_.size() % kBlock == 0) blocks_.push_back(place);
  if (step >= kJump) jumps_.push_back({static_cast<std::uint32_t>(steps_.size()), place});
  const std::uint32_t kept = step < kJump ? step : kJump;
  steps_.push_back(static_cast<std::uint8_t>(kept | (capital ? kCapital : 0U)));
  last_ = place;
}

std::uint32_t SourcePlaces::operator[](std::size_t at) const {
  const std::size_t first = at / kBlock * kBlock;
  std::uint32_t place = blocks_[at / kBlock];
  for (std::size_t i = first + 1; i <= at; ++i) {
    const std::uint8_t step = steps_[i] & kJump;
    place = step < kJump ? place + step : std::ranges::lower_bound(jumps_, i, {}, &Jump::at)->place;
  }
  return place;
}

}  // namespace liantu::text
