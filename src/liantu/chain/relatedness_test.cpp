#include "liantu/chain/relatedness.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

ChainFirm in_city(std::string city) {
  ChainFirm firm{.id = "", .name = "", .name_key = ""};
  firm.city = std::move(city);
  firm.local = false;
  return firm;
}

/// Cities A and B have nodes 0 and 1 together, city C has node 2 alone; the county has node 0. By hand: M = RCA ≥ 1 of
/// rows {local: 1,0,0}, {A: 1,1,0}, {B: 1,1,0}, {C: 0,0,1}. Column shares 3/6, 2/6, 1/6. Local: node 0 stands out. A and B: node 0 has
/// (1/2)/(3/6) = 1, node 1 (1/2)/(2/6) = 1.5: both stand out. Ubiquities 3, 2, 1; φ01 = 2/3, φ02 = φ12 = 0.
/// Without itself: node 0 has only node 1 near it, which is not here: 0. Node 1 has only node 0, which is: 1. Node 2 has none: 0.
TEST(Relatedness, IsTheDensityOfTheLocalRow) {
  const std::vector<ChainFirm> firms{in_city("A"), in_city("B"), in_city("C"), {.id = "", .name = "", .name_key = ""}};
  const std::vector<OnNode> on{{.local = {3}, .outside = {0, 1}}, {.local = {}, .outside = {0, 1}}, {.local = {}, .outside = {2}}};
  const auto at = relatedness(on, firms);
  EXPECT_NEAR(*at[0], 0, 1e-12);
  EXPECT_NEAR(*at[1], 1, 1e-12);
  EXPECT_NEAR(*at[2], 0, 1e-12);
}

TEST(Relatedness, SaysNothingWithoutCitiesOrWithoutLocalFirms) {
  const std::vector<ChainFirm> firms{in_city("A"), in_city("B"), in_city("C")};
  EXPECT_FALSE(relatedness(std::vector<OnNode>{{.local = {0}, .outside = {0, 1}}}, firms)[0].has_value());
  EXPECT_FALSE(relatedness(std::vector<OnNode>{{.local = {}, .outside = {0, 1, 2}}}, firms)[0].has_value());
}

}  // namespace
}  // namespace liantu::chain
