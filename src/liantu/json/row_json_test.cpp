#include "liantu/json/row_json.h"

#include <gtest/gtest.h>

namespace liantu::json {

enum class Colour { Red, Green };
struct Sample {
  std::string name;
  std::optional<Yuan> money_yuan;
  std::optional<SquareMetres> land;
  std::optional<bool> ready;
  std::optional<DateSpan> start;
  std::optional<Colour> light;
};

}  // namespace liantu::json

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::json::Colour> = {
    {{"red", "红", "Red", ""}, {"green", "绿", "Green", ""}}};
template <>
inline constexpr auto liantu::fields<liantu::json::Sample> =
    std::tuple{field("name", &json::Sample::name, {.zh = "名称", .en = "Name"}),
               field("money_yuan", &json::Sample::money_yuan, {.zh = "金额", .en = "Money"}),
               field("land_m2", &json::Sample::land, {.zh = "面积", .en = "Land"}),
               field("ready", &json::Sample::ready, {.zh = "就绪", .en = "Ready"}),
               field("start_date", &json::Sample::start, {.zh = "开工", .en = "Start"}),
               field("light", &json::Sample::light, {.zh = "灯", .en = "Light"})};

namespace liantu::json {
namespace {

const FieldTable& table() {
  return field_table<Sample>();
}

TEST(RowJson, WritesDaysPeriodsFlagsAndLeavesEmptyOut) {
  const Row row = {std::string("云川"),
                   std::int64_t{1240000000},
                   666.5,
                   std::int64_t{1},
                   std::string("2026-09-01/2026-09-30"),
                   {}};
  EXPECT_EQ(from_row(table(), row).dump(),
            R"({"name":"云川","money_yuan":1240000000,"land_m2":666.5,"ready":true,)"
            R"("start_date":{"from":"2026-09-01","to":"2026-09-30"}})");
}

TEST(RowJson, ReadsBackWhatItWrote) {
  const Row row = {std::string("云川"),       std::int64_t{7},     0.1, true,
                   std::string("2026-09-15"), std::string("green")};
  Row back(table().size());
  apply(table(), from_row(table(), row), back, "/values");
  EXPECT_EQ(back, row);
}

TEST(RowJson, NullEmptiesAField) {
  Row row(table().size());
  row[0] = std::string("旧");
  apply(table(), Json::parse(R"({"name":null})"), row, "/set");
  EXPECT_TRUE(is_empty(row[0]));
}

TEST(RowJson, NamesTheNearestFieldAndThePointerOfAnUnknownMember) {
  Row row(table().size());
  try {
    apply(table(), Json::parse(R"({"naem":"x"})"), row, "/set");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "/set/naem");
    EXPECT_NE(std::string(error.what()).find("name"), std::string::npos);
  }
}

TEST(RowJson, RefusesAWrongKindWithItsPointer) {
  for (const char* bad :
       {R"({"name":5})", R"({"money_yuan":"x"})", R"({"ready":1})", R"({"start_date":"2026-02-30"})",
        R"({"start_date":{"from":"2026-09-30","to":"2026-09-01"}})", R"([1])"}) {
    Row row(table().size());
    EXPECT_THROW(apply(table(), Json::parse(bad), row, "/set"), Error) << bad;
  }
}

}  // namespace
}  // namespace liantu::json
