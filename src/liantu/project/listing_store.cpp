#include "liantu/project/listing_store.h"

#include "liantu/project/listing.h"

namespace liantu::project {
namespace {

constexpr store::Query kListingPut{"project.listing.put", R"(
  INSERT INTO listing (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, year, list, category,
    tranche, livelihood, renovation, responsible_unit, lead_official, document, listed_date,
    removed_date, reason, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :year, :list,
    :category, :tranche, :livelihood, :renovation, :responsible_unit, :lead_official, :document,
    :listed_date, :removed_date, :reason, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, year = EXCLUDED.year, list = EXCLUDED.list, category = EXCLUDED.category,
    tranche = EXCLUDED.tranche, livelihood = EXCLUDED.livelihood, renovation = EXCLUDED.renovation,
    responsible_unit = EXCLUDED.responsible_unit, lead_official = EXCLUDED.lead_official, document =
    EXCLUDED.document, listed_date = EXCLUDED.listed_date, removed_date = EXCLUDED.removed_date, reason
    = EXCLUDED.reason, remark = EXCLUDED.remark)"};

constexpr store::Query kListingKeep{"project.listing.keep", R"(
  INSERT INTO listing_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, year, list, category,
    tranche, livelihood, renovation, responsible_unit, lead_official, document, listed_date,
    removed_date, reason, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, year, list, category,
    tranche, livelihood, renovation, responsible_unit, lead_official, document, listed_date,
    removed_date, reason, remark, :valid_to
    FROM listing
   WHERE id = :id)"};

constexpr store::Query kListingDrop{"project.listing.drop", R"(
  DELETE FROM listing WHERE id = :id)"};

}  // namespace

const store::Entity& listing_entity() {
  static const store::Entity entity{
      .name = "listing",
      .plural = "listings",
      .zh = "年度名单",
      .en = "Yearly list",
      .fields = &field_table<Listing>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"project_code", "year", "list"}, {"name", "year", "list"}},
      .search_fields = {"name"},
      .put = kListingPut,
      .keep = kListingKeep,
      .drop = kListingDrop};
  return entity;
}

}  // namespace liantu::project
