-- Chains and what people say of them: nodes, links, teams, placements, gaps, supplies, visits, weights. The columns are those of
-- the field tables.

CREATE TABLE chain (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  code TEXT COLLATE "C",
  name TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  chain_group TEXT COLLATE "C",
  strategy TEXT COLLATE "C",
  output_target_yuan BIGINT,
  target_year BIGINT,
  attained_yuan BIGINT,
  attained_date TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  anchor_firms TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE chain_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  code TEXT COLLATE "C",
  name TEXT COLLATE "C",
  kind TEXT COLLATE "C",
  chain_group TEXT COLLATE "C",
  strategy TEXT COLLATE "C",
  output_target_yuan BIGINT,
  target_year BIGINT,
  attained_yuan BIGINT,
  attained_date TEXT COLLATE "C",
  lead_official TEXT COLLATE "C",
  anchor_firms TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX chain_by_name ON chain (name, id);
CREATE INDEX chain_by_owner_unit ON chain (owner_unit, id);
CREATE INDEX chain_by_valid_from ON chain (valid_from, id);
CREATE INDEX chain_history_by_valid_to ON chain_history (valid_to, valid_from);
CREATE VIEW chain_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, code, name, kind, chain_group, strategy,
    output_target_yuan, target_year, attained_yuan, attained_date, lead_official, anchor_firms,
    source, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM chain
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, code, name, kind, chain_group, strategy,
    output_target_yuan, target_year, attained_yuan, attained_date, lead_official, anchor_firms,
    source, responsible_unit, remark, valid_to
    FROM chain_history;

CREATE TABLE chain_node (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  code TEXT COLLATE "C",
  name TEXT COLLATE "C",
  tier TEXT COLLATE "C",
  stage_name TEXT COLLATE "C",
  keywords TEXT COLLATE "C",
  industry_codes TEXT COLLATE "C",
  importance DOUBLE PRECISION,
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE chain_node_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  code TEXT COLLATE "C",
  name TEXT COLLATE "C",
  tier TEXT COLLATE "C",
  stage_name TEXT COLLATE "C",
  keywords TEXT COLLATE "C",
  industry_codes TEXT COLLATE "C",
  importance DOUBLE PRECISION,
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX chain_node_by_chain ON chain_node (chain, id);
CREATE INDEX chain_node_by_name ON chain_node (name, id);
CREATE INDEX chain_node_by_owner_unit ON chain_node (owner_unit, id);
CREATE INDEX chain_node_by_valid_from ON chain_node (valid_from, id);
CREATE INDEX chain_node_history_by_valid_to ON chain_node_history (valid_to, valid_from);
CREATE VIEW chain_node_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, code, name, tier, stage_name,
    keywords, industry_codes, importance, source, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM chain_node
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, code, name, tier, stage_name,
    keywords, industry_codes, importance, source, responsible_unit, remark, valid_to
    FROM chain_node_history;

CREATE TABLE chain_link (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  from_node TEXT COLLATE "C",
  to_node TEXT COLLATE "C",
  weight DOUBLE PRECISION,
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE chain_link_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  from_node TEXT COLLATE "C",
  to_node TEXT COLLATE "C",
  weight DOUBLE PRECISION,
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX chain_link_by_chain ON chain_link (chain, id);
CREATE INDEX chain_link_by_owner_unit ON chain_link (owner_unit, id);
CREATE INDEX chain_link_by_valid_from ON chain_link (valid_from, id);
CREATE INDEX chain_link_history_by_valid_to ON chain_link_history (valid_to, valid_from);
CREATE VIEW chain_link_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, from_node, to_node, weight, source,
    responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM chain_link
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, from_node, to_node, weight, source,
    responsible_unit, remark, valid_to
    FROM chain_link_history;

CREATE TABLE chain_team (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  slot TEXT COLLATE "C",
  holder TEXT COLLATE "C",
  duty TEXT COLLATE "C",
  field_of_work TEXT COLLATE "C",
  document TEXT COLLATE "C",
  since_date TEXT COLLATE "C",
  ended_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE chain_team_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  slot TEXT COLLATE "C",
  holder TEXT COLLATE "C",
  duty TEXT COLLATE "C",
  field_of_work TEXT COLLATE "C",
  document TEXT COLLATE "C",
  since_date TEXT COLLATE "C",
  ended_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX chain_team_by_chain ON chain_team (chain, id);
CREATE INDEX chain_team_by_owner_unit ON chain_team (owner_unit, id);
CREATE INDEX chain_team_by_valid_from ON chain_team (valid_from, id);
CREATE INDEX chain_team_history_by_valid_to ON chain_team_history (valid_to, valid_from);
CREATE VIEW chain_team_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, slot, holder, duty, field_of_work,
    document, since_date, ended_date, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM chain_team
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, slot, holder, duty, field_of_work,
    document, since_date, ended_date, responsible_unit, remark, valid_to
    FROM chain_team_history;

CREATE TABLE placement (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  enterprise TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  verdict TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  decided_by TEXT COLLATE "C",
  decided_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE placement_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  enterprise TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  verdict TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  decided_by TEXT COLLATE "C",
  decided_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX placement_by_chain ON placement (chain, id);
CREATE INDEX placement_by_credit_code ON placement (credit_code, id);
CREATE INDEX placement_by_enterprise ON placement (enterprise, id);
CREATE INDEX placement_by_owner_unit ON placement (owner_unit, id);
CREATE INDEX placement_by_valid_from ON placement (valid_from, id);
CREATE INDEX placement_history_by_valid_to ON placement_history (valid_to, valid_from);
CREATE VIEW placement_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, chain, node,
    verdict, reason, decided_by, decided_date, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM placement
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, chain, node,
    verdict, reason, decided_by, decided_date, responsible_unit, remark, valid_to
    FROM placement_history;

CREATE TABLE gap_decision (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  node_name TEXT COLLATE "C",
  decision TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  score_then DOUBLE PRECISION,
  decided_by TEXT COLLATE "C",
  decided_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE gap_decision_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  node_name TEXT COLLATE "C",
  decision TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  score_then DOUBLE PRECISION,
  decided_by TEXT COLLATE "C",
  decided_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX gap_decision_by_chain ON gap_decision (chain, id);
CREATE INDEX gap_decision_by_owner_unit ON gap_decision (owner_unit, id);
CREATE INDEX gap_decision_by_valid_from ON gap_decision (valid_from, id);
CREATE INDEX gap_decision_history_by_valid_to ON gap_decision_history (valid_to, valid_from);
CREATE VIEW gap_decision_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, node, node_name, decision, reason,
    score_then, decided_by, decided_date, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM gap_decision
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, node, node_name, decision, reason,
    score_then, decided_by, decided_date, responsible_unit, remark, valid_to
    FROM gap_decision_history;

CREATE TABLE supply (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  supplier TEXT COLLATE "C",
  supplier_code TEXT COLLATE "C",
  supplier_city TEXT COLLATE "C",
  buyer TEXT COLLATE "C",
  buyer_code TEXT COLLATE "C",
  product TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  share DOUBLE PRECISION,
  amount_yuan BIGINT,
  known_date TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE supply_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  supplier TEXT COLLATE "C",
  supplier_code TEXT COLLATE "C",
  supplier_city TEXT COLLATE "C",
  buyer TEXT COLLATE "C",
  buyer_code TEXT COLLATE "C",
  product TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  share DOUBLE PRECISION,
  amount_yuan BIGINT,
  known_date TEXT COLLATE "C",
  source TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX supply_by_supplier ON supply (supplier, id);
CREATE INDEX supply_by_buyer ON supply (buyer, id);
CREATE INDEX supply_by_owner_unit ON supply (owner_unit, id);
CREATE INDEX supply_by_valid_from ON supply (valid_from, id);
CREATE INDEX supply_history_by_valid_to ON supply_history (valid_to, valid_from);
CREATE VIEW supply_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, supplier, supplier_code, supplier_city,
    buyer, buyer_code, product, chain, node, share, amount_yuan, known_date, source,
    responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM supply
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, supplier, supplier_code, supplier_city,
    buyer, buyer_code, product, chain, node, share, amount_yuan, known_date, source,
    responsible_unit, remark, valid_to
    FROM supply_history;

CREATE TABLE visit (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  week_date TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  enterprise TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  city TEXT COLLATE "C",
  points DOUBLE PRECISION,
  reasons TEXT COLLATE "C",
  verdict TEXT COLLATE "C",
  verdict_reason TEXT COLLATE "C",
  verdict_by TEXT COLLATE "C",
  visited_date TEXT COLLATE "C",
  outcome TEXT COLLATE "C",
  note TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE visit_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  week_date TEXT COLLATE "C",
  chain TEXT COLLATE "C",
  node TEXT COLLATE "C",
  enterprise TEXT COLLATE "C",
  credit_code TEXT COLLATE "C",
  city TEXT COLLATE "C",
  points DOUBLE PRECISION,
  reasons TEXT COLLATE "C",
  verdict TEXT COLLATE "C",
  verdict_reason TEXT COLLATE "C",
  verdict_by TEXT COLLATE "C",
  visited_date TEXT COLLATE "C",
  outcome TEXT COLLATE "C",
  note TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX visit_by_chain ON visit (chain, id);
CREATE INDEX visit_by_week_date ON visit (week_date, id);
CREATE INDEX visit_by_enterprise ON visit (enterprise, id);
CREATE INDEX visit_by_owner_unit ON visit (owner_unit, id);
CREATE INDEX visit_by_valid_from ON visit (valid_from, id);
CREATE INDEX visit_history_by_valid_to ON visit_history (valid_to, valid_from);
CREATE VIEW visit_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, week_date, chain, node, enterprise,
    credit_code, city, points, reasons, verdict, verdict_reason, verdict_by, visited_date, outcome,
    note, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM visit
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, week_date, chain, node, enterprise,
    credit_code, city, points, reasons, verdict, verdict_reason, verdict_by, visited_date, outcome,
    note, responsible_unit, remark, valid_to
    FROM visit_history;

CREATE TABLE target_weight (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  rule TEXT COLLATE "C",
  points DOUBLE PRECISION,
  reason TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE target_weight_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  rule TEXT COLLATE "C",
  points DOUBLE PRECISION,
  reason TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX target_weight_by_chain ON target_weight (chain, id);
CREATE INDEX target_weight_by_owner_unit ON target_weight (owner_unit, id);
CREATE INDEX target_weight_by_valid_from ON target_weight (valid_from, id);
CREATE INDEX target_weight_history_by_valid_to ON target_weight_history (valid_to, valid_from);
CREATE VIEW target_weight_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, rule, points, reason,
    responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM target_weight
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, rule, points, reason,
    responsible_unit, remark, valid_to
    FROM target_weight_history;
