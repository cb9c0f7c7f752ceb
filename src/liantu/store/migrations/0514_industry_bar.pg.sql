-- Negative lists of parks and of the county; whether a park is a chemical park, and its boundary.

CREATE TABLE industry_bar (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  park TEXT COLLATE "C",
  level TEXT COLLATE "C",
  industries TEXT COLLATE "C",
  basis TEXT COLLATE "C",
  from_date TEXT COLLATE "C",
  to_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE industry_bar_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  name TEXT COLLATE "C",
  park TEXT COLLATE "C",
  level TEXT COLLATE "C",
  industries TEXT COLLATE "C",
  basis TEXT COLLATE "C",
  from_date TEXT COLLATE "C",
  to_date TEXT COLLATE "C",
  responsible_unit TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX industry_bar_by_park ON industry_bar (park, id);
CREATE INDEX industry_bar_by_owner_unit ON industry_bar (owner_unit, id);
CREATE INDEX industry_bar_by_valid_from ON industry_bar (valid_from, id);
CREATE INDEX industry_bar_history_by_valid_to ON industry_bar_history (valid_to, valid_from);
CREATE VIEW industry_bar_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis,
    from_date, to_date, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM industry_bar
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis,
    from_date, to_date, responsible_unit, remark, valid_to
    FROM industry_bar_history;

DROP VIEW park_asof;
ALTER TABLE park ADD COLUMN chemical SMALLINT;
ALTER TABLE park ADD COLUMN outline_wkt TEXT COLLATE "C";
ALTER TABLE park_history ADD COLUMN chemical SMALLINT;
ALTER TABLE park_history ADD COLUMN outline_wkt TEXT COLLATE "C";
CREATE VIEW park_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town,
    land_m2, chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark,
    9223372036854775807::bigint AS valid_to
    FROM park
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town,
    land_m2, chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark,
    valid_to
    FROM park_history;
