#include "liantu/sheet/numeral.h"

#include <array>
#include <cstdint>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

struct Digit {
  std::string_view word;
  int value;
};
constexpr std::array<Digit, 26> kDigits = {
    {{"〇", 0}, {"零", 0}, {"○", 0},  {"一", 1}, {"壹", 1}, {"弌", 1}, {"二", 2}, {"贰", 2}, {"两", 2},
     {"弍", 2}, {"三", 3}, {"叁", 3}, {"参", 3}, {"弎", 3}, {"四", 4}, {"肆", 4}, {"五", 5}, {"伍", 5},
     {"六", 6}, {"陆", 6}, {"七", 7}, {"柒", 7}, {"八", 8}, {"捌", 8}, {"九", 9}, {"玖", 9}}};

constexpr std::size_t kDigitBytes = 3;  ///< of each of them in UTF-8

constexpr std::uint32_t packed(std::string_view word) {
  std::uint32_t bytes = 0;
  for (const char c : word.substr(0, kDigitBytes)) bytes = bytes << 8U | static_cast<unsigned char>(c);
  return bytes;
}

struct Power {
  std::string_view words;
  double value;
};
constexpr std::array<Power, 3> kSmall = {{{"十|拾", 10}, {"百|佰", 100}, {"千|仟", 1000}}};
constexpr std::array<Power, 2> kLarge = {{{"万", 1e4}, {"亿", 1e8}}};

template <std::size_t N>
double power_of(std::string_view character, const std::array<Power, N>& powers) {
  for (const Power& power : powers) {
    if (is_one_of(character, power.words)) return power.value;
  }
  return 0;
}

/// Sums as the words are read: section below 万, below 亿, and what is closed.
struct Sum {
  double closed = 0, section = 0, digit = 0;
  bool pending = false;   ///< `digit` waits for its power
  double last_power = 0;  ///< 三千五 means 3500

  void take_digit(int value) {
    digit = value;
    pending = true;
    if (value == 0) last_power = 0;
  }
  void take_small(double power) {
    section += (pending ? digit : 1) * power;
    pending = false;
    last_power = power;
  }
  void take_large(double power) {
    const double below = section + (pending ? digit : 0);
    closed = power == 1e8 ? (closed + below) * power : closed + below * power;
    section = 0;
    pending = false;
    last_power = power;
  }
  double total() const {
    return closed + section + (pending ? digit * (last_power >= 100 ? last_power / 10 : 1) : 0);
  }
};

}  // namespace

std::optional<int> chinese_digit(std::string_view character) {
  if (character.size() != kDigitBytes) return std::nullopt;
  const std::uint32_t wanted = packed(character);
  for (const Digit& digit : kDigits) {
    if (packed(digit.word) == wanted) return digit.value;
  }
  return std::nullopt;
}

std::optional<Numeral> chinese_numeral(std::string_view text) {
  Sum sum;
  std::size_t at = 0;
  bool powers = false;
  int digits = 0;
  double plain = 0;
  while (at < text.size()) {
    const std::string_view next = character(text, at);
    if (const auto digit = chinese_digit(next)) {
      sum.take_digit(*digit);
      plain = plain * 10 + *digit;
      ++digits;
    } else if (const double small = power_of(next, kSmall); small > 0) {
      if (at == 0 && small > 10) return std::nullopt;
      sum.take_small(small);
      powers = true;
    } else if (const double large = power_of(next, kLarge); large > 0 && at > 0) {
      sum.take_large(large);
      powers = true;
    } else {
      break;
    }
    at += next.size();
  }
  if (at == 0) return std::nullopt;
  double value = powers ? sum.total() : plain;
  if (text.substr(at).starts_with("点")) {
    std::size_t tail = at + std::string_view("点").size();
    double scale = 0.1;
    bool any = false;
    while (tail < text.size()) {
      const auto digit = chinese_digit(character(text, tail));
      if (!digit) break;
      value += *digit * scale;
      scale /= 10;
      tail += character(text, tail).size();
      any = true;
    }
    if (any) at = tail;
  }
  return Numeral{value, at};
}

}  // namespace liantu::sheet
