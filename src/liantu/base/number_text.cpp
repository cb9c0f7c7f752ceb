#include "liantu/base/number_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace liantu {

std::string number_text(double value, int most_decimals) {
  std::string text = fmt::format("{:.{}f}", value, most_decimals);
  if (text.find('.') != text.npos) text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  const std::size_t digits = std::min(text.find('.'), text.size()), first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits; at > first + 3;) text.insert(at -= 3, ",");
  return text == "-0" ? "0" : text;
}

}  // namespace liantu
