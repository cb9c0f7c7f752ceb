#include "liantu/chain/ledger/target_weight_store.h"

#include "liantu/chain/ledger/weight_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kTargetWeightPut{"chain.target_weight.put", R"(
  INSERT INTO target_weight (
    id, version, valid_from, batch, owner_unit, baseline, chain, rule, points, reason, responsible_unit,
    remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :chain, :rule, :points, :reason,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, chain = EXCLUDED.chain, rule = EXCLUDED.rule, points =
    EXCLUDED.points, reason = EXCLUDED.reason, responsible_unit = EXCLUDED.responsible_unit, remark =
    EXCLUDED.remark)"};

constexpr store::Query kTargetWeightKeep{"chain.target_weight.keep", R"(
  INSERT INTO target_weight_history (
    id, version, valid_from, batch, owner_unit, baseline, chain, rule, points, reason, responsible_unit,
    remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, rule, points, reason, responsible_unit,
    remark, :valid_to
    FROM target_weight
   WHERE id = :id)"};

constexpr store::Query kTargetWeightDrop{"chain.target_weight.drop", R"(
  DELETE FROM target_weight WHERE id = :id)"};

}  // namespace

const store::Entity& target_weight_entity() {
  static const store::Entity entity{
      .name = "target_weight",
      .plural = "target_weights",
      .zh = "走访权重",
      .en = "Target weights",
      .fields = &field_table<WeightRow>(),
      .title_field = "rule",
      .owner_field = "responsible_unit",
      .keys = {{"chain", "rule"}},
      .search_fields = {},
      .put = kTargetWeightPut,
      .keep = kTargetWeightKeep,
      .drop = kTargetWeightDrop};
  return entity;
}

}  // namespace liantu::chain
