-- What a project does before and after it is built: reserve pool, funding windows, parks, teams, signings, production. The
-- columns are those of the field tables.

CREATE TABLE production_report (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  period TEXT COLLATE "C",
  output_yuan BIGINT,
  tax_yuan BIGINT,
  employees BIGINT,
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE production_report_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  period TEXT COLLATE "C",
  output_yuan BIGINT,
  tax_yuan BIGINT,
  employees BIGINT,
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX production_report_by_name ON production_report (name, id);
CREATE INDEX production_report_by_period ON production_report (period, id);
CREATE INDEX production_report_by_owner_unit ON production_report (owner_unit, id);
CREATE INDEX production_report_by_valid_from ON production_report (valid_from, id);
CREATE INDEX production_report_history_by_valid_to ON production_report_history (valid_to, valid_from);
CREATE VIEW production_report_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM production_report
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark, valid_to
    FROM production_report_history;

CREATE TABLE reserve (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  builder TEXT COLLATE "C",
  content TEXT COLLATE "C",
  window_type TEXT COLLATE "C",
  total_investment_yuan BIGINT,
  planned_start_date TEXT COLLATE "C",
  papers TEXT COLLATE "C",
  entered_date TEXT COLLATE "C",
  entry_reason TEXT COLLATE "C",
  left_date TEXT COLLATE "C",
  exit_reason TEXT COLLATE "C",
  exit_note TEXT COLLATE "C",
  town TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE reserve_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  builder TEXT COLLATE "C",
  content TEXT COLLATE "C",
  window_type TEXT COLLATE "C",
  total_investment_yuan BIGINT,
  planned_start_date TEXT COLLATE "C",
  papers TEXT COLLATE "C",
  entered_date TEXT COLLATE "C",
  entry_reason TEXT COLLATE "C",
  left_date TEXT COLLATE "C",
  exit_reason TEXT COLLATE "C",
  exit_note TEXT COLLATE "C",
  town TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM reserve
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, builder, content, window_type,
    total_investment_yuan, planned_start_date, papers, entered_date, entry_reason, left_date, exit_reason,
    exit_note, town, responsible_unit, remark, valid_to
    FROM reserve_history;

CREATE TABLE funding_window (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  window_type TEXT COLLATE "C",
  opens_date TEXT COLLATE "C",
  closes_date TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE funding_window_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  window_type TEXT COLLATE "C",
  opens_date TEXT COLLATE "C",
  closes_date TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX funding_window_by_name ON funding_window (name, id);
CREATE INDEX funding_window_by_owner_unit ON funding_window (owner_unit, id);
CREATE INDEX funding_window_by_valid_from ON funding_window (valid_from, id);
CREATE INDEX funding_window_history_by_valid_to ON funding_window_history (valid_to, valid_from);
CREATE VIEW funding_window_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM funding_window
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark, valid_to
    FROM funding_window_history;

CREATE TABLE park (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  state TEXT COLLATE "C",
  leading_industry TEXT COLLATE "C",
  town TEXT COLLATE "C",
  land_m2 DOUBLE PRECISION,
  start_date TEXT COLLATE "C",
  content TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE park_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  state TEXT COLLATE "C",
  leading_industry TEXT COLLATE "C",
  town TEXT COLLATE "C",
  land_m2 DOUBLE PRECISION,
  start_date TEXT COLLATE "C",
  content TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX park_by_name ON park (name, id);
CREATE INDEX park_by_owner_unit ON park (owner_unit, id);
CREATE INDEX park_by_valid_from ON park (valid_from, id);
CREATE INDEX park_history_by_valid_to ON park_history (valid_to, valid_from);
CREATE VIEW park_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    start_date, content, responsible_unit, lead_official, remark,
    9223372036854775807::bigint AS valid_to
    FROM park
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    start_date, content, responsible_unit, lead_official, remark, valid_to
    FROM park_history;

CREATE TABLE task_force (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  lead_unit TEXT COLLATE "C",
  members TEXT COLLATE "C",
  projects TEXT COLLATE "C",
  document TEXT COLLATE "C",
  founded_date TEXT COLLATE "C",
  ended_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE task_force_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  lead_unit TEXT COLLATE "C",
  members TEXT COLLATE "C",
  projects TEXT COLLATE "C",
  document TEXT COLLATE "C",
  founded_date TEXT COLLATE "C",
  ended_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX task_force_by_name ON task_force (name, id);
CREATE INDEX task_force_by_owner_unit ON task_force (owner_unit, id);
CREATE INDEX task_force_by_valid_from ON task_force (valid_from, id);
CREATE INDEX task_force_history_by_valid_to ON task_force_history (valid_to, valid_from);
CREATE VIEW task_force_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM task_force
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, lead_official, lead_unit, members,
    projects, document, founded_date, ended_date, responsible_unit, remark, valid_to
    FROM task_force_history;

CREATE TABLE signing (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  investor TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  site TEXT COLLATE "C",
  form TEXT COLLATE "C",
  signed_date TEXT COLLATE "C",
  agreed_investment_yuan BIGINT,
  fixed_assets_yuan BIGINT,
  manufacturing SMALLINT,
  exclusion TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE signing_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  investor TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  site TEXT COLLATE "C",
  form TEXT COLLATE "C",
  signed_date TEXT COLLATE "C",
  agreed_investment_yuan BIGINT,
  fixed_assets_yuan BIGINT,
  manufacturing SMALLINT,
  exclusion TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM signing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, document,
    responsible_unit, remark, valid_to
    FROM signing_history;
