-- Pages as they were issued: figures read at frozen_at, files by content, so that each comes again byte for byte.

CREATE TABLE issued_page (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  meeting TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  frozen_at BIGINT NOT NULL,
  issued_at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  on_behalf_of TEXT COLLATE "C" NOT NULL,
  seal TEXT COLLATE "C" NOT NULL,
  page TEXT COLLATE "C" NOT NULL,
  docx_sha256 TEXT COLLATE "C" NOT NULL,
  pdf_sha256 TEXT COLLATE "C" NOT NULL,
  xlsx_sha256 TEXT COLLATE "C" NOT NULL
);
