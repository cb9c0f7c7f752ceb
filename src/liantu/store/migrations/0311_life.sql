-- What a project does before and after it is built: reserve pool, funding windows, parks, teams, signings, production. The
-- columns are those of the field tables.

CREATE TABLE production_report (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  period TEXT,
  output_yuan INTEGER,
  tax_yuan INTEGER,
  employees INTEGER,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE production_report_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  period TEXT,
  output_yuan INTEGER,
  tax_yuan INTEGER,
  employees INTEGER,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX production_report_by_name ON production_report (name, id);
CREATE INDEX production_report_by_period ON production_report (period, id);
CREATE INDEX production_report_by_owner_unit ON production_report (owner_unit, id);
CREATE INDEX production_report_by_valid_from ON production_report (valid_from, id);
CREATE INDEX production_report_history_by_valid_to ON production_report_history (valid_to, valid_from);
CREATE VIEW production_report_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM production_report
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark, valid_to
    FROM production_report_history;

CREATE TABLE reserve (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  builder TEXT,
  content TEXT,
  window_type TEXT,
  total_investment_yuan INTEGER,
  planned_start_date TEXT,
  papers TEXT,
  entered_date TEXT,
  entry_reason TEXT,
  left_date TEXT,
  exit_reason TEXT,
  exit_note TEXT,
  town TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE reserve_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  builder TEXT,
  content TEXT,
  window_type TEXT,
  total_investment_yuan INTEGER,
  planned_start_date TEXT,
  papers TEXT,
  entered_date TEXT,
  entry_reason TEXT,
  left_date TEXT,
  exit_reason TEXT,
  exit_note TEXT,
  town TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX reserve_by_name ON reserve (name, id);
CREATE INDEX reserve_by_window_type ON reserve (window_type, id);
CREATE INDEX reserve_by_owner_unit ON reserve (owner_unit, id);
CREATE INDEX reserve_by_valid_from ON reserve (valid_from, id);
CREATE INDEX reserve_history_by_valid_to ON reserve_history (valid_to, valid_from);
CREATE VIEW reserve_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, builder, content, window_type,
    total_investment_yuan, planned_start_date, papers, entered_date, entry_reason, left_date, exit_reason,
    exit_note, town, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM reserve
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, builder, content, window_type,
    total_investment_yuan, planned_start_date, papers, entered_date, entry_reason, left_date, exit_reason,
    exit_note, town, responsible_unit, remark, valid_to
    FROM reserve_history;

CREATE TABLE funding_window (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  window_type TEXT,
  opens_date TEXT,
  closes_date TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE funding_window_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  window_type TEXT,
  opens_date TEXT,
  closes_date TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX funding_window_by_name ON funding_window (name, id);
CREATE INDEX funding_window_by_owner_unit ON funding_window (owner_unit, id);
CREATE INDEX funding_window_by_valid_from ON funding_window (valid_from, id);
CREATE INDEX funding_window_history_by_valid_to ON funding_window_history (valid_to, valid_from);
CREATE VIEW funding_window_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM funding_window
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark, valid_to
    FROM funding_window_history;

CREATE TABLE park (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  state TEXT,
  leading_industry TEXT,
  town TEXT,
  land_m2 REAL,
  start_date TEXT,
  content TEXT,
  responsible_unit TEXT,
  lead_official TEXT,
  remark TEXT
) STRICT;
CREATE TABLE park_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  state TEXT,
  leading_industry TEXT,
  town TEXT,
  land_m2 REAL,
  start_date TEXT,
  content TEXT,
  responsible_unit TEXT,
  lead_official TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX park_by_name ON park (name, id);
CREATE INDEX park_by_owner_unit ON park (owner_unit, id);
CREATE INDEX park_by_valid_from ON park (valid_from, id);
CREATE INDEX park_history_by_valid_to ON park_history (valid_to, valid_from);
CREATE VIEW park_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    start_date, content, responsible_unit, lead_official, remark,
    9223372036854775807 AS valid_to
    FROM park
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    start_date, content, responsible_unit, lead_official, remark, valid_to
    FROM park_history;

CREATE TABLE task_force (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  kind TEXT,
  lead_official TEXT,
  lead_unit TEXT,
  members TEXT,
  projects TEXT,
  document TEXT,
  founded_date TEXT,
  ended_date TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE task_force_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  kind TEXT,
  lead_official TEXT,
  lead_unit TEXT,
  members TEXT,
  projects TEXT,
  document TEXT,
  founded_date TEXT,
  ended_date TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX task_force_by_name ON task_force (name, id);
CREATE INDEX task_force_by_owner_unit ON task_force (owner_unit, id);
CREATE INDEX task_force_by_valid_from ON task_force (valid_from, id);
CREATE INDEX task_force_history_by_valid_to ON task_force_history (valid_to, valid_from);
CREATE VIEW task_force_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM task_force
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark, valid_to
    FROM task_force_history;

CREATE TABLE signing (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  investor TEXT,
  credit_code TEXT,
  site TEXT,
  form TEXT,
  signed_date TEXT,
  agreed_investment_yuan INTEGER,
  fixed_assets_yuan INTEGER,
  manufacturing INTEGER,
  exclusion TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE signing_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  investor TEXT,
  credit_code TEXT,
  site TEXT,
  form TEXT,
  signed_date TEXT,
  agreed_investment_yuan INTEGER,
  fixed_assets_yuan INTEGER,
  manufacturing INTEGER,
  exclusion TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX signing_by_name ON signing (name, id);
CREATE INDEX signing_by_signed_date ON signing (signed_date, id);
CREATE INDEX signing_by_owner_unit ON signing (owner_unit, id);
CREATE INDEX signing_by_valid_from ON signing (valid_from, id);
CREATE INDEX signing_history_by_valid_to ON signing_history (valid_to, valid_from);
CREATE VIEW signing_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, document,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM signing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, document,
    responsible_unit, remark, valid_to
    FROM signing_history;
