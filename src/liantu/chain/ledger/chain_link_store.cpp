#include "liantu/chain/ledger/chain_link_store.h"

#include "liantu/chain/ledger/link_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kChainLinkPut{"chain.chain_link.put", R"(
  INSERT INTO chain_link (
    id, version, valid_from, batch, owner_unit, baseline, chain, from_node, to_node, weight, source,
    responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :chain, :from_node, :to_node, :weight,
    :source, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, chain = EXCLUDED.chain, from_node = EXCLUDED.from_node,
    to_node = EXCLUDED.to_node, weight = EXCLUDED.weight, source = EXCLUDED.source, responsible_unit =
    EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kChainLinkKeep{"chain.chain_link.keep", R"(
  INSERT INTO chain_link_history (
    id, version, valid_from, batch, owner_unit, baseline, chain, from_node, to_node, weight, source,
    responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, from_node, to_node, weight, source,
    responsible_unit, remark, :valid_to
    FROM chain_link
   WHERE id = :id)"};

constexpr store::Query kChainLinkDrop{"chain.chain_link.drop", R"(
  DELETE FROM chain_link WHERE id = :id)"};

}  // namespace

const store::Entity& chain_link_entity() {
  static const store::Entity entity{
      .name = "chain_link",
      .plural = "chain_links",
      .zh = "上下游关系",
      .en = "Chain links",
      .fields = &field_table<LinkRow>(),
      .title_field = "from_node",
      .owner_field = "responsible_unit",
      .keys = {{"chain", "from_node", "to_node"}},
      .search_fields = {},
      .put = kChainLinkPut,
      .keep = kChainLinkKeep,
      .drop = kChainLinkDrop};
  return entity;
}

}  // namespace liantu::chain
