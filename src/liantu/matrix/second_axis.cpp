#include "liantu/matrix/second_axis.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

#include "liantu/matrix/tridiagonal.h"

namespace liantu::matrix {
namespace {

using Vector = std::vector<double>;

constexpr std::size_t kMostSteps = 500, kMostRestarts = 40, kLookEvery = 4;
constexpr double kNothingLeft = 1e-13;  // of a vector of length 1
constexpr double kSettled = 1e-14;      // residual of the second vector
constexpr double kFlat = 1e-12;         // an eigenvalue below it is rounding
constexpr double kNear = 0.01;          // residual of the third value, of its distance from the second
constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;

/// U^-½ Mᵀ D⁻¹ M U^-½ on the component.
class Averages {
 public:
  Averages(const Presence& presence, const Component& component, const Kernels& with)
      : presence_(presence), with_(with), column_factors_(presence.by_row.words() * 64),
        row_factors_(presence.by_column.words() * 64), inner_(column_factors_.size()), outer_(row_factors_.size()) {
    for (std::size_t c = 0; c < component.columns.size(); ++c) {
      if (component.columns[c]) column_factors_[c] = 1 / std::sqrt(static_cast<double>(presence.ubiquity[c]));
    }
    for (std::size_t r = 0; r < component.rows.size(); ++r) {
      if (component.rows[r]) row_factors_[r] = 1 / static_cast<double>(presence.diversity[r]);
    }
  }

  std::size_t size() const { return column_factors_.size(); }
  const Vector& column_factors() const { return column_factors_; }
  const Kernels& with() const { return with_; }

  /// Of the largest eigenvalue, 1: the roots of the ubiquities.
  Vector first_vector() const {
    Vector v(size());
    for (std::size_t i = 0; i < size(); ++i) v[i] = column_factors_[i] == 0 ? 0 : 1 / column_factors_[i];
    return v;
  }

  void apply(const Vector& x, Vector& y) {
    const Bits &rows = presence_.by_row, &columns = presence_.by_column;
    for (std::size_t i = 0; i < size(); ++i) inner_[i] = x[i] * column_factors_[i];
    with_.sums_of_set(rows.row(0), rows.rows(), rows.words(), inner_.data(), outer_.data());
    for (std::size_t i = 0; i < outer_.size(); ++i) outer_[i] *= row_factors_[i];
    with_.sums_of_set(columns.row(0), columns.rows(), columns.words(), outer_.data(), y.data());
    for (std::size_t i = 0; i < size(); ++i) y[i] *= column_factors_[i];
  }

 private:
  const Presence& presence_;
  const Kernels& with_;
  Vector column_factors_, row_factors_, inner_, outer_;
};

/// The largest eigenpair of the averages, orthogonal to some vectors that are known.
class Lanczos {
 public:
  struct Pair {
    double value = 0;
    double next_value = 0;  ///< the next eigenvalue of those met, or less
    Vector vector;
    double residual = 0;  ///< as the recurrence has it
    std::size_t steps = 0;
  };
  using Enough = std::function<bool(double value, double residual)>;

  Lanczos(Averages& averages, std::vector<Vector> known) : averages_(averages), known_(std::move(known)) {}

  Pair largest(const Enough& enough) {
    Pair best{0, 0, scattered(), 1, 0};
    for (std::size_t round = 0; round < kMostRestarts; ++round) {
      const std::size_t before = best.steps;
      best = run(std::move(best.vector), enough);
      best.steps += before;
      if (best.vector.empty() || best.residual <= kNothingLeft || enough(best.value, best.residual)) break;
    }
    return best;
  }

 private:
  double length(const Vector& x) const { return std::sqrt(averages_.with().dot(x.data(), x.data(), x.size())); }

  void make_orthogonal(Vector& x) const {
    for (int twice = 0; twice < 2; ++twice) {
      for (const auto* vectors : {&known_, &basis_}) {
        for (const Vector& v : *vectors)
          averages_.with().add_multiple(-averages_.with().dot(v.data(), x.data(), x.size()), v.data(), x.size(), x.data());
      }
    }
  }

