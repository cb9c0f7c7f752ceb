-- Which site is promised to which project, by whom and until when: its history and as-of view. A site has at most one reservation that
-- is locked or supplied, whoever writes.

CREATE TABLE site_reservation (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  site_kind TEXT COLLATE "C",
  site_id TEXT COLLATE "C",
  site TEXT COLLATE "C",
  town TEXT COLLATE "C",
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  state TEXT COLLATE "C",
  reserved_by TEXT COLLATE "C",
  from_date TEXT COLLATE "C",
  until_date TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  ended_date TEXT COLLATE "C",
  ended_by TEXT COLLATE "C",
  end_reason TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE site_reservation_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  site_kind TEXT COLLATE "C",
  site_id TEXT COLLATE "C",
  site TEXT COLLATE "C",
  town TEXT COLLATE "C",
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  state TEXT COLLATE "C",
  reserved_by TEXT COLLATE "C",
  from_date TEXT COLLATE "C",
  until_date TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  ended_date TEXT COLLATE "C",
  ended_by TEXT COLLATE "C",
  end_reason TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM site_reservation
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, site_kind, site_id, site, town,
    project_no, project, state, reserved_by, from_date, until_date, reason, ended_date, ended_by,
    end_reason, remark, valid_to
    FROM site_reservation_history;
