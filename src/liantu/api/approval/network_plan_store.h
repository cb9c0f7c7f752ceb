// Plans of many networks as rows: asked by whom, and the answer in both languages. Table network_plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct KeptNetworkPlan {
  std::string id, person, acting_for;
  Instant at = 0;
  std::string job;
  std::string result_zh, result_en;  ///< JSON; "" before there is an answer
};

/// These within the caller's write transaction.
void add_network_plan(store::Session& session, const KeptNetworkPlan& plan);
void save_network_plan_result(store::Session& session, std::string_view id, const std::string& zh,
                              const std::string& en);
void forget_network_plans(store::Session& session, Instant before);

std::optional<KeptNetworkPlan> find_network_plan(store::Session& session, std::string_view id);

}  // namespace liantu::api
