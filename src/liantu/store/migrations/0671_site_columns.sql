-- Of parcels the right and its term, the standard-land figures and the supply; of plants let or sold, resistance to fire, dock, air and supply; of yards
-- shape and gate; who checked.
DROP VIEW parcel_asof;
ALTER TABLE parcel ADD COLUMN ownership TEXT;
ALTER TABLE parcel ADD COLUMN right_nature TEXT;
ALTER TABLE parcel ADD COLUMN term_years REAL;
ALTER TABLE parcel ADD COLUMN term_from_date TEXT;
ALTER TABLE parcel ADD COLUMN term_to_date TEXT;
ALTER TABLE parcel ADD COLUMN office_share REAL;
ALTER TABLE parcel ADD COLUMN energy_intensity_tce_per_10k_yuan REAL;
ALTER TABLE parcel ADD COLUMN emission_intensity_kg_per_10k_yuan REAL;
ALTER TABLE parcel ADD COLUMN rd_share REAL;
ALTER TABLE parcel ADD COLUMN drainage TEXT;
ALTER TABLE parcel ADD COLUMN substation TEXT;
ALTER TABLE parcel ADD COLUMN voltage TEXT;
ALTER TABLE parcel ADD COLUMN double_supply INTEGER;
ALTER TABLE parcel ADD COLUMN steam_pressure_mpa REAL;
ALTER TABLE parcel_history ADD COLUMN ownership TEXT;
ALTER TABLE parcel_history ADD COLUMN right_nature TEXT;
ALTER TABLE parcel_history ADD COLUMN term_years REAL;
ALTER TABLE parcel_history ADD COLUMN term_from_date TEXT;
ALTER TABLE parcel_history ADD COLUMN term_to_date TEXT;
ALTER TABLE parcel_history ADD COLUMN office_share REAL;
ALTER TABLE parcel_history ADD COLUMN energy_intensity_tce_per_10k_yuan REAL;
ALTER TABLE parcel_history ADD COLUMN emission_intensity_kg_per_10k_yuan REAL;
ALTER TABLE parcel_history ADD COLUMN rd_share REAL;
ALTER TABLE parcel_history ADD COLUMN drainage TEXT;
ALTER TABLE parcel_history ADD COLUMN substation TEXT;
ALTER TABLE parcel_history ADD COLUMN voltage TEXT;
ALTER TABLE parcel_history ADD COLUMN double_supply INTEGER;
ALTER TABLE parcel_history ADD COLUMN steam_pressure_mpa REAL;
CREATE VIEW parcel_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park,
    boundaries, outline_wkt, land_m2, land_use, land_use_code, ownership, right_holder,
    certificate_no, supply_mode, right_nature, term_years, term_from_date, term_to_date, status,
    offer, levelling, far_min, far_max, building_coefficient, green_rate, office_share,
    height_limit_m, start_price_yuan_per_mu, investment_intensity_yuan_per_mu,
    tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu, energy_intensity_tce_per_10k_yuan,
    emission_intensity_kg_per_10k_yuan, rd_share, admitted_industries, negative_list, conflicts,
    in_chemical_park, water_t_d, sewage_t_d, drainage, power_kva, substation, voltage,
    double_supply, gas, steam_t_h, steam_pressure_mpa, transport, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, agreed_start_date, contract_date, available_date, price_total_yuan,
    started_date, started_land_m2, invested_share, stopped_date, idle_cause, updated_date,
    checked_by, contact_name, contact_phone, lon, lat, remark,
    9223372036854775807 AS valid_to
    FROM parcel
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park,
    boundaries, outline_wkt, land_m2, land_use, land_use_code, ownership, right_holder,
    certificate_no, supply_mode, right_nature, term_years, term_from_date, term_to_date, status,
    offer, levelling, far_min, far_max, building_coefficient, green_rate, office_share,
    height_limit_m, start_price_yuan_per_mu, investment_intensity_yuan_per_mu,
    tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu, energy_intensity_tce_per_10k_yuan,
    emission_intensity_kg_per_10k_yuan, rd_share, admitted_industries, negative_list, conflicts,
    in_chemical_park, water_t_d, sewage_t_d, drainage, power_kva, substation, voltage,
    double_supply, gas, steam_t_h, steam_pressure_mpa, transport, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, agreed_start_date, contract_date, available_date, price_total_yuan,
    started_date, started_land_m2, invested_share, stopped_date, idle_cause, updated_date,
    checked_by, contact_name, contact_phone, lon, lat, remark, valid_to
    FROM parcel_history;

