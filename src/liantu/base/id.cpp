#include "liantu/base/id.h"

namespace liantu {
namespace {

void write_hex(char* to, std::uint64_t number, int digits) {
  for (int i = digits; i-- > 0; number >>= 4) to[i] = "0123456789abcdef"[number & 15];
}

}  // namespace

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
  std::string text(36, '-');
  write_hex(text.data(), time >> 16, 8);
  write_hex(text.data() + 9, time & 0xFFFF, 4);
  write_hex(text.data() + 14, 0x7000 | high, 4);
  write_hex(text.data() + 19, 0x8000 | (low >> 48 & 0x3FFF), 4);
  write_hex(text.data() + 24, low & 0xFFFFFFFFFFFFULL, 12);
  return text;
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

std::int64_t id_millis(std::string_view id) {
  if (!is_id(id)) return 0;
  const std::string time = std::string(id.substr(0, 8)) + std::string(id.substr(9, 4));
  return static_cast<std::int64_t>(std::stoull(time, nullptr, 16));
}

}  // namespace liantu
