#include "liantu/approval/case_event_store.h"

#include "liantu/approval/approval_case.h"

namespace liantu::approval {
namespace {

constexpr store::Query kCaseEventPut{"approval.case_event.put", R"(
  INSERT INTO case_event (
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :case_id, :case_no, :department, :move,
    :event_date, :event_time, :reason, :document, :procedure, :expected_date, :amount, :decided_by,
    :due_before, :due_after, :actor)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, case_id = EXCLUDED.case_id, case_no =
    EXCLUDED.case_no, department = EXCLUDED.department, move = EXCLUDED.move, event_date =
    EXCLUDED.event_date, event_time = EXCLUDED.event_time, reason = EXCLUDED.reason, document =
    EXCLUDED.document, procedure = EXCLUDED.procedure, expected_date = EXCLUDED.expected_date, amount =
    EXCLUDED.amount, decided_by = EXCLUDED.decided_by, due_before = EXCLUDED.due_before, due_after =
    EXCLUDED.due_after, actor = EXCLUDED.actor)"};

constexpr store::Query kCaseEventKeep{"approval.case_event.keep", R"(
  INSERT INTO case_event_history (
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor, :valid_to
    FROM case_event
   WHERE id = :id)"};

constexpr store::Query kCaseEventDrop{"approval.case_event.drop", R"(
  DELETE FROM case_event WHERE id = :id)"};

}  // namespace

const store::Entity& case_event_entity() {
  static const store::Entity entity{.name = "case_event",
                                    .plural = "case_events",
                                    .zh = "办件经过",
                                    .en = "Case events",
                                    .fields = &field_table<CaseEvent>(),
                                    .title_field = "case_no",
                                    .owner_field = "department",
                                    .keys = {{"case_id", "move", "event_date", "event_time"}},
                                    .search_fields = {"case_no", "reason", "document"},
                                    .put = kCaseEventPut,
                                    .keep = kCaseEventKeep,
                                    .drop = kCaseEventDrop};
  return entity;
}

}  // namespace liantu::approval
