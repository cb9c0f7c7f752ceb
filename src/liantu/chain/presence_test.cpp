#include "liantu/chain/presence.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

ChainFirm firm(std::string name, bool local) { return {.id = name, .name = name, .name_key = name, .local = local}; }

Chain two_nodes() {
  Chain chain{.code = "C", .name = "例"};
  chain.nodes = {{.code = "a", .name = "甲"}, {.code = "b", .name = "乙"}};
  return chain;
}

/// By hand: 2 of 4 local firms here, 5 of 20 outside ones: (2/4)/(5/20) = 2.
TEST(Presence, TheQuotientComparesWithTheKnownOutsideFirms) {
  std::vector<ChainFirm> firms{firm("本一", true), firm("本二", true)};
  std::vector<OnNode> on{{.local = {0, 1}, .outside = {9, 9, 9, 9, 9}}, {}};
  const auto at = presences(two_nodes(), on, firms, {"本二"}, {.local = 4, .outside = 20}, {}, {}, 20);
  EXPECT_EQ(at[0].local, 2);
  EXPECT_EQ(at[0].anchors, 1);
  EXPECT_DOUBLE_EQ(*at[0].quotient, 2.0);
  EXPECT_FALSE(at[1].quotient.has_value());
  EXPECT_FALSE(presences(two_nodes(), on, firms, {}, {.local = 4, .outside = 20}, {}, {}, 21)[0].quotient.has_value());
}

TEST(Presence, TheLargestOutsideSupplierCounts) {
  std::vector<SupplyRow> supplies(4);
  for (SupplyRow& row : supplies) row.chain = "C", row.node = "b", row.product = "盐";
  supplies[0].supplier = "远方锂业", supplies[0].share = Fraction{0.4};
  supplies[1].supplier = "天边锂业", supplies[1].share = Fraction{0.5};
  supplies[2].supplier = "本地锂业", supplies[2].share = Fraction{0.9};
  supplies[3].supplier = "无名", supplies[3].chain = "D", supplies[3].share = Fraction{1};
  const auto at = presences(two_nodes(), std::vector<OnNode>(2), {}, {}, {}, supplies, {"本地锂业"}, 20);
  EXPECT_FALSE(at[0].top_supplier_share.has_value());
  EXPECT_DOUBLE_EQ(*at[1].top_supplier_share, 0.5);
  EXPECT_EQ(at[1].top_supplier, "天边锂业");
}

}  // namespace
}  // namespace liantu::chain
