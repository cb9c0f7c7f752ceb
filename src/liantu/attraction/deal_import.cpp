#include "liantu/attraction/deal_import.h"

#include <fmt/format.h>

#include "liantu/attraction/deal.h"
#include "liantu/enterprise/credit_code_import.h"

namespace liantu::attraction {
namespace {

using sheet::Finding;

const FieldTable& table() {
  return field_table<Deal>();
}

const std::int64_t* amount(const Row& row, std::string_view field) {
  return std::get_if<std::int64_t>(&row[table().at(field)]);
}

/// A part cannot exceed the whole; which of the two is wrong only the office knows, so the part is not taken.
void check_part(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings,
                std::string_view part, std::string_view whole) {
  const auto* less = amount(row, part);
  const auto* more = amount(row, whole);
  if (less == nullptr || more == nullptr || *less <= *more) return;
  const std::size_t index = table().at(part);
  findings.push_back(
      {Finding::Severity::Error, std::string(part), cells[index], fmt::format("{}", *less),
       fmt::format("“{}”大于“{}”，请核对。", table()[index].label.zh, table()[table().at(whole)].label.zh),
       "gt_total"});
  row[index] = Value{};
}

/// A list of signed deals has the investment of the contract and no other; it stands for the total until one is given.
void take_agreed_for_total(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  const std::size_t total = table().at("total_investment_yuan"), agreed = table().at("agreed_investment_yuan");
  if (cells.has(total) || is_empty(row[agreed])) return;
  row[total] = row[agreed];
  findings.push_back({Finding::Severity::Warning, "total_investment_yuan", cells[agreed], "",
                      fmt::format("表上没有“{}”，按“{}”读入。", table()[total].label.zh, table()[agreed].label.zh),
                      "agreed_as_total"});
}

void check_row(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  enterprise::check_credit_codes(table(), row, cells, findings);
  take_agreed_for_total(row, cells, findings);
  check_part(row, cells, findings, "fixed_assets_yuan", "total_investment_yuan");
  check_part(row, cells, findings, "equipment_yuan", "total_investment_yuan");
  check_part(row, cells, findings, "funds_ytd_yuan", "funds_total_yuan");
}

}  // namespace

sheet::LedgerKind deal_ledger() {
  sheet::LedgerKind kind{.name = "deal", .fields = &table(), .name_field = "name", .section_field = "stage"};
  kind.check_row = check_row;
  kind.title_words = "招商|引资|招引|双招双引|在谈|签约项目|台资|外资项目|线索";
  kind.pairs = {{sheet::ColumnPair::Form::NameAndPhone, "contact_name", "contact_phone"}};
  kind.last_words = {{"lead_official", "领导|县长|区长|市长|常委"},
                     {"contact_name", "联系人|干部|人员|专员|服务人"},
                     {"responsible_unit", "单位|部门|板块|平台|园区|镇街|乡镇|街道|科室|主体"},
                     {"contact_phone", "电话|手机|号码|手机号|座机"},
                     {"investor", "企业|公司|客商|集团|签约方|投资方|业主"},
                     {"investor_location", "省份|省市|城市|籍贯|^来自"},
                     {"chain", "产业|链条|赛道|链|行业"},
                     {"content", "内容|简介|概况|描述|简述|产品及规模"},
                     {"stage", "阶段|状态|节点"},
                     {"source", "来源|渠道|途径"},
                     {"fixed_assets_yuan", "固资|固投|固定资产|固资投资"},
                     {"land_m2", "用地|征地|土地|占地|用地指标|面积"},
                     {"funds_total_yuan", "到资|到账|到位|到位资金|到账资金"},
                     {"problem", "问题|困难|难点|堵点|诉求|短板"},
                     {"progress", "进展|动态|推进情况|进度"},
                     {"next_step", "打算|安排|举措"},
                     {"remark", "备注|事项|说明"}};
  return kind;
}

}  // namespace liantu::attraction
