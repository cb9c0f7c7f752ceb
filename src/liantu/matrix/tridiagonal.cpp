#include "liantu/matrix/tridiagonal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace liantu::matrix {
namespace {

constexpr double kSmallest = 1e-19;  // of pivots and of differences; the matrices here have norm 1

/// How many eigenvalues are larger than x: the positive pivots of the matrix less x (Sylvester's law of inertia).
std::size_t count_above(const Tridiagonal& matrix, double x) {
  std::size_t above = 0;
  double pivot = 1;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    const double coupling = i == 0 ? 0 : matrix.beside[i - 1] * matrix.beside[i - 1];
    pivot = matrix.diagonal[i] - x - coupling / pivot;
    if (std::abs(pivot) < std::numeric_limits<double>::min()) pivot = -std::numeric_limits<double>::min();
    above += pivot > 0 ? 1 : 0;
  }
  return above;
}

/// One row of the eliminated matrix: its pivot and the two numbers to the right of it.
struct Eliminated {
  double pivot = 0, next = 0, after = 0;
};

/// Solves (matrix − shift) y = x by elimination with row exchanges; y takes the place of x.
void solve_shifted(const Tridiagonal& matrix, double shift, std::vector<double>& x) {
  const std::size_t n = matrix.size();
  std::vector<Eliminated> upper(n);
  const auto beside = [&](std::size_t i) { return i + 1 < n ? matrix.beside[i] : 0; };
  Eliminated row{matrix.diagonal[0] - shift, beside(0), 0};
  for (std::size_t i = 0; i + 1 < n; ++i) {
    Eliminated below{matrix.beside[i], matrix.diagonal[i + 1] - shift, beside(i + 1)};
    if (std::abs(below.pivot) > std::abs(row.pivot)) {
      std::swap(row, below);
      std::swap(x[i], x[i + 1]);
    }
    if (std::abs(row.pivot) < kSmallest) row.pivot = kSmallest;
    upper[i] = row;
    const double factor = below.pivot / row.pivot;
    row = {below.next - factor * upper[i].next, below.after - factor * upper[i].after, 0};
    x[i + 1] -= factor * x[i];
  }
  if (std::abs(row.pivot) < kSmallest) row.pivot = kSmallest;
  upper[n - 1] = row;
  for (std::size_t i = n; i-- > 0;) {
    if (i + 1 < n) x[i] -= upper[i].next * x[i + 1];
    if (i + 2 < n) x[i] -= upper[i].after * x[i + 2];
    x[i] /= upper[i].pivot;
  }
}

void make_unit(std::vector<double>& x) {
  double largest = 0, squares = 0;
  for (const double v : x) largest = std::max(largest, std::abs(v));
  for (double& v : x) {
    v /= largest;
    squares += v * v;
  }
  for (double& v : x) v /= std::sqrt(squares);
}

}  // namespace

double Tridiagonal::eigenvalue(std::size_t larger) const {
  double low = 0, high = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    const double radius = (i > 0 ? std::abs(beside[i - 1]) : 0) + (i + 1 < size() ? std::abs(beside[i]) : 0);
    low = std::min(low, diagonal[i] - radius);
    high = std::max(high, diagonal[i] + radius);
  }
  for (;;) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low < kSmallest) return middle;
    (count_above(*this, middle) > larger ? low : high) = middle;
  }
}

std::vector<double> Tridiagonal::eigenvector(double eigenvalue) const {
  std::vector<double> x(size(), 1);
  for (int step = 0; step < 3; ++step) {
    solve_shifted(*this, eigenvalue, x);
    make_unit(x);
  }
  return x;
}

}  // namespace liantu::matrix
