-- What stands behind every ledger: batches, change log, seals, idempotency, search, files, jobs, events.

CREATE TABLE batch (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  on_behalf_of TEXT NOT NULL,
  at INTEGER NOT NULL,
  undoes TEXT,
  undone_by TEXT,
  row_count INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX batch_by_at ON batch (at, id);

CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  batch TEXT NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  op TEXT NOT NULL,
  actor TEXT NOT NULL,
  on_behalf_of TEXT NOT NULL,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX change_by_row ON change (id, version, entity);

CREATE TABLE seal (
  n INTEGER PRIMARY KEY,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER NOT NULL,
  change_count INTEGER NOT NULL,
  root TEXT NOT NULL,
  previous_root TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE idempotency (
  actor TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  digest TEXT NOT NULL,
  batch TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (actor, idempotency_key)
) STRICT;

CREATE TABLE search_row (
  n INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  owner_unit TEXT,
  title TEXT NOT NULL,
  tokens TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_row_by_id ON search_row (id, entity);
CREATE VIRTUAL TABLE search_index USING fts5(
  tokens, content='search_row', content_rowid='n', tokenize='unicode61 remove_diacritics 0', columnsize=0);

CREATE TABLE file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE batch_file (
  batch TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (batch, sha256)
) STRICT;

CREATE TABLE row_file (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  field TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (id, entity, sha256, field)
) STRICT;

CREATE TABLE job (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  input TEXT NOT NULL,
  actor TEXT NOT NULL,
  state TEXT NOT NULL,
  progress REAL NOT NULL,
  result TEXT NOT NULL,
  error TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  attempt_token TEXT NOT NULL,
  lease_until INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER
) STRICT;
CREATE INDEX job_by_state ON job (state, created_at);

CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  topic TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
