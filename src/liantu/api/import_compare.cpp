#include "liantu/api/import_compare.h"

#include <algorithm>
#include <cmath>

namespace liantu::api {
namespace {

constexpr double kSpreadsheetDigits = 1e-14;  // a spreadsheet keeps 15 significant digits of a number

std::optional<double> number(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? 1.0 : 0.0;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::nullopt;
}

}  // namespace

bool same_value(const Value& a, const Value& b) {
  if (a.index() == b.index() && !std::holds_alternative<double>(a)) return a == b;
  const auto x = number(a);
  const auto y = number(b);
  if (!x || !y) return false;
  return std::abs(*x - *y) <= kSpreadsheetDigits * std::max(std::abs(*x), std::abs(*y));
}

std::vector<CellChange> differences(const FieldTable& table, const Row& stored, const Row& incoming) {
  std::vector<CellChange> changes;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (is_empty(incoming[i]) || same_value(stored[i], incoming[i])) continue;
    changes.push_back({i, stored[i], incoming[i], std::nullopt, false});
  }
  return changes;
}

std::vector<CellChange> differences_of_export(const FieldTable& table, const Row& stored, const Row& incoming,
                                              const std::vector<bool>& present) {
  std::vector<CellChange> changes;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!present[i] || same_value(stored[i], incoming[i])) continue;
    changes.push_back({i, stored[i], incoming[i], std::nullopt, false});
  }
  return changes;
}

std::vector<CellChange> three_way(const FieldTable& table, const Row& base, const Row& stored,
                                  const Row& incoming, const std::vector<bool>& present) {
  std::vector<CellChange> changes;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!present[i] || same_value(base[i], incoming[i]) || same_value(stored[i], incoming[i])) continue;
    changes.push_back({i, stored[i], incoming[i], base[i], !same_value(base[i], stored[i])});
  }
  return changes;
}

}  // namespace liantu::api
