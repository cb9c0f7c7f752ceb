-- Month plans and payments, their history and as-of views. The columns are those of the field tables.

CREATE TABLE month_plan (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  month TEXT COLLATE "C",
  plan_yuan BIGINT,
  share DOUBLE PRECISION,
  node TEXT COLLATE "C",
  basis TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE month_plan_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  month TEXT COLLATE "C",
  plan_yuan BIGINT,
  share DOUBLE PRECISION,
  node TEXT COLLATE "C",
  basis TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX month_plan_by_name ON month_plan (name, id);
CREATE INDEX month_plan_by_month ON month_plan (month, id);
CREATE INDEX month_plan_by_owner_unit ON month_plan (owner_unit, id);
CREATE INDEX month_plan_by_valid_from ON month_plan (valid_from, id);
CREATE INDEX month_plan_history_by_valid_to ON month_plan_history (valid_to, valid_from);
CREATE VIEW month_plan_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM month_plan
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, month, plan_yuan, share,
    node, basis, responsible_unit, remark, valid_to
    FROM month_plan_history;

CREATE TABLE payment (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  item TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  required_yuan BIGINT,
  paid_date TEXT COLLATE "C",
  paid_yuan BIGINT,
  payer TEXT COLLATE "C",
  payer_kind TEXT COLLATE "C",
  payee TEXT COLLATE "C",
  payee_kind TEXT COLLATE "C",
  evidence TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE payment_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  project_code TEXT COLLATE "C",
  item TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  required_yuan BIGINT,
  paid_date TEXT COLLATE "C",
  paid_yuan BIGINT,
  payer TEXT COLLATE "C",
  payer_kind TEXT COLLATE "C",
  payee TEXT COLLATE "C",
  payee_kind TEXT COLLATE "C",
  evidence TEXT COLLATE "C",
  document TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
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
    9223372036854775807::bigint AS valid_to
    FROM payment
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, item, due_date,
    required_yuan, paid_date, paid_yuan, payer, payer_kind, payee, payee_kind, evidence, document,
    responsible_unit, remark, valid_to
    FROM payment_history;
