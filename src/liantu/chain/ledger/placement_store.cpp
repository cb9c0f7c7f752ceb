#include "liantu/chain/ledger/placement_store.h"

#include "liantu/chain/ledger/placement_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kPlacementPut{"chain.placement.put", R"(
  INSERT INTO placement (
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, chain, node, verdict,
    reason, decided_by, decided_date, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :enterprise, :credit_code, :chain, :node,
    :verdict, :reason, :decided_by, :decided_date, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, enterprise = EXCLUDED.enterprise, credit_code =
    EXCLUDED.credit_code, chain = EXCLUDED.chain, node = EXCLUDED.node, verdict = EXCLUDED.verdict, reason =
    EXCLUDED.reason, decided_by = EXCLUDED.decided_by, decided_date = EXCLUDED.decided_date, responsible_unit
    = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kPlacementKeep{"chain.placement.keep", R"(
  INSERT INTO placement_history (
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, chain, node, verdict,
    reason, decided_by, decided_date, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, chain, node, verdict,
    reason, decided_by, decided_date, responsible_unit, remark, :valid_to
    FROM placement
   WHERE id = :id)"};

constexpr store::Query kPlacementDrop{"chain.placement.drop", R"(
  DELETE FROM placement WHERE id = :id)"};

}  // namespace

const store::Entity& placement_entity() {
  static const store::Entity entity{
      .name = "placement",
      .plural = "placements",
      .zh = "企业定位",
      .en = "Placements",
      .fields = &field_table<PlacementRow>(),
      .title_field = "enterprise",
      .owner_field = "responsible_unit",
      .keys = {{"credit_code", "chain", "node"}, {"enterprise", "chain", "node"}},
      .search_fields = {"enterprise"},
      .put = kPlacementPut,
      .keep = kPlacementKeep,
      .drop = kPlacementDrop};
  return entity;
}

}  // namespace liantu::chain
