-- What the interface remembers: meanings of columns, exports, outlines of the jurisdiction.

CREATE TABLE column_memory (
  layout TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL,
  actor TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE export_log (
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  entity TEXT NOT NULL,
  format TEXT NOT NULL,
  row_count BIGINT NOT NULL
);
CREATE INDEX export_log_by_at ON export_log (at);

-- geometry: RFC 7946 polygon or multipolygon in CGCS2000 degrees.
CREATE TABLE outline (
  level TEXT NOT NULL,
  name TEXT NOT NULL,
  geometry TEXT NOT NULL,
  source TEXT NOT NULL,
  actor TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (level, name)
);
