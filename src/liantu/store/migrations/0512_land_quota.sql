-- Land quota of the county entry by entry, its history and as-of view.

CREATE TABLE land_quota (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  kind TEXT,
  year INTEGER,
  direction TEXT,
  area_m2 REAL,
  entry_date TEXT,
  document TEXT,
  project_no TEXT,
  project TEXT,
  parcel_no TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE land_quota_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  kind TEXT,
  year INTEGER,
  direction TEXT,
  area_m2 REAL,
  entry_date TEXT,
  document TEXT,
  project_no TEXT,
  project TEXT,
  parcel_no TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX land_quota_by_kind ON land_quota (kind, id);
CREATE INDEX land_quota_by_owner_unit ON land_quota (owner_unit, id);
CREATE INDEX land_quota_by_valid_from ON land_quota (valid_from, id);
CREATE INDEX land_quota_history_by_valid_to ON land_quota_history (valid_to, valid_from);
CREATE VIEW land_quota_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2,
    entry_date, document, project_no, project, parcel_no, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM land_quota
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, kind, year, direction, area_m2,
    entry_date, document, project_no, project, parcel_no, responsible_unit, remark, valid_to
    FROM land_quota_history;
