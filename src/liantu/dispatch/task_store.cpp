#include "liantu/dispatch/task_store.h"

#include "liantu/dispatch/task.h"

namespace liantu::dispatch {
namespace {

constexpr store::Query kTaskPut{"dispatch.task.put", R"(
  INSERT INTO task (
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, month, due_date, state, done_share, finished_date,
    carried_from, evidence, source, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :title, :project, :project_code, :node,
    :responsible_unit, :responsible_person, :week_from, :month, :due_date, :state, :done_share,
    :finished_date, :carried_from, :evidence, :source, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, title = EXCLUDED.title,
    project = EXCLUDED.project, project_code = EXCLUDED.project_code, node = EXCLUDED.node,
    responsible_unit = EXCLUDED.responsible_unit, responsible_person = EXCLUDED.responsible_person,
    week_from = EXCLUDED.week_from, month = EXCLUDED.month, due_date = EXCLUDED.due_date,
    state = EXCLUDED.state, done_share = EXCLUDED.done_share, finished_date = EXCLUDED.finished_date,
    carried_from = EXCLUDED.carried_from, evidence = EXCLUDED.evidence, source = EXCLUDED.source,
    remark = EXCLUDED.remark)"};

constexpr store::Query kTaskKeep{"dispatch.task.keep", R"(
  INSERT INTO task_history (
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, month, due_date, state, done_share, finished_date,
    carried_from, evidence, source, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, month, due_date, state, done_share, finished_date,
    carried_from, evidence, source, remark, :valid_to
    FROM task
   WHERE id = :id)"};

constexpr store::Query kTaskDrop{"dispatch.task.drop", R"(
  DELETE FROM task WHERE id = :id)"};

}  // namespace

const store::Entity& task_entity() {
  static const store::Entity entity{
      .name = "task",
      .plural = "tasks",
      .zh = "任务",
      .en = "Tasks",
      .fields = &field_table<Task>(),
      .title_field = "title",
      .owner_field = "responsible_unit",
      .keys = {{"project", "title", "week_from"}, {"title", "due_date"}},
      .search_fields = {"title", "project"},
      .put = kTaskPut,
      .keep = kTaskKeep,
      .drop = kTaskDrop};
  return entity;
}

}  // namespace liantu::dispatch
