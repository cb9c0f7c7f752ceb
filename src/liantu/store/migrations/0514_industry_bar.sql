-- Negative lists of parks and of the county; whether a park is a chemical park, and its boundary.

CREATE TABLE industry_bar (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  park TEXT,
  level TEXT,
  industries TEXT,
  basis TEXT,
  from_date TEXT,
  to_date TEXT,
  responsible_unit TEXT,
  remark TEXT
) STRICT;
CREATE TABLE industry_bar_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  name TEXT,
  park TEXT,
  level TEXT,
  industries TEXT,
  basis TEXT,
  from_date TEXT,
  to_date TEXT,
  responsible_unit TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX industry_bar_by_park ON industry_bar (park, id);
CREATE INDEX industry_bar_by_owner_unit ON industry_bar (owner_unit, id);
CREATE INDEX industry_bar_by_valid_from ON industry_bar (valid_from, id);
CREATE INDEX industry_bar_history_by_valid_to ON industry_bar_history (valid_to, valid_from);
CREATE VIEW industry_bar_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis,
    from_date, to_date, responsible_unit, remark,
    9223372036854775807 AS valid_to
    FROM industry_bar
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis,
    from_date, to_date, responsible_unit, remark, valid_to
    FROM industry_bar_history;

DROP VIEW park_asof;
ALTER TABLE park ADD COLUMN chemical INTEGER;
ALTER TABLE park ADD COLUMN outline_wkt TEXT;
ALTER TABLE park_history ADD COLUMN chemical INTEGER;
ALTER TABLE park_history ADD COLUMN outline_wkt TEXT;
CREATE VIEW park_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town,
    land_m2, chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark,
    9223372036854775807 AS valid_to
    FROM park
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town,
    land_m2, chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark,
    valid_to
    FROM park_history;
