#include "liantu/matrix/complexity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>

#include "liantu/matrix/reference_for_test.h"

namespace liantu::matrix {
namespace {

constexpr double kClose = 1e-9;

/// M given, without counts.
Presence ones(const Square& m) {
  Presence given;
  given.by_row = Bits(m.size(), m[0].size());
  for (std::size_t r = 0; r < m.size(); ++r) {
    for (std::size_t c = 0; c < m[0].size(); ++c) {
      if (m[r][c] != 0) given.by_row.flip(r, c);
    }
  }
  given.by_column = given.by_row.transposed();
  given.diversity = given.by_row.ones_by_row();
  given.ubiquity = given.by_column.ones_by_row();
  return given;
}

void expect_same(double found, double wanted, const std::string& what) {
  if (std::isnan(wanted)) EXPECT_TRUE(std::isnan(found)) << what << " is " << found;
  else EXPECT_NEAR(found, wanted, kClose * std::max(1.0, std::abs(wanted))) << what;
}

void expect_same(std::span<const double> found, const Numbers& wanted, const std::string& what) {
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) expect_same(found[i], wanted[i], what + " " + std::to_string(i));
}

void expect_same(const Table& found, const Square& wanted, const std::string& what) {
  for (std::size_t r = 0; r < wanted.size(); ++r) expect_same(found.row(r), wanted[r], what + " " + std::to_string(r));
}

/// Everything against the reference; the indices only where the second vector is the only one.
void expect_as_reference(const Complexity& found, const Reference& wanted) {
  for (std::size_t r = 0; r < wanted.m.size(); ++r) {
    for (std::size_t c = 0; c < wanted.m[0].size(); ++c) EXPECT_EQ(found.presence.by_row.at(r, c), wanted.m[r][c] == 1);
  }
  expect_same(found.proximity, wanted.proximity, "proximity");
  expect_same(found.density, wanted.density, "density");
  EXPECT_EQ(found.component.rows, wanted.part_rows);
  EXPECT_EQ(found.component.columns, wanted.part_columns);
  if (wanted.second < 1e-9) {
    EXPECT_EQ(found.axis, Axis::NoDifference);
    return;
  }
  EXPECT_NEAR(found.eigenvalue, wanted.second, 1e-12);
  if (wanted.second - wanted.third < 1e-6) {
    EXPECT_NE(found.axis, Axis::NoDifference);
    return;
  }
  ASSERT_EQ(found.axis, Axis::Found);
  if (found.sign_open) return;
  expect_same(found.eci, wanted.eci, "eci");
  expect_same(found.pci, wanted.pci, "pci");
  expect_same(found.coi, wanted.coi, "coi");
  expect_same(found.cog, wanted.cog, "cog");
}

// Worked by hand. Two rows share the middle column: D⁻¹M U⁻¹Mᵀ = [[¾, ¼], [¼, ¾]], second eigenvalue ½ with w ∝ (1, −1),
// v = U⁻¹Mᵀw = (1, 0, −1), D⁻¹Mv = (½, −½): mean 0, deviation ½. φ₁₂ = ½, φ₁₃ = 0; its sums are 1½, 2, 1½.
TEST(Complexity, OfTwoRowsThatShareAColumn) {
  const Complexity c = complexity(ones({{1, 1, 0}, {0, 1, 1}}));
  EXPECT_EQ(c.axis, Axis::Found);
  EXPECT_TRUE(c.sign_open);  // both rows have two: the first is taken for the higher
  EXPECT_NEAR(c.eigenvalue, 0.5, 1e-15);
  expect_same(c.eci, {1, -1}, "eci");
  expect_same(c.pci, {2, 0, -2}, "pci");
  expect_same(c.proximity, {{1, 0.5, 0}, {0.5, 1, 0.5}, {0, 0.5, 1}}, "proximity");
  expect_same(c.density, {{1, 0.75, 1.0 / 3}, {1.0 / 3, 0.75, 1}}, "density");
  expect_same(c.coi, {-1, 1}, "coi");  // ⅓ × (−1) against ⅓ × 1
  expect_same(c.cog, {{0, 0, -4.0 / 3}, {4.0 / 3, 0, 0}}, "cog");  // φ₃₃ × (−1) ÷ 1½ ÷ ½
}

// Worked by hand: D⁻¹M U⁻¹Mᵀ = [[5/6, 1/6], [½, ½]], second eigenvalue ⅓ with w ∝ (1, −3); the row of three is the higher.
// v = (−1, 1, 1), D⁻¹Mv = (⅓, −1): mean −⅓, deviation ⅔.
TEST(Complexity, OfARowThatHasAllAndOneThatHasWhatAllHave) {
  const Complexity c = complexity(ones({{1, 1, 1}, {1, 0, 0}}));
  EXPECT_EQ(c.axis, Axis::Found);
  EXPECT_FALSE(c.sign_open);
  EXPECT_NEAR(c.eigenvalue, 1.0 / 3, 1e-15);
  expect_same(c.eci, {1, -1}, "eci");
  expect_same(c.pci, {-1, 2, 2}, "pci");
  expect_same(c.proximity, {{1, 0.5, 0.5}, {0.5, 1, 1}, {0.5, 1, 1}}, "proximity");
  expect_same(c.density, {{1, 1, 1}, {0.5, 0.2, 0.2}}, "density");
}

TEST(Complexity, OfEqualRowsHasNoAxis) {
  const Complexity c = complexity(ones({{1, 1}, {1, 1}, {1, 1}}));
  EXPECT_EQ(c.axis, Axis::NoDifference);
  EXPECT_TRUE(std::isnan(c.eci[0]) && std::isnan(c.pci[1]) && std::isnan(c.coi[2]) && std::isnan(c.cog.at(0, 1)));
  EXPECT_EQ(c.density.at(2, 1), 1);
}

// A ring of three: eigenvalues 1, ¼, ¼.
TEST(Complexity, OfARingHasNoOnlyAxis) {
  const Complexity c = complexity(ones({{1, 1, 0}, {0, 1, 1}, {1, 0, 1}}));
  EXPECT_EQ(c.axis, Axis::NotUnique);
  EXPECT_TRUE(std::isnan(c.eci[0]));
}

TEST(Complexity, OfPartsIsThatOfTheLargest) {
  const Complexity c = complexity(ones({{0, 0, 0, 1, 0}, {1, 1, 1, 0, 0}, {0, 0, 0, 0, 0}, {1, 0, 0, 0, 0}}));
  EXPECT_EQ(c.component.parts, 2U);
  EXPECT_EQ(c.component.rows, (std::vector<bool>{false, true, false, true}));
  EXPECT_EQ(c.component.columns, (std::vector<bool>{true, true, true, false, false}));
  expect_same(c.eci, {NAN, 1, NAN, -1}, "eci");
  expect_same(c.pci, {-1, 2, 2, NAN, NAN}, "pci");
  expect_same(c.density.row(0), {0, 0, 0, 1, NAN}, "density");
  expect_same(c.density.row(2), {NAN, NAN, NAN, NAN, NAN}, "density of an empty row");
  EXPECT_TRUE(std::isnan(c.cog.at(0, 0)) && std::isnan(c.cog.at(1, 3)) && std::isnan(c.cog.at(3, 4)));
  EXPECT_EQ(c.cog.at(1, 0), 0);
}

/// Counts with structure, ties, equal rows and columns, empty ones, and at times parts that nothing connects.
Square random_counts(std::mt19937& random) {
  const auto upto = [&](std::size_t n) { return random() % n; };
  const std::size_t rows = 1 + upto(40), columns = 1 + upto(70);
  const std::size_t sparse = 1 + upto(12), most = 1 + upto(20);
  Square counts(rows, Numbers(columns));
  for (auto& row : counts) {
    for (double& x : row) x = upto(sparse) == 0 ? static_cast<double>(upto(most)) : 0;
  }
  if (upto(3) == 0) counts[upto(rows)] = counts[0];
  if (upto(3) == 0) counts[upto(rows)].assign(columns, 0);
  const std::size_t from = upto(columns), to = upto(columns);
  for (auto& row : counts) {
    if (sparse % 2 == 0) row[to] = row[from];
    if (sparse % 3 == 0) row[from] = 0;
  }
  return counts;
}

TEST(Complexity, AgreesWithTheReferenceOnRandomCountsOnEveryPath) {
  std::mt19937 random(20261129);
  int axes = 0;
  for (int round = 0; round < 150; ++round) {
    SCOPED_TRACE(round);
    const Square counts = random_counts(random);
    const Reference wanted = reference(counts);
    const Table table = table_of(counts);
    for (const Instructions path : instructions_here()) {
      const Complexity found = complexity(table, path);
      expect_as_reference(found, wanted);
      for (std::size_t r = 0; r < counts.size(); ++r) {
        for (std::size_t c = 0; c < counts[0].size(); ++c)
          expect_same(found.presence.rca(counts[r][c], r, c), wanted.rca[r][c], "rca");
      }
      if (path == Instructions::Portable) axes += found.axis == Axis::Found ? 1 : 0;
    }
    if (HasFailure()) break;
  }
  EXPECT_GT(axes, 75);   // of 150
}

bool same_bits(std::span<const double> a, std::span<const double> b) {
  return std::ranges::equal(a, b, [](double x, double y) { return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y) || (std::isnan(x) && std::isnan(y)); });
}

