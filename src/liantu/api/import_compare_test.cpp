#include "liantu/api/import_compare.h"

#include <gtest/gtest.h>

#include "liantu/api/import_key.h"
#include "liantu/enterprise/enterprise.h"

namespace liantu::api {
namespace {

const FieldTable& table() {
  return field_table<enterprise::Enterprise>();
}

Row firm(const std::string& name, Value employees, Value remark) {
  Row row(table().size());
  row[table().at("name")] = name;
  row[table().at("employees")] = std::move(employees);
  row[table().at("remark")] = std::move(remark);
  return row;
}

TEST(Differences, AnEmptyCellOfAStrangersFileErasesNothing) {
  const auto changes =
      differences(table(), firm("甲公司", std::int64_t{30}, std::string("旧")), firm("甲公司", {}, {}));
  EXPECT_TRUE(changes.empty());
}

TEST(Differences, TellsTheOldAndTheNewValueOfACell) {
  const auto changes =
      differences(table(), firm("甲公司", std::int64_t{30}, {}), firm("甲公司", std::int64_t{31}, {}));
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(table()[changes[0].field].name, "employees");
  EXPECT_EQ(changes[0].before, Value{std::int64_t{30}});
  EXPECT_EQ(changes[0].after, Value{std::int64_t{31}});
}

TEST(Differences, AnEmptiedCellOfOurOwnExportErases) {
  const std::vector<bool> all(table().size(), true);
  const auto changes =
      differences_of_export(table(), firm("甲公司", std::int64_t{30}, {}), firm("甲公司", {}, {}), all);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_TRUE(is_empty(changes[0].after));
}

TEST(Differences, AColumnThatIsNotInTheExportStaysAsItIs) {
  const std::vector<bool> none(table().size(), false);
  EXPECT_TRUE(
      differences_of_export(table(), firm("甲公司", std::int64_t{30}, {}), firm("乙公司", {}, {}), none)
          .empty());
}

// Exported with 30 and "a". In the register 30 -> 35; in the file "a" -> "b": both stand, nothing conflicts.
TEST(ThreeWay, DifferentFieldsChangedOnBothSidesDoNotConflict) {
  const std::vector<bool> all(table().size(), true);
  const auto changes = three_way(table(), firm("甲", std::int64_t{30}, std::string("a")),
                                 firm("甲", std::int64_t{35}, std::string("a")),
                                 firm("甲", std::int64_t{30}, std::string("b")), all);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(table()[changes[0].field].name, "remark");
  EXPECT_FALSE(changes[0].conflict);
}

TEST(ThreeWay, TheSameFieldChangedToDifferentValuesConflictsAndShowsAllThree) {
  const std::vector<bool> all(table().size(), true);
  const auto changes = three_way(table(), firm("甲", std::int64_t{30}, {}), firm("甲", std::int64_t{35}, {}),
                                 firm("甲", std::int64_t{40}, {}), all);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_TRUE(changes[0].conflict);
  EXPECT_EQ(*changes[0].base, Value{std::int64_t{30}});
}

TEST(ThreeWay, BothSidesChangingToTheSameValueIsNoChange) {
  const std::vector<bool> all(table().size(), true);
  EXPECT_TRUE(three_way(table(), firm("甲", std::int64_t{30}, {}), firm("甲", std::int64_t{40}, {}),
                        firm("甲", std::int64_t{40}, {}), all)
                  .empty());
}

TEST(SameValue, ComparesNumbersAcrossTheirStorage) {
  EXPECT_TRUE(same_value(std::int64_t{80000}, 80000.0));
  EXPECT_TRUE(same_value(115333.33333333333, 115333.333333333));   // through a spreadsheet and back
  EXPECT_FALSE(same_value(118.2131401, 118.2131402));
  EXPECT_FALSE(same_value(std::int64_t{1'000'000'000'000'001}, std::int64_t{1'000'000'000'000'002}));
  EXPECT_TRUE(same_value(true, std::int64_t{1}));
  EXPECT_FALSE(same_value(std::string("1"), std::int64_t{1}));
}

TEST(NameText, ForgetsWidthBlanksAndBrackets) {
  EXPECT_EQ(name_text("ＡＢ（１）　云川 路"), "ab1云川路");
  EXPECT_EQ(name_text(" ab(1)云川路"), "ab1云川路");
}

}  // namespace
}  // namespace liantu::api
