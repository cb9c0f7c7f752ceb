// From a year's plan to months: evenly, or backwards from a target day over the usual lengths of the nodes (倒排). A suggestion
// to be edited; it knows no predecessor and no resource.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/field.h"
#include "liantu/base/units.h"

namespace liantu::dispatch {

enum class Node { Foundation, Topped, CivilDone, Installed, Trial, Production };

/// How long a node usually takes from the one before it. Node names: sources.md#week-nodes; the days are this program's own
/// starting values, printed as such.
struct NodeStep {
  Node node{};
  std::int64_t days = 0;
};

std::span<const NodeStep> usual_steps();
inline constexpr std::string_view kStepsBasis =
    "节点名称依监利市重点项目调度用语；各段工期为本系统给出的起步值，没有文件规定，请按施工合同改";

struct NodeSpan {
  Node node{};
  Date from, to;      ///< `to` is the day on which it is to be reached
};

/// The last step ends on `target`, each other one the day before the next begins. Throws InvalidInput for a step of less than
/// one day or more than ten years.
std::vector<NodeSpan> backwards(Date target, std::span<const NodeStep> steps);

/// Whole yuan; what does not divide goes to the last month.
std::array<Yuan, 12> evenly(Yuan year_plan);

/// The year's plan over the days of `year` between the two days, by months; sums up to it. All zero when no day lies in it.
std::array<Yuan, 12> over_days(Yuan year_plan, int year, Date from, Date to);

}  // namespace liantu::dispatch

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::dispatch::Node> = {{
    {"foundation", "基础完工", "Foundations done", "基础施工完成"},
    {"topped", "结构封顶", "Topped out", "主体封顶"},
    {"civil_done", "土建和水电完工", "Civil works, water and power done", "土建完工"},
    {"installed", "设备安装", "Equipment installed", "设备安装完成"},
    {"trial", "试运行", "Trial run", "试生产"},
    {"production", "竣工投产", "Completed, in production", "投产"},
}};
