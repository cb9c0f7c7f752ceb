#include "liantu/site/plant_store.h"

#include "liantu/site/site.h"

namespace liantu::site {
namespace {

constexpr store::Query kPut{"site.plant.put", R"(
  INSERT INTO plant (
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, floors, ownership,
    tenure, structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2, first_floor_height_m,
    storey_height_m, column_spacing_m, span_m, floor_load_t_m2, upper_load_t_m2, goods_lift, crane,
    loading_dock, loading_dock_height_m, power_kva, double_supply, water, drainage, steam, compressed_air,
    gas, energy_headroom_tce, cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y,
    rail_distance_m, port_distance_m, fire_resistance, fire_class, clean_class, flooring, admitted_industries,
    in_chemical_park, offer, rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since, available_date,
    updated_date, checked_by, contact_name, contact_phone, lon, lat, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :town, :park, :building, :floors,
    :ownership, :tenure, :structure, :floor_area_m2, :storey_area_m2, :lettable_m2, :least_lettable_m2,
    :first_floor_height_m, :storey_height_m, :column_spacing_m, :span_m, :floor_load_t_m2, :upper_load_t_m2,
    :goods_lift, :crane, :loading_dock, :loading_dock_height_m, :power_kva, :double_supply, :water, :drainage,
    :steam, :compressed_air, :gas, :energy_headroom_tce, :cod_headroom_t_y, :ammonia_headroom_t_y,
    :nox_headroom_t_y, :vocs_headroom_t_y, :rail_distance_m, :port_distance_m, :fire_resistance, :fire_class,
    :clean_class, :flooring, :admitted_industries, :in_chemical_park, :offer, :rent_yuan_m2_month,
    :service_charge_yuan_m2_month, :vacant_since, :available_date, :updated_date, :checked_by, :contact_name,
    :contact_phone, :lon, :lat, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    town = EXCLUDED.town, park = EXCLUDED.park, building = EXCLUDED.building, floors = EXCLUDED.floors,
    ownership = EXCLUDED.ownership, tenure = EXCLUDED.tenure, structure = EXCLUDED.structure,
    floor_area_m2 = EXCLUDED.floor_area_m2, storey_area_m2 = EXCLUDED.storey_area_m2,
    lettable_m2 = EXCLUDED.lettable_m2, least_lettable_m2 = EXCLUDED.least_lettable_m2,
    first_floor_height_m = EXCLUDED.first_floor_height_m, storey_height_m = EXCLUDED.storey_height_m,
    column_spacing_m = EXCLUDED.column_spacing_m, span_m = EXCLUDED.span_m,
    floor_load_t_m2 = EXCLUDED.floor_load_t_m2, upper_load_t_m2 = EXCLUDED.upper_load_t_m2,
    goods_lift = EXCLUDED.goods_lift, crane = EXCLUDED.crane, loading_dock = EXCLUDED.loading_dock,
    loading_dock_height_m = EXCLUDED.loading_dock_height_m, power_kva = EXCLUDED.power_kva,
    double_supply = EXCLUDED.double_supply, water = EXCLUDED.water, drainage = EXCLUDED.drainage,
    steam = EXCLUDED.steam, compressed_air = EXCLUDED.compressed_air, gas = EXCLUDED.gas,
    energy_headroom_tce = EXCLUDED.energy_headroom_tce, cod_headroom_t_y = EXCLUDED.cod_headroom_t_y,
    ammonia_headroom_t_y = EXCLUDED.ammonia_headroom_t_y, nox_headroom_t_y = EXCLUDED.nox_headroom_t_y,
    vocs_headroom_t_y = EXCLUDED.vocs_headroom_t_y, rail_distance_m = EXCLUDED.rail_distance_m,
    port_distance_m = EXCLUDED.port_distance_m, fire_resistance = EXCLUDED.fire_resistance,
    fire_class = EXCLUDED.fire_class, clean_class = EXCLUDED.clean_class, flooring = EXCLUDED.flooring,
    admitted_industries = EXCLUDED.admitted_industries, in_chemical_park = EXCLUDED.in_chemical_park,
    offer = EXCLUDED.offer, rent_yuan_m2_month = EXCLUDED.rent_yuan_m2_month,
    service_charge_yuan_m2_month = EXCLUDED.service_charge_yuan_m2_month,
    vacant_since = EXCLUDED.vacant_since, available_date = EXCLUDED.available_date,
    updated_date = EXCLUDED.updated_date, checked_by = EXCLUDED.checked_by,
    contact_name = EXCLUDED.contact_name, contact_phone = EXCLUDED.contact_phone, lon = EXCLUDED.lon,
    lat = EXCLUDED.lat, remark = EXCLUDED.remark)"};

constexpr store::Query kKeep{"site.plant.keep", R"(
  INSERT INTO plant_history (
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, floors, ownership,
    tenure, structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2, first_floor_height_m,
    storey_height_m, column_spacing_m, span_m, floor_load_t_m2, upper_load_t_m2, goods_lift, crane,
    loading_dock, loading_dock_height_m, power_kva, double_supply, water, drainage, steam, compressed_air,
    gas, energy_headroom_tce, cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y,
    rail_distance_m, port_distance_m, fire_resistance, fire_class, clean_class, flooring, admitted_industries,
    in_chemical_park, offer, rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since, available_date,
    updated_date, checked_by, contact_name, contact_phone, lon, lat, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, floors, ownership,
    tenure, structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2, first_floor_height_m,
    storey_height_m, column_spacing_m, span_m, floor_load_t_m2, upper_load_t_m2, goods_lift, crane,
    loading_dock, loading_dock_height_m, power_kva, double_supply, water, drainage, steam, compressed_air,
    gas, energy_headroom_tce, cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y,
    rail_distance_m, port_distance_m, fire_resistance, fire_class, clean_class, flooring, admitted_industries,
    in_chemical_park, offer, rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since, available_date,
    updated_date, checked_by, contact_name, contact_phone, lon, lat, remark, :valid_to
    FROM plant
   WHERE id = :id)"};

constexpr store::Query kDrop{"site.plant.drop", R"(
  DELETE FROM plant WHERE id = :id)"};

}  // namespace

const store::Entity& plant_entity() {
  static const store::Entity entity{
      .name = "plant",
      .plural = "plants",
      .zh = "标准厂房",
      .en = "Plant",
      .fields = &field_table<Plant>(),
      .title_field = "name",
      .owner_field = "town",
      .keys = {{"name", "town", "building"}, {"name", "town"}},
      .search_fields = {"name", "park", "building"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::site
