-- Pages as they were issued: figures read at frozen_at, files by content, so that each comes again byte for byte.

CREATE TABLE issued_page (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  meeting TEXT NOT NULL,
  day TEXT NOT NULL,
  since TEXT NOT NULL,
  frozen_at INTEGER NOT NULL,
  issued_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  on_behalf_of TEXT NOT NULL,
  seal TEXT NOT NULL,
  page TEXT NOT NULL,
  docx_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  xlsx_sha256 TEXT NOT NULL
) STRICT;
