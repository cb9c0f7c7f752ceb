-- Drawings of a chain in years before it was kept here, as a ledger with history; those of chain_version stay there until they are entered again.

CREATE TABLE chain_drawing (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  year BIGINT,
  source TEXT COLLATE "C",
  states TEXT COLLATE "C",
  drawing TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE chain_drawing_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  chain TEXT COLLATE "C",
  year BIGINT,
  source TEXT COLLATE "C",
  states TEXT COLLATE "C",
  drawing TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX chain_drawing_by_chain ON chain_drawing (chain, id);
CREATE INDEX chain_drawing_by_owner_unit ON chain_drawing (owner_unit, id);
CREATE INDEX chain_drawing_by_valid_from ON chain_drawing (valid_from, id);
CREATE INDEX chain_drawing_history_by_valid_to ON chain_drawing_history (valid_to, valid_from);
CREATE VIEW chain_drawing_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM chain_drawing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark, valid_to
    FROM chain_drawing_history;
