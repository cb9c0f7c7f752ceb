#include "liantu/project/payment_store.h"

#include "liantu/project/payment.h"

namespace liantu::project {
namespace {

constexpr store::Query kPaymentPut{"project.payment.put", R"(
  INSERT INTO payment (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, item, due_date,
    required_yuan, paid_date, paid_yuan, payer, payer_kind, payee, payee_kind, evidence, document,
    responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :item, :due_date,
    :required_yuan, :paid_date, :paid_yuan, :payer, :payer_kind, :payee, :payee_kind, :evidence, :document,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    project_code = EXCLUDED.project_code, item = EXCLUDED.item, due_date = EXCLUDED.due_date,
    required_yuan = EXCLUDED.required_yuan, paid_date = EXCLUDED.paid_date, paid_yuan = EXCLUDED.paid_yuan,
    payer = EXCLUDED.payer, payer_kind = EXCLUDED.payer_kind, payee = EXCLUDED.payee,
    payee_kind = EXCLUDED.payee_kind, evidence = EXCLUDED.evidence, document = EXCLUDED.document,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kPaymentKeep{"project.payment.keep", R"(
  INSERT INTO payment_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, item, due_date,
    required_yuan, paid_date, paid_yuan, payer, payer_kind, payee, payee_kind, evidence, document,
    responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, item, due_date,
    required_yuan, paid_date, paid_yuan, payer, payer_kind, payee, payee_kind, evidence, document,
    responsible_unit, remark, :valid_to
    FROM payment
   WHERE id = :id)"};

constexpr store::Query kPaymentDrop{"project.payment.drop", R"(
  DELETE FROM payment WHERE id = :id)"};

}  // namespace

const store::Entity& payment_entity() {
  static const store::Entity entity{
      .name = "payment",
      .plural = "payments",
      .zh = "资金支付",
      .en = "Payments",
      .fields = &field_table<Payment>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "document"}, {"name", "item", "due_date"}},
      .search_fields = {"name", "payee"},
      .put = kPaymentPut,
      .keep = kPaymentKeep,
      .drop = kPaymentDrop};
  return entity;
}

}  // namespace liantu::project
