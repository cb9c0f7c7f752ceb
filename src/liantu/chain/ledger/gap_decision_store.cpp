#include "liantu/chain/ledger/gap_decision_store.h"

#include "liantu/chain/ledger/gap_decision_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kGapDecisionPut{"chain.gap_decision.put", R"(
  INSERT INTO gap_decision (
    id, version, valid_from, batch, owner_unit, baseline, chain, node, node_name, decision, reason,
    score_then, decided_by, decided_date, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :chain, :node, :node_name, :decision, :reason,
    :score_then, :decided_by, :decided_date, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, chain = EXCLUDED.chain, node = EXCLUDED.node, node_name
    = EXCLUDED.node_name, decision = EXCLUDED.decision, reason = EXCLUDED.reason, score_then =
    EXCLUDED.score_then, decided_by = EXCLUDED.decided_by, decided_date = EXCLUDED.decided_date,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kGapDecisionKeep{"chain.gap_decision.keep", R"(
  INSERT INTO gap_decision_history (
    id, version, valid_from, batch, owner_unit, baseline, chain, node, node_name, decision, reason,
    score_then, decided_by, decided_date, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, node, node_name, decision, reason,
    score_then, decided_by, decided_date, responsible_unit, remark, :valid_to
    FROM gap_decision
   WHERE id = :id)"};

constexpr store::Query kGapDecisionDrop{"chain.gap_decision.drop", R"(
  DELETE FROM gap_decision WHERE id = :id)"};

}  // namespace

const store::Entity& gap_decision_entity() {
  static const store::Entity entity{
      .name = "gap_decision",
      .plural = "gap_decisions",
      .zh = "缺链认定",
      .en = "Gap decisions",
      .fields = &field_table<GapDecisionRow>(),
      .title_field = "node_name",
      .owner_field = "responsible_unit",
      .keys = {{"chain", "node"}},
      .search_fields = {"node_name"},
      .put = kGapDecisionPut,
      .keep = kGapDecisionKeep,
      .drop = kGapDecisionDrop};
  return entity;
}

}  // namespace liantu::chain
