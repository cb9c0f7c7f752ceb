#include "liantu/matrix/table.h"

#include <cstring>
#include <new>

#include "liantu/matrix/kernels.h"

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace liantu::matrix {
namespace {

constexpr std::size_t kLine = 64, kLargePage = 2 << 20;

/// Large tables on large pages where the system has them: strips of columns touch every row, each on a page of its own.
double* allocate(std::size_t numbers) {
  const std::size_t bytes = numbers * sizeof(double);
  const std::size_t unit = bytes >= kLargePage ? kLargePage : kLine;
  void* const at = std::aligned_alloc(unit, (bytes + unit) / unit * unit);
  if (at == nullptr) throw std::bad_alloc();
#if defined(__linux__)
  if (unit == kLargePage) madvise(at, bytes / unit * unit, MADV_HUGEPAGE);
#endif
  return static_cast<double*>(at);
}

}  // namespace

Table::Table(std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), stride_((columns + kStrip - 1) / kStrip * kStrip), cells_(allocate(rows * stride_)) {}

Table Table::unwritten(std::size_t rows, std::size_t columns) { return Table(rows, columns); }

Table Table::zeros(std::size_t rows, std::size_t columns) {
  Table table(rows, columns);
  std::memset(table.cells_.get(), 0, rows * table.stride_ * sizeof(double));
  return table;
}

Table dense(std::size_t rows, std::size_t columns, std::span<const Cell> cells) {
  Table table = Table::zeros(rows, columns);
  for (const Cell& cell : cells) table.at(cell.row, cell.column) += cell.value;
  return table;
}

}  // namespace liantu::matrix
