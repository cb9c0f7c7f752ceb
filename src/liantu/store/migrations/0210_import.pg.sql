-- Imports on their way and the jobs behind them outlive the server; uploads are kept as evidence files are.

ALTER TABLE job ADD COLUMN done_steps BIGINT NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN total_steps BIGINT NOT NULL DEFAULT 0;

CREATE TABLE upload (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  size BIGINT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX upload_by_sha256 ON upload (sha256);

-- plan: files, options and decisions, from which the comparison is made again; digest: of what was compared.
CREATE TABLE import_task (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  acting_for TEXT COLLATE "C" NOT NULL,
  plan TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  revision BIGINT NOT NULL,
  baseline BIGINT NOT NULL,
  job TEXT COLLATE "C" NOT NULL,
  error TEXT COLLATE "C" NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  summary TEXT COLLATE "C" NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);

-- What the files hold: beside the rows, so that several servers share them and pg_dump carries them.
CREATE TABLE file_content (
  sha256 TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  bytes BYTEA NOT NULL
);
ALTER TABLE file_content ALTER COLUMN bytes SET STORAGE EXTERNAL;
