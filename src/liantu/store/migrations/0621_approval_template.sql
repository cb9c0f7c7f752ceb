-- Versions of approval templates that the office saved; a version is never changed. The shipped ones are in the program.
CREATE TABLE approval_template (
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  person TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (code, version)
) STRICT;