  /// Numbers in (−1, 1) that have no pattern (splitmix64), others for other known vectors: what the same start leaves of an
  /// eigenspace, once one vector of it is known, is nothing.
  Vector scattered() const {
    Vector x(averages_.size());
    std::uint64_t state = known_.size();
    for (std::size_t i = 0; i < x.size(); ++i) {
      std::uint64_t z = state += kGolden;
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
      if (averages_.column_factors()[i] != 0) x[i] = static_cast<double>(z >> 11) / 4503599627370496.0 - 1;
    }
    return x;
  }

  /// Scales x to length 1 and puts it into the basis; false when nothing of it is left.
  bool extend(Vector x, double length) {
    if (length < kNothingLeft) return false;
    for (double& v : x) v /= length;
    basis_.push_back(std::move(x));
    return true;
  }

  Pair run(Vector start, const Enough& enough) {
    basis_.clear();
    Tridiagonal small;
    make_orthogonal(start);
    const double begun = length(start);
    if (!extend(std::move(start), begun)) return {};
    Vector next(averages_.size());
    for (std::size_t step = 1;; ++step) {
      averages_.apply(basis_.back(), next);
      small.diagonal.push_back(averages_.with().dot(basis_.back().data(), next.data(), next.size()));
      make_orthogonal(next);
      const double left = length(next);
      const bool last = step == kMostSteps || left < kNothingLeft;
      if (last || step % kLookEvery == 0) {
        const double value = small.eigenvalue(0);
        const Vector parts = small.eigenvector(value);
        const double residual = left * std::abs(parts.back());
        if (last || enough(value, residual)) return {value, small.size() > 1 ? small.eigenvalue(1) : 0, combined(parts), residual, step};
      }
      extend(next, left);
      small.beside.push_back(left);
    }
  }

  Vector combined(const Vector& parts) const {
    Vector x(averages_.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
      averages_.with().add_multiple(parts[i], basis_[i].data(), x.size(), x.data());
    const double whole = length(x);
    for (double& v : x) v /= whole;
    return x;
  }

  Averages& averages_;
  std::vector<Vector> known_, basis_;
};

}  // namespace

SecondAxis second_axis(const Presence& presence, const Component& component, const Kernels& with) {
  SecondAxis axis;
  if (component.row_count < 2 || component.column_count < 2) return axis;
  Averages averages(presence, component, with);
  std::vector<Vector> known{averages.first_vector()};
  const double whole = std::sqrt(with.dot(known[0].data(), known[0].data(), known[0].size()));
  for (double& v : known[0]) v /= whole;

  Lanczos::Pair second = Lanczos(averages, known).largest([](double, double residual) { return residual <= kSettled; });
  axis.steps = second.steps;
  if (second.vector.empty() || second.value < kFlat) return axis;
  axis.eigenvalue = second.value;
  Vector turned(averages.size());
  averages.apply(second.vector, turned);
  with.add_multiple(-second.value, second.vector.data(), turned.size(), turned.data());
  axis.residual = std::sqrt(with.dot(turned.data(), turned.data(), turned.size()));

  known.push_back(second.vector);
  const auto apart = [&](double value, double residual) {
    return residual <= kSettled || residual < kNear * std::abs(second.value - value);
  };
  const Lanczos::Pair third = Lanczos(averages, std::move(known)).largest(apart);
  axis.next_eigenvalue = std::clamp(std::max(second.next_value, third.value + third.residual), 0.0, axis.eigenvalue);
  axis.steps += third.steps;

  axis.columns.resize(component.columns.size());
  for (std::size_t c = 0; c < axis.columns.size(); ++c) axis.columns[c] = second.vector[c] * averages.column_factors()[c];
  return axis;
}

}  // namespace liantu::matrix
