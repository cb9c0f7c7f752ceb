-- Approval networks of projects: template, start, answers, adopted changes; history and as-of view.

CREATE TABLE approval_network (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  template_code TEXT COLLATE "C",
  template_version BIGINT,
  start_date TEXT COLLATE "C",
  first_day TEXT COLLATE "C",
  answers TEXT COLLATE "C",
  works_wd DOUBLE PRECISION,
  changes TEXT COLLATE "C",
  land_changed_date TEXT COLLATE "C",
  plan_changed_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE approval_network_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  template_code TEXT COLLATE "C",
  template_version BIGINT,
  start_date TEXT COLLATE "C",
  first_day TEXT COLLATE "C",
  answers TEXT COLLATE "C",
  works_wd DOUBLE PRECISION,
  changes TEXT COLLATE "C",
  land_changed_date TEXT COLLATE "C",
  plan_changed_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX approval_network_by_project_no ON approval_network (project_no, id);
CREATE INDEX approval_network_by_owner_unit ON approval_network (owner_unit, id);
CREATE INDEX approval_network_by_valid_from ON approval_network (valid_from, id);
CREATE INDEX approval_network_history_by_valid_to ON approval_network_history (valid_to, valid_from);
CREATE VIEW approval_network_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM approval_network
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, valid_to
    FROM approval_network_history;
