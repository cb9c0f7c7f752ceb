// One signing as an event (签约登记). Several signings may be of one project: same investor, site and content. What it counts
// for is decided by counting.h, with the day the row was first here as the day of entry.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::attraction {

enum class SigningForm { Contract, Letter, Increase };
enum class Exclusion { OwnCity, StateFunded, Branch, RealEstate, Housing, Farming, InsideContract, Relocation };

struct SigningRow {
  std::string name, investor, credit_code, site;
  std::optional<SigningForm> form;
  std::optional<Date> signed_on;
  std::optional<Yuan> agreed, fixed_assets;
  std::optional<bool> manufacturing;
  std::optional<Exclusion> exclusion;
  std::string same_as;           ///< the project it counts with, by the name under which that was signed
  std::optional<bool> apart;     ///< a project of its own, whatever it looks like
  std::string document, responsible_unit, remark;
};

}  // namespace liantu::attraction

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::attraction::SigningForm> = {{
    {"contract", "正式合同", "Contract", "合同|投资合同"},
    {"letter", "意向框架", "Letter of intent", "意向|框架协议|意向协议"},
    {"increase", "增资（填增资后总额）", "Increase (total after it)", "增资|增资扩产|补充协议"},
}};

template <>
inline constexpr std::array<liantu::Word, 8> liantu::words<liantu::attraction::Exclusion> = {{
    {"own_city", "本市企业投资", "Investor of the own city", "市内企业"},
    {"state_funded", "财政投资或PPP", "State-funded or PPP", "财政投资|PPP"},
    {"branch", "分支机构网点", "Branch or outlet", "网点|分公司"},
    {"real_estate", "房地产", "Real estate", ""},
    {"housing", "住宅地产", "Housing", "住宅"},
    {"farming", "种植养殖", "Farming", "农业种养"},
    {"inside_contract", "原合同内二期", "Second phase of a contract", "二期"},
    {"relocation", "本地搬迁", "Relocation", "搬迁"},
}};

template <>
inline constexpr auto liantu::fields<liantu::attraction::SigningRow> = std::tuple{
    field("name", &attraction::SigningRow::name, {.zh = "项目名称", .en = "Project", .synonyms = "签约项目", .group = "签约", .required = true}),
    field("investor", &attraction::SigningRow::investor, {.zh = "投资方", .en = "Investor", .synonyms = "投资方名称|乙方", .group = "签约"}),
    field("credit_code", &attraction::SigningRow::credit_code, {.zh = "投资方信用代码", .en = "Investor's credit code", .synonyms = "统一社会信用代码", .group = "签约", .credit_code = true}),
    field("site", &attraction::SigningRow::site, {.zh = "选址", .en = "Site", .synonyms = "建设地点|落户地", .group = "签约"}),
    field("form", &attraction::SigningRow::form, {.zh = "签约形式", .en = "Form", .synonyms = "协议类型|合同类型", .group = "签约"}),
    field("signed_date", &attraction::SigningRow::signed_on, {.zh = "签约日期", .en = "Signed on", .synonyms = "签约时间|签订日期", .group = "签约", .required = true, .past = true}),
    field("agreed_investment_yuan", &attraction::SigningRow::agreed, {.zh = "协议投资额", .en = "Agreed investment", .synonyms = "合同投资额|协议投资", .group = "金额"}),
    field("fixed_assets_yuan", &attraction::SigningRow::fixed_assets, {.zh = "固定资产投资", .en = "Fixed assets", .synonyms = "固投", .group = "金额"}),
    field("manufacturing", &attraction::SigningRow::manufacturing, {.zh = "是否制造业", .en = "Manufacturing", .synonyms = "制造业", .group = "金额"}),
    field("exclusion", &attraction::SigningRow::exclusion, {.zh = "不计情形", .en = "Exclusion", .synonyms = "不计原因|剔除情形", .group = "计数"}),
    field("same_as", &attraction::SigningRow::same_as, {.zh = "与哪个项目是同一个", .en = "One project with", .synonyms = "同一项目|首次签约项目名称|原项目名称", .group = "计数"}),
    field("apart", &attraction::SigningRow::apart, {.zh = "确为另一项目", .en = "A project of its own", .synonyms = "非同一项目", .group = "计数"}),
    field("document", &attraction::SigningRow::document, {.zh = "合同编号", .en = "Contract no.", .synonyms = "文号", .group = "签约"}),
    field("responsible_unit", &attraction::SigningRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "引进单位", .group = "责任"}),
    field("remark", &attraction::SigningRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};
