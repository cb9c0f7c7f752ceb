#include "liantu/dispatch/decision_store.h"

#include "liantu/dispatch/decision.h"

namespace liantu::dispatch {
namespace {

constexpr store::Query kDecisionPut{"dispatch.decision.put", R"(
  INSERT INTO decision (
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :question, :project, :option_a,
    :option_b, :advice, :countersigned, :meeting_date, :outcome, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, question = EXCLUDED.question, project =
    EXCLUDED.project, option_a = EXCLUDED.option_a, option_b = EXCLUDED.option_b, advice =
    EXCLUDED.advice, countersigned = EXCLUDED.countersigned, meeting_date = EXCLUDED.meeting_date,
    outcome = EXCLUDED.outcome, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kDecisionKeep{"dispatch.decision.keep", R"(
  INSERT INTO decision_history (
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark, :valid_to
    FROM decision
   WHERE id = :id)"};

constexpr store::Query kDecisionDrop{"dispatch.decision.drop", R"(
  DELETE FROM decision WHERE id = :id)"};

}  // namespace

const store::Entity& decision_entity() {
  static const store::Entity entity{
      .name = "decision",
      .plural = "decisions",
      .zh = "请定事项",
      .en = "Decisions wanted",
      .fields = &field_table<Decision>(),
      .title_field = "question",
      .owner_field = "responsible_unit",
      .keys = {{"question", "meeting_date"}},
      .search_fields = {"question", "project"},
      .put = kDecisionPut,
      .keep = kDecisionKeep,
      .drop = kDecisionDrop};
  return entity;
}

}  // namespace liantu::dispatch
