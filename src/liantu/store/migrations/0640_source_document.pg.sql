-- Documents that were read (the file itself is evidence), and which of their sentences became a row of a ledger.
CREATE TABLE source_document (
  sha256 TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  organ TEXT COLLATE "C" NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  said_on TEXT COLLATE "C",
  characters BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL
);
CREATE INDEX source_document_by_time ON source_document (at);

CREATE TABLE sentence_use (
  sha256 TEXT COLLATE "C" NOT NULL,
  begin_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  entity TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (entity, id, sha256, begin_at)
);
CREATE INDEX sentence_use_by_document ON sentence_use (sha256, begin_at);
