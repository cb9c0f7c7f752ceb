-- Signals of expansion of firms, dated and with their source: ledger, history, as-of view.

CREATE TABLE firm_signal (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  enterprise TEXT,
  credit_code TEXT,
  signal_date TEXT,
  content TEXT,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE firm_signal_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  enterprise TEXT,
  credit_code TEXT,
  signal_date TEXT,
  content TEXT,
  source TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX firm_signal_by_enterprise ON firm_signal (enterprise, id);
CREATE INDEX firm_signal_by_owner_unit ON firm_signal (owner_unit, id);
CREATE INDEX firm_signal_by_valid_from ON firm_signal (valid_from, id);
CREATE INDEX firm_signal_history_by_valid_to ON firm_signal_history (valid_to, valid_from);
CREATE VIEW firm_signal_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM firm_signal
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark, valid_to
    FROM firm_signal_history;
