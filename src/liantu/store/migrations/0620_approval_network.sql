-- Approval networks of projects: template, start, answers, adopted changes; history and as-of view.

CREATE TABLE approval_network (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  project_no TEXT,
  project TEXT,
  template_code TEXT,
  template_version INTEGER,
  start_date TEXT,
  first_day TEXT,
  answers TEXT,
  works_wd REAL,
  changes TEXT,
  land_changed_date TEXT,
  plan_changed_date TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE approval_network_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  project_no TEXT,
  project TEXT,
  template_code TEXT,
  template_version INTEGER,
  start_date TEXT,
  first_day TEXT,
  answers TEXT,
  works_wd REAL,
  changes TEXT,
  land_changed_date TEXT,
  plan_changed_date TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX approval_network_by_project_no ON approval_network (project_no, id);
CREATE INDEX approval_network_by_owner_unit ON approval_network (owner_unit, id);
CREATE INDEX approval_network_by_valid_from ON approval_network (valid_from, id);
CREATE INDEX approval_network_history_by_valid_to ON approval_network_history (valid_to, valid_from);
CREATE VIEW approval_network_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM approval_network
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, valid_to
    FROM approval_network_history;
