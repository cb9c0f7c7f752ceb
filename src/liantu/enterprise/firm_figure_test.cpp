#include "liantu/enterprise/firm_figure.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::enterprise {
namespace {

const FirmFigure kRevenue{"revenue_yuan", "", {3e6, 2e7, 4e8}};

TEST(FirmFigure, LiesInTheBandBetweenItsEdges) {
  EXPECT_EQ(band_of(kRevenue, 2'999'999), (FigureBand{std::nullopt, 3e6}));
  EXPECT_EQ(band_of(kRevenue, 3e6), (FigureBand{3e6, 2e7}));
  EXPECT_EQ(band_of(kRevenue, 19'999'999), (FigureBand{3e6, 2e7}));
  EXPECT_EQ(band_of(kRevenue, 2e7), (FigureBand{2e7, 4e8}));
  EXPECT_EQ(band_of(kRevenue, 9e11), (FigureBand{4e8, std::nullopt}));
  EXPECT_EQ(band_of(kRevenue, -1), (FigureBand{std::nullopt, 3e6}));
}

TEST(FirmFigure, BandsCoverEveryValueOnce) {
  const std::vector<FigureBand> bands = bands_of(kRevenue);
  EXPECT_EQ(bands, (std::vector<FigureBand>{{std::nullopt, 3e6}, {3e6, 2e7}, {2e7, 4e8}, {4e8, std::nullopt}}));
}

using Told = std::vector<bool>;

TEST(FirmFigure, TellsPartsOfEnoughFirmsOnly) {
  EXPECT_EQ(parts_told(std::vector<std::int64_t>{5, 3, 0}, 3), (Told{true, true, true}));
  EXPECT_EQ(parts_told(std::vector<std::int64_t>{5, 1, 2}, 3), (Told{true, false, false}));
  EXPECT_TRUE(parts_told({}, 3).empty());
}

// Of 5, 4 and 2 firms the part of 2 is 11 less the others: the part of 4 is kept back as well.
TEST(FirmFigure, KeepsASecondPartBackWhereOneIsTheDifference) {
  EXPECT_EQ(parts_told(std::vector<std::int64_t>{5, 4, 2}, 3), (Told{true, false, false}));
  EXPECT_EQ(parts_told(std::vector<std::int64_t>{2, 0}, 3), (Told{false, true}));
}

TEST(FirmFigure, ShippedRuleTellsSumsOfThree) {
  const FirmFigureRule& rule = shipped_firm_figure_rule();
  EXPECT_EQ(rule.least_firms, 3);
  ASSERT_NE(rule.find("revenue_yuan"), nullptr);
  EXPECT_EQ(band_of(*rule.find("energy_tce"), 5000), (FigureBand{5000, 10000}));
  EXPECT_EQ(rule.find("registered_capital_yuan"), nullptr);
}

std::string place_of(std::string_view figures) {
  try {
    parse_firm_figure_rule(
        R"({"format":"liantu-firm-figures/1","least_firms":{"basis":"b","firms":3},"figures":)" +
        std::string(figures) + "}");
  } catch (const Error& error) {
    return error.where();
  }
  return "";
}

TEST(FirmFigure, RefusesARuleNamingItsPlace) {
  EXPECT_EQ(place_of(R"([{"field":"tax_yuan","basis":"b","edges":[1,2]}])"), "");
  EXPECT_EQ(place_of(R"([{"field":"tax_yuan","basis":"b","edges":[2,2]}])"), "/figures/0/edges");
  EXPECT_EQ(place_of(R"([{"field":"tax_yuan","basis":"b","edges":[]}])"), "/figures/0/edges");
  EXPECT_EQ(place_of(R"([{"field":"name","basis":"b","edges":[1]}])"), "/figures/0/field");
  EXPECT_EQ(place_of(R"([{"field":"tax_yuan","edges":[1]}])"), "/figures/0");
}

}  // namespace
}  // namespace liantu::enterprise
