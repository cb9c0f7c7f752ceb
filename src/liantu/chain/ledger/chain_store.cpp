#include "liantu/chain/ledger/chain_store.h"

#include "liantu/chain/ledger/chain_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kChainPut{"chain.chain.put", R"(
  INSERT INTO chain (
    id, version, valid_from, batch, owner_unit, baseline, code, name, kind, chain_group, strategy,
    output_target_yuan, target_year, attained_yuan, attained_date, lead_official, anchor_firms, source,
    responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :code, :name, :kind, :chain_group, :strategy,
    :output_target_yuan, :target_year, :attained_yuan, :attained_date, :lead_official, :anchor_firms, :source,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, code = EXCLUDED.code, name = EXCLUDED.name, kind =
    EXCLUDED.kind, chain_group = EXCLUDED.chain_group, strategy = EXCLUDED.strategy, output_target_yuan =
    EXCLUDED.output_target_yuan, target_year = EXCLUDED.target_year, attained_yuan = EXCLUDED.attained_yuan,
    attained_date = EXCLUDED.attained_date, lead_official = EXCLUDED.lead_official, anchor_firms =
    EXCLUDED.anchor_firms, source = EXCLUDED.source, responsible_unit = EXCLUDED.responsible_unit, remark =
    EXCLUDED.remark)"};

constexpr store::Query kChainKeep{"chain.chain.keep", R"(
  INSERT INTO chain_history (
    id, version, valid_from, batch, owner_unit, baseline, code, name, kind, chain_group, strategy,
    output_target_yuan, target_year, attained_yuan, attained_date, lead_official, anchor_firms, source,
    responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, code, name, kind, chain_group, strategy,
    output_target_yuan, target_year, attained_yuan, attained_date, lead_official, anchor_firms, source,
    responsible_unit, remark, :valid_to
    FROM chain
   WHERE id = :id)"};

constexpr store::Query kChainDrop{"chain.chain.drop", R"(
  DELETE FROM chain WHERE id = :id)"};

}  // namespace

const store::Entity& chain_entity() {
  static const store::Entity entity{
      .name = "chain",
      .plural = "chains",
      .zh = "产业链",
      .en = "Chains",
      .fields = &field_table<ChainRow>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"code"}, {"name"}},
      .search_fields = {"name", "code"},
      .put = kChainPut,
      .keep = kChainKeep,
      .drop = kChainDrop};
  return entity;
}

}  // namespace liantu::chain
