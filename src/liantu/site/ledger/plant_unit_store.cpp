#include "liantu/site/ledger/plant_unit_store.h"

#include "liantu/site/ledger/plant_unit_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kPlantUnitPut{"site.plant_unit.put", R"(
  INSERT INTO plant_unit (
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no, area_m2,
    height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date, updated_date,
    remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :plant, :building, :town, :floor, :unit_no,
    :area_m2, :height_m, :load_t_m2, :power_kva, :offer, :occupied_by, :rent_yuan_m2_month, :available_date,
    :updated_date, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, plant = EXCLUDED.plant,
    building = EXCLUDED.building, town = EXCLUDED.town, floor = EXCLUDED.floor, unit_no = EXCLUDED.unit_no,
    area_m2 = EXCLUDED.area_m2, height_m = EXCLUDED.height_m, load_t_m2 = EXCLUDED.load_t_m2,
    power_kva = EXCLUDED.power_kva, offer = EXCLUDED.offer, occupied_by = EXCLUDED.occupied_by,
    rent_yuan_m2_month = EXCLUDED.rent_yuan_m2_month, available_date = EXCLUDED.available_date,
    updated_date = EXCLUDED.updated_date, remark = EXCLUDED.remark)"};

constexpr store::Query kPlantUnitKeep{"site.plant_unit.keep", R"(
  INSERT INTO plant_unit_history (
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no, area_m2,
    height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date, updated_date,
    remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no, area_m2,
    height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date, updated_date,
    remark, :valid_to
    FROM plant_unit
   WHERE id = :id)"};

constexpr store::Query kPlantUnitDrop{"site.plant_unit.drop", R"(
  DELETE FROM plant_unit WHERE id = :id)"};

}  // namespace

const store::Entity& plant_unit_entity() {
  static const store::Entity entity{.name = "plant_unit",
                                    .plural = "plant_units",
                                    .zh = "厂房单元",
                                    .en = "Units of plants",
                                    .fields = &field_table<PlantUnit>(),
                                    .title_field = "unit_no",
                                    .owner_field = "town",
                                    .keys = {{"plant", "town", "building", "floor", "unit_no"},
                                             {"plant", "building", "floor", "unit_no"},
                                             {"plant", "floor", "unit_no"}},
                                    .search_fields = {"plant", "unit_no", "occupied_by"},
                                    .put = kPlantUnitPut,
                                    .keep = kPlantUnitKeep,
                                    .drop = kPlantUnitDrop};
  return entity;
}

}  // namespace liantu::site
