-- The ledgers of the project desk, their history and as-of views. The columns are those of the field tables.

CREATE TABLE listing (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  year INTEGER,
  list TEXT,
  category TEXT,
  tranche TEXT,
  livelihood INTEGER,
  renovation INTEGER,
  responsible_unit TEXT,
  lead_official TEXT,
  document TEXT,
  listed_date TEXT,
  removed_date TEXT,
  reason TEXT,
  remark TEXT
) STRICT;
CREATE TABLE listing_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  year INTEGER,
  list TEXT,
  category TEXT,
  tranche TEXT,
  livelihood INTEGER,
  renovation INTEGER,
  responsible_unit TEXT,
  lead_official TEXT,
  document TEXT,
  listed_date TEXT,
  removed_date TEXT,
  reason TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX listing_by_name ON listing (name, id);
CREATE INDEX listing_by_year ON listing (year, id);
CREATE INDEX listing_by_list ON listing (list, id);
CREATE INDEX listing_by_owner_unit ON listing (owner_unit, id);
CREATE INDEX listing_by_valid_from ON listing (valid_from, id);
CREATE INDEX listing_history_by_valid_to ON listing_history (valid_to, valid_from);
CREATE VIEW listing_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, year, list, category,
    tranche, livelihood, renovation, responsible_unit, lead_official, document, listed_date,
    removed_date, reason, remark,
    9223372036854775807 AS valid_to
    FROM listing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, year, list, category,
    tranche, livelihood, renovation, responsible_unit, lead_official, document, listed_date,
    removed_date, reason, remark, valid_to
    FROM listing_history;

CREATE TABLE funds (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  kind TEXT,
  paid_date TEXT,
  amount_yuan INTEGER,
  amount_usd INTEGER,
  usd_rate REAL,
  payer TEXT,
  payer_location TEXT,
  out_of_province INTEGER,
  evidence TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE funds_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  kind TEXT,
  paid_date TEXT,
  amount_yuan INTEGER,
  amount_usd INTEGER,
  usd_rate REAL,
  payer TEXT,
  payer_location TEXT,
  out_of_province INTEGER,
  evidence TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX funds_by_name ON funds (name, id);
CREATE INDEX funds_by_paid_date ON funds (paid_date, id);
CREATE INDEX funds_by_owner_unit ON funds (owner_unit, id);
CREATE INDEX funds_by_valid_from ON funds (valid_from, id);
CREATE INDEX funds_history_by_valid_to ON funds_history (valid_to, valid_from);
CREATE VIEW funds_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, kind, paid_date,
    amount_yuan, amount_usd, usd_rate, payer, payer_location, out_of_province, evidence, document,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM funds
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, kind, paid_date,
    amount_yuan, amount_usd, usd_rate, payer, payer_location, out_of_province, evidence, document,
    responsible_unit, remark, valid_to
    FROM funds_history;

CREATE TABLE sponsor_visit (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  lead_official TEXT,
  visited_date TEXT,
  form TEXT,
  found TEXT,
  asked TEXT,
  answered TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE sponsor_visit_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  lead_official TEXT,
  visited_date TEXT,
  form TEXT,
  found TEXT,
  asked TEXT,
  answered TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX sponsor_visit_by_name ON sponsor_visit (name, id);
CREATE INDEX sponsor_visit_by_visited_date ON sponsor_visit (visited_date, id);
CREATE INDEX sponsor_visit_by_owner_unit ON sponsor_visit (owner_unit, id);
CREATE INDEX sponsor_visit_by_valid_from ON sponsor_visit (valid_from, id);
CREATE INDEX sponsor_visit_history_by_valid_to ON sponsor_visit_history (valid_to, valid_from);
CREATE VIEW sponsor_visit_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM sponsor_visit
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark, valid_to
    FROM sponsor_visit_history;

CREATE TABLE task (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  title TEXT,
  project TEXT,
  project_code TEXT,
  node TEXT,
  responsible_unit TEXT,
  responsible_person TEXT,
  week_from TEXT,
  due_date TEXT,
  state TEXT,
  finished_date TEXT,
  carried_from TEXT,
  evidence TEXT,
  source TEXT,
  remark TEXT
) STRICT;
CREATE TABLE task_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  title TEXT,
  project TEXT,
  project_code TEXT,
  node TEXT,
  responsible_unit TEXT,
  responsible_person TEXT,
  week_from TEXT,
  due_date TEXT,
  state TEXT,
  finished_date TEXT,
  carried_from TEXT,
  evidence TEXT,
  source TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX task_by_title ON task (title, id);
CREATE INDEX task_by_due_date ON task (due_date, id);
CREATE INDEX task_by_owner_unit ON task (owner_unit, id);
CREATE INDEX task_by_valid_from ON task (valid_from, id);
CREATE INDEX task_history_by_valid_to ON task_history (valid_to, valid_from);
CREATE VIEW task_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, due_date, state, finished_date, carried_from,
    evidence, source, remark,
    9223372036854775807 AS valid_to
    FROM task
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, due_date, state, finished_date, carried_from,
    evidence, source, remark, valid_to
    FROM task_history;

CREATE TABLE exemption (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  dimension TEXT,
  from_date TEXT,
  to_date TEXT,
  reason TEXT,
  approver TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE exemption_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  dimension TEXT,
  from_date TEXT,
  to_date TEXT,
  reason TEXT,
  approver TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX exemption_by_name ON exemption (name, id);
CREATE INDEX exemption_by_owner_unit ON exemption (owner_unit, id);
CREATE INDEX exemption_by_valid_from ON exemption (valid_from, id);
CREATE INDEX exemption_history_by_valid_to ON exemption_history (valid_to, valid_from);
CREATE VIEW exemption_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM exemption
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, responsible_unit, remark, valid_to
    FROM exemption_history;

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  question TEXT,
  project TEXT,
  option_a TEXT,
  option_b TEXT,
  advice TEXT,
  countersigned TEXT,
  meeting_date TEXT,
  outcome TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE decision_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  question TEXT,
  project TEXT,
  option_a TEXT,
  option_b TEXT,
  advice TEXT,
  countersigned TEXT,
  meeting_date TEXT,
  outcome TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX decision_by_question ON decision (question, id);
CREATE INDEX decision_by_meeting_date ON decision (meeting_date, id);
CREATE INDEX decision_by_owner_unit ON decision (owner_unit, id);
CREATE INDEX decision_by_valid_from ON decision (valid_from, id);
CREATE INDEX decision_history_by_valid_to ON decision_history (valid_to, valid_from);
CREATE VIEW decision_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM decision
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark, valid_to
    FROM decision_history;

CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  metric TEXT,
  unit_name TEXT,
  region TEXT,
  period TEXT,
  definition_version TEXT,
  target_value REAL,
  actual_value REAL,
  actual_date TEXT,
  actual_source TEXT,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE indicator_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  metric TEXT,
  unit_name TEXT,
  region TEXT,
  period TEXT,
  definition_version TEXT,
  target_value REAL,
  actual_value REAL,
  actual_date TEXT,
  actual_source TEXT,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX indicator_by_name ON indicator (name, id);
CREATE INDEX indicator_by_owner_unit ON indicator (owner_unit, id);
CREATE INDEX indicator_by_valid_from ON indicator (valid_from, id);
CREATE INDEX indicator_history_by_valid_to ON indicator_history (valid_to, valid_from);
CREATE VIEW indicator_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM indicator
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark, valid_to
    FROM indicator_history;
