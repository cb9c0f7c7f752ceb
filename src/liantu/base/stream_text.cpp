#include "liantu/base/stream_text.h"

#include <algorithm>
#include <istream>

namespace liantu {

std::string rest_of(std::istream& in) {
  constexpr std::size_t kLeastPiece = 64U << 10, kMostPiece = 16U << 20;
  std::string text;
  while (in) {
    const std::size_t had = text.size(), piece = std::clamp(had, kLeastPiece, kMostPiece);
    text.resize(had + piece);
    in.read(text.data() + had, static_cast<std::streamsize>(piece));
    text.resize(had + static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

}  // namespace liantu
