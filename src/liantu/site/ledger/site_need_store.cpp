#include "liantu/site/ledger/site_need_store.h"

#include "liantu/site/ledger/need_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kNeedPut{"site.site_need.put", R"(
  INSERT INTO site_need (
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2, upper_load_t_m2,
    power_kva, double_supply, water_t_d, sewage_t_d, steam_t_h, steam_pressure_mpa, gas, fire_class,
    fire_resistance, land_use, industry_code, chain, chemical, energy_tce, cod_t_y, ammonia_t_y, nox_t_y,
    vocs_t_y, rail_distance_m, port_distance_m, far, price_most_yuan_per_mu, rent_most_yuan_m2_month,
    start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :project_no, :project, :kind, :land_least_m2,
    :land_most_m2, :floor_least_m2, :floor_most_m2, :first_floor_height_m, :floor_load_t_m2, :upper_load_t_m2,
    :power_kva, :double_supply, :water_t_d, :sewage_t_d, :steam_t_h, :steam_pressure_mpa, :gas, :fire_class,
    :fire_resistance, :land_use, :industry_code, :chain, :chemical, :energy_tce, :cod_t_y, :ammonia_t_y,
    :nox_t_y, :vocs_t_y, :rail_distance_m, :port_distance_m, :far, :price_most_yuan_per_mu,
    :rent_most_yuan_m2_month, :start_date, :fixed_assets_yuan, :expected_output_yuan, :expected_tax_yuan,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, project_no = EXCLUDED.project_no,
    project = EXCLUDED.project, kind = EXCLUDED.kind, land_least_m2 = EXCLUDED.land_least_m2,
    land_most_m2 = EXCLUDED.land_most_m2, floor_least_m2 = EXCLUDED.floor_least_m2,
    floor_most_m2 = EXCLUDED.floor_most_m2, first_floor_height_m = EXCLUDED.first_floor_height_m,
    floor_load_t_m2 = EXCLUDED.floor_load_t_m2, upper_load_t_m2 = EXCLUDED.upper_load_t_m2,
    power_kva = EXCLUDED.power_kva, double_supply = EXCLUDED.double_supply, water_t_d = EXCLUDED.water_t_d,
    sewage_t_d = EXCLUDED.sewage_t_d, steam_t_h = EXCLUDED.steam_t_h,
    steam_pressure_mpa = EXCLUDED.steam_pressure_mpa, gas = EXCLUDED.gas, fire_class = EXCLUDED.fire_class,
    fire_resistance = EXCLUDED.fire_resistance, land_use = EXCLUDED.land_use,
    industry_code = EXCLUDED.industry_code, chain = EXCLUDED.chain, chemical = EXCLUDED.chemical,
    energy_tce = EXCLUDED.energy_tce, cod_t_y = EXCLUDED.cod_t_y, ammonia_t_y = EXCLUDED.ammonia_t_y,
    nox_t_y = EXCLUDED.nox_t_y, vocs_t_y = EXCLUDED.vocs_t_y, rail_distance_m = EXCLUDED.rail_distance_m,
    port_distance_m = EXCLUDED.port_distance_m, far = EXCLUDED.far,
    price_most_yuan_per_mu = EXCLUDED.price_most_yuan_per_mu,
    rent_most_yuan_m2_month = EXCLUDED.rent_most_yuan_m2_month, start_date = EXCLUDED.start_date,
    fixed_assets_yuan = EXCLUDED.fixed_assets_yuan, expected_output_yuan = EXCLUDED.expected_output_yuan,
    expected_tax_yuan = EXCLUDED.expected_tax_yuan, responsible_unit = EXCLUDED.responsible_unit,
    remark = EXCLUDED.remark)"};

constexpr store::Query kNeedKeep{"site.site_need.keep", R"(
  INSERT INTO site_need_history (
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2, upper_load_t_m2,
    power_kva, double_supply, water_t_d, sewage_t_d, steam_t_h, steam_pressure_mpa, gas, fire_class,
    fire_resistance, land_use, industry_code, chain, chemical, energy_tce, cod_t_y, ammonia_t_y, nox_t_y,
    vocs_t_y, rail_distance_m, port_distance_m, far, price_most_yuan_per_mu, rent_most_yuan_m2_month,
    start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2, upper_load_t_m2,
    power_kva, double_supply, water_t_d, sewage_t_d, steam_t_h, steam_pressure_mpa, gas, fire_class,
    fire_resistance, land_use, industry_code, chain, chemical, energy_tce, cod_t_y, ammonia_t_y, nox_t_y,
    vocs_t_y, rail_distance_m, port_distance_m, far, price_most_yuan_per_mu, rent_most_yuan_m2_month,
    start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan, responsible_unit, remark,
    :valid_to
    FROM site_need
   WHERE id = :id)"};

constexpr store::Query kNeedDrop{"site.site_need.drop", R"(
  DELETE FROM site_need WHERE id = :id)"};

}  // namespace

const store::Entity& site_need_entity() {
  static const store::Entity entity{
      .name = "site_need",
      .plural = "site_needs",
      .zh = "选址需求",
      .en = "Site needs",
      .fields = &field_table<Need>(),
      .title_field = "project",
      .owner_field = "responsible_unit",
      .keys = {{"project_no"}, {"project"}},
      .search_fields = {"project", "project_no"},
      .put = kNeedPut,
      .keep = kNeedKeep,
      .drop = kNeedDrop};
  return entity;
}

}  // namespace liantu::site
