#include "liantu/chain/ledger/drawing_store.h"

#include "liantu/chain/ledger/drawing_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kDrawingPut{"chain.drawing.put", R"(
  INSERT INTO chain_drawing (
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :chain, :year, :source, :states,
    :drawing, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, chain = EXCLUDED.chain,
    year = EXCLUDED.year, source = EXCLUDED.source, states = EXCLUDED.states,
    drawing = EXCLUDED.drawing, responsible_unit = EXCLUDED.responsible_unit,
    remark = EXCLUDED.remark)"};

constexpr store::Query kDrawingKeep{"chain.drawing.keep", R"(
  INSERT INTO chain_drawing_history (
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark, :valid_to
    FROM chain_drawing
   WHERE id = :id)"};

constexpr store::Query kDrawingDrop{"chain.drawing.drop", R"(
  DELETE FROM chain_drawing WHERE id = :id)"};

}  // namespace

const store::Entity& drawing_entity() {
  static const store::Entity entity{.name = "chain_drawing",
                                    .plural = "chain-drawings",
                                    .zh = "往年版本",
                                    .en = "Drawings of earlier years",
                                    .fields = &field_table<DrawingRow>(),
                                    .title_field = "source",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"chain", "year"}},
                                    .search_fields = {"chain", "source"},
                                    .put = kDrawingPut,
                                    .keep = kDrawingKeep,
                                    .drop = kDrawingDrop};
  return entity;
}

}  // namespace liantu::chain
