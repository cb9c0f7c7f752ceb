-- Plans of many networks: who asked, and the answer as it was told in both languages.
CREATE TABLE network_plan (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  acting_for TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  job TEXT COLLATE "C" NOT NULL,
  result_zh TEXT COLLATE "C" NOT NULL,
  result_en TEXT COLLATE "C" NOT NULL
);
CREATE INDEX network_plan_by_time ON network_plan (at);
