-- What people made of the sentences of a document; rows are only added, the newest of a place holds.
CREATE TABLE sentence_decision (
  number INTEGER NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  begin_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  said TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX sentence_decision_by_document ON sentence_decision (sha256, number);
