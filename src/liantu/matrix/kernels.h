// The loops in which all the time goes, once per kind of instructions.
#pragma once

#include <cstddef>
#include <cstdint>

#include "liantu/matrix/instructions.h"

namespace liantu::matrix {

constexpr std::size_t kLanes = 8;        ///< numbers summed side by side; sums are the same on every path
constexpr std::size_t kStrip = 16;       ///< columns that a product is made for at a time
constexpr std::size_t kGroup = 5;        ///< ones and zeros that a table of sums is made for
constexpr std::size_t kGroupSums = 32;   ///< sums of a table, each of kStrip numbers
constexpr std::size_t kGroups = 6;       ///< tables taken at a time; a pick holds 6 × 5 bits

struct Kernels {
  /// Sets bit i where value i ÷ total ÷ share i ≥ 1; 0 ÷ 0 sets none.
  void (*presence)(const double* values, double total, const double* shares, std::size_t count, std::uint64_t* bits);

  /// out[r] = Σ x[i] over the set bits i of row r. `x` has 64 × words numbers.
  void (*sums_of_set)(const std::uint64_t* bits, std::size_t rows, std::size_t words, const double* x, double* out);

  /// out[k] = how many bits `one` and row k of `others` have both; words is a multiple of 8.
  void (*shared)(const std::uint64_t* one, const std::uint64_t* others, std::size_t rows, std::size_t words,
                 std::uint32_t* out);

  /// table[16 b … 16 b + 15] = Σ over the set bits k of b, upwards, of weights[k] × rows[k][0 … 15], for each b < 32.
  void (*tabulate)(const double* const* rows, const double* weights, double* table);

  /// Adds to sums[16 r … 16 r + 15] what the tables have for the six parts of picks[r] XOR flip, the lowest first.
  void (*add_picked)(const double* tables, const std::uint32_t* picks, std::uint32_t flip, std::size_t rows, double* sums);

  /// out[stride × r + k] = sums[16 r + k] ÷ divisors[k].
  void (*divide)(const double* sums, const double* divisors, std::size_t rows, std::size_t stride, double* out);

  /// Σ x[i] × y[i] over the set bits i below count, a multiple of 8.
  double (*dot_of_set)(const std::uint64_t* bits, const double* x, const double* y, std::size_t count);

  /// out[c] += the sum of rows[0][c], rows[1][c] …, in that order. `count` is a multiple of 8.
  void (*add_sum)(const double* const* rows, std::size_t rows_count, std::size_t count, double* out);

  double (*dot)(const double* a, const double* b, std::size_t count);                ///< count: a multiple of 8
  void (*add_multiple)(double factor, const double* x, std::size_t count, double* y);  ///< y += factor × x
};

const Kernels& kernels(Instructions instructions);

}  // namespace liantu::matrix
