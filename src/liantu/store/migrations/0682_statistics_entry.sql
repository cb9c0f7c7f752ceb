-- What the papers for statistics say of a project, which auditors compare.

CREATE TABLE statistics_entry (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  filing_unit TEXT,
  filing_date TEXT,
  filing_total_yuan INTEGER,
  permit_unit TEXT,
  permit_date TEXT,
  contract_unit TEXT,
  contract_date TEXT,
  contract_total_yuan INTEGER,
  contract_works_yuan INTEGER,
  contract_equipment_yuan INTEGER,
  contract_other_yuan INTEGER,
  report_unit TEXT,
  report_total_yuan INTEGER,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE statistics_entry_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  filing_unit TEXT,
  filing_date TEXT,
  filing_total_yuan INTEGER,
  permit_unit TEXT,
  permit_date TEXT,
  contract_unit TEXT,
  contract_date TEXT,
  contract_total_yuan INTEGER,
  contract_works_yuan INTEGER,
  contract_equipment_yuan INTEGER,
  contract_other_yuan INTEGER,
  report_unit TEXT,
  report_total_yuan INTEGER,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX statistics_entry_by_name ON statistics_entry (name, id);
CREATE INDEX statistics_entry_by_project_code ON statistics_entry (project_code, id);
CREATE INDEX statistics_entry_by_owner_unit ON statistics_entry (owner_unit, id);
CREATE INDEX statistics_entry_by_valid_from ON statistics_entry (valid_from, id);
CREATE INDEX statistics_entry_history_by_valid_to ON statistics_entry_history (valid_to, valid_from);
CREATE VIEW statistics_entry_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, filing_unit,
    filing_date, filing_total_yuan, permit_unit, permit_date, contract_unit, contract_date,
    contract_total_yuan, contract_works_yuan, contract_equipment_yuan, contract_other_yuan,
    report_unit, report_total_yuan, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM statistics_entry
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, filing_unit,
    filing_date, filing_total_yuan, permit_unit, permit_date, contract_unit, contract_date,
    contract_total_yuan, contract_works_yuan, contract_equipment_yuan, contract_other_yuan,
    report_unit, report_total_yuan, responsible_unit, remark, valid_to
    FROM statistics_entry_history;
