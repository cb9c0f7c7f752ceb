#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "liantu/matrix/reference_for_test.h"

namespace liantu::matrix {

Table table_of(const Square& numbers) {
  Table table = Table::zeros(numbers.size(), numbers[0].size());
  for (std::size_t r = 0; r < numbers.size(); ++r) std::ranges::copy(numbers[r], table.row(r).begin());
  return table;
}

Eigen jacobi(Square a) {
  const std::size_t n = a.size();
  Square v(n, Numbers(n));
  for (std::size_t i = 0; i < n; ++i) v[i][i] = 1;
  for (int sweep = 0; sweep < 30; ++sweep) {
    double off = 0;
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        off += a[p][q] * a[p][q];
        if (std::abs(a[p][q]) < 1e-300) continue;
        const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const double t = (theta < 0 ? -1 : 1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const double c = 1 / std::sqrt(t * t + 1), s = t * c;
        for (std::size_t k = 0; k < n; ++k) {
          const double kp = a[k][p], kq = a[k][q];
          a[k][p] = c * kp - s * kq;
          a[k][q] = s * kp + c * kq;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double pk = a[p][k], qk = a[q][k], vp = v[p][k], vq = v[q][k];
          a[p][k] = c * pk - s * qk;
          a[q][k] = s * pk + c * qk;
          v[p][k] = c * vp - s * vq;
          v[q][k] = s * vp + c * vq;
        }
      }
    }
    if (off < 1e-30) break;
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, [&](std::size_t i, std::size_t j) { return a[i][i] > a[j][j]; });
  Eigen found;
  for (const std::size_t i : order) {
    found.values.push_back(a[i][i]);
    found.vectors.push_back(v[i]);
  }
  return found;
}

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Spreads the smallest label until nothing changes, then takes the label that most rows and columns have.
void mark_largest_part(Reference& ref) {
  const std::size_t rows = ref.m.size(), columns = ref.m[0].size();
  std::vector<std::size_t> row_label(rows), column_label(columns, rows);
  std::iota(row_label.begin(), row_label.end(), 0);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        if (ref.m[r][c] == 0 || row_label[r] == column_label[c]) continue;
        row_label[r] = column_label[c] = std::min(row_label[r], column_label[c]);
        changed = true;
      }
    }
  }
  std::vector<std::size_t> sizes(rows + 1);
  for (std::size_t r = 0; r < rows; ++r) sizes[row_label[r]] += ref.diversity[r] > 0 ? 1 : 0;
  for (std::size_t c = 0; c < columns; ++c) sizes[column_label[c]] += ref.ubiquity[c] > 0 ? 1 : 0;
  const auto largest = static_cast<std::size_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
  for (std::size_t r = 0; r < rows; ++r) ref.part_rows.push_back(ref.diversity[r] > 0 && row_label[r] == largest);
  for (std::size_t c = 0; c < columns; ++c) ref.part_columns.push_back(ref.ubiquity[c] > 0 && column_label[c] == largest);
}

void fill_space(Reference& ref) {
  const std::size_t rows = ref.m.size(), columns = ref.m[0].size();
  ref.proximity.assign(columns, Numbers(columns));
  ref.density.assign(rows, Numbers(columns, kNone));
  for (std::size_t i = 0; i < columns; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      double both = 0;
      for (std::size_t r = 0; r < rows; ++r) both += ref.m[r][i] * ref.m[r][j];
      if (both > 0) ref.proximity[i][j] = std::min(both / ref.ubiquity[i], both / ref.ubiquity[j]);
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t p = 0; p < columns; ++p) {
      double near = 0, all = 0;
      for (std::size_t i = 0; i < columns; ++i) {
        near += ref.m[r][i] * ref.proximity[i][p];
        all += ref.proximity[i][p];
      }
      if (ref.diversity[r] > 0 && ref.ubiquity[p] > 0) ref.density[r][p] = near / all;
    }
  }
}

/// D⁻½ M U⁻¹ Mᵀ D⁻½ of the part's rows, or U^-½ Mᵀ D⁻¹ M U^-½ of its columns where those are fewer.
Numbers second_vector_of_columns(Reference& ref) {
  std::vector<std::size_t> rows, columns;
  for (std::size_t r = 0; r < ref.m.size(); ++r) {
    if (ref.part_rows[r]) rows.push_back(r);
  }
  for (std::size_t c = 0; c < ref.m[0].size(); ++c) {
    if (ref.part_columns[c]) columns.push_back(c);
  }
  const bool by_rows = rows.size() < columns.size();
  const std::size_t n = by_rows ? rows.size() : columns.size(), others = by_rows ? columns.size() : rows.size();
  const auto one = [&](std::size_t i, std::size_t k) { return by_rows ? ref.m[rows[i]][columns[k]] : ref.m[rows[k]][columns[i]]; };
  const auto own = [&](std::size_t i) { return by_rows ? ref.diversity[rows[i]] : ref.ubiquity[columns[i]]; };
  const auto other = [&](std::size_t k) { return by_rows ? ref.ubiquity[columns[k]] : ref.diversity[rows[k]]; };
  Square s(n, Numbers(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t k = 0; k < others; ++k) s[i][j] += one(i, k) * one(j, k) / other(k) / std::sqrt(own(i) * own(j));
    }
  }
  const Eigen eigen = jacobi(s);
  ref.second = n > 1 ? eigen.values[1] : 0;
  ref.third = n > 2 ? eigen.values[2] : 0;
  Numbers v(ref.m[0].size());
  if (n < 2) return v;
  for (std::size_t i = 0; i < n; ++i) {
    const double part = eigen.vectors[1][i] / std::sqrt(own(i));
    if (!by_rows) v[columns[i]] = part;
    for (std::size_t k = 0; by_rows && k < others; ++k) v[columns[k]] += one(i, k) * part / other(k);
  }
  return v;
}

