#include "liantu/matrix/component.h"

#include <utility>

namespace liantu::matrix {
namespace {

/// Marks the bits of a row as seen and calls `visit(place)` for those that were not.
template <typename Visit>
void each_new(const Bits& bits, std::size_t row, std::uint64_t* seen, Visit&& visit) {
  for (std::size_t w = 0; w < bits.words(); ++w) {
    const std::uint64_t fresh = bits.row(row)[w] & ~seen[w];
    seen[w] |= fresh;
    each_one(&fresh, 1, [&](std::size_t bit) { visit(w * 64 + bit); });
  }
}

/// Walks from row to column and back, each once.
Component part_of(std::size_t first, const Bits& by_row, const Bits& by_column, Bits& seen_rows, Bits& seen_columns) {
  Component part;
  part.rows.resize(by_row.rows());
  part.columns.resize(by_column.rows());
  std::vector<std::size_t> waiting{first};
  seen_rows.flip(0, first);
  while (!waiting.empty()) {
    const std::size_t row = waiting.back();
    waiting.pop_back();
    part.rows[row] = true;
    ++part.row_count;
    each_new(by_row, row, seen_columns.row(0), [&](std::size_t column) {
      part.columns[column] = true;
      ++part.column_count;
      each_new(by_column, column, seen_rows.row(0), [&](std::size_t next) { waiting.push_back(next); });
    });
  }
  return part;
}

}  // namespace

Component largest_component(const Bits& by_row, const Bits& by_column) {
  Bits seen_rows(1, by_row.rows()), seen_columns(1, by_column.rows());
  Component largest;
  largest.rows.resize(by_row.rows());
  largest.columns.resize(by_column.rows());
  std::size_t parts = 0;
  for (std::size_t r = 0; r < by_row.rows(); ++r) {
    if (seen_rows.at(0, r) || !any(by_row.row(r), by_row.words())) continue;
    Component part = part_of(r, by_row, by_column, seen_rows, seen_columns);
    ++parts;
    if (part.row_count + part.column_count > largest.row_count + largest.column_count) largest = std::move(part);
  }
  largest.parts = parts;
  return largest;
}

}  // namespace liantu::matrix
