#include "liantu/project/stage_event_store.h"

#include "liantu/project/stage_event.h"

namespace liantu::project {
namespace {

constexpr store::Query kStageEventPut{"project.stage_event.put", R"(
  INSERT INTO stage_event (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, stated, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :project, :kind,
    :from_stage, :to_stage, :happened_date, :document, :files, :stated, :state, :reported_by, :reported_date,
    :confirmed_by, :confirmed_date, :self_review, :reason_kind, :reason, :approver, :returned_for,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, project = EXCLUDED.project, kind = EXCLUDED.kind, from_stage =
    EXCLUDED.from_stage, to_stage = EXCLUDED.to_stage, happened_date = EXCLUDED.happened_date, document =
    EXCLUDED.document, files = EXCLUDED.files, stated = EXCLUDED.stated, state = EXCLUDED.state, reported_by = EXCLUDED.reported_by,
    reported_date = EXCLUDED.reported_date, confirmed_by = EXCLUDED.confirmed_by, confirmed_date =
    EXCLUDED.confirmed_date, self_review = EXCLUDED.self_review, reason_kind = EXCLUDED.reason_kind,
    reason = EXCLUDED.reason, approver = EXCLUDED.approver, returned_for = EXCLUDED.returned_for,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kStageEventKeep{"project.stage_event.keep", R"(
  INSERT INTO stage_event_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, stated, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark,
    valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, stated, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark, :valid_to
    FROM stage_event
   WHERE id = :id)"};

constexpr store::Query kStageEventDrop{"project.stage_event.drop", R"(
  DELETE FROM stage_event WHERE id = :id)"};

}  // namespace

const store::Entity& stage_event_entity() {
  static const store::Entity entity{
      .name = "stage_event",
      .plural = "stage_events",
      .zh = "阶段变更",
      .en = "Stage changes",
      .fields = &field_table<StageEvent>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"project", "kind", "to_stage", "happened_date"}},
      .search_fields = {"name"},
      .put = kStageEventPut,
      .keep = kStageEventKeep,
      .drop = kStageEventDrop};
  return entity;
}

}  // namespace liantu::project
