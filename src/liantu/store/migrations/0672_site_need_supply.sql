-- Needs of double supply, steam pressure and resistance to fire.
DROP VIEW site_need_asof;
ALTER TABLE site_need ADD COLUMN double_supply INTEGER;
ALTER TABLE site_need ADD COLUMN steam_pressure_mpa REAL;
ALTER TABLE site_need ADD COLUMN fire_resistance TEXT;
ALTER TABLE site_need_history ADD COLUMN double_supply INTEGER;
ALTER TABLE site_need_history ADD COLUMN steam_pressure_mpa REAL;
ALTER TABLE site_need_history ADD COLUMN fire_resistance TEXT;
CREATE VIEW site_need_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2,
    upper_load_t_m2, power_kva, double_supply, water_t_d, sewage_t_d, steam_t_h, steam_pressure_mpa,
    gas, fire_class, fire_resistance, land_use, industry_code, chain, chemical, energy_tce, cod_t_y,
    ammonia_t_y, nox_t_y, vocs_t_y, rail_distance_m, port_distance_m, far, price_most_yuan_per_mu,
    rent_most_yuan_m2_month, start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM site_need
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2,
    upper_load_t_m2, power_kva, double_supply, water_t_d, sewage_t_d, steam_t_h, steam_pressure_mpa,
    gas, fire_class, fire_resistance, land_use, industry_code, chain, chemical, energy_tce, cod_t_y,
    ammonia_t_y, nox_t_y, vocs_t_y, rail_distance_m, port_distance_m, far, price_most_yuan_per_mu,
    rent_most_yuan_m2_month, start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan,
    responsible_unit, remark, valid_to
    FROM site_need_history;
