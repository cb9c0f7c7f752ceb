#include "liantu/approval/plan/plan_rule_store.h"

#include "liantu/base/error.h"

namespace liantu::approval {
namespace {

constexpr store::Query kPlanRuleAdd{"approval.plan_rule.add", R"(
  INSERT INTO plan_rule (version, body, reason, person, actor, at)
  VALUES (:version, :body, :reason, :person, :actor, :at)
  ON CONFLICT (version) DO NOTHING)"};

constexpr store::Query kPlanRuleLatest{"approval.plan_rule.latest", R"(
  SELECT version, body, reason, person, actor, at FROM plan_rule ORDER BY version DESC LIMIT 1)"};

}  // namespace

void add_plan_rule(store::Session& session, const SavedPlanRule& saved) {
  const std::int64_t added = session.execute(kPlanRuleAdd, {{"version", saved.version},
                                                            {"body", saved.body},
                                                            {"reason", saved.reason},
                                                            {"person", saved.person},
                                                            {"actor", saved.actor},
                                                            {"at", saved.at}});
  if (added == 0) throw Error(ErrorCode::Conflict, "别人刚存了这一版，请刷新后对照再存。", "version");
}

std::optional<SavedPlanRule> latest_plan_rule(store::Session& session) {
  std::optional<SavedPlanRule> found;
  session.run(kPlanRuleLatest, {}, [&](const store::Record& record) {
    const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
    found = {std::get<std::int64_t>(record.value(0)), text(1), text(2), text(3), text(4),
             std::get<std::int64_t>(record.value(5))};
  });
  return found;
}

}  // namespace liantu::approval
