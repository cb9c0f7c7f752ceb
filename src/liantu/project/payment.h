// One line of the payments of a project (资金支付): an amount required by a day, what was paid of it and when, to whom, and
// the paper that proves it. A line may hold only the requirement, or only a payment.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

enum class PaymentItem { Works, Equipment, Land, Wages, Compensation, Other };
enum class PayerKind { Builder, Finance, Platform, Bank, Other };
enum class PayeeKind { Contractor, Supplier, Treasury, Workers, Households, Other };
enum class PaymentEvidence { BankSlip, Invoice, WageSheet, TreasuryReceipt, Other };

struct Payment {
  std::string name, project_code;
  std::optional<PaymentItem> item;
  std::optional<Date> due;
  std::optional<Yuan> required;
  std::optional<Date> paid_on;
  std::optional<Yuan> paid;
  std::string payer;
  std::optional<PayerKind> payer_kind;
  std::string payee;
  std::optional<PayeeKind> payee_kind;
  std::optional<PaymentEvidence> evidence;
  std::string document, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::project::PaymentItem> = {{
    {"works", "工程款", "Works", "工程进度款|施工款"},
    {"equipment", "设备款", "Equipment", "设备购置款"},
    {"land", "土地款", "Land", "土地出让金|厂房款"},
    {"wages", "农民工工资", "Workers' wages", "工资|工人工资"},
    {"compensation", "征迁补偿", "Compensation", "征地补偿|拆迁补偿"},
    {"other", "其他", "Other", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::project::PayerKind> = {{
    {"builder", "项目单位", "Builder", "建设单位|业主"},
    {"finance", "财政", "Public finance", "财政资金|专项债"},
    {"platform", "平台公司", "Public company", "国有平台|城投"},
    {"bank", "银行", "Bank", "银行贷款"},
    {"other", "其他", "Other", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::project::PayeeKind> = {{
    {"contractor", "施工单位", "Contractor", "总包|总承包单位"},
    {"supplier", "供货单位", "Supplier", "设备商|设备厂家"},
    {"treasury", "国库", "Treasury", "财政专户"},
    {"workers", "农民工专户", "Workers' account", "农民工工资专户"},
    {"households", "被征迁户", "Households", "村集体"},
    {"other", "其他", "Other", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::project::PaymentEvidence> = {{
    {"bank_slip", "银行回单", "Bank slip", "付款回单|转账凭证"},
    {"invoice", "发票", "Invoice", ""},
    {"wage_sheet", "工资发放表", "Wage sheet", "工资表"},
    {"treasury_receipt", "缴库凭证", "Treasury receipt", "缴款书"},
    {"other", "其他", "Other", ""},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::Payment> = std::tuple{
    field("name", &project::Payment::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "项目", .required = true}),
    field("project_code", &project::Payment::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "项目", .code = true}),
    field("item", &project::Payment::item, {.zh = "款项", .en = "Item", .synonyms = "款项类别|支付事项", .group = "支付"}),
    field("due_date", &project::Payment::due, {.zh = "应付日期", .en = "Due", .synonyms = "应付时限|支付时限|约定付款日期", .group = "支付"}),
    field("required_yuan", &project::Payment::required, {.zh = "应付金额", .en = "Required", .synonyms = "应支付金额|约定付款金额", .group = "支付"}),
    field("paid_date", &project::Payment::paid_on, {.zh = "支付日期", .en = "Paid on", .synonyms = "实付日期|付款日期", .group = "支付", .past = true}),
    field("paid_yuan", &project::Payment::paid, {.zh = "已付金额", .en = "Paid", .synonyms = "实付金额|支付金额|已支付金额", .group = "支付"}),
    field("payer", &project::Payment::payer, {.zh = "付款方", .en = "Payer", .synonyms = "付款单位", .group = "双方"}),
    field("payer_kind", &project::Payment::payer_kind, {.zh = "付款方类别", .en = "Payer's kind", .group = "双方"}),
    field("payee", &project::Payment::payee, {.zh = "收款方", .en = "Payee", .synonyms = "收款单位", .group = "双方"}),
    field("payee_kind", &project::Payment::payee_kind, {.zh = "收款方类别", .en = "Payee's kind", .group = "双方"}),
    field("evidence", &project::Payment::evidence, {.zh = "支付凭证", .en = "Evidence", .synonyms = "佐证类型|佐证材料", .group = "佐证"}),
    field("document", &project::Payment::document, {.zh = "凭证号", .en = "Document", .synonyms = "凭证编号|文号", .group = "佐证"}),
    field("responsible_unit", &project::Payment::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "填报单位", .group = "责任"}),
    field("remark", &project::Payment::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};
