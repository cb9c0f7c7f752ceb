#include "liantu/matrix/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "liantu/matrix/group_sums.h"
#include "liantu/matrix/presence.h"
#include "liantu/matrix/proximity.h"
#include "liantu/matrix/tridiagonal.h"

namespace liantu::matrix {
namespace {

Bits random_bits(std::size_t rows, std::size_t columns, std::mt19937& random) {
  Bits bits(rows, columns);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (random() % 3 == 0) bits.flip(r, c);
    }
  }
  return bits;
}

TEST(Bits, TransposedHasRowsForColumns) {
  std::mt19937 random(1);
  for (const auto& [rows, columns] : {std::pair{1, 1}, {64, 64}, {65, 63}, {200, 700}}) {
    const Bits bits = random_bits(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), random);
    const Bits turned = bits.transposed();
    for (std::size_t r = 0; r < bits.rows(); ++r) {
      for (std::size_t c = 0; c < bits.columns(); ++c) ASSERT_EQ(bits.at(r, c), turned.at(c, r));
    }
    EXPECT_EQ(turned.transposed(), bits);
  }
}

// Worked by hand: rows of 10 and 5, columns of 8 and 7, 15 in all. 6 ÷ 10 ÷ (8 ÷ 15) = 1.125; 4 ÷ 10 ÷ (7 ÷ 15) = 6/7.
TEST(Presence, IsAShareOfAtLeastThatInAll) {
  for (const Instructions path : instructions_here()) {
    const Presence p = presence(dense(2, 2, std::vector<Cell>{{0, 0, 6}, {0, 1, 3}, {1, 0, 2}, {1, 1, 3}, {0, 1, 1}}), kernels(path));
    EXPECT_EQ(p.total, 15);
    EXPECT_DOUBLE_EQ(p.rca(6, 0, 0), 1.125);
    EXPECT_DOUBLE_EQ(p.rca(4, 0, 1), 6.0 / 7);
    EXPECT_TRUE(p.by_row.at(0, 0) && p.by_row.at(1, 1));
    EXPECT_FALSE(p.by_row.at(0, 1) || p.by_row.at(1, 0));
  }
}

// Rows in the proportion 1 : 3 : 7 have the same shares: every quotient is exactly 1.
TEST(Presence, OfEqualSharesIsEverywhere) {
  Table counts = Table::zeros(3, 9);
  for (std::size_t c = 0; c < 9; ++c) {
    counts.at(0, c) = static_cast<double>(c + 1);
    counts.at(1, c) = 3 * counts.at(0, c);
    counts.at(2, c) = 7 * counts.at(0, c);
  }
  for (const Instructions path : instructions_here())
    EXPECT_EQ(presence(counts, kernels(path)).diversity, (std::vector<std::size_t>{9, 9, 9}));
}

TEST(Presence, OfNothingIsNowhere) {
  for (const Instructions path : instructions_here()) {
    const Presence p = presence(Table::zeros(3, 20), kernels(path));
    EXPECT_EQ(p.diversity, (std::vector<std::size_t>{0, 0, 0}));
    EXPECT_TRUE(std::isnan(p.rca(0, 1, 1)));
  }
}

TEST(Kernels, AgreeWithPlainLoops) {
  std::mt19937 random(2);
  const Bits bits = random_bits(77, 300, random);
  std::vector<double> x(bits.words() * 64);
  for (std::size_t i = 0; i < 300; ++i) x[i] = static_cast<double>(random() % 1000);
  for (const Instructions path : instructions_here()) {
    const Kernels& with = kernels(path);
    std::vector<double> sums(77);
    with.sums_of_set(bits.row(0), 77, bits.words(), x.data(), sums.data());
    std::vector<std::uint32_t> both(77);
    with.shared(bits.row(5), bits.row(0), 77, bits.words(), both.data());
    for (std::size_t r = 0; r < 77; ++r) {
      double sum = 0;
      std::uint32_t shared = 0;
      for (std::size_t c = 0; c < 300; ++c) {
        sum += bits.at(r, c) ? x[c] : 0;
        shared += bits.at(r, c) && bits.at(5, c) ? 1 : 0;
      }
      EXPECT_EQ(sums[r], sum);
      EXPECT_EQ(both[r], shared);
    }
  }
}

