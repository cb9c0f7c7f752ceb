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

TEST(ImportOrder, KeepsAnswersAndFiguresThatWait) {
  ImportOrder order;
  order.options.today = Date::of(2026, 9, 15);
  order.week.said = {{"falls|青禾镇.xlsx|9|5|ytd_done_yuan", dispatch::WeekAnswer::Take, "项目科 周科员", 1'700'000'000'000'000}};
  HeldFigure waits{"two_senders|a|9|5|ytd_done_yuan", "锻件", "2511", "ytd_done_yuan", "青禾镇", "2026-09-13", Value{std::int64_t{300}}, {}, "问", "asked"};
  HeldFigure said = waits;
  said.field = "responsible_unit";
  said.taken = Value{std::string("南桥镇")};
  said.kept = Value{std::string("青禾镇")};
  said.answer = dispatch::WeekAnswer::Keep;
  said.by = "县领导 甲";
  said.at = 7;
  order.week.held = {waits, said};
  const std::string text = order_text(order);
  const ImportOrder back = order_of(text);
  EXPECT_EQ(order_text(back), text);
  ASSERT_EQ(back.week.held.size(), 2U);
  EXPECT_EQ(back.week.held[0].taken, waits.taken);
  EXPECT_FALSE(back.week.held[0].answer);
  EXPECT_EQ(back.week.held[1].kept, said.kept);
  EXPECT_EQ(back.week.held[1].answer, dispatch::WeekAnswer::Keep);
  EXPECT_EQ(back.week.said[0].at, 1'700'000'000'000'000);
  EXPECT_NE(text.find("\"waits\":true"), std::string::npos);   // what open_figures() looks for
}

TEST(ImportOrder, WithoutADayHasNoneAfterwards) {
  EXPECT_FALSE(order_of(order_text({})).options.today.has_value());
}

}  // namespace
}  // namespace liantu::api
