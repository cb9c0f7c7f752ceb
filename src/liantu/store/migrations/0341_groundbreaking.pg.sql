-- 集中开工 as an event: when, which batch, where, which projects.

CREATE TABLE groundbreaking (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  held_date TEXT COLLATE "C",
  batch_name TEXT COLLATE "C",
  place TEXT COLLATE "C",
  host_unit TEXT COLLATE "C",
  projects TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE groundbreaking_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  held_date TEXT COLLATE "C",
  batch_name TEXT COLLATE "C",
  place TEXT COLLATE "C",
  host_unit TEXT COLLATE "C",
  projects TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX groundbreaking_by_name ON groundbreaking (name, id);
CREATE INDEX groundbreaking_by_owner_unit ON groundbreaking (owner_unit, id);
CREATE INDEX groundbreaking_by_valid_from ON groundbreaking (valid_from, id);
CREATE INDEX groundbreaking_history_by_valid_to ON groundbreaking_history (valid_to, valid_from);
CREATE VIEW groundbreaking_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM groundbreaking
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark, valid_to
    FROM groundbreaking_history;