DROP VIEW plant_asof;
ALTER TABLE plant ADD COLUMN floors TEXT;
ALTER TABLE plant ADD COLUMN tenure TEXT;
ALTER TABLE plant ADD COLUMN loading_dock TEXT;
ALTER TABLE plant ADD COLUMN loading_dock_height_m REAL;
ALTER TABLE plant ADD COLUMN double_supply INTEGER;
ALTER TABLE plant ADD COLUMN compressed_air TEXT;
ALTER TABLE plant ADD COLUMN fire_resistance TEXT;
ALTER TABLE plant ADD COLUMN checked_by TEXT;
ALTER TABLE plant_history ADD COLUMN floors TEXT;
ALTER TABLE plant_history ADD COLUMN tenure TEXT;
ALTER TABLE plant_history ADD COLUMN loading_dock TEXT;
ALTER TABLE plant_history ADD COLUMN loading_dock_height_m REAL;
ALTER TABLE plant_history ADD COLUMN double_supply INTEGER;
ALTER TABLE plant_history ADD COLUMN compressed_air TEXT;
ALTER TABLE plant_history ADD COLUMN fire_resistance TEXT;
ALTER TABLE plant_history ADD COLUMN checked_by TEXT;
CREATE VIEW plant_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, floors,
    ownership, tenure, structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2,
    first_floor_height_m, storey_height_m, column_spacing_m, span_m, floor_load_t_m2,
    upper_load_t_m2, goods_lift, crane, loading_dock, loading_dock_height_m, power_kva,
    double_supply, water, drainage, steam, compressed_air, gas, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, fire_resistance, fire_class, clean_class, flooring, admitted_industries,
    in_chemical_park, offer, rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since,
    available_date, updated_date, checked_by, contact_name, contact_phone, lon, lat, remark,
    9223372036854775807 AS valid_to
    FROM plant
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, floors,
    ownership, tenure, structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2,
    first_floor_height_m, storey_height_m, column_spacing_m, span_m, floor_load_t_m2,
    upper_load_t_m2, goods_lift, crane, loading_dock, loading_dock_height_m, power_kva,
    double_supply, water, drainage, steam, compressed_air, gas, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, fire_resistance, fire_class, clean_class, flooring, admitted_industries,
    in_chemical_park, offer, rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since,
    available_date, updated_date, checked_by, contact_name, contact_phone, lon, lat, remark,
    valid_to
    FROM plant_history;

DROP VIEW yard_asof;
ALTER TABLE yard ADD COLUMN shape TEXT;
ALTER TABLE yard ADD COLUMN gate_width_m REAL;
ALTER TABLE yard ADD COLUMN checked_by TEXT;
ALTER TABLE yard_history ADD COLUMN shape TEXT;
ALTER TABLE yard_history ADD COLUMN gate_width_m REAL;
ALTER TABLE yard_history ADD COLUMN checked_by TEXT;
CREATE VIEW yard_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, town, village, name, ownership, land_m2,
    building_m2, shape, gate, gate_width_m, power, current_use, suitable_use, offer,
    rent_yuan_per_year, lease_years, updated_date, checked_by, contact_name, contact_phone, lon,
    lat, remark,
    9223372036854775807 AS valid_to
    FROM yard
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, town, village, name, ownership, land_m2,
    building_m2, shape, gate, gate_width_m, power, current_use, suitable_use, offer,
    rent_yuan_per_year, lease_years, updated_date, checked_by, contact_name, contact_phone, lon,
    lat, remark, valid_to
    FROM yard_history;
