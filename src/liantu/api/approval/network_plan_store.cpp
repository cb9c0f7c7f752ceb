#include "liantu/api/approval/network_plan_store.h"

namespace liantu::api {
namespace {

constexpr store::Query kAddNetworkPlan{"api.network_plan.add", R"(
  INSERT INTO network_plan (id, person, acting_for, at, job, result_zh, result_en)
  VALUES (:id, :person, :acting_for, :at, :job, '', ''))"};

constexpr store::Query kFindNetworkPlan{"api.network_plan.find", R"(
  SELECT id, person, acting_for, at, job, result_zh, result_en FROM network_plan WHERE id = :id)"};

constexpr store::Query kSaveNetworkPlan{"api.network_plan.result", R"(
  UPDATE network_plan SET result_zh = :zh, result_en = :en WHERE id = :id)"};

constexpr store::Query kForgetNetworkPlans{"api.network_plan.forget", R"(
  DELETE FROM network_plan WHERE at < :before)"};

}  // namespace

void add_network_plan(store::Session& session, const KeptNetworkPlan& plan) {
  session.execute(kAddNetworkPlan, {{"id", plan.id},
                                    {"person", plan.person},
                                    {"acting_for", plan.acting_for},
                                    {"at", plan.at},
                                    {"job", plan.job}});
}

void save_network_plan_result(store::Session& session, std::string_view id, const std::string& zh,
                              const std::string& en) {
  session.execute(kSaveNetworkPlan, {{"id", std::string(id)}, {"zh", zh}, {"en", en}});
}

void forget_network_plans(store::Session& session, Instant before) {
  session.execute(kForgetNetworkPlans, {{"before", before}});
}

std::optional<KeptNetworkPlan> find_network_plan(store::Session& session, std::string_view id) {
  std::optional<KeptNetworkPlan> found;
  session.run(kFindNetworkPlan, {{"id", std::string(id)}}, [&](const store::Record& record) {
    const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
    found = {text(0), text(1), text(2), std::get<std::int64_t>(record.value(3)), text(4), text(5), text(6)};
  });
  return found;
}

}  // namespace liantu::api
