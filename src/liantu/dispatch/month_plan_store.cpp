#include "liantu/dispatch/month_plan_store.h"

#include "liantu/dispatch/month_plan.h"

namespace liantu::dispatch {
namespace {

constexpr store::Query kMonthPlanPut{"dispatch.month_plan.put", R"(
  INSERT INTO month_plan (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :month, :plan_yuan,
    :share, :node, :basis, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    project_code = EXCLUDED.project_code, month = EXCLUDED.month, plan_yuan = EXCLUDED.plan_yuan,
    share = EXCLUDED.share, node = EXCLUDED.node, basis = EXCLUDED.basis,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kMonthPlanKeep{"dispatch.month_plan.keep", R"(
  INSERT INTO month_plan_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark, :valid_to
    FROM month_plan
   WHERE id = :id)"};

constexpr store::Query kMonthPlanDrop{"dispatch.month_plan.drop", R"(
  DELETE FROM month_plan WHERE id = :id)"};

}  // namespace

const store::Entity& month_plan_entity() {
  static const store::Entity entity{
      .name = "month_plan",
      .plural = "month-plans",
      .zh = "月度计划",
      .en = "Month plans",
      .fields = &field_table<MonthPlan>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"project_code", "month"}, {"name", "month"}},
      .search_fields = {"name", "node"},
      .put = kMonthPlanPut,
      .keep = kMonthPlanKeep,
      .drop = kMonthPlanDrop};
  return entity;
}

}  // namespace liantu::dispatch
