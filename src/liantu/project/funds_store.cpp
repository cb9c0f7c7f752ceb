#include "liantu/project/funds_store.h"

#include "liantu/project/funds.h"

namespace liantu::project {
namespace {

constexpr store::Query kFundsPut{"project.funds.put", R"(
  INSERT INTO funds (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, kind, paid_date,
    amount_yuan, amount_usd, usd_rate, payer, payer_location, out_of_province, evidence, document,
    responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :kind, :paid_date,
    :amount_yuan, :amount_usd, :usd_rate, :payer, :payer_location, :out_of_province, :evidence,
    :document, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, kind = EXCLUDED.kind, paid_date = EXCLUDED.paid_date, amount_yuan =
    EXCLUDED.amount_yuan, amount_usd = EXCLUDED.amount_usd, usd_rate = EXCLUDED.usd_rate, payer =
    EXCLUDED.payer, payer_location = EXCLUDED.payer_location, out_of_province =
    EXCLUDED.out_of_province, evidence = EXCLUDED.evidence, document = EXCLUDED.document,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kFundsKeep{"project.funds.keep", R"(
  INSERT INTO funds_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, kind, paid_date,
    amount_yuan, amount_usd, usd_rate, payer, payer_location, out_of_province, evidence, document,
    responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, kind, paid_date,
    amount_yuan, amount_usd, usd_rate, payer, payer_location, out_of_province, evidence, document,
    responsible_unit, remark, :valid_to
    FROM funds
   WHERE id = :id)"};

constexpr store::Query kFundsDrop{"project.funds.drop", R"(
  DELETE FROM funds WHERE id = :id)"};

}  // namespace

const store::Entity& funds_entity() {
  static const store::Entity entity{
      .name = "funds",
      .plural = "funds",
      .zh = "资金台账",
      .en = "Funds",
      .fields = &field_table<Funds>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "document", "paid_date", "amount_yuan"}},
      .search_fields = {"name", "payer"},
      .put = kFundsPut,
      .keep = kFundsKeep,
      .drop = kFundsDrop};
  return entity;
}

}  // namespace liantu::project
