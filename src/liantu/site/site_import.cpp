#include "liantu/site/site_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "liantu/site/site.h"

namespace liantu::site {
namespace {

using sheet::Finding;

constexpr double kSlack = 1.001;  ///< rounding of areas

std::optional<double> number(const Row& row, std::size_t field) {
  const auto* real = std::get_if<double>(&row[field]);
  return real != nullptr ? std::optional(*real) : std::nullopt;
}

void refuse_part(const FieldTable& table, Row& row, const sheet::CellNames& cells,
                 std::vector<Finding>& findings, std::string_view part, std::string_view whole) {
  const std::size_t less = table.at(part), more = table.at(whole);
  const auto small = number(row, less), large = number(row, more);
  if (!small || !large || *small <= *large * kSlack) return;
  findings.push_back({Finding::Severity::Error, std::string(part), cells[less], fmt::format("{}", *small),
                      fmt::format("“{}”大于“{}”，请核对。", table[less].label.zh, table[more].label.zh),
                      "gt_total"});
  row[less] = Value{};
}

/// A section over the rows is a town only when it reads like one.
void check_town(const FieldTable& table, Row& row, const sheet::CellNames& cells) {
  const std::size_t field = table.at("town");
  const auto* town = std::get_if<std::string>(&row[field]);
  if (town == nullptr || cells.has(field)) return;
  constexpr std::array<std::string_view, 9> kEnds = {"镇",     "乡",   "街道",   "园区", "开发区",
                                                     "办事处", "社区", "管委会", "新区"};
  const bool reads_like_one =
      std::any_of(kEnds.begin(), kEnds.end(), [town](std::string_view end) { return town->ends_with(end); });
  if (!reads_like_one) row[field] = Value{};
}

/// What is by its definition a part of the land's area cannot be more than all of it.
void refuse_above_whole(const FieldTable& table, Row& row, const sheet::CellNames& cells,
                        std::vector<Finding>& findings, std::string_view share) {
  const std::size_t field = table.at(share);
  const auto part = number(row, field);
  if (!part || *part <= 1) return;
  findings.push_back({Finding::Severity::Error, std::string(share), cells[field], fmt::format("{}", *part),
                      fmt::format("“{}”是占用地面积的比例，不能大于 100%，请核对。", table[field].label.zh),
                      "above_whole"});
  row[field] = Value{};
}

std::optional<DateSpan> span(const Row& row, std::size_t field) {
  const auto* text = std::get_if<std::string>(&row[field]);
  return text != nullptr ? DateSpan::parse(*text) : std::nullopt;
}

/// A right cannot end before it begins; whether the years or the days are wrong only the office knows.
void check_term(const FieldTable& table, Row& row, const sheet::CellNames& cells,
                std::vector<Finding>& findings) {
  const std::size_t begins = table.at("term_from_date"), ends = table.at("term_to_date"),
                    years = table.at("term_years");
  const auto from = span(row, begins), to = span(row, ends);
  if (!from || !to) return;
  if (to->to < from->from) {
    findings.push_back({Finding::Severity::Error, "term_to_date", cells[ends], to->text(),
                        fmt::format("“{}”早于“{}”，请核对。", table[ends].label.zh, table[begins].label.zh),
                        "order"});
    row[ends] = Value{};
    return;
  }
  const auto term = number(row, years);
  constexpr double kDaysAYear = 365.2425;
  const double most = static_cast<double>(to->to.days() - from->from.days() + 1) / kDaysAYear,
               least = static_cast<double>(to->from.days() - from->to.days()) / kDaysAYear;
  if (!term || (*term >= least - 1 && *term <= most + 1)) return;
  findings.push_back({Finding::Severity::Warning, "term_years", cells[years], fmt::format("{}", *term),
                      fmt::format("“{}”与起止日期相差一年以上，请核对。", table[years].label.zh),
                      "mismatch"});
}

/// 权属 that names somebody (市土地储备中心, 泊头棉纺厂) says who holds the land, not of what kind it is.
void take_owner_for_holder(const FieldTable& table, Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  const std::size_t ownership = table.at("ownership"), holder = table.at("right_holder");
  const auto* words = std::get_if<std::string>(&row[ownership]);
  if (words == nullptr || cells.has(holder)) return;
  constexpr std::array<std::string_view, 12> kSorts = {"国有", "集体", "国家", "公有", "私有", "民营",
                                                        "个人", "混合", "出让", "划拨", "企业所有", "自有"};
  const auto is_sort = [&](std::string_view sort) { return words->starts_with(sort) && words->size() <= sort.size() + 12; };
  if (std::any_of(kSorts.begin(), kSorts.end(), is_sort)) return;
  findings.push_back({Finding::Severity::Warning, "right_holder", cells[ownership], *words,
                      fmt::format("“{}”一栏写的是单位，按“{}”读入，请确认。", table[ownership].label.zh, table[holder].label.zh),
                      "owner_named"});
  row[holder] = std::move(row[ownership]);
  row[ownership] = Value{};
}

void check_parcel(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  const FieldTable& table = field_table<Parcel>();
  refuse_part(table, row, cells, findings, "far_min", "far_max");
  refuse_above_whole(table, row, cells, findings, "building_coefficient");
  refuse_above_whole(table, row, cells, findings, "green_rate");
  refuse_above_whole(table, row, cells, findings, "office_share");
  check_term(table, row, cells, findings);
  take_owner_for_holder(table, row, cells, findings);
  check_town(table, row, cells);
}

/// "全部", "整栋" under 可租面积: as much as the building has.
void take_whole_building(const FieldTable& table, Row& row, std::vector<Finding>& findings) {
  const std::size_t lettable = table.at("lettable_m2"), total = table.at("floor_area_m2");
  const auto words = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
    constexpr std::array<std::string_view, 8> kWhole = {"全部", "整栋",     "整体",     "整幢",
                                                        "全栋", "全部可租", "整体出租", "全"};
    return finding.field == "lettable_m2" && finding.code == "not_a_number" &&
           std::find(kWhole.begin(), kWhole.end(), finding.value) != kWhole.end();
  });
  if (words == findings.end() || !is_empty(row[lettable])) return;
  row[lettable] = row[total];
  words->severity = Finding::Severity::Warning;
  words->code = "whole";
  words->message = "按总建筑面积读入。";
}

