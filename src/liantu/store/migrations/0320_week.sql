-- Month plans and payments, their history and as-of views. The columns are those of the field tables.

CREATE TABLE month_plan (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  month TEXT,
  plan_yuan INTEGER,
  share REAL,
  node TEXT,
  basis TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE month_plan_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  month TEXT,
  plan_yuan INTEGER,
  share REAL,
  node TEXT,
  basis TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX month_plan_by_name ON month_plan (name, id);
CREATE INDEX month_plan_by_month ON month_plan (month, id);
CREATE INDEX month_plan_by_owner_unit ON month_plan (owner_unit, id);
CREATE INDEX month_plan_by_valid_from ON month_plan (valid_from, id);
CREATE INDEX month_plan_history_by_valid_to ON month_plan_history (valid_to, valid_from);
CREATE VIEW month_plan_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM month_plan
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark, valid_to
    FROM month_plan_history;

CREATE TABLE payment (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  item TEXT,
  due_date TEXT,
  required_yuan INTEGER,
  paid_date TEXT,
  paid_yuan INTEGER,
  payer TEXT,
  payer_kind TEXT,
  payee TEXT,
  payee_kind TEXT,
  evidence TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE payment_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  project_code TEXT,
  item TEXT,
  due_date TEXT,
  required_yuan INTEGER,
  paid_date TEXT,
  paid_yuan INTEGER,
  payer TEXT,
  payer_kind TEXT,
  payee TEXT,
  payee_kind TEXT,
  evidence TEXT,
  document TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX payment_by_name ON payment (name, id);
CREATE INDEX payment_by_due_date ON payment (due_date, id);
CREATE INDEX payment_by_owner_unit ON payment (owner_unit, id);
CREATE INDEX payment_by_valid_from ON payment (valid_from, id);
CREATE INDEX payment_history_by_valid_to ON payment_history (valid_to, valid_from);
CREATE VIEW payment_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, item, due_date,
    required_yuan, paid_date, paid_yuan, payer, payer_kind, payee, payee_kind, evidence, document,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM payment
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, item, due_date,
    required_yuan, paid_date, paid_yuan, payer, payer_kind, payee, payee_kind, evidence, document,
    responsible_unit, remark, valid_to
    FROM payment_history;
