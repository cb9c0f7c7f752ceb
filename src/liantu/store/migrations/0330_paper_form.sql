-- The office's own forms of papers, with all their versions. column_names: JSON of a fixed form, '' for one with {{...}}.

CREATE TABLE paper_form (
  id TEXT NOT NULL PRIMARY KEY,
  paper TEXT NOT NULL,
  unit TEXT NOT NULL,
  name TEXT NOT NULL,
  removed_at INTEGER,
  removed_by TEXT NOT NULL,
  UNIQUE (paper, unit, name)
) STRICT;

CREATE TABLE paper_form_version (
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  column_names TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (form, version)
) STRICT;
CREATE INDEX paper_form_version_by_sha256 ON paper_form_version (sha256);
