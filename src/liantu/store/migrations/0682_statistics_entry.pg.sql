-- What the papers for statistics say of a project, which auditors compare.

CREATE TABLE statistics_entry (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  filing_unit TEXT COLLATE "C",
  filing_date TEXT COLLATE "C",
  filing_total_yuan BIGINT,
  permit_unit TEXT COLLATE "C",
  permit_date TEXT COLLATE "C",
  contract_unit TEXT COLLATE "C",
  contract_date TEXT COLLATE "C",
  contract_total_yuan BIGINT,
  contract_works_yuan BIGINT,
  contract_equipment_yuan BIGINT,
  contract_other_yuan BIGINT,
  report_unit TEXT COLLATE "C",
  report_total_yuan BIGINT,
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE statistics_entry_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  filing_unit TEXT COLLATE "C",
  filing_date TEXT COLLATE "C",
  filing_total_yuan BIGINT,
  permit_unit TEXT COLLATE "C",
  permit_date TEXT COLLATE "C",
  contract_unit TEXT COLLATE "C",
  contract_date TEXT COLLATE "C",
  contract_total_yuan BIGINT,
  contract_works_yuan BIGINT,
  contract_equipment_yuan BIGINT,
  contract_other_yuan BIGINT,
  report_unit TEXT COLLATE "C",
  report_total_yuan BIGINT,
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM statistics_entry
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, filing_unit,
    filing_date, filing_total_yuan, permit_unit, permit_date, contract_unit, contract_date,
    contract_total_yuan, contract_works_yuan, contract_equipment_yuan, contract_other_yuan,
    report_unit, report_total_yuan, responsible_unit, remark, valid_to
    FROM statistics_entry_history;
