-- Which site is promised to which project, by whom and until when: its history and as-of view. A site has at most one reservation that
-- is locked or supplied, whoever writes.

CREATE TABLE site_reservation (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  site_kind TEXT,
  site_id TEXT,
  site TEXT,
  town TEXT,
  project_no TEXT,
  project TEXT,
  state TEXT,
  reserved_by TEXT,
  from_date TEXT,
  until_date TEXT,
  reason TEXT,
  ended_date TEXT,
  ended_by TEXT,
  end_reason TEXT,
  remark TEXT
) STRICT;
CREATE TABLE site_reservation_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  site_kind TEXT,
  site_id TEXT,
  site TEXT,
  town TEXT,
  project_no TEXT,
  project TEXT,
  state TEXT,
  reserved_by TEXT,
  from_date TEXT,
  until_date TEXT,
  reason TEXT,
  ended_date TEXT,
  ended_by TEXT,
  end_reason TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE UNIQUE INDEX site_reservation_one_a_site ON site_reservation (site_id) WHERE state IN ('locked', 'taken');
CREATE INDEX site_reservation_by_site_id ON site_reservation (site_id, id);
CREATE INDEX site_reservation_by_project ON site_reservation (project, id);
CREATE INDEX site_reservation_by_state ON site_reservation (state, id);
CREATE INDEX site_reservation_by_owner_unit ON site_reservation (owner_unit, id);
CREATE INDEX site_reservation_by_valid_from ON site_reservation (valid_from, id);
CREATE INDEX site_reservation_history_by_valid_to ON site_reservation_history (valid_to, valid_from);
CREATE VIEW site_reservation_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, site_kind, site_id, site, town,
    project_no, project, state, reserved_by, from_date, until_date, reason, ended_date, ended_by,
    end_reason, remark,
    9223372036854775807 AS valid_to
    FROM site_reservation
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, site_kind, site_id, site, town,
    project_no, project, state, reserved_by, from_date, until_date, reason, ended_date, ended_by,
    end_reason, remark, valid_to
    FROM site_reservation_history;
