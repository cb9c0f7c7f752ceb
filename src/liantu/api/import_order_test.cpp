#include <gtest/gtest.h>

#include "liantu/api/import_task_store.h"

namespace liantu::api {
namespace {

TEST(ImportOrder, ComesBackFromItsTextAsItWas) {
  ImportOrder order;
  order.files = {{"企业\"名录\".xlsx", "ab12"}, {"周表.csv", "cd34"}};
  order.options.kind = "enterprise";
  order.options.sheet = "Sheet1";
  order.options.key = "credit_code";
  order.options.crs = "EPSG:4527";
  order.options.list = "listed";
  order.options.residence = "outside";
  order.options.mapping = {{"", {{"企业名称", "name"}, {"备注", ""}}}, {"三季度", {{"名称", "name"}}}};
  order.options.today = Date::of(2026, 9, 15);
  order.options.max_file = 7U << 20U;
  order.decisions = {{3, "tax_yuan", false, ""}, {0, "", true, "new"}};

  const ImportOrder back = order_of(order_text(order));
  EXPECT_EQ(order_text(back), order_text(order));
  EXPECT_EQ(back.files, order.files);
  EXPECT_EQ(back.options.kind, "enterprise");
  EXPECT_EQ(back.options.list, "listed");
  EXPECT_EQ(back.options.residence, "outside");
  EXPECT_EQ(back.options.mapping, order.options.mapping);
  EXPECT_EQ(back.options.today, Date::of(2026, 9, 15));
  EXPECT_EQ(back.options.max_file, 7U << 20U);
  ASSERT_EQ(back.decisions.size(), 2U);
  EXPECT_EQ(back.decisions[0].n, 3U);
  EXPECT_EQ(back.decisions[0].field, "tax_yuan");
  EXPECT_FALSE(back.decisions[0].take_mine);
  EXPECT_EQ(back.decisions[1].as, "new");
}

TEST(ImportOrder, WithoutADayHasNoneAfterwards) {
  EXPECT_FALSE(order_of(order_text({})).options.today.has_value());
}

}  // namespace
}  // namespace liantu::api
