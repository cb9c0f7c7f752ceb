// The value of one field where its type is known only at run time: SQL column, JSON member, sheet cell.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace liantu {

/// Empty, truth, whole number (yuan, cents, counts), real number (m², rates, degrees) or UTF-8 text.
/// Dates are ISO text "2026-09-15"; periods are "2026-09-01/2026-09-30".
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// The values of one row, in the order of its FieldTable.
using Row = std::vector<Value>;

inline bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

}  // namespace liantu