TEST(Complexity, HasTheSameBitsOnEveryPath) {
  std::mt19937 random(7);
  Table counts = Table::zeros(173, 211);
  for (std::size_t r = 0; r < counts.rows(); ++r) {
    for (double& x : counts.row(r)) x = random() % 4 == 0 ? static_cast<double>(random() % 1000) : 0;
  }
  const Complexity plain = complexity(counts, Instructions::Portable);
  ASSERT_EQ(plain.axis, Axis::Found);
  for (const Instructions path : instructions_here()) {
    const Complexity other = complexity(counts, path);
    EXPECT_EQ(other.presence.by_row, plain.presence.by_row);
    EXPECT_TRUE(same_bits(other.eci, plain.eci) && same_bits(other.pci, plain.pci) && same_bits(other.coi, plain.coi)) << name(path);
    for (std::size_t r = 0; r < counts.rows(); ++r)
      EXPECT_TRUE(same_bits(other.density.row(r), plain.density.row(r)) && same_bits(other.cog.row(r), plain.cog.row(r)));
  }
}

/// Counts of a csv file without quoted commas, names in three columns; repeated cells summed.
Square counts_of(const std::filesystem::path& file, int row_column, int column_column, int value_column) {
  std::map<std::string, std::size_t> rows, columns;
  std::vector<Cell> cells;
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> parts;
    std::stringstream fields(line);
    for (std::string part; std::getline(fields, part, ',');) parts.push_back(part);
    const auto place = [&](auto& names, int at) { return names.emplace(parts[static_cast<std::size_t>(at)], names.size()).first->second; };
    const std::size_t row = place(rows, row_column), column = place(columns, column_column);
    cells.push_back({row, column, std::stod(parts[static_cast<std::size_t>(value_column)])});
  }
  Square counts(rows.size(), Numbers(columns.size()));
  for (const Cell& cell : cells) counts[cell.row][cell.column] += cell.value;
  return counts;
}

TEST(Complexity, AgreesWithTheReferenceOnRealCounts) {
  const std::filesystem::path folder = LIANTU_SOURCE_DIR "/../shared/data/complexity";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no data beside the repository";
  const Square cities = counts_of(folder / "china_city_x_gbt2_silver.csv", 1, 2, 3);
  expect_as_reference(complexity(table_of(cities)), reference(cities));
  const Square trade = counts_of(folder / "world_trade_avg_1998_to_2000.csv", 0, 1, 2);
  expect_as_reference(complexity(table_of(trade)), reference(trade));
}

}  // namespace
}  // namespace liantu::matrix