void check_plant(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  const FieldTable& table = field_table<Plant>();
  take_whole_building(table, row, findings);
  refuse_part(table, row, cells, findings, "lettable_m2", "floor_area_m2");
  check_town(table, row, cells);
}

void check_yard(Row& row, const sheet::CellNames& cells, std::vector<Finding>&) {
  check_town(field_table<Yard>(), row, cells);
}

/// Of every site: where it is and whom to call.
std::vector<sheet::LastWords> site_words(std::vector<sheet::LastWords> own) {
  for (const sheet::LastWords& one : {sheet::LastWords{"town", "镇街|乡镇|街道|开发区|街道办"},
                                      sheet::LastWords{"contact_phone", "电话|手机|热线|号码|手机号"},
                                      sheet::LastWords{"contact_name", "联系人|人员|干部|同志|负责人|出租方|联络员"},
                                      sheet::LastWords{"remark", "备注|说明"}})
    own.push_back(one);
  return own;
}

std::vector<sheet::ColumnPair> point_and_contact() {
  return {{sheet::ColumnPair::Form::NameAndPhone, "contact_name", "contact_phone"},
          {sheet::ColumnPair::Form::Point, "lon", "lat"}};
}

}  // namespace

void ask_above_limit(const LandLimit& limit, const Row& parcel, const sheet::CellNames& cells,
                     std::vector<Finding>& findings) {
  const FieldTable& table = field_table<Parcel>();
  const auto ask = [&](std::string_view name, const std::string& shown, const std::string& most,
                       const std::string& basis) {
    const std::size_t field = table.at(name);
    findings.push_back(
        {Finding::Severity::Warning, std::string(name), cells[field], shown,
         fmt::format("“{}”是 {}，上限是 {}，请核对。依据：{}。", table[field].label.zh, shown, most, basis),
         "above_limit"});
  };
  const auto per_cent = [](double fraction) { return fmt::format("{:.4g}%", fraction * 100); };
  const auto* share = std::get_if<double>(&parcel[table.at("office_share")]);
  if (share != nullptr && *share > limit.office_share_most * kSlack)
    ask("office_share", per_cent(*share), per_cent(limit.office_share_most), limit.office_basis);
  const auto* years = std::get_if<double>(&parcel[table.at("term_years")]);
  const auto* use = std::get_if<std::string>(&parcel[table.at("land_use")]);
  const auto most = use != nullptr ? limit.term_most(*use) : std::nullopt;
  if (years != nullptr && most && *years > *most)
    ask("term_years", fmt::format("{:.4g}", *years), fmt::format("{:.4g}", *most), limit.term_basis);
}

