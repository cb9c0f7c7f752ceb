-- Land quota of the county entry by entry, its history and as-of view.

CREATE TABLE land_quota (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  kind TEXT COLLATE "C",
  year BIGINT,
  direction TEXT COLLATE "C",
  area_m2 DOUBLE PRECISION,
  entry_date TEXT COLLATE "C",
  document TEXT COLLATE "C",
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  parcel_no TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE land_quota_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  kind TEXT COLLATE "C",
  year BIGINT,
  direction TEXT COLLATE "C",
  area_m2 DOUBLE PRECISION,
  entry_date TEXT COLLATE "C",
  document TEXT COLLATE "C",
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  parcel_no TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX land_quota_by_kind ON land_quota (kind, id);
CREATE INDEX land_quota_by_owner_unit ON land_quota (owner_unit, id);
CREATE INDEX land_quota_by_valid_from ON land_quota (valid_from, id);
CREATE INDEX land_quota_history_by_valid_to ON land_quota_history (valid_to, valid_from);
CREATE VIEW land_quota_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2,
    entry_date, document, project_no, project, parcel_no, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM land_quota
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2,
    entry_date, document, project_no, project, parcel_no, responsible_unit, remark, valid_to
    FROM land_quota_history;
