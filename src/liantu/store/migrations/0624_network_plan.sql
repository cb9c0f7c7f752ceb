-- Plans of many networks: who asked, and the answer as it was told in both languages.
CREATE TABLE network_plan (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  acting_for TEXT NOT NULL,
  at INTEGER NOT NULL,
  job TEXT NOT NULL,
  result_zh TEXT NOT NULL,
  result_en TEXT NOT NULL
) STRICT;
CREATE INDEX network_plan_by_time ON network_plan (at);
