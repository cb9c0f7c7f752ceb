-- Versions of approval templates that the office saved; a version is never changed. The shipped ones are in the program.
CREATE TABLE approval_template (
  code TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (code, version)
);
