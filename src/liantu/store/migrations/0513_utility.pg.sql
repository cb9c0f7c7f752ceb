-- Utilities and the head-room that parks share, their history and as-of view.

CREATE TABLE utility (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  park TEXT COLLATE "C",
  serves TEXT COLLATE "C",
  capacity DOUBLE PRECISION,
  committed DOUBLE PRECISION,
  level TEXT COLLATE "C",
  as_of TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE utility_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  park TEXT COLLATE "C",
  serves TEXT COLLATE "C",
  capacity DOUBLE PRECISION,
  committed DOUBLE PRECISION,
  level TEXT COLLATE "C",
  as_of TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX utility_by_park ON utility (park, id);
CREATE INDEX utility_by_owner_unit ON utility (owner_unit, id);
CREATE INDEX utility_by_valid_from ON utility (valid_from, id);
CREATE INDEX utility_history_by_valid_to ON utility_history (valid_to, valid_from);
CREATE VIEW utility_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity,
    committed, level, as_of, source, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM utility
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity,
    committed, level, as_of, source, responsible_unit, remark, valid_to
    FROM utility_history;
