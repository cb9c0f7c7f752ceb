// One line of a negative list (负面清单): which industries may not settle in a park, or anywhere in the
// county.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

/// Restricted is a question to be settled, not a no.
enum class BarLevel { Prohibited, Restricted };

struct IndustryBar {
  std::string name{};
  std::string park{};  ///< "" = the whole county
  std::optional<BarLevel> level{};
  std::string industries{};  ///< codes of GB/T 4754 by their first digits, and words
  std::string basis{};
  std::optional<Date> from{};
  std::optional<Date> to{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::site::BarLevel> = {{
    {"prohibited", "禁止", "Prohibited", "禁止类|禁入"},
    {"restricted", "限制", "Restricted", "限制类|限入"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::IndustryBar> = std::tuple{
    field("name", &site::IndustryBar::name,
          {.zh = "清单名称", .en = "List", .synonyms = "负面清单|清单", .group = "清单", .required = true}),
    field("park", &site::IndustryBar::park,
          {.zh = "适用园区", .en = "Park", .synonyms = "园区|适用范围|所在园区", .group = "清单"}),
    field("level", &site::IndustryBar::level,
          {.zh = "禁限类别", .en = "Level", .synonyms = "类别|管理要求", .group = "清单"}),
    field("industries", &site::IndustryBar::industries,
          {.zh = "行业代码或用词",
           .en = "Industries",
           .synonyms = "行业|禁止行业|行业代码|禁入行业|限制行业",
           .group = "清单",
           .required = true,
           .long_text = true}),
    field("basis", &site::IndustryBar::basis,
          {.zh = "依据", .en = "Basis", .synonyms = "文件依据|文号", .group = "依据"}),
    field("from_date", &site::IndustryBar::from,
          {.zh = "生效日期", .en = "From", .synonyms = "执行日期|生效时间", .group = "依据"}),
    field("to_date", &site::IndustryBar::to,
          {.zh = "失效日期", .en = "To", .synonyms = "废止日期|失效时间", .group = "依据"}),
    field("responsible_unit", &site::IndustryBar::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "制定单位", .group = "责任"}),
    field("remark", &site::IndustryBar::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};
