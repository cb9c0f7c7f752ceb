#include "liantu/matrix/what_if.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace liantu::matrix {
namespace {

void expect_equal(std::span<const double> found, std::span<const double> wanted, const char* what) {
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (std::isnan(wanted[i])) EXPECT_TRUE(std::isnan(found[i])) << what << ' ' << i;
    else EXPECT_EQ(found[i], wanted[i]) << what << ' ' << i;
  }
}

Table changed(const Table& counts, std::size_t row, std::size_t column, double count) {
  Table other = Table::zeros(counts.rows(), counts.columns());
  for (std::size_t r = 0; r < counts.rows(); ++r) std::ranges::copy(counts.row(r), other.row(r).begin());
  other.at(row, column) = count;
  return other;
}

/// Bit for bit what the whole computation has.
void expect_as_the_whole(const WhatIf& found, const Complexity& before, const Complexity& after, const Table& counts,
                         std::size_t row) {
  Bits m = before.presence.by_row;
  for (const Flip& flip : found.flips) {
    m.flip(flip.row, flip.column);
    EXPECT_EQ(m.at(flip.row, flip.column), flip.now);
  }
  EXPECT_EQ(m, after.presence.by_row);
  EXPECT_EQ(found.total, after.presence.total);
  EXPECT_EQ(found.row_total, after.presence.row_totals[row]);
  EXPECT_EQ(found.diversity, after.presence.diversity[row]);
  EXPECT_EQ(found.ubiquity, after.presence.ubiquity);
  std::vector<double> rca;
  for (std::size_t c = 0; c < counts.columns(); ++c) rca.push_back(after.presence.rca(counts.at(row, c), row, c));
  expect_equal(found.rca, rca, "rca");
  expect_equal(found.density, after.density.row(row), "density");
  for (std::size_t c = 0; c < counts.columns(); ++c) EXPECT_EQ(found.sums[c], after.sums[c]);
  std::vector<bool> listed(counts.columns());
  for (std::size_t k = 0; k < found.columns.size(); ++k) {
    listed[found.columns[k]] = true;
    expect_equal(found.proximity.row(k), after.proximity.row(found.columns[k]), "proximity");
  }
  for (std::size_t i = 0; i < counts.columns(); ++i) {
    for (std::size_t j = 0; j < counts.columns(); ++j) {
      if (!listed[i] && !listed[j]) {
        EXPECT_EQ(before.proximity.at(i, j), after.proximity.at(i, j));
      }
    }
  }
}

/// Most totals small, so that one count crosses thresholds; whole numbers in every other round.
TEST(OneCell, HasTheBitsOfTheWhole) {
  std::mt19937 random(11);
  std::size_t flips = 0, elsewhere = 0;
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE(round);
    const std::size_t rows = 1 + random() % 60, columns = 1 + random() % 90, sparse = 1 + random() % 6;
    const double unit = round % 2 == 0 ? 1 : 0.1, most = round % 3 == 0 ? 100'000 : 12;
    Table counts = Table::zeros(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
      for (double& x : counts.row(r))
        x = random() % sparse == 0 ? unit * std::floor(most * static_cast<double>(random() % 1000) / 1000) : 0;
    }
    const Complexity before = complexity(counts);
    const OneCell one(counts, before);
    for (int change = 0; change < 6; ++change) {
      const std::size_t row = random() % rows, column = random() % columns;
      const double old = counts.at(row, column);
      const double count = change == 0 ? 0 : change == 1 ? old + unit : change == 2 ? old : unit * static_cast<double>(random() % 40);
      const Table other = changed(counts, row, column, count);
      const WhatIf found = one.set(row, column, count);
      expect_as_the_whole(found, before, complexity(other), other, row);
      flips += found.flips.size();
      for (const Flip& flip : found.flips) elsewhere += flip.row != row && flip.column != column ? 1 : 0;
    }
    if (HasFailure()) break;
  }
  EXPECT_GT(flips, 300U);
  EXPECT_GT(elsewhere, 100U);
}

// One firm of a kind no row had, in a row that had none.
TEST(OneCell, FillsAnEmptyRowAndColumn) {
  Table counts = Table::zeros(4, 5);
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t c = 0; c < 4; ++c) counts.at(r, c) = static_cast<double>(r * c + 1 + (r + c) % 2);
  }
  const Complexity before = complexity(counts);
  const Table other = changed(counts, 3, 4, 2);
  const WhatIf found = OneCell(counts, before).set(3, 4, 2);
  EXPECT_EQ(found.diversity, 1U);
  EXPECT_EQ(found.ubiquity[4], 1U);
  EXPECT_EQ(found.density[4], 1);
  expect_as_the_whole(found, before, complexity(other), other, 3);
  const WhatIf back = OneCell(other, complexity(other)).set(3, 4, 0);
  EXPECT_EQ(back.diversity, 0U);
  EXPECT_TRUE(std::isnan(back.density[0]) && std::isnan(back.rca[0]));
}

TEST(OneCell, OfTheOnlyCountLeavesNothing) {
  Table counts = Table::zeros(2, 2);
  counts.at(1, 0) = 3;
  const Complexity before = complexity(counts);
  const WhatIf found = OneCell(counts, before).set(1, 0, 0);
  EXPECT_EQ(found.flips, (std::vector<Flip>{{1, 0, false}}));
  EXPECT_EQ(found.total, 0);
}

}  // namespace
}  // namespace liantu::matrix
