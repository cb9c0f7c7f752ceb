-- Definitions of indicators by version: a target keeps the one it was set under when the definition changes.

CREATE TABLE metric_definition (
  code TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  definition TEXT COLLATE "C" NOT NULL,
  kept_at BIGINT NOT NULL,
  PRIMARY KEY (code, number)
);
