#include "liantu/base/id.h"

#include <array>
#include <cstdio>

namespace liantu {

std::string IdGenerator::next(std::int64_t unix_millis) {
  const std::lock_guard lock(mutex_);
  if (unix_millis > last_millis_) {
    last_millis_ = unix_millis;
    counter_ = random_() >> 32;  // leaves room to count upwards within the millisecond
  } else {
    counter_ += 1 + (random_() & 0xFFFF);
  }
  const std::uint64_t time = static_cast<std::uint64_t>(last_millis_);
  const std::uint64_t high = (counter_ >> 36) & 0xFFF;
  const std::uint64_t low = (counter_ & 0xFFFFFFFFFULL) << 26 | (random_() & 0x3FFFFFF);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%08x-%04x-7%03x-%04x-%012llx", static_cast<unsigned>(time >> 16),
                static_cast<unsigned>(time & 0xFFFF), static_cast<unsigned>(high),
                static_cast<unsigned>(0x8000 | (low >> 48 & 0x3FFF)),
                static_cast<unsigned long long>(low & 0xFFFFFFFFFFFFULL));
  return text.data();
}

bool is_id(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

}  // namespace liantu