struct Moments {
  double mean = 0, deviation = 0;
};

Moments moments(const Numbers& x, const std::vector<bool>& counted) {
  double n = 0, sum = 0, squares = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (counted[i]) sum += x[i], ++n;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (counted[i]) squares += std::pow(x[i] - sum / n, 2);
  }
  return {sum / n, std::sqrt(squares / n)};
}

void fill_indices(Reference& ref) {
  const std::size_t rows = ref.m.size(), columns = ref.m[0].size();
  Numbers v = second_vector_of_columns(ref), w(rows), outlook(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) w[r] += ref.m[r][c] * v[c] / std::max(ref.diversity[r], 1.0);
  }
  const Moments of_w = moments(w, ref.part_rows), of_k = moments(ref.diversity, ref.part_rows);
  double together = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    if (ref.part_rows[r]) together += (w[r] - of_w.mean) * (ref.diversity[r] - of_k.mean);
  }
  const double turn = together < 0 ? -1 : 1;
  Numbers all;
  for (const Numbers& near : ref.proximity) all.push_back(std::accumulate(near.begin(), near.end(), 0.0));
  ref.eci.assign(rows, kNone);
  ref.coi.assign(rows, kNone);
  ref.pci.assign(columns, kNone);
  ref.cog.assign(rows, Numbers(columns, kNone));
  for (std::size_t p = 0; p < columns; ++p) {
    if (ref.part_columns[p]) ref.pci[p] = turn * (v[p] - of_w.mean) / of_w.deviation;
  }
  for (std::size_t r = 0; r < rows; ++r) {
    if (!ref.part_rows[r]) continue;
    ref.eci[r] = turn * (w[r] - of_w.mean) / of_w.deviation;
    for (std::size_t p = 0; p < columns; ++p) {
      if (!ref.part_columns[p]) continue;
      outlook[r] += ref.density[r][p] * (1 - ref.m[r][p]) * turn * v[p];
      double gain = 0;
      for (std::size_t i = 0; i < columns; ++i) {
        if (!ref.part_columns[i]) continue;
        gain += (1 - ref.m[r][i]) * ref.proximity[i][p] * turn * v[i] / all[i];
      }
      ref.cog[r][p] = (1 - ref.m[r][p]) * gain / of_w.deviation;
    }
  }
  const Moments of_outlook = moments(outlook, ref.part_rows);
  for (std::size_t r = 0; r < rows; ++r) {
    if (ref.part_rows[r]) ref.coi[r] = (outlook[r] - of_outlook.mean) / of_outlook.deviation;
  }
}

}  // namespace

Reference reference_of_ones(Square m) {
  Reference ref;
  ref.m = std::move(m);
  ref.diversity.resize(ref.m.size());
  ref.ubiquity.resize(ref.m[0].size());
  for (std::size_t r = 0; r < ref.m.size(); ++r) {
    for (std::size_t c = 0; c < ref.m[0].size(); ++c) {
      ref.diversity[r] += ref.m[r][c];
      ref.ubiquity[c] += ref.m[r][c];
    }
  }
  mark_largest_part(ref);
  fill_space(ref);
  fill_indices(ref);
  return ref;
}

Reference reference(const Square& counts) {
  const std::size_t rows = counts.size(), columns = counts[0].size();
  Numbers row_total(rows), column_total(columns);
  double total = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      row_total[r] += counts[r][c];
      column_total[c] += counts[r][c];
      total += counts[r][c];
    }
  }
  Square rca(rows, Numbers(columns, kNone)), m(rows, Numbers(columns));
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (row_total[r] == 0 || column_total[c] == 0) continue;
      rca[r][c] = counts[r][c] / row_total[r] / (column_total[c] / total);
      m[r][c] = rca[r][c] >= 1 ? 1 : 0;
    }
  }
  Reference ref = reference_of_ones(std::move(m));
  ref.rca = std::move(rca);
  return ref;
}

// [[2, 1], [1, 2]] has 3 with (1, 1) and 1 with (1, −1).
TEST(Reference, FindsTheEigenvectorsOfTwoByTwo) {
  const Eigen eigen = jacobi({{2, 1}, {1, 2}});
  EXPECT_NEAR(eigen.values[0], 3, 1e-15);
  EXPECT_NEAR(eigen.values[1], 1, 1e-15);
  EXPECT_NEAR(eigen.vectors[1][0], -eigen.vectors[1][1], 1e-15);
}

}  // namespace liantu::matrix
