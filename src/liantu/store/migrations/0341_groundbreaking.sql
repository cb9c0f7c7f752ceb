-- 集中开工 as an event: when, which batch, where, which projects.

CREATE TABLE groundbreaking (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  held_date TEXT,
  batch_name TEXT,
  place TEXT,
  host_unit TEXT,
  projects TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE groundbreaking_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  held_date TEXT,
  batch_name TEXT,
  place TEXT,
  host_unit TEXT,
  projects TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX groundbreaking_by_name ON groundbreaking (name, id);
CREATE INDEX groundbreaking_by_owner_unit ON groundbreaking (owner_unit, id);
CREATE INDEX groundbreaking_by_valid_from ON groundbreaking (valid_from, id);
CREATE INDEX groundbreaking_history_by_valid_to ON groundbreaking_history (valid_to, valid_from);
CREATE VIEW groundbreaking_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM groundbreaking
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark, valid_to
    FROM groundbreaking_history;
