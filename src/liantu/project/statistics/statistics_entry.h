// What the papers for statistics (入库材料) say of one project: who filed, who holds the permit, who signed
// the contract and who applies; on which days, for how much. Auditors compare them. Source:
// docs/sources.md#statistics-entry.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

struct StatisticsEntry {
  std::string name{}, project_code{};
  std::string filing_unit{};
  std::optional<Date> filing{};
  std::optional<Yuan> filing_total{};
  std::string permit_unit{};
  std::optional<Date> permit{};
  std::string contract_unit{};
  std::optional<Date> contract{};
  std::optional<Yuan> contract_total{}, contract_works{}, contract_equipment{}, contract_other{};
  std::string report_unit{};
  std::optional<Yuan> report_total{};
  std::string responsible_unit{}, remark{};
};

}  // namespace liantu::project

template <>
inline constexpr auto liantu::fields<liantu::project::StatisticsEntry> = std::tuple{
    field("name", &project::StatisticsEntry::name,
          {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "项目", .required = true}),
    field(
        "project_code", &project::StatisticsEntry::project_code,
        {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "项目", .code = true}),
    field("filing_unit", &project::StatisticsEntry::filing_unit,
          {.zh = "立项单位",
           .en = "Filed by",
           .synonyms = "备案单位|核准单位|项目备案单位|立项批复单位",
           .group = "立项"}),
    field("filing_date", &project::StatisticsEntry::filing,
          {.zh = "立项日期",
           .en = "Filed on",
           .synonyms = "备案日期|核准日期|批复日期",
           .group = "立项",
           .past = true}),
    field("filing_total_yuan", &project::StatisticsEntry::filing_total,
          {.zh = "立项总投资",
           .en = "Total in the filing",
           .synonyms = "备案总投资|核准总投资|批复总投资",
           .group = "立项"}),
    field("permit_unit", &project::StatisticsEntry::permit_unit,
          {.zh = "许可证建设单位",
           .en = "Builder in the permit",
           .synonyms = "施工许可建设单位|施工许可证建设单位",
           .group = "施工许可"}),
    field("permit_date", &project::StatisticsEntry::permit,
          {.zh = "许可证日期",
           .en = "Permit of",
           .synonyms = "施工许可日期|施工许可证日期|发证日期",
           .group = "施工许可",
           .past = true}),
    field("contract_unit", &project::StatisticsEntry::contract_unit,
          {.zh = "合同甲方",
           .en = "Client in the contract",
           .synonyms = "施工合同甲方|发包人|发包单位",
           .group = "合同"}),
    field("contract_date", &project::StatisticsEntry::contract,
          {.zh = "合同签订日期",
           .en = "Contract of",
           .synonyms = "施工合同签订日期",
           .group = "合同",
           .past = true}),
    field("contract_total_yuan", &project::StatisticsEntry::contract_total,
          {.zh = "合同总价",
           .en = "Contract total",
           .synonyms = "施工合同总价|合同价款|签约合同价",
           .group = "合同"}),
    field("contract_works_yuan", &project::StatisticsEntry::contract_works,
          {.zh = "其中建筑安装",
           .en = "Of it works",
           .synonyms = "建筑安装工程费|建安费|建安工程费",
           .group = "合同"}),
    field("contract_equipment_yuan", &project::StatisticsEntry::contract_equipment,
          {.zh = "其中设备购置", .en = "Of it equipment", .synonyms = "设备购置费|设备费", .group = "合同"}),
    field(
        "contract_other_yuan", &project::StatisticsEntry::contract_other,
        {.zh = "其中其他费用", .en = "Of it other", .synonyms = "其他费用|工程建设其他费", .group = "合同"}),
    field("report_unit", &project::StatisticsEntry::report_unit,
          {.zh = "申报单位", .en = "Applied by", .synonyms = "入库申报单位|统计填报单位", .group = "申报"}),
    field("report_total_yuan", &project::StatisticsEntry::report_total,
          {.zh = "申报计划总投资",
           .en = "Total in the application",
           .synonyms = "入库计划总投资|统计计划总投资",
           .group = "申报"}),
    field("responsible_unit", &project::StatisticsEntry::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("remark", &project::StatisticsEntry::remark,
          {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};
