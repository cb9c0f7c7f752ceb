#include "liantu/site/ledger/redevelopment_step_store.h"

#include "liantu/site/ledger/redevelopment_step_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kRedevelopmentStepPut{"site.redevelopment_step.put", R"(
  INSERT INTO redevelopment_step (
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date, responsible_unit,
    remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :step, :due_date, :done_date,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    step = EXCLUDED.step, due_date = EXCLUDED.due_date, done_date = EXCLUDED.done_date,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kRedevelopmentStepKeep{"site.redevelopment_step.keep", R"(
  INSERT INTO redevelopment_step_history (
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date, responsible_unit,
    remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date, responsible_unit,
    remark, :valid_to
    FROM redevelopment_step
   WHERE id = :id)"};

constexpr store::Query kRedevelopmentStepDrop{"site.redevelopment_step.drop", R"(
  DELETE FROM redevelopment_step WHERE id = :id)"};

}  // namespace

const store::Entity& redevelopment_step_entity() {
  static const store::Entity entity{.name = "redevelopment_step",
                                    .plural = "redevelopment_steps",
                                    .zh = "盘活步骤",
                                    .en = "Steps of redevelopment",
                                    .fields = &field_table<RedevelopmentStep>(),
                                    .title_field = "step",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"name", "step"}},
                                    .search_fields = {"name", "step"},
                                    .put = kRedevelopmentStepPut,
                                    .keep = kRedevelopmentStepKeep,
                                    .drop = kRedevelopmentStepDrop};
  return entity;
}

}  // namespace liantu::site
