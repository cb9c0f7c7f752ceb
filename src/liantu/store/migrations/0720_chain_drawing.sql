-- Drawings of a chain in years before it was kept here, as a ledger with history; those of chain_version stay there until they are entered again.

CREATE TABLE chain_drawing (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  chain TEXT,
  year INTEGER,
  source TEXT,
  states TEXT,
  drawing TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE chain_drawing_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  chain TEXT,
  year INTEGER,
  source TEXT,
  states TEXT,
  drawing TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX chain_drawing_by_chain ON chain_drawing (chain, id);
CREATE INDEX chain_drawing_by_owner_unit ON chain_drawing (owner_unit, id);
CREATE INDEX chain_drawing_by_valid_from ON chain_drawing (valid_from, id);
CREATE INDEX chain_drawing_history_by_valid_to ON chain_drawing_history (valid_to, valid_from);
CREATE VIEW chain_drawing_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM chain_drawing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, chain, year, source, states, drawing,
    responsible_unit, remark, valid_to
    FROM chain_drawing_history;
