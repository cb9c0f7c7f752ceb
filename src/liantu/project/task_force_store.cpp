#include "liantu/project/task_force_store.h"

#include "liantu/project/task_force.h"

namespace liantu::project {
namespace {

constexpr store::Query kTaskForcePut{"project.task_force.put", R"(
  INSERT INTO task_force (
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :kind, :lead_official, :lead_unit,
    :members, :projects, :document, :founded_date, :ended_date, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, kind = EXCLUDED.kind,
    lead_official = EXCLUDED.lead_official, lead_unit = EXCLUDED.lead_unit, members = EXCLUDED.members,
    projects = EXCLUDED.projects, document = EXCLUDED.document, founded_date = EXCLUDED.founded_date,
    ended_date = EXCLUDED.ended_date, responsible_unit = EXCLUDED.responsible_unit, remark =
    EXCLUDED.remark)"};

constexpr store::Query kTaskForceKeep{"project.task_force.keep", R"(
  INSERT INTO task_force_history (
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark, :valid_to
    FROM task_force
   WHERE id = :id)"};

constexpr store::Query kTaskForceDrop{"project.task_force.drop", R"(
  DELETE FROM task_force WHERE id = :id)"};

}  // namespace

const store::Entity& task_force_entity() {
  static const store::Entity entity{
      .name = "task_force",
      .plural = "task_forces",
      .zh = "工作专班",
      .en = "Task forces",
      .fields = &field_table<TaskForce>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name"}},
      .search_fields = {"name"},
      .put = kTaskForcePut,
      .keep = kTaskForceKeep,
      .drop = kTaskForceDrop};
  return entity;
}

}  // namespace liantu::project