sheet::LedgerKind parcel_ledger() {
  sheet::LedgerKind kind{.name = "parcel",
                         .fields = &field_table<Parcel>(),
                         .name_field = "parcel_no|location",
                         .section_field = "town"};
  kind.check_row = check_parcel;
  kind.title_words = "地块|土地|宗地|用地|净地|低效地";
  kind.pairs = point_and_contact();
  kind.last_words = site_words({{"land_m2", "土地|用地|面积|亩数"},
                                {"land_use", "用途|属性|规划功能|规划类型"},
                                {"right_holder", "主体|土地归属|权属|企业|权属方"},
                                {"start_price_yuan_per_mu", "地价|土地价|参考价|价格|单价"},
                                {"status", "现状|状况|附着物情况|平整情况|征收情况"}});
  kind.pairs.push_back({sheet::ColumnPair::Form::Range, "far_min", "far_max"});
  return kind;
}

sheet::LedgerKind plant_ledger() {
  sheet::LedgerKind kind{
      .name = "plant", .fields = &field_table<Plant>(), .name_field = "name", .section_field = "town"};
  kind.check_row = check_plant;
  kind.title_words = "厂房|楼宇|载体|车间|标准化厂房";
  kind.pairs = point_and_contact();
  kind.last_words = site_words({{"ownership", "权属|所属|归属|权属分类"},
                                {"structure", "构造|结构|型式"},
                                {"lettable_m2", "^闲置|^空置|^剩余|^可租|^可出租"},
                                {"first_floor_height_m", "净空|层高|高度"},
                                {"rent_yuan_m2_month", "租金|租价|均价|单价"},
                                {"crane", "吊|行车|航车|吊吨位"},
                                {"floor_area_m2", "面积|规模|建面"}});
  return kind;
}

sheet::LedgerKind yard_ledger() {
  sheet::LedgerKind kind{
      .name = "yard", .fields = &field_table<Yard>(), .name_field = "name", .section_field = "town"};
  kind.check_row = check_yard;
  kind.title_words = "院落|宅基地|农房|农宅|闲置房屋|庭院|小院";
  kind.pairs = point_and_contact();
  kind.last_words = site_words({{"ownership", "所属|归属|权属"},
                                {"suitable_use", "业态|方向|适宜产业"},
                                {"current_use", "现状|用途|闲置情况"},
                                {"lease_years", "年限|时限|期限"},
                                {"rent_yuan_per_year", "租金|价格|流转金"},
                                {"building_m2", "建面|房屋面积|建筑面积"},
                                {"land_m2", "^院落|^宅基地|^院内|^土地"}});
  return kind;
}

}  // namespace liantu::site
