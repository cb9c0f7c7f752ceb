-- Redevelopment of land and its steps, phases of parks; their histories and as-of views.

CREATE TABLE redevelopment (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  parcel_no TEXT COLLATE "C",
  firm TEXT COLLATE "C",
  town TEXT COLLATE "C",
  park TEXT COLLATE "C",
  land_m2 DOUBLE PRECISION,
  floor_m2 DOUBLE PRECISION,
  cause TEXT COLLATE "C",
  method TEXT COLLATE "C",
  state TEXT COLLATE "C",
  start_date TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  done_date TEXT COLLATE "C",
  freed_land_m2 DOUBLE PRECISION,
  freed_floor_m2 DOUBLE PRECISION,
  next_use TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE redevelopment_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  parcel_no TEXT COLLATE "C",
  firm TEXT COLLATE "C",
  town TEXT COLLATE "C",
  park TEXT COLLATE "C",
  land_m2 DOUBLE PRECISION,
  floor_m2 DOUBLE PRECISION,
  cause TEXT COLLATE "C",
  method TEXT COLLATE "C",
  state TEXT COLLATE "C",
  start_date TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  done_date TEXT COLLATE "C",
  freed_land_m2 DOUBLE PRECISION,
  freed_floor_m2 DOUBLE PRECISION,
  next_use TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX redevelopment_by_parcel_no ON redevelopment (parcel_no, id);
CREATE INDEX redevelopment_by_owner_unit ON redevelopment (owner_unit, id);
CREATE INDEX redevelopment_by_valid_from ON redevelopment (valid_from, id);
CREATE INDEX redevelopment_history_by_valid_to ON redevelopment_history (valid_to, valid_from);
CREATE VIEW redevelopment_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park,
    land_m2, floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2,
    freed_floor_m2, next_use, responsible_unit, lead_official, remark,
    9223372036854775807::bigint AS valid_to
    FROM redevelopment
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park,
    land_m2, floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2,
    freed_floor_m2, next_use, responsible_unit, lead_official, remark, valid_to
    FROM redevelopment_history;

CREATE TABLE redevelopment_step (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  step TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  done_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE redevelopment_step_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  step TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  done_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX redevelopment_step_by_name ON redevelopment_step (name, id);
CREATE INDEX redevelopment_step_by_owner_unit ON redevelopment_step (owner_unit, id);
CREATE INDEX redevelopment_step_by_valid_from ON redevelopment_step (valid_from, id);
CREATE INDEX redevelopment_step_history_by_valid_to ON redevelopment_step_history (valid_to, valid_from);
CREATE VIEW redevelopment_step_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date,
    responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM redevelopment_step
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date,
    responsible_unit, remark, valid_to
    FROM redevelopment_step_history;

CREATE TABLE park_phase (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  park TEXT COLLATE "C",
  area_name TEXT COLLATE "C",
  phase TEXT COLLATE "C",
  from_year BIGINT,
  to_year BIGINT,
  state TEXT COLLATE "C",
  land_m2 DOUBLE PRECISION,
  content TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE park_phase_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  park TEXT COLLATE "C",
  area_name TEXT COLLATE "C",
  phase TEXT COLLATE "C",
  from_year BIGINT,
  to_year BIGINT,
  state TEXT COLLATE "C",
  land_m2 DOUBLE PRECISION,
  content TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX park_phase_by_park ON park_phase (park, id);
CREATE INDEX park_phase_by_owner_unit ON park_phase (owner_unit, id);
CREATE INDEX park_phase_by_valid_from ON park_phase (valid_from, id);
CREATE INDEX park_phase_history_by_valid_to ON park_phase_history (valid_to, valid_from);
CREATE VIEW park_phase_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year,
    to_year, state, land_m2, content, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM park_phase
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year,
    to_year, state, land_m2, content, responsible_unit, remark, valid_to
    FROM park_phase_history;
