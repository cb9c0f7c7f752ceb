// A table of numbers by row and column, one block of memory.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>

namespace liantu::matrix {

/// Row after row, each begun on a multiple of sixteen numbers and of 64 bytes; what lies between a row's last column and the
/// next row may hold anything. Moved, not copied.
class Table {
 public:
  Table() = default;

  static Table zeros(std::size_t rows, std::size_t columns);
  static Table unwritten(std::size_t rows, std::size_t columns);  ///< holds anything until it is written

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::size_t stride() const { return stride_; }  ///< from one row to the next, in numbers

  double& at(std::size_t row, std::size_t column) { return cells_[row * stride_ + column]; }
  double at(std::size_t row, std::size_t column) const { return cells_[row * stride_ + column]; }
  std::span<double> row(std::size_t r) { return {cells_.get() + r * stride_, columns_}; }
  std::span<const double> row(std::size_t r) const { return {cells_.get() + r * stride_, columns_}; }

 private:
  struct Free {
    void operator()(double* cells) const { std::free(cells); }
  };

  Table(std::size_t rows, std::size_t columns);

  std::size_t rows_ = 0, columns_ = 0, stride_ = 0;
  std::unique_ptr<double[], Free> cells_;
};

/// One number of a sparse table; both places count from 0.
struct Cell {
  std::size_t row = 0, column = 0;
  double value = 0;
};

/// The dense table of cells; cells named twice are summed. Every cell must lie inside.
Table dense(std::size_t rows, std::size_t columns, std::span<const Cell> cells);

}  // namespace liantu::matrix
