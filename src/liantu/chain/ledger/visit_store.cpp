#include "liantu/chain/ledger/visit_store.h"

#include "liantu/chain/ledger/visit_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kVisitPut{"chain.visit.put", R"(
  INSERT INTO visit (
    id, version, valid_from, batch, owner_unit, baseline, week_date, chain, node, enterprise, credit_code,
    city, points, reasons, verdict, verdict_reason, verdict_by, visited_date, outcome, note, responsible_unit,
    remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :week_date, :chain, :node, :enterprise,
    :credit_code, :city, :points, :reasons, :verdict, :verdict_reason, :verdict_by, :visited_date, :outcome,
    :note, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, week_date = EXCLUDED.week_date, chain = EXCLUDED.chain,
    node = EXCLUDED.node, enterprise = EXCLUDED.enterprise, credit_code = EXCLUDED.credit_code, city =
    EXCLUDED.city, points = EXCLUDED.points, reasons = EXCLUDED.reasons, verdict = EXCLUDED.verdict,
    verdict_reason = EXCLUDED.verdict_reason, verdict_by = EXCLUDED.verdict_by, visited_date =
    EXCLUDED.visited_date, outcome = EXCLUDED.outcome, note = EXCLUDED.note, responsible_unit =
    EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kVisitKeep{"chain.visit.keep", R"(
  INSERT INTO visit_history (
    id, version, valid_from, batch, owner_unit, baseline, week_date, chain, node, enterprise, credit_code,
    city, points, reasons, verdict, verdict_reason, verdict_by, visited_date, outcome, note, responsible_unit,
    remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, week_date, chain, node, enterprise, credit_code,
    city, points, reasons, verdict, verdict_reason, verdict_by, visited_date, outcome, note, responsible_unit,
    remark, :valid_to
    FROM visit
   WHERE id = :id)"};

constexpr store::Query kVisitDrop{"chain.visit.drop", R"(
  DELETE FROM visit WHERE id = :id)"};

}  // namespace

const store::Entity& visit_entity() {
  static const store::Entity entity{
      .name = "visit",
      .plural = "visits",
      .zh = "走访建议",
      .en = "Visits",
      .fields = &field_table<VisitRow>(),
      .title_field = "enterprise",
      .owner_field = "responsible_unit",
      .keys = {{"week_date", "chain", "enterprise"}},
      .search_fields = {"enterprise"},
      .put = kVisitPut,
      .keep = kVisitKeep,
      .drop = kVisitDrop};
  return entity;
}

}  // namespace liantu::chain
