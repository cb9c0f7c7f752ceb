#include "liantu/text/reading/source_places.h"

#include <algorithm>

namespace liantu::text {

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
