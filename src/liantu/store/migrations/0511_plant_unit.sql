-- Units of plants by building, floor and number, their history and as-of view.

CREATE TABLE plant_unit (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  plant TEXT,
  building TEXT,
  town TEXT,
  floor INTEGER,
  unit_no TEXT,
  area_m2 REAL,
  height_m REAL,
  load_t_m2 REAL,
  power_kva REAL,
  offer TEXT,
  occupied_by TEXT,
  rent_yuan_m2_month REAL,
  available_date TEXT,
  updated_date TEXT,
  remark TEXT
) STRICT;
CREATE TABLE plant_unit_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  plant TEXT,
  building TEXT,
  town TEXT,
  floor INTEGER,
  unit_no TEXT,
  area_m2 REAL,
  height_m REAL,
  load_t_m2 REAL,
  power_kva REAL,
  offer TEXT,
  occupied_by TEXT,
  rent_yuan_m2_month REAL,
  available_date TEXT,
  updated_date TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX plant_unit_by_plant ON plant_unit (plant, id);
CREATE INDEX plant_unit_by_owner_unit ON plant_unit (owner_unit, id);
CREATE INDEX plant_unit_by_valid_from ON plant_unit (valid_from, id);
CREATE INDEX plant_unit_history_by_valid_to ON plant_unit_history (valid_to, valid_from);
CREATE VIEW plant_unit_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no,
    area_m2, height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date,
    updated_date, remark,
    9223372036854775807 AS valid_to
    FROM plant_unit
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no,
    area_m2, height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date,
    updated_date, remark, valid_to
    FROM plant_unit_history;
