-- Definitions of indicators by version: a target keeps the one it was set under when the definition changes.

CREATE TABLE metric_definition (
  code TEXT NOT NULL,
  number INTEGER NOT NULL,
  definition TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (code, number)
) STRICT;
