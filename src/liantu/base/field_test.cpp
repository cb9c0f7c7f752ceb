#include "liantu/base/field.h"

#include <gtest/gtest.h>

#include <array>

namespace liantu {
namespace {

enum class Shade { Light, Dark };

struct Sample {
  std::string name, code, phone;
  std::optional<Yuan> cost;
  std::optional<SquareMetres> land;
  std::optional<Days> wait;
  std::optional<Date> day;
  std::optional<DateSpan> span;
  std::optional<bool> flag;
  std::optional<Shade> shade;
};

}  // namespace

template <>
inline constexpr std::array<Word, 2> words<Shade> = {
    {{"light", "浅", "Light", ""}, {"dark", "深", "Dark", ""}}};

template <>
inline constexpr auto fields<Sample> =
    std::tuple{field("name", &Sample::name, {.zh = "名称", .en = "Name", .required = true}),
               field("code", &Sample::code, {.zh = "代码", .en = "Code", .code = true}),
               field("phone", &Sample::phone, {.zh = "电话", .en = "Phone", .personal = true, .phone = true}),
               field("cost_yuan", &Sample::cost, {.zh = "造价", .en = "Cost"}),
               field("land_m2", &Sample::land, {.zh = "面积", .en = "Land"}),
               field("wait_days", &Sample::wait, {.zh = "等待", .en = "Wait"}),
               field("day", &Sample::day, {.zh = "日期", .en = "Day"}),
               field("span", &Sample::span, {.zh = "期间", .en = "Span"}),
               field("flag", &Sample::flag, {.zh = "是否", .en = "Flag"}),
               field("shade", &Sample::shade, {.zh = "深浅", .en = "Shade"})};

namespace {

const FieldTable& table() {
  return field_table<Sample>();
}

Value after_setting(std::string_view name, const Value& value) {
  Sample sample;
  const Field& f = table()[table().at(name)];
  set_field(f, &sample, value);
  return f.get(&sample);
}

TEST(FieldTable, DescribesKindsAndUnits) {
  EXPECT_EQ(table()[table().at("code")].kind, FieldKind::Code);
  EXPECT_EQ(table()[table().at("phone")].kind, FieldKind::Phone);
  EXPECT_EQ(table()[table().at("cost_yuan")].kind, FieldKind::Number);
  EXPECT_EQ(table()[table().at("cost_yuan")].unit, Unit::Yuan);
  EXPECT_EQ(table()[table().at("wait_days")].kind, FieldKind::Integer);
  EXPECT_EQ(table()[table().at("shade")].kind, FieldKind::Choice);
  EXPECT_EQ(table()[table().at("shade")].words.size(), 2U);
}

TEST(FieldTable, NamesTheNearestFieldForAnUnknownOne) {
  try {
    table().at("land_m3");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("land_m2"), std::string::npos);
  }
}

TEST(Field, GivesBackWhatWasSet) {
  const std::pair<std::string_view, Value> values[] = {
      {"name", std::string("甲")},        {"cost_yuan", std::int64_t{1'240'000'000}},     {"land_m2", 666.5},
      {"day", std::string("2026-09-15")}, {"span", std::string("2026-09-01/2026-09-30")}, {"flag", true},
      {"shade", std::string("dark")}};
  for (const auto& [name, value] : values) {
    EXPECT_EQ(after_setting(name, value), value) << name;
    EXPECT_TRUE(is_empty(after_setting(name, Value{}))) << name;
  }
}

TEST(Field, ReadsWholeNumbersFromDatabasesThatKeepThemAsReals) {
  EXPECT_EQ(after_setting("cost_yuan", 5.0), Value{std::int64_t{5}});
  EXPECT_EQ(after_setting("land_m2", std::int64_t{5}), Value{5.0});
  EXPECT_EQ(after_setting("flag", std::int64_t{1}), Value{true});
}

TEST(Field, RefusesAnotherKindNamingItself) {
  const std::pair<std::string_view, Value> wrong[] = {{"cost_yuan", std::string("5")},
                                                      {"cost_yuan", 5.5},
                                                      {"land_m2", std::string("x")},
                                                      {"day", std::string("2026-02-30")},
                                                      {"flag", std::int64_t{2}},
                                                      {"shade", std::string("grey")},
                                                      {"name", 1.0}};
  for (const auto& [name, value] : wrong) {
    try {
      after_setting(name, value);
      ADD_FAILURE() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
      EXPECT_EQ(error.where(), name);
    }
  }
}

}  // namespace
}  // namespace liantu
