-- The office's own forms of papers, with all their versions. column_names: JSON of a fixed form, '' for one with {{...}}.

CREATE TABLE paper_form (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  paper TEXT COLLATE "C" NOT NULL,
  unit TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  removed_at BIGINT,
  removed_by TEXT COLLATE "C" NOT NULL,
  UNIQUE (paper, unit, name)
);

CREATE TABLE paper_form_version (
  form TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  file_name TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  size BIGINT NOT NULL,
  column_names TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (form, version)
);
CREATE INDEX paper_form_version_by_sha256 ON paper_form_version (sha256);
