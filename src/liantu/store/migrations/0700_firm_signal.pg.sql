-- Signals of expansion of firms, dated and with their source: ledger, history, as-of view.

CREATE TABLE firm_signal (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  enterprise TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  signal_date TEXT COLLATE "C",
  content TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE firm_signal_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  enterprise TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  signal_date TEXT COLLATE "C",
  content TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX firm_signal_by_enterprise ON firm_signal (enterprise, id);
CREATE INDEX firm_signal_by_owner_unit ON firm_signal (owner_unit, id);
CREATE INDEX firm_signal_by_valid_from ON firm_signal (valid_from, id);
CREATE INDEX firm_signal_history_by_valid_to ON firm_signal_history (valid_to, valid_from);
CREATE VIEW firm_signal_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM firm_signal
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark, valid_to
    FROM firm_signal_history;
