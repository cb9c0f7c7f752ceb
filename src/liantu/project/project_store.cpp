#include "liantu/project/project_store.h"

#include "liantu/project/project.h"

namespace liantu::project {
namespace {

constexpr store::Query kPut{"project.project.put", R"(
  INSERT INTO project (
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, project_code, stage, level,
    category, builder, credit_code, town, park, chain, content, total_investment_yuan, fixed_assets_yuan,
    equipment_yuan, annual_plan_yuan, ytd_done_yuan, cumulative_done_yuan, land_m2, floor_area_m2,
    planned_start_date, start_date, planned_finish_date, finish_date, planned_production_date,
    production_date, in_statistics, light, responsible_unit, responsible_person, lead_official, progress,
    problem, problem_type, next_step, lon, lat, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :project_no, :name, :project_code, :stage,
    :level, :category, :builder, :credit_code, :town, :park, :chain, :content, :total_investment_yuan,
    :fixed_assets_yuan, :equipment_yuan, :annual_plan_yuan, :ytd_done_yuan, :cumulative_done_yuan, :land_m2,
    :floor_area_m2, :planned_start_date, :start_date, :planned_finish_date, :finish_date,
    :planned_production_date, :production_date, :in_statistics, :light, :responsible_unit,
    :responsible_person, :lead_official, :progress, :problem, :problem_type, :next_step, :lon, :lat, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, project_no = EXCLUDED.project_no,
    name = EXCLUDED.name, project_code = EXCLUDED.project_code, stage = EXCLUDED.stage,
    level = EXCLUDED.level, category = EXCLUDED.category, builder = EXCLUDED.builder,
    credit_code = EXCLUDED.credit_code, town = EXCLUDED.town, park = EXCLUDED.park, chain = EXCLUDED.chain,
    content = EXCLUDED.content, total_investment_yuan = EXCLUDED.total_investment_yuan,
    fixed_assets_yuan = EXCLUDED.fixed_assets_yuan, equipment_yuan = EXCLUDED.equipment_yuan,
    annual_plan_yuan = EXCLUDED.annual_plan_yuan, ytd_done_yuan = EXCLUDED.ytd_done_yuan,
    cumulative_done_yuan = EXCLUDED.cumulative_done_yuan, land_m2 = EXCLUDED.land_m2,
    floor_area_m2 = EXCLUDED.floor_area_m2, planned_start_date = EXCLUDED.planned_start_date,
    start_date = EXCLUDED.start_date, planned_finish_date = EXCLUDED.planned_finish_date,
    finish_date = EXCLUDED.finish_date, planned_production_date = EXCLUDED.planned_production_date,
    production_date = EXCLUDED.production_date, in_statistics = EXCLUDED.in_statistics,
    light = EXCLUDED.light, responsible_unit = EXCLUDED.responsible_unit,
    responsible_person = EXCLUDED.responsible_person, lead_official = EXCLUDED.lead_official,
    progress = EXCLUDED.progress, problem = EXCLUDED.problem, problem_type = EXCLUDED.problem_type,
    next_step = EXCLUDED.next_step, lon = EXCLUDED.lon, lat = EXCLUDED.lat, remark = EXCLUDED.remark)"};

constexpr store::Query kKeep{"project.project.keep", R"(
  INSERT INTO project_history (
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, project_code, stage, level,
    category, builder, credit_code, town, park, chain, content, total_investment_yuan, fixed_assets_yuan,
    equipment_yuan, annual_plan_yuan, ytd_done_yuan, cumulative_done_yuan, land_m2, floor_area_m2,
    planned_start_date, start_date, planned_finish_date, finish_date, planned_production_date,
    production_date, in_statistics, light, responsible_unit, responsible_person, lead_official, progress,
    problem, problem_type, next_step, lon, lat, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, project_code, stage, level,
    category, builder, credit_code, town, park, chain, content, total_investment_yuan, fixed_assets_yuan,
    equipment_yuan, annual_plan_yuan, ytd_done_yuan, cumulative_done_yuan, land_m2, floor_area_m2,
    planned_start_date, start_date, planned_finish_date, finish_date, planned_production_date,
    production_date, in_statistics, light, responsible_unit, responsible_person, lead_official, progress,
    problem, problem_type, next_step, lon, lat, remark, :valid_to
    FROM project
   WHERE id = :id)"};

constexpr store::Query kDrop{"project.project.drop", R"(
  DELETE FROM project WHERE id = :id)"};

}  // namespace

const store::Entity& project_entity() {
  static const store::Entity entity{
      .name = "project",
      .plural = "projects",
      .zh = "项目",
      .en = "Project",
      .fields = &field_table<Project>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"project_code"}, {"project_no"}, {"name"}},
      .search_fields = {"name", "project_no", "project_code", "builder"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::project
