#include "liantu/project/project_week_store.h"

#include "liantu/project/project_week.h"

namespace liantu::project {
namespace {

constexpr store::Query kPut{"project.project_week.put", R"(
  INSERT INTO project_week (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, level, category, builder,
    total_investment_yuan, annual_plan_yuan, ytd_done_yuan, week_done_yuan, cumulative_done_yuan,
    completion_rate, schedule_rate, gap_pp, progress, last_week_task, problem, problem_type,
    responsible_unit, responsible_person, deadline, next_week_plan, planned_start_date, start_date,
    planned_finish_date, finish_date, in_statistics, lead_official, light, supervision_count, week_from,
    week_to, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :level, :category,
    :builder, :total_investment_yuan, :annual_plan_yuan, :ytd_done_yuan, :week_done_yuan,
    :cumulative_done_yuan, :completion_rate, :schedule_rate, :gap_pp, :progress, :last_week_task, :problem,
    :problem_type, :responsible_unit, :responsible_person, :deadline, :next_week_plan, :planned_start_date,
    :start_date, :planned_finish_date, :finish_date, :in_statistics, :lead_official, :light,
    :supervision_count, :week_from, :week_to, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    project_code = EXCLUDED.project_code, level = EXCLUDED.level, category = EXCLUDED.category,
    builder = EXCLUDED.builder, total_investment_yuan = EXCLUDED.total_investment_yuan,
    annual_plan_yuan = EXCLUDED.annual_plan_yuan, ytd_done_yuan = EXCLUDED.ytd_done_yuan,
    week_done_yuan = EXCLUDED.week_done_yuan, cumulative_done_yuan = EXCLUDED.cumulative_done_yuan,
    completion_rate = EXCLUDED.completion_rate, schedule_rate = EXCLUDED.schedule_rate,
    gap_pp = EXCLUDED.gap_pp, progress = EXCLUDED.progress, last_week_task = EXCLUDED.last_week_task,
    problem = EXCLUDED.problem, problem_type = EXCLUDED.problem_type,
    responsible_unit = EXCLUDED.responsible_unit, responsible_person = EXCLUDED.responsible_person,
    deadline = EXCLUDED.deadline, next_week_plan = EXCLUDED.next_week_plan,
    planned_start_date = EXCLUDED.planned_start_date, start_date = EXCLUDED.start_date,
    planned_finish_date = EXCLUDED.planned_finish_date, finish_date = EXCLUDED.finish_date,
    in_statistics = EXCLUDED.in_statistics, lead_official = EXCLUDED.lead_official, light = EXCLUDED.light,
    supervision_count = EXCLUDED.supervision_count, week_from = EXCLUDED.week_from,
    week_to = EXCLUDED.week_to, remark = EXCLUDED.remark)"};

constexpr store::Query kKeep{"project.project_week.keep", R"(
  INSERT INTO project_week_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, level, category, builder,
    total_investment_yuan, annual_plan_yuan, ytd_done_yuan, week_done_yuan, cumulative_done_yuan,
    completion_rate, schedule_rate, gap_pp, progress, last_week_task, problem, problem_type,
    responsible_unit, responsible_person, deadline, next_week_plan, planned_start_date, start_date,
    planned_finish_date, finish_date, in_statistics, lead_official, light, supervision_count, week_from,
    week_to, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, level, category, builder,
    total_investment_yuan, annual_plan_yuan, ytd_done_yuan, week_done_yuan, cumulative_done_yuan,
    completion_rate, schedule_rate, gap_pp, progress, last_week_task, problem, problem_type,
    responsible_unit, responsible_person, deadline, next_week_plan, planned_start_date, start_date,
    planned_finish_date, finish_date, in_statistics, lead_official, light, supervision_count, week_from,
    week_to, remark, :valid_to
    FROM project_week
   WHERE id = :id)"};

constexpr store::Query kDrop{"project.project_week.drop", R"(
  DELETE FROM project_week WHERE id = :id)"};

}  // namespace

const store::Entity& project_week_entity() {
  static const store::Entity entity{
      .name = "project_week",
      .plural = "project_weeks",
      .zh = "项目周调度",
      .en = "Project week",
      .fields = &field_table<ProjectWeek>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"project_code", "week_to"}, {"name", "week_to"}},
      .search_fields = {"name", "project_code", "builder"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::project
