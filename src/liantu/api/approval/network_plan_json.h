// 统一排期 and 倒排工期 as the pages and papers tell them: days, working days late, what holds whom, in
// words.
#pragma once

#include "liantu/api/approval/network_desk.h"
#include "liantu/approval/plan/network_plan.h"
#include "liantu/json/json.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::api {

struct NetworkPlanReading {
  const std::vector<std::unique_ptr<NetworkView>>& views;  ///< those that were planned, as in plan.aims
  const std::vector<std::unique_ptr<NetworkView>>& left;   ///< those with a fault
  const approval::PlanRule& rule;
  std::int64_t rule_version = 0;  ///< 0: no office ever stated one
  const approval::NetworkPlan& plan;
  const approval::NetworkDays& axis;
};

json::Json network_plan_json(const NetworkPlanReading& of, Language language);

/// Projects and departments of a plan as network_plan_json() told it.
std::vector<sheet::OutTable> network_plan_tables(const json::Json& answer, Language language);

json::Json backward_plan_json(const NetworkView& view, const approval::BackwardPlan& plan,
                              const approval::NetworkDays& axis, Date wanted, Language language);

}  // namespace liantu::api
