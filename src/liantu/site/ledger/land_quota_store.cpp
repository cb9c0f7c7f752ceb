#include "liantu/site/ledger/land_quota_store.h"

#include "liantu/site/ledger/land_quota_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kLandQuotaPut{"site.land_quota.put", R"(
  INSERT INTO land_quota (
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2, entry_date,
    document, project_no, project, parcel_no, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :kind, :year, :direction, :area_m2,
    :entry_date, :document, :project_no, :project, :parcel_no, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, kind = EXCLUDED.kind,
    year = EXCLUDED.year, direction = EXCLUDED.direction, area_m2 = EXCLUDED.area_m2,
    entry_date = EXCLUDED.entry_date, document = EXCLUDED.document, project_no = EXCLUDED.project_no,
    project = EXCLUDED.project, parcel_no = EXCLUDED.parcel_no,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kLandQuotaKeep{"site.land_quota.keep", R"(
  INSERT INTO land_quota_history (
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2, entry_date,
    document, project_no, project, parcel_no, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2, entry_date,
    document, project_no, project, parcel_no, responsible_unit, remark, :valid_to
    FROM land_quota
   WHERE id = :id)"};

constexpr store::Query kLandQuotaDrop{"site.land_quota.drop", R"(
  DELETE FROM land_quota WHERE id = :id)"};

}  // namespace

const store::Entity& land_quota_entity() {
  static const store::Entity entity{
      .name = "land_quota",
      .plural = "land_quotas",
      .zh = "用地指标",
      .en = "Land quota",
      .fields = &field_table<LandQuota>(),
      .title_field = "document",
      .owner_field = "responsible_unit",
      .keys = {{"document", "kind", "direction", "project"}, {"document", "kind", "direction"}},
      .search_fields = {"document", "project", "parcel_no"},
      .put = kLandQuotaPut,
      .keep = kLandQuotaKeep,
      .drop = kLandQuotaDrop};
  return entity;
}

}  // namespace liantu::site
