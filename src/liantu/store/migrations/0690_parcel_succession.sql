-- Parcels that were divided or joined name each other: of which parcels one was formed, and which follow it.
DROP VIEW parcel_asof;
ALTER TABLE parcel ADD COLUMN formed_from TEXT;
ALTER TABLE parcel ADD COLUMN followed_by TEXT;
ALTER TABLE parcel_history ADD COLUMN formed_from TEXT;
ALTER TABLE parcel_history ADD COLUMN followed_by TEXT;
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
    checked_by, contact_name, contact_phone, lon, lat, remark, formed_from, followed_by,
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
    checked_by, contact_name, contact_phone, lon, lat, remark, formed_from, followed_by, valid_to
    FROM parcel_history;
