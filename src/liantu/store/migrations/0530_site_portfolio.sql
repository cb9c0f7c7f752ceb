-- Portfolios: what was asked of all projects and all sites, and the answer, as it was told in both languages.
CREATE TABLE site_portfolio (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  acting_for TEXT NOT NULL,
  name TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  job TEXT NOT NULL,
  kept INTEGER NOT NULL,
  plan TEXT NOT NULL,
  result_zh TEXT NOT NULL,
  result_en TEXT NOT NULL,
  lock_batch TEXT NOT NULL
) STRICT;
CREATE INDEX site_portfolio_by_time ON site_portfolio (at);
