-- Changes of stage as events of their own. The columns are those of the field table.

CREATE TABLE stage_event (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  project TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  from_stage TEXT COLLATE "C",
  to_stage TEXT COLLATE "C",
  happened_date TEXT COLLATE "C",
  document TEXT COLLATE "C",
  files TEXT COLLATE "C",
  state TEXT COLLATE "C",
  reported_by TEXT COLLATE "C",
  reported_date TEXT COLLATE "C",
  confirmed_by TEXT COLLATE "C",
  confirmed_date TEXT COLLATE "C",
  self_review SMALLINT,
  reason_kind TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  approver TEXT COLLATE "C",
  returned_for TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE stage_event_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  project TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  from_stage TEXT COLLATE "C",
  to_stage TEXT COLLATE "C",
  happened_date TEXT COLLATE "C",
  document TEXT COLLATE "C",
  files TEXT COLLATE "C",
  state TEXT COLLATE "C",
  reported_by TEXT COLLATE "C",
  reported_date TEXT COLLATE "C",
  confirmed_by TEXT COLLATE "C",
  confirmed_date TEXT COLLATE "C",
  self_review SMALLINT,
  reason_kind TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  approver TEXT COLLATE "C",
  returned_for TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX stage_event_by_name ON stage_event (name, id);
CREATE INDEX stage_event_by_project ON stage_event (project, id);
CREATE INDEX stage_event_by_state ON stage_event (state, id);
CREATE INDEX stage_event_by_owner_unit ON stage_event (owner_unit, id);
CREATE INDEX stage_event_by_valid_from ON stage_event (valid_from, id);
CREATE INDEX stage_event_history_by_valid_to ON stage_event_history (valid_to, valid_from);
CREATE VIEW stage_event_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM stage_event
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark,
    valid_to
    FROM stage_event_history;
