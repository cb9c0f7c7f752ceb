// Plans of all networks that the caller sees, as a job with progress; one network from a wanted day back.
#pragma once

#include "liantu/api/app.h"
#include "liantu/api/approval/network_plan_json.h"
#include "liantu/api/approval/network_plan_store.h"
#include "liantu/api/caller.h"

namespace liantu::api {

struct PlanRuleInForce {
  approval::PlanRule rule{};
  std::int64_t version = 0;  ///< 0: none was ever stated
  std::string reason{}, actor{};
  Instant at = 0;
};
PlanRuleInForce plan_rule_in_force(store::Session& session);

/// Hands the plan over while all that it refers to is there.
void plan_all_networks(const NetworkReader& reader, const Moment& moment, const approval::PlanLimits& limits,
                       const std::function<void(const NetworkPlanReading&)>& with);

/// Throws Conflict when the aim is reached, or no day can be worked out.
json::Json backward_plan(store::Session& session, const NetworkView& view, Date wanted, Language language);

/// What one more case at once in the department of a step does to the end of its project, all networks
/// planned together, in words. Throws NotFound for an unknown step.
json::Json one_more_case(const NetworkReader& reader, const Moment& moment, std::string_view network,
                         std::string_view step);

/// The job behind a plan of the server.
class NetworkPlanDesk {
 public:
  explicit NetworkPlanDesk(App& app);
  KeptNetworkPlan start(const Caller& caller);

 private:
  App& app_;
  void run(const JobWork& work);
};

}  // namespace liantu::api
