-- Changes of stage as events of their own. The columns are those of the field table.

CREATE TABLE stage_event (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  project TEXT,
  kind TEXT,
  from_stage TEXT,
  to_stage TEXT,
  happened_date TEXT,
  document TEXT,
  files TEXT,
  state TEXT,
  reported_by TEXT,
  reported_date TEXT,
  confirmed_by TEXT,
  confirmed_date TEXT,
  self_review INTEGER,
  reason_kind TEXT,
  reason TEXT,
  approver TEXT,
  returned_for TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE stage_event_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  project TEXT,
  kind TEXT,
  from_stage TEXT,
  to_stage TEXT,
  happened_date TEXT,
  document TEXT,
  files TEXT,
  state TEXT,
  reported_by TEXT,
  reported_date TEXT,
  confirmed_by TEXT,
  confirmed_date TEXT,
  self_review INTEGER,
  reason_kind TEXT,
  reason TEXT,
  approver TEXT,
  returned_for TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
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
    9223372036854775807 AS valid_to
    FROM stage_event
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark,
    valid_to
    FROM stage_event_history;
