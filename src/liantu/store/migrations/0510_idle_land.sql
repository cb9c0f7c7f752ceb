-- What the clock of idle land reads: the price, when work on a parcel began and stopped, and the ledger of delays with their causes.

CREATE TABLE parcel_delay (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  parcel_no TEXT,
  town TEXT,
  cause TEXT,
  from_date TEXT,
  to_date TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE parcel_delay_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  parcel_no TEXT,
  town TEXT,
  cause TEXT,
  from_date TEXT,
  to_date TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX parcel_delay_by_parcel_no ON parcel_delay (parcel_no, id);
CREATE INDEX parcel_delay_by_owner_unit ON parcel_delay (owner_unit, id);
CREATE INDEX parcel_delay_by_valid_from ON parcel_delay (valid_from, id);
CREATE INDEX parcel_delay_history_by_valid_to ON parcel_delay_history (valid_to, valid_from);
CREATE VIEW parcel_delay_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, town, cause, from_date,
    to_date, document, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM parcel_delay
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, town, cause, from_date,
    to_date, document, responsible_unit, remark, valid_to
    FROM parcel_delay_history;

DROP VIEW parcel_asof;
ALTER TABLE parcel ADD COLUMN price_total_yuan INTEGER;
ALTER TABLE parcel ADD COLUMN started_date TEXT;
ALTER TABLE parcel ADD COLUMN started_land_m2 REAL;
ALTER TABLE parcel ADD COLUMN invested_share REAL;
ALTER TABLE parcel ADD COLUMN stopped_date TEXT;
ALTER TABLE parcel ADD COLUMN idle_cause TEXT;
ALTER TABLE parcel_history ADD COLUMN price_total_yuan INTEGER;
ALTER TABLE parcel_history ADD COLUMN started_date TEXT;
ALTER TABLE parcel_history ADD COLUMN started_land_m2 REAL;
ALTER TABLE parcel_history ADD COLUMN invested_share REAL;
ALTER TABLE parcel_history ADD COLUMN stopped_date TEXT;
ALTER TABLE parcel_history ADD COLUMN idle_cause TEXT;
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
    available_date, price_total_yuan, started_date, started_land_m2, invested_share, stopped_date,
    idle_cause, updated_date, checked_by, contact_name, contact_phone, lon, lat, remark,
    9223372036854775807 AS valid_to
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
    available_date, price_total_yuan, started_date, started_land_m2, invested_share, stopped_date,
    idle_cause, updated_date, checked_by, contact_name, contact_phone, lon, lat, remark, valid_to
    FROM parcel_history;
