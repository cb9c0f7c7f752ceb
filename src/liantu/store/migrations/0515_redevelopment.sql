-- Redevelopment of land and its steps, phases of parks; their histories and as-of views.

CREATE TABLE redevelopment (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  parcel_no TEXT,
  firm TEXT,
  town TEXT,
  park TEXT,
  land_m2 REAL,
  floor_m2 REAL,
  cause TEXT,
  method TEXT,
  state TEXT,
  start_date TEXT,
  due_date TEXT,
  done_date TEXT,
  freed_land_m2 REAL,
  freed_floor_m2 REAL,
  next_use TEXT,
  responsible_unit TEXT,
  lead_official TEXT,
  remark TEXT
) STRICT;
CREATE TABLE redevelopment_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  parcel_no TEXT,
  firm TEXT,
  town TEXT,
  park TEXT,
  land_m2 REAL,
  floor_m2 REAL,
  cause TEXT,
  method TEXT,
  state TEXT,
  start_date TEXT,
  due_date TEXT,
  done_date TEXT,
  freed_land_m2 REAL,
  freed_floor_m2 REAL,
  next_use TEXT,
  responsible_unit TEXT,
  lead_official TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX redevelopment_by_parcel_no ON redevelopment (parcel_no, id);
CREATE INDEX redevelopment_by_owner_unit ON redevelopment (owner_unit, id);
CREATE INDEX redevelopment_by_valid_from ON redevelopment (valid_from, id);
CREATE INDEX redevelopment_history_by_valid_to ON redevelopment_history (valid_to, valid_from);
CREATE VIEW redevelopment_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park,
    land_m2, floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2,
    freed_floor_m2, next_use, responsible_unit, lead_official, remark,
    9223372036854775807 AS valid_to
    FROM redevelopment
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, parcel_no, firm, town, park,
    land_m2, floor_m2, cause, method, state, start_date, due_date, done_date, freed_land_m2,
    freed_floor_m2, next_use, responsible_unit, lead_official, remark, valid_to
    FROM redevelopment_history;

CREATE TABLE redevelopment_step (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  step TEXT,
  due_date TEXT,
  done_date TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE redevelopment_step_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  step TEXT,
  due_date TEXT,
  done_date TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX redevelopment_step_by_name ON redevelopment_step (name, id);
CREATE INDEX redevelopment_step_by_owner_unit ON redevelopment_step (owner_unit, id);
CREATE INDEX redevelopment_step_by_valid_from ON redevelopment_step (valid_from, id);
CREATE INDEX redevelopment_step_history_by_valid_to ON redevelopment_step_history (valid_to, valid_from);
CREATE VIEW redevelopment_step_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM redevelopment_step
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, step, due_date, done_date,
    responsible_unit, remark, valid_to
    FROM redevelopment_step_history;

CREATE TABLE park_phase (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  park TEXT,
  area_name TEXT,
  phase TEXT,
  from_year INTEGER,
  to_year INTEGER,
  state TEXT,
  land_m2 REAL,
  content TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE park_phase_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  park TEXT,
  area_name TEXT,
  phase TEXT,
  from_year INTEGER,
  to_year INTEGER,
  state TEXT,
  land_m2 REAL,
  content TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX park_phase_by_park ON park_phase (park, id);
CREATE INDEX park_phase_by_owner_unit ON park_phase (owner_unit, id);
CREATE INDEX park_phase_by_valid_from ON park_phase (valid_from, id);
CREATE INDEX park_phase_history_by_valid_to ON park_phase_history (valid_to, valid_from);
CREATE VIEW park_phase_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year,
    to_year, state, land_m2, content, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM park_phase
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year,
    to_year, state, land_m2, content, responsible_unit, remark, valid_to
    FROM park_phase_history;
