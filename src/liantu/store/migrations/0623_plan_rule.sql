-- What plans of many networks go by: cases that departments work on at once, weights of levels. A version is added, never changed.
CREATE TABLE plan_rule (
  version INTEGER NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  person TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
