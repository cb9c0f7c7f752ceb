// One entry of the investment and funds ledger (资金台账): what was invested or arrived for a project, when, paid by whom,
// and the paper that proves it. Entries are increments; a correction is a new entry with a minus.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

enum class FundsKind { FixedAssets, Equipment, Land, Intangible, Working, ForeignCapital };
enum class FundsEvidence { CapitalReport, BankSlip, Invoice, LandPayment, PlantPayment, Appraisal, Customs, Other };

struct Funds {
  std::string name, project_code;
  std::optional<FundsKind> kind;
  std::optional<Date> paid;
  std::optional<Yuan> amount;
  std::optional<Usd> amount_usd;
  std::optional<double> rate;
  std::string payer, payer_location;
  std::optional<bool> out_of_province;
  std::optional<FundsEvidence> evidence;
  std::string document, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::project::FundsKind> = {{
    {"fixed_assets", "固定资产", "Fixed assets", "固投|建筑安装"},
    {"equipment", "设备", "Equipment", "设备购置"},
    {"land", "土地厂房", "Land or plant", "土地|厂房|土地款"},
    {"intangible", "无形资产", "Intangible", "技术|专利"},
    {"working", "注册资本", "Registered capital", "流动资金"},
    {"foreign", "外资到账", "Foreign capital", "实际使用外资|外资"},
}};

template <>
inline constexpr std::array<liantu::Word, 8> liantu::words<liantu::project::FundsEvidence> = {{
    {"capital_report", "验资报告", "Capital verification", "出资证明"},
    {"bank_slip", "银行进账单", "Bank slip", "进账单|银行回单"},
    {"invoice", "发票设备清单", "Invoices", "发票|设备清单"},
    {"land_payment", "土地付款凭证", "Land payment", "土地款凭证"},
    {"plant_payment", "厂房付款凭证", "Plant payment", "厂房款凭证"},
    {"appraisal", "合同及评估报告", "Contract and appraisal", "评估报告"},
    {"customs", "海关报关单", "Customs record", "报关单"},
    {"other", "其他", "Other", ""},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::Funds> = std::tuple{
    field("name", &project::Funds::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "项目", .required = true}),
    field("project_code", &project::Funds::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "项目", .code = true}),
    field("kind", &project::Funds::kind, {.zh = "资金类型", .en = "Kind", .synonyms = "到位类型|投资类型", .group = "资金"}),
    field("paid_date", &project::Funds::paid, {.zh = "到位日期", .en = "Paid on", .synonyms = "付款日期|入账日期|完成日期", .group = "资金", .past = true}),
    field("amount_yuan", &project::Funds::amount, {.zh = "金额", .en = "Amount", .synonyms = "到位金额|新增到位资金|完成投资额", .group = "资金"}),
    field("amount_usd", &project::Funds::amount_usd, {.zh = "外币金额", .en = "Amount in USD", .synonyms = "美元金额|折美元", .group = "资金"}),
    field("usd_rate", &project::Funds::rate, {.zh = "汇率", .en = "Rate", .synonyms = "折算汇率", .group = "资金"}),
    field("payer", &project::Funds::payer, {.zh = "付款方", .en = "Payer", .synonyms = "出资方|汇款单位", .group = "来源"}),
    field("payer_location", &project::Funds::payer_location, {.zh = "付款方所在地", .en = "Payer's place", .synonyms = "出资方所在地", .group = "来源"}),
    field("out_of_province", &project::Funds::out_of_province, {.zh = "是否省外", .en = "Out of province", .synonyms = "省外标识", .group = "来源", .yes = "省外", .no = "省内"}),
    field("evidence", &project::Funds::evidence, {.zh = "佐证类型", .en = "Evidence", .synonyms = "佐证材料", .group = "佐证"}),
    field("document", &project::Funds::document, {.zh = "凭证号", .en = "Document", .synonyms = "文号|凭证编号", .group = "佐证"}),
    field("responsible_unit", &project::Funds::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "填报单位|所在镇街", .group = "责任"}),
    field("remark", &project::Funds::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};
