-- What a project needs of a site, its history and as-of view; and what the registers of parcels and plants lacked for matching:
-- head-room of energy and emissions, distances to rail and port, the day of handing over. The columns are those of the field tables.

CREATE TABLE site_need (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  land_least_m2 DOUBLE PRECISION,
  land_most_m2 DOUBLE PRECISION,
  floor_least_m2 DOUBLE PRECISION,
  floor_most_m2 DOUBLE PRECISION,
  first_floor_height_m DOUBLE PRECISION,
  floor_load_t_m2 DOUBLE PRECISION,
  upper_load_t_m2 DOUBLE PRECISION,
  power_kva DOUBLE PRECISION,
  water_t_d DOUBLE PRECISION,
  sewage_t_d DOUBLE PRECISION,
  steam_t_h DOUBLE PRECISION,
  gas SMALLINT,
  fire_class TEXT COLLATE "C",
  land_use TEXT COLLATE "C",
  industry_code TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  chemical SMALLINT,
  energy_tce DOUBLE PRECISION,
  cod_t_y DOUBLE PRECISION,
  ammonia_t_y DOUBLE PRECISION,
  nox_t_y DOUBLE PRECISION,
  vocs_t_y DOUBLE PRECISION,
  rail_distance_m DOUBLE PRECISION,
  port_distance_m DOUBLE PRECISION,
  far DOUBLE PRECISION,
  price_most_yuan_per_mu DOUBLE PRECISION,
  rent_most_yuan_m2_month DOUBLE PRECISION,
  start_date TEXT COLLATE "C",
  fixed_assets_yuan BIGINT,
  expected_output_yuan BIGINT,
  expected_tax_yuan BIGINT,
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE site_need_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  land_least_m2 DOUBLE PRECISION,
  land_most_m2 DOUBLE PRECISION,
  floor_least_m2 DOUBLE PRECISION,
  floor_most_m2 DOUBLE PRECISION,
  first_floor_height_m DOUBLE PRECISION,
  floor_load_t_m2 DOUBLE PRECISION,
  upper_load_t_m2 DOUBLE PRECISION,
  power_kva DOUBLE PRECISION,
  water_t_d DOUBLE PRECISION,
  sewage_t_d DOUBLE PRECISION,
  steam_t_h DOUBLE PRECISION,
  gas SMALLINT,
  fire_class TEXT COLLATE "C",
  land_use TEXT COLLATE "C",
  industry_code TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  chemical SMALLINT,
  energy_tce DOUBLE PRECISION,
  cod_t_y DOUBLE PRECISION,
  ammonia_t_y DOUBLE PRECISION,
  nox_t_y DOUBLE PRECISION,
  vocs_t_y DOUBLE PRECISION,
  rail_distance_m DOUBLE PRECISION,
  port_distance_m DOUBLE PRECISION,
  far DOUBLE PRECISION,
  price_most_yuan_per_mu DOUBLE PRECISION,
  rent_most_yuan_m2_month DOUBLE PRECISION,
  start_date TEXT COLLATE "C",
  fixed_assets_yuan BIGINT,
  expected_output_yuan BIGINT,
  expected_tax_yuan BIGINT,
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX site_need_by_project_no ON site_need (project_no, id);
CREATE INDEX site_need_by_project ON site_need (project, id);
CREATE INDEX site_need_by_owner_unit ON site_need (owner_unit, id);
CREATE INDEX site_need_by_valid_from ON site_need (valid_from, id);
CREATE INDEX site_need_history_by_valid_to ON site_need_history (valid_to, valid_from);
CREATE VIEW site_need_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2,
    upper_load_t_m2, power_kva, water_t_d, sewage_t_d, steam_t_h, gas, fire_class, land_use,
    industry_code, chain, chemical, energy_tce, cod_t_y, ammonia_t_y, nox_t_y, vocs_t_y,
    rail_distance_m, port_distance_m, far, price_most_yuan_per_mu, rent_most_yuan_m2_month,
    start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan, responsible_unit,
    remark,
    9223372036854775807::bigint AS valid_to
    FROM site_need
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, kind, land_least_m2,
    land_most_m2, floor_least_m2, floor_most_m2, first_floor_height_m, floor_load_t_m2,
    upper_load_t_m2, power_kva, water_t_d, sewage_t_d, steam_t_h, gas, fire_class, land_use,
    industry_code, chain, chemical, energy_tce, cod_t_y, ammonia_t_y, nox_t_y, vocs_t_y,
    rail_distance_m, port_distance_m, far, price_most_yuan_per_mu, rent_most_yuan_m2_month,
    start_date, fixed_assets_yuan, expected_output_yuan, expected_tax_yuan, responsible_unit,
    remark, valid_to
    FROM site_need_history;

DROP VIEW parcel_asof;
ALTER TABLE parcel ADD COLUMN energy_headroom_tce DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN cod_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN ammonia_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN nox_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN vocs_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN rail_distance_m DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN port_distance_m DOUBLE PRECISION;
ALTER TABLE parcel ADD COLUMN available_date TEXT COLLATE "C";
ALTER TABLE parcel_history ADD COLUMN energy_headroom_tce DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN cod_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN ammonia_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN nox_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN vocs_headroom_t_y DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN rail_distance_m DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN port_distance_m DOUBLE PRECISION;
ALTER TABLE parcel_history ADD COLUMN available_date TEXT COLLATE "C";
CREATE VIEW parcel_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park,
    boundaries, outline_wkt, land_m2, land_use, land_use_code, right_holder, certificate_no,
    supply_mode, status, offer, levelling, far_min, far_max, building_coefficient, green_rate,
    height_limit_m, start_price_yuan_per_mu, investment_intensity_yuan_per_mu,
    tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu, admitted_industries, negative_list,
    conflicts, in_chemical_park, water_t_d, sewage_t_d, power_kva, gas, steam_t_h, transport,
    energy_headroom_tce, cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y,
    vocs_headroom_t_y, rail_distance_m, port_distance_m, agreed_start_date, contract_date,
    available_date, updated_date, checked_by, contact_name, contact_phone, lon, lat, remark,
    9223372036854775807::bigint AS valid_to
    FROM parcel
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park,
    boundaries, outline_wkt, land_m2, land_use, land_use_code, right_holder, certificate_no,
    supply_mode, status, offer, levelling, far_min, far_max, building_coefficient, green_rate,
    height_limit_m, start_price_yuan_per_mu, investment_intensity_yuan_per_mu,
    tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu, admitted_industries, negative_list,
    conflicts, in_chemical_park, water_t_d, sewage_t_d, power_kva, gas, steam_t_h, transport,
    energy_headroom_tce, cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y,
    vocs_headroom_t_y, rail_distance_m, port_distance_m, agreed_start_date, contract_date,
    available_date, updated_date, checked_by, contact_name, contact_phone, lon, lat, remark,
    valid_to
    FROM parcel_history;

DROP VIEW plant_asof;
ALTER TABLE plant ADD COLUMN gas TEXT COLLATE "C";
ALTER TABLE plant ADD COLUMN energy_headroom_tce DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN cod_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN ammonia_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN nox_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN vocs_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN rail_distance_m DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN port_distance_m DOUBLE PRECISION;
ALTER TABLE plant ADD COLUMN in_chemical_park SMALLINT;
ALTER TABLE plant ADD COLUMN available_date TEXT COLLATE "C";
ALTER TABLE plant_history ADD COLUMN gas TEXT COLLATE "C";
ALTER TABLE plant_history ADD COLUMN energy_headroom_tce DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN cod_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN ammonia_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN nox_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN vocs_headroom_t_y DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN rail_distance_m DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN port_distance_m DOUBLE PRECISION;
ALTER TABLE plant_history ADD COLUMN in_chemical_park SMALLINT;
ALTER TABLE plant_history ADD COLUMN available_date TEXT COLLATE "C";
CREATE VIEW plant_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, ownership,
    structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2, first_floor_height_m,
    storey_height_m, column_spacing_m, span_m, floor_load_t_m2, upper_load_t_m2, goods_lift, crane,
    power_kva, water, drainage, steam, gas, energy_headroom_tce, cod_headroom_t_y,
    ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m, port_distance_m,
    fire_class, clean_class, flooring, admitted_industries, in_chemical_park, offer,
    rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since, available_date, updated_date,
    contact_name, contact_phone, lon, lat, remark,
    9223372036854775807::bigint AS valid_to
    FROM plant
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, town, park, building, ownership,
    structure, floor_area_m2, storey_area_m2, lettable_m2, least_lettable_m2, first_floor_height_m,
    storey_height_m, column_spacing_m, span_m, floor_load_t_m2, upper_load_t_m2, goods_lift, crane,
    power_kva, water, drainage, steam, gas, energy_headroom_tce, cod_headroom_t_y,
    ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m, port_distance_m,
    fire_class, clean_class, flooring, admitted_industries, in_chemical_park, offer,
    rent_yuan_m2_month, service_charge_yuan_m2_month, vacant_since, available_date, updated_date,
    contact_name, contact_phone, lon, lat, remark, valid_to
    FROM plant_history;
