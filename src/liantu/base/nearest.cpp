#include "liantu/base/nearest.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace liantu {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view mistyped, std::span<const std::string_view> names) {
  std::string_view best;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const auto name : names) {
    const auto distance = edit_distance(mistyped, name);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return std::string(best);
}

}  // namespace liantu
