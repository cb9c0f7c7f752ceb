#include "liantu/api/entry/typed_row.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "liantu/api/http/reader_sentence.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/project/project_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/site/parcel_store.h"

namespace liantu::api {
namespace {

const Date kTypedToday = *Date::of(2026, 3, 1);
using TypedValues = std::map<std::string, Value>;

Row typed_row(const store::Entity& entity, const TypedValues& values) {
  Row row(entity.fields->size());
  for (const auto& [name, value] : values) row[entity.fields->at(name)] = value;
  return row;
}

/// "error credit_code bad_check_digit; warning …" of values typed over what stood.
std::string said(const store::Entity& entity, const TypedValues& stood, TypedValues typed,
                 Row* result = nullptr) {
  const Row before = typed_row(entity, stood);
  typed.insert(stood.begin(), stood.end());
  Row after = typed_row(entity, typed);
  std::string out;
  for (const auto& finding : check_typed_row(entity, before, after, kTypedToday, site::shipped_land_limit())) {
    out += (out.empty() ? "" : "; ") +
           std::string(finding.severity == sheet::Finding::Severity::Error ? "error " : "warning ") +
           finding.field + " " + finding.code;
    EXPECT_NE(reader_sentence(Language::En, finding.message), finding.message) << finding.code;
  }
  if (result) *result = after;
  return out;
}

TEST(TypedRow, CodesAreHeldToTheirRules) {
  const auto& firm = enterprise::enterprise_entity();
  EXPECT_EQ(said(firm, {}, {{"credit_code", "91310115MA1H8R7C6D"}}), "error credit_code bad_check_digit");
  EXPECT_EQ(said(firm, {}, {{"credit_code", "123"}}), "error credit_code bad_length");
  Row row;
  EXPECT_EQ(said(firm, {}, {{"credit_code", " 91350100m000100y43 "}}, &row),
            "");  // the example of GB 32100-2015
  EXPECT_EQ(row[firm.fields->at("credit_code")], Value("91350100M000100Y43"));
  EXPECT_EQ(said(firm, {}, {{"industry_code", "9999"}}), "warning industry_code unknown_industry");
  EXPECT_EQ(said(firm, {}, {{"industry_code", "2614"}}), "");
  EXPECT_EQ(said(project::project_entity(), {}, {{"project_code", "zzz"}}),
            "warning project_code bad_project_code");
  EXPECT_EQ(said(project::project_entity(), {}, {{"project_code", "24013703050401123456"}}, &row), "");
  EXPECT_EQ(row[project::project_entity().fields->at("project_code")], Value("2401-370305-04-01-123456"));
}

TEST(TypedRow, FiguresDaysAndPlacesThatCannotBe) {
  const auto& firm = enterprise::enterprise_entity();
  const auto& parcel = site::parcel_entity();
  EXPECT_EQ(said(firm, {}, {{"employees", std::int64_t{-5}}}), "error employees negative");
  EXPECT_EQ(said(firm, {}, {{"registered_capital_yuan", std::int64_t{-1}}}),
            "error registered_capital_yuan negative");
  EXPECT_EQ(said(firm, {}, {{"contact_phone", "待补"}}), "error contact_phone not_a_phone");
  EXPECT_EQ(said(firm, {}, {{"established_date", "2999-01-01"}}), "error established_date bad_year");
  EXPECT_EQ(said(firm, {}, {{"established_date", "2026-03-02"}}), "error established_date future");
  EXPECT_EQ(said(firm, {}, {{"established_date", "2026-03-01"}}), "");
  EXPECT_EQ(said(firm, {}, {{"lon", 0.0}, {"lat", 0.0}}), "error lon out_of_range; error lat out_of_range");
  EXPECT_EQ(said(firm, {{"lat", 36.8}}, {{"lon", std::int64_t{500}}}), "error lon out_of_range");
  EXPECT_EQ(said(firm, {}, {{"lon", 118.0}}), "");  // cell after cell: the other follows
  Row row;
  EXPECT_EQ(said(firm, {}, {{"lon", 36.8}, {"lat", 118.3}}, &row), "warning lon swapped");
  EXPECT_EQ(row[firm.fields->at("lon")], Value(118.3));
  EXPECT_EQ(said(parcel, {}, {{"building_coefficient", std::int64_t{7}}}),
            "error building_coefficient above_whole");
  EXPECT_EQ(said(parcel, {}, {{"green_rate", 0.2}, {"building_coefficient", 1.0}}), "");
  EXPECT_EQ(said(scorecard::indicator_entity(), {}, {{"target_value", -3.2}}), "");  // growth may be negative
}

TEST(TypedRow, WhatStoodAndIsWrongDoesNotBlockAnotherField) {
  const auto& firm = enterprise::enterprise_entity();
  const TypedValues bad{{"credit_code", "123"}, {"employees", std::int64_t{-5}}, {"lon", 0.0}};
  EXPECT_EQ(said(firm, bad, {{"remark", "已核"}}), "");
  EXPECT_EQ(said(firm, bad, {{"credit_code", "1234"}}), "error credit_code bad_length");
}

TEST(TypedRow, APartAboveItsWholeWhicheverWasTyped) {
  const auto& deal = attraction::deal_entity();
  EXPECT_EQ(
      said(deal, {{"total_investment_yuan", std::int64_t{100}}}, {{"fixed_assets_yuan", std::int64_t{200}}}),
      "error fixed_assets_yuan gt_total");
  EXPECT_EQ(
      said(deal, {{"total_investment_yuan", std::int64_t{300}}, {"fixed_assets_yuan", std::int64_t{200}}},
           {{"total_investment_yuan", std::int64_t{100}}}),
      "error fixed_assets_yuan gt_total");
  EXPECT_EQ(
      said(deal, {{"total_investment_yuan", std::int64_t{100}}, {"fixed_assets_yuan", std::int64_t{200}}},
           {{"remark", "x"}}),
      "");
  EXPECT_EQ(said(project::project_entity(), {{"start_date", "2026-02-01"}},
                 {{"planned_finish_date", "2026-01-31"}}),
            "error planned_finish_date order");
}

}  // namespace
}  // namespace liantu::api
