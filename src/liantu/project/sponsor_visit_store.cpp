#include "liantu/project/sponsor_visit_store.h"

#include "liantu/project/sponsor_visit.h"

namespace liantu::project {
namespace {

constexpr store::Query kSponsorVisitPut{"project.sponsor_visit.put", R"(
  INSERT INTO sponsor_visit (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :lead_official,
    :visited_date, :form, :found, :asked, :answered, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, lead_official = EXCLUDED.lead_official, visited_date = EXCLUDED.visited_date,
    form = EXCLUDED.form, found = EXCLUDED.found, asked = EXCLUDED.asked, answered = EXCLUDED.answered,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kSponsorVisitKeep{"project.sponsor_visit.keep", R"(
  INSERT INTO sponsor_visit_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark, :valid_to
    FROM sponsor_visit
   WHERE id = :id)"};

constexpr store::Query kSponsorVisitDrop{"project.sponsor_visit.drop", R"(
  DELETE FROM sponsor_visit WHERE id = :id)"};

}  // namespace

const store::Entity& sponsor_visit_entity() {
  static const store::Entity entity{
      .name = "sponsor_visit",
      .plural = "sponsor_visits",
      .zh = "包保走访",
      .en = "Sponsor visits",
      .fields = &field_table<SponsorVisit>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "visited_date"}},
      .search_fields = {"name"},
      .put = kSponsorVisitPut,
      .keep = kSponsorVisitKeep,
      .drop = kSponsorVisitDrop};
  return entity;
}

}  // namespace liantu::project
