-- Utilities and the head-room that parks share, their history and as-of view.

CREATE TABLE utility (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  kind TEXT,
  park TEXT,
  serves TEXT,
  capacity REAL,
  committed REAL,
  level TEXT,
  as_of TEXT,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE utility_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  kind TEXT,
  park TEXT,
  serves TEXT,
  capacity REAL,
  committed REAL,
  level TEXT,
  as_of TEXT,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX utility_by_park ON utility (park, id);
CREATE INDEX utility_by_owner_unit ON utility (owner_unit, id);
CREATE INDEX utility_by_valid_from ON utility (valid_from, id);
CREATE INDEX utility_history_by_valid_to ON utility_history (valid_to, valid_from);
CREATE VIEW utility_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity,
    committed, level, as_of, source, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM utility
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity,
    committed, level, as_of, source, responsible_unit, remark, valid_to
    FROM utility_history;
