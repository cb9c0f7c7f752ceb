-- Units of plants by building, floor and number, their history and as-of view.

CREATE TABLE plant_unit (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  plant TEXT COLLATE "C",
  building TEXT COLLATE "C",
  town TEXT COLLATE "C",
  floor BIGINT,
  unit_no TEXT COLLATE "C",
  area_m2 DOUBLE PRECISION,
  height_m DOUBLE PRECISION,
  load_t_m2 DOUBLE PRECISION,
  power_kva DOUBLE PRECISION,
  offer TEXT COLLATE "C",
  occupied_by TEXT COLLATE "C",
  rent_yuan_m2_month DOUBLE PRECISION,
  available_date TEXT COLLATE "C",
  updated_date TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE plant_unit_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  plant TEXT COLLATE "C",
  building TEXT COLLATE "C",
  town TEXT COLLATE "C",
  floor BIGINT,
  unit_no TEXT COLLATE "C",
  area_m2 DOUBLE PRECISION,
  height_m DOUBLE PRECISION,
  load_t_m2 DOUBLE PRECISION,
  power_kva DOUBLE PRECISION,
  offer TEXT COLLATE "C",
  occupied_by TEXT COLLATE "C",
  rent_yuan_m2_month DOUBLE PRECISION,
  available_date TEXT COLLATE "C",
  updated_date TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX plant_unit_by_plant ON plant_unit (plant, id);
CREATE INDEX plant_unit_by_owner_unit ON plant_unit (owner_unit, id);
CREATE INDEX plant_unit_by_valid_from ON plant_unit (valid_from, id);
CREATE INDEX plant_unit_history_by_valid_to ON plant_unit_history (valid_to, valid_from);
CREATE VIEW plant_unit_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no,
    area_m2, height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date,
    updated_date, remark,
    9223372036854775807::bigint AS valid_to
    FROM plant_unit
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, plant, building, town, floor, unit_no,
    area_m2, height_m, load_t_m2, power_kva, offer, occupied_by, rent_yuan_m2_month, available_date,
    updated_date, remark, valid_to
    FROM plant_unit_history;
