-- Documents that were read (the file itself is evidence), and which of their sentences became a row of a ledger.
CREATE TABLE source_document (
  sha256 TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organ TEXT NOT NULL,
  source TEXT NOT NULL,
  said_on TEXT,
  characters INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX source_document_by_time ON source_document (at);

CREATE TABLE sentence_use (
  sha256 TEXT NOT NULL,
  begin_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (entity, id, sha256, begin_at)
) STRICT;
CREATE INDEX sentence_use_by_document ON sentence_use (sha256, begin_at);
