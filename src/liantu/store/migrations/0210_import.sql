-- Imports on their way and the jobs behind them outlive the server; uploads are kept as evidence files are.

ALTER TABLE job ADD COLUMN done_steps INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN total_steps INTEGER NOT NULL DEFAULT 0;

CREATE TABLE upload (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX upload_by_sha256 ON upload (sha256);

-- plan: files, options and decisions, from which the comparison is made again; digest: of what was compared.
CREATE TABLE import_task (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  acting_for TEXT NOT NULL,
  plan TEXT NOT NULL,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  baseline INTEGER NOT NULL,
  job TEXT NOT NULL,
  error TEXT NOT NULL,
  batch TEXT NOT NULL,
  summary TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
