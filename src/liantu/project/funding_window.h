// One opening of a funding window (资金窗口): which kind, from when to when applications are taken, by which paper.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

struct FundingWindow {
  std::string name, window;                 ///< `window` names a kind of presets/windows.json: 城市更新
  std::optional<Date> opens, closes;
  std::string document, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr auto liantu::fields<liantu::project::FundingWindow> = std::tuple{
    field("name", &project::FundingWindow::name, {.zh = "申报批次", .en = "Round", .synonyms = "批次名称|通知名称", .group = "窗口", .required = true}),
    field("window_type", &project::FundingWindow::window, {.zh = "资金窗口", .en = "Funding window", .synonyms = "申报方向|资金类型", .group = "窗口", .required = true}),
    field("opens_date", &project::FundingWindow::opens, {.zh = "开始申报", .en = "Opens", .synonyms = "开放日期", .group = "窗口"}),
    field("closes_date", &project::FundingWindow::closes, {.zh = "截止申报", .en = "Closes", .synonyms = "截止日期", .group = "窗口"}),
    field("document", &project::FundingWindow::document, {.zh = "通知文号", .en = "Document", .synonyms = "文号", .group = "窗口"}),
    field("responsible_unit", &project::FundingWindow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("remark", &project::FundingWindow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};
