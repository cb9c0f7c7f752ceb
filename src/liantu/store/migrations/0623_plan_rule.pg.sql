-- What plans of many networks go by: cases that departments work on at once, weights of levels. A version is added, never changed.
CREATE TABLE plan_rule (
  version BIGINT NOT NULL PRIMARY KEY,
  body TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);
