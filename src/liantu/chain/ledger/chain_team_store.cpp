#include "liantu/chain/ledger/chain_team_store.h"

#include "liantu/chain/ledger/team_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kChainTeamPut{"chain.chain_team.put", R"(
  INSERT INTO chain_team (
    id, version, valid_from, batch, owner_unit, baseline, chain, slot, holder, duty, field_of_work, document,
    since_date, ended_date, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :chain, :slot, :holder, :duty, :field_of_work,
    :document, :since_date, :ended_date, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, chain = EXCLUDED.chain, slot = EXCLUDED.slot, holder =
    EXCLUDED.holder, duty = EXCLUDED.duty, field_of_work = EXCLUDED.field_of_work, document =
    EXCLUDED.document, since_date = EXCLUDED.since_date, ended_date = EXCLUDED.ended_date, responsible_unit =
    EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kChainTeamKeep{"chain.chain_team.keep", R"(
  INSERT INTO chain_team_history (
    id, version, valid_from, batch, owner_unit, baseline, chain, slot, holder, duty, field_of_work, document,
    since_date, ended_date, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, slot, holder, duty, field_of_work, document,
    since_date, ended_date, responsible_unit, remark, :valid_to
    FROM chain_team
   WHERE id = :id)"};

constexpr store::Query kChainTeamDrop{"chain.chain_team.drop", R"(
  DELETE FROM chain_team WHERE id = :id)"};

}  // namespace

const store::Entity& chain_team_entity() {
  static const store::Entity entity{
      .name = "chain_team",
      .plural = "chain_teams",
      .zh = "链上班子",
      .en = "Chain teams",
      .fields = &field_table<TeamRow>(),
      .title_field = "holder",
      .owner_field = "responsible_unit",
      .keys = {{"chain", "slot", "holder"}},
      .search_fields = {"holder"},
      .put = kChainTeamPut,
      .keep = kChainTeamKeep,
      .drop = kChainTeamDrop};
  return entity;
}

}  // namespace liantu::chain