TEST(GroupSums, AreProductsOfOnesAndOfZeros) {
  std::mt19937 random(3);
  for (const std::size_t columns : {1U, 5U, 29U, 30U, 31U, 64U, 127U}) {
    const Bits bits = random_bits(19, columns, random);
    Table x = Table::zeros(columns, columns);
    std::vector<double> weights(columns);
    for (std::size_t i = 0; i < columns; ++i) {
      weights[i] = static_cast<double>(random() % 9);
      for (double& v : x.row(i)) v = static_cast<double>(random() % 100);
    }
    for (const Instructions path : instructions_here()) {
      for (const auto which : {GroupSums::Of::Ones, GroupSums::Of::Zeros}) {
        GroupSums(bits, kernels(path)).multiply(x, weights, which, [&](std::size_t first, const double* sums) {
          for (std::size_t r = 0; r < 19; ++r) {
            for (std::size_t k = 0; k < kStrip && first + k < columns; ++k) {
              double wanted = 0;
              for (std::size_t i = 0; i < columns; ++i) {
                if (bits.at(r, i) == (which == GroupSums::Of::Ones)) wanted += weights[i] * x.at(i, first + k);
              }
              ASSERT_EQ(sums[r * kStrip + k], wanted) << columns << ' ' << r << ' ' << first + k;
            }
          }
        });
      }
    }
  }
}

TEST(GroupSums, OfOneRowHasTheSameBits) {
  std::mt19937 random(4);
  const Bits bits = random_bits(40, 133, random);
  Table x = Table::zeros(133, 133);
  for (std::size_t i = 0; i < 133; ++i) {
    for (std::size_t j = 0; j <= i; ++j) x.at(i, j) = x.at(j, i) = 1.0 / (1 + static_cast<double>(random() % 97));
  }
  GroupSums(bits, kernels(instructions_here().back())).multiply(x, {}, GroupSums::Of::Ones, [&](std::size_t first, const double* sums) {
    for (std::size_t r = 0; r < 40; ++r) {
      for (std::size_t k = 0; k < kStrip && first + k < 133; ++k)
        ASSERT_EQ(sums[r * kStrip + k], group_sum(bits.row(r), bits.words(), x.row(first + k)));
    }
  });
}

// Whatever the order, and after numbers were exchanged.
TEST(ExactSums, DoNotDependOnTheOrder) {
  std::mt19937 random(5);
  std::vector<double> numbers, others;
  for (int i = 0; i < 4000; ++i) {
    numbers.push_back(static_cast<double>(1 + random() % 2850) / 2850);
    others.push_back(1.0 / (1 + i));
  }
  ExactSums up(1), down(1), exchanged(1), at_once(1);
  at_once.set(0, numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    up.add({&numbers[i], 1});
    down.add({&numbers[numbers.size() - 1 - i], 1});
    exchanged.add({&others[i], 1});
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) exchanged.replace({&others[i], 1}, {&numbers[i], 1});
  EXPECT_EQ(up[0], down[0]);
  EXPECT_EQ(up[0], exchanged[0]);
  EXPECT_EQ(up[0], at_once[0]);
  long double sum = 0;
  for (const double x : numbers) sum += x;
  EXPECT_NEAR(up[0], static_cast<double>(sum), 1e-12);
}

// −1, 2, −1 has the eigenvalues 2 − 2 cos(k π ÷ (n + 1)) and the vectors sin(i k π ÷ (n + 1)).
TEST(Tridiagonal, FindsTheEigenvaluesOfAString) {
  const std::size_t n = 50;
  const Tridiagonal string{std::vector<double>(n, 2), std::vector<double>(n - 1, -1)};
  for (std::size_t larger = 0; larger < 5; ++larger) {
    const double angle = std::numbers::pi * static_cast<double>(n - larger) / static_cast<double>(n + 1);
    const double value = string.eigenvalue(larger);
    EXPECT_NEAR(value, 2 - 2 * std::cos(angle), 1e-14);
    const std::vector<double> vector = string.eigenvector(value);
    const double scale = vector[0] / std::sin(angle);
    for (std::size_t i = 0; i < n; ++i) EXPECT_NEAR(vector[i], scale * std::sin(angle * static_cast<double>(i + 1)), 1e-12);
  }
}

TEST(Tridiagonal, OfOneNumberIsThatNumber) {
  const Tridiagonal one{{0.25}, {}};
  EXPECT_NEAR(one.eigenvalue(0), 0.25, 1e-16);
  EXPECT_DOUBLE_EQ(std::abs(one.eigenvector(0.25)[0]), 1);
}

}  // namespace
}  // namespace liantu::matrix
