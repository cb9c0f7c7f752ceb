#include "liantu/site/ledger/redevelopment_store.h"

#include "liantu/site/ledger/redevelopment_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kRedevelopmentPut{"site.redevelopment.put", R"(
  INSERT INTO redevelopment (
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park, land_m2,
    floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2, freed_floor_m2,
    next_use, responsible_unit, lead_official, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :parcel_no, :firm, :town, :park,
    :land_m2, :floor_m2, :cause, :method, :state, :start_date, :due_date, :done_date, :freed_land_m2,
    :freed_floor_m2, :next_use, :responsible_unit, :lead_official, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    parcel_no = EXCLUDED.parcel_no, firm = EXCLUDED.firm, town = EXCLUDED.town, park = EXCLUDED.park,
    land_m2 = EXCLUDED.land_m2, floor_m2 = EXCLUDED.floor_m2, cause = EXCLUDED.cause,
    method = EXCLUDED.method, state = EXCLUDED.state, start_date = EXCLUDED.start_date,
    due_date = EXCLUDED.due_date, done_date = EXCLUDED.done_date, freed_land_m2 = EXCLUDED.freed_land_m2,
    freed_floor_m2 = EXCLUDED.freed_floor_m2, next_use = EXCLUDED.next_use,
    responsible_unit = EXCLUDED.responsible_unit, lead_official = EXCLUDED.lead_official,
    remark = EXCLUDED.remark)"};

constexpr store::Query kRedevelopmentKeep{"site.redevelopment.keep", R"(
  INSERT INTO redevelopment_history (
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park, land_m2,
    floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2, freed_floor_m2,
    next_use, responsible_unit, lead_official, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park, land_m2,
    floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2, freed_floor_m2,
    next_use, responsible_unit, lead_official, remark, :valid_to
    FROM redevelopment
   WHERE id = :id)"};

constexpr store::Query kRedevelopmentDrop{"site.redevelopment.drop", R"(
  DELETE FROM redevelopment WHERE id = :id)"};

}  // namespace

const store::Entity& redevelopment_entity() {
  static const store::Entity entity{.name = "redevelopment",
                                    .plural = "redevelopments",
                                    .zh = "低效用地盘活",
                                    .en = "Redevelopment",
                                    .fields = &field_table<Redevelopment>(),
                                    .title_field = "name",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"name"}, {"parcel_no", "firm"}},
                                    .search_fields = {"name", "parcel_no", "firm"},
                                    .put = kRedevelopmentPut,
                                    .keep = kRedevelopmentKeep,
                                    .drop = kRedevelopmentDrop};
  return entity;
}

}  // namespace liantu::site
