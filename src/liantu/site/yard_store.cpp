#include "liantu/site/yard_store.h"

#include "liantu/site/site.h"

namespace liantu::site {
namespace {

constexpr store::Query kPut{"site.yard.put", R"(
  INSERT INTO yard (
    id, version, valid_from, batch, owner_unit, baseline, town, village, name, ownership, land_m2,
    building_m2, shape, gate, gate_width_m, power, current_use, suitable_use, offer,
    rent_yuan_per_year, lease_years, updated_date, checked_by, contact_name, contact_phone, lon, lat,
    remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :town, :village, :name, :ownership,
    :land_m2, :building_m2, :shape, :gate, :gate_width_m, :power, :current_use, :suitable_use,
    :offer, :rent_yuan_per_year, :lease_years, :updated_date, :checked_by, :contact_name,
    :contact_phone, :lon, :lat, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, town = EXCLUDED.town,
    village = EXCLUDED.village, name = EXCLUDED.name, ownership = EXCLUDED.ownership,
    land_m2 = EXCLUDED.land_m2, building_m2 = EXCLUDED.building_m2, shape = EXCLUDED.shape,
    gate = EXCLUDED.gate, gate_width_m = EXCLUDED.gate_width_m, power = EXCLUDED.power,
    current_use = EXCLUDED.current_use, suitable_use = EXCLUDED.suitable_use, offer = EXCLUDED.offer,
    rent_yuan_per_year = EXCLUDED.rent_yuan_per_year, lease_years = EXCLUDED.lease_years,
    updated_date = EXCLUDED.updated_date, checked_by = EXCLUDED.checked_by,
    contact_name = EXCLUDED.contact_name, contact_phone = EXCLUDED.contact_phone, lon = EXCLUDED.lon,
    lat = EXCLUDED.lat, remark = EXCLUDED.remark)"};

constexpr store::Query kKeep{"site.yard.keep", R"(
  INSERT INTO yard_history (
    id, version, valid_from, batch, owner_unit, baseline, town, village, name, ownership, land_m2,
    building_m2, shape, gate, gate_width_m, power, current_use, suitable_use, offer,
    rent_yuan_per_year, lease_years, updated_date, checked_by, contact_name, contact_phone, lon, lat,
    remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, town, village, name, ownership, land_m2,
    building_m2, shape, gate, gate_width_m, power, current_use, suitable_use, offer,
    rent_yuan_per_year, lease_years, updated_date, checked_by, contact_name, contact_phone, lon, lat,
    remark, :valid_to
    FROM yard
   WHERE id = :id)"};

constexpr store::Query kDrop{"site.yard.drop", R"(
  DELETE FROM yard WHERE id = :id)"};

}  // namespace

const store::Entity& yard_entity() {
  static const store::Entity entity{
      .name = "yard",
      .plural = "yards",
      .zh = "闲置院落",
      .en = "Yard",
      .fields = &field_table<Yard>(),
      .title_field = "name",
      .owner_field = "town",
      .keys = {{"town", "village", "name"}, {"village", "name"}},
      .search_fields = {"name", "village"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::site
