#include "liantu/chain/ledger/chain_node_store.h"

#include "liantu/chain/ledger/node_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kChainNodePut{"chain.chain_node.put", R"(
  INSERT INTO chain_node (
    id, version, valid_from, batch, owner_unit, baseline, chain, code, name, tier, stage_name, keywords,
    industry_codes, importance, source, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :chain, :code, :name, :tier, :stage_name,
    :keywords, :industry_codes, :importance, :source, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, chain = EXCLUDED.chain, code = EXCLUDED.code, name =
    EXCLUDED.name, tier = EXCLUDED.tier, stage_name = EXCLUDED.stage_name, keywords = EXCLUDED.keywords,
    industry_codes = EXCLUDED.industry_codes, importance = EXCLUDED.importance, source = EXCLUDED.source,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kChainNodeKeep{"chain.chain_node.keep", R"(
  INSERT INTO chain_node_history (
    id, version, valid_from, batch, owner_unit, baseline, chain, code, name, tier, stage_name, keywords,
    industry_codes, importance, source, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, code, name, tier, stage_name, keywords,
    industry_codes, importance, source, responsible_unit, remark, :valid_to
    FROM chain_node
   WHERE id = :id)"};

constexpr store::Query kChainNodeDrop{"chain.chain_node.drop", R"(
  DELETE FROM chain_node WHERE id = :id)"};

}  // namespace

const store::Entity& chain_node_entity() {
  static const store::Entity entity{
      .name = "chain_node",
      .plural = "chain_nodes",
      .zh = "产业链节点",
      .en = "Chain nodes",
      .fields = &field_table<NodeRow>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"chain", "code"}},
      .search_fields = {"name"},
      .put = kChainNodePut,
      .keep = kChainNodeKeep,
      .drop = kChainNodeDrop};
  return entity;
}

}  // namespace liantu::chain
