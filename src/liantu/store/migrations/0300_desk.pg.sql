-- The ledgers of the project desk, their history and as-of views. The columns are those of the field tables.

CREATE TABLE listing (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  year BIGINT,
  list TEXT COLLATE "C",
  category TEXT COLLATE "C",
  tranche TEXT COLLATE "C",
  livelihood SMALLINT,
  renovation SMALLINT,
  responsible_unit TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  document TEXT COLLATE "C",
  listed_date TEXT COLLATE "C",
  removed_date TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE listing_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  year BIGINT,
  list TEXT COLLATE "C",
  category TEXT COLLATE "C",
  tranche TEXT COLLATE "C",
  livelihood SMALLINT,
  renovation SMALLINT,
  responsible_unit TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  document TEXT COLLATE "C",
  listed_date TEXT COLLATE "C",
  removed_date TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM listing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, year, list, category,
    tranche, livelihood, renovation, responsible_unit, lead_official, document, listed_date,
    removed_date, reason, remark, valid_to
    FROM listing_history;

CREATE TABLE funds (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  paid_date TEXT COLLATE "C",
  amount_yuan BIGINT,
  amount_usd BIGINT,
  usd_rate DOUBLE PRECISION,
  payer TEXT COLLATE "C",
  payer_location TEXT COLLATE "C",
  out_of_province SMALLINT,
  evidence TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE funds_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  paid_date TEXT COLLATE "C",
  amount_yuan BIGINT,
  amount_usd BIGINT,
  usd_rate DOUBLE PRECISION,
  payer TEXT COLLATE "C",
  payer_location TEXT COLLATE "C",
  out_of_province SMALLINT,
  evidence TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM funds
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, kind, paid_date,
    amount_yuan, amount_usd, usd_rate, payer, payer_location, out_of_province, evidence, document,
    responsible_unit, remark, valid_to
    FROM funds_history;

CREATE TABLE sponsor_visit (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  visited_date TEXT COLLATE "C",
  form TEXT COLLATE "C",
  found TEXT COLLATE "C",
  asked TEXT COLLATE "C",
  answered TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE sponsor_visit_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  visited_date TEXT COLLATE "C",
  form TEXT COLLATE "C",
  found TEXT COLLATE "C",
  asked TEXT COLLATE "C",
  answered TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX sponsor_visit_by_name ON sponsor_visit (name, id);
CREATE INDEX sponsor_visit_by_visited_date ON sponsor_visit (visited_date, id);
CREATE INDEX sponsor_visit_by_owner_unit ON sponsor_visit (owner_unit, id);
CREATE INDEX sponsor_visit_by_valid_from ON sponsor_visit (valid_from, id);
CREATE INDEX sponsor_visit_history_by_valid_to ON sponsor_visit_history (valid_to, valid_from);
CREATE VIEW sponsor_visit_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM sponsor_visit
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, lead_official,
    visited_date, form, found, asked, answered, responsible_unit, remark, valid_to
    FROM sponsor_visit_history;

CREATE TABLE task (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  title TEXT COLLATE "C",
  project TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  node TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  responsible_person TEXT COLLATE "C",
  week_from TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  state TEXT COLLATE "C",
  finished_date TEXT COLLATE "C",
  carried_from TEXT COLLATE "C",
  evidence TEXT COLLATE "C",
  source TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE task_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  title TEXT COLLATE "C",
  project TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  node TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  responsible_person TEXT COLLATE "C",
  week_from TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  state TEXT COLLATE "C",
  finished_date TEXT COLLATE "C",
  carried_from TEXT COLLATE "C",
  evidence TEXT COLLATE "C",
  source TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM task
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, due_date, state, finished_date, carried_from,
    evidence, source, remark, valid_to
    FROM task_history;

CREATE TABLE exemption (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  dimension TEXT COLLATE "C",
  from_date TEXT COLLATE "C",
  to_date TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  approver TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE exemption_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  dimension TEXT COLLATE "C",
  from_date TEXT COLLATE "C",
  to_date TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  approver TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX exemption_by_name ON exemption (name, id);
CREATE INDEX exemption_by_owner_unit ON exemption (owner_unit, id);
CREATE INDEX exemption_by_valid_from ON exemption (valid_from, id);
CREATE INDEX exemption_history_by_valid_to ON exemption_history (valid_to, valid_from);
CREATE VIEW exemption_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM exemption
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, responsible_unit, remark, valid_to
    FROM exemption_history;

CREATE TABLE decision (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  question TEXT COLLATE "C",
  project TEXT COLLATE "C",
  option_a TEXT COLLATE "C",
  option_b TEXT COLLATE "C",
  advice TEXT COLLATE "C",
  countersigned TEXT COLLATE "C",
  meeting_date TEXT COLLATE "C",
  outcome TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE decision_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  question TEXT COLLATE "C",
  project TEXT COLLATE "C",
  option_a TEXT COLLATE "C",
  option_b TEXT COLLATE "C",
  advice TEXT COLLATE "C",
  countersigned TEXT COLLATE "C",
  meeting_date TEXT COLLATE "C",
  outcome TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX decision_by_question ON decision (question, id);
CREATE INDEX decision_by_meeting_date ON decision (meeting_date, id);
CREATE INDEX decision_by_owner_unit ON decision (owner_unit, id);
CREATE INDEX decision_by_valid_from ON decision (valid_from, id);
CREATE INDEX decision_history_by_valid_to ON decision_history (valid_to, valid_from);
CREATE VIEW decision_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM decision
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, question, project, option_a, option_b, advice,
    countersigned, meeting_date, outcome, responsible_unit, remark, valid_to
    FROM decision_history;

CREATE TABLE indicator (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  metric TEXT COLLATE "C",
  unit_name TEXT COLLATE "C",
  region TEXT COLLATE "C",
  period TEXT COLLATE "C",
  definition_version TEXT COLLATE "C",
  target_value DOUBLE PRECISION,
  actual_value DOUBLE PRECISION,
  actual_date TEXT COLLATE "C",
  actual_source TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE indicator_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  metric TEXT COLLATE "C",
  unit_name TEXT COLLATE "C",
  region TEXT COLLATE "C",
  period TEXT COLLATE "C",
  definition_version TEXT COLLATE "C",
  target_value DOUBLE PRECISION,
  actual_value DOUBLE PRECISION,
  actual_date TEXT COLLATE "C",
  actual_source TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX indicator_by_name ON indicator (name, id);
CREATE INDEX indicator_by_owner_unit ON indicator (owner_unit, id);
CREATE INDEX indicator_by_valid_from ON indicator (valid_from, id);
CREATE INDEX indicator_history_by_valid_to ON indicator_history (valid_to, valid_from);
CREATE VIEW indicator_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM indicator
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark, valid_to
    FROM indicator_history;
