#include "liantu/dispatch/exemption_store.h"

#include "liantu/dispatch/exemption.h"

namespace liantu::dispatch {
namespace {

constexpr store::Query kExemptionPut{"dispatch.exemption.put", R"(
  INSERT INTO exemption (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, state, asked_by, asked_date, decided_by, decided_date, self_review,
    refused_for, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :dimension,
    :from_date, :to_date, :reason, :approver, :document, :state, :asked_by, :asked_date, :decided_by,
    :decided_date, :self_review, :refused_for, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, dimension = EXCLUDED.dimension, from_date = EXCLUDED.from_date, to_date =
    EXCLUDED.to_date, reason = EXCLUDED.reason, approver = EXCLUDED.approver, document =
    EXCLUDED.document, state = EXCLUDED.state, asked_by = EXCLUDED.asked_by, asked_date = EXCLUDED.asked_date,
    decided_by = EXCLUDED.decided_by, decided_date = EXCLUDED.decided_date, self_review = EXCLUDED.self_review,
    refused_for = EXCLUDED.refused_for, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kExemptionKeep{"dispatch.exemption.keep", R"(
  INSERT INTO exemption_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, state, asked_by, asked_date, decided_by, decided_date, self_review,
    refused_for, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, state, asked_by, asked_date, decided_by, decided_date, self_review,
    refused_for, responsible_unit, remark, :valid_to
    FROM exemption
   WHERE id = :id)"};

constexpr store::Query kExemptionDrop{"dispatch.exemption.drop", R"(
  DELETE FROM exemption WHERE id = :id)"};

}  // namespace

const store::Entity& exemption_entity() {
  static const store::Entity entity{
      .name = "exemption",
      .plural = "exemptions",
      .zh = "亮灯豁免",
      .en = "Light exemptions",
      .fields = &field_table<ExemptionRow>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "dimension", "from_date"}},
      .search_fields = {"name"},
      .put = kExemptionPut,
      .keep = kExemptionKeep,
      .drop = kExemptionDrop};
  return entity;
}

}  // namespace liantu::dispatch
