// What a line of a file changes in a row of the register: cell by cell, and three ways when both sides moved.
#pragma once

#include <optional>
#include <vector>

#include "liantu/base/field.h"

namespace liantu::api {

/// `before` stands in the register, `after` in the file, `base` is what both started from (own exports only).
struct CellChange {
  std::size_t field = 0;
  Value before, after;
  std::optional<Value> base;
  bool conflict = false;  ///< both sides changed it to different values
};

/// Equal as the field understands it: 80000 and 80000.0, 1 and true; real numbers to the 15 significant digits
/// that a spreadsheet keeps.
bool same_value(const Value& a, const Value& b);

/// A file that is not our own export: an empty cell never erases a value.
std::vector<CellChange> differences(const FieldTable& table, const Row& stored, const Row& incoming);

/// Our own export, whose row has not moved since: an emptied cell erases. Only `present` columns count.
std::vector<CellChange> differences_of_export(const FieldTable& table, const Row& stored, const Row& incoming,
                                              const std::vector<bool>& present);

/// Our own export, whose row moved on: `base` is the row as it was exported.
std::vector<CellChange> three_way(const FieldTable& table, const Row& base, const Row& stored,
                                  const Row& incoming, const std::vector<bool>& present);

}  // namespace liantu::api
