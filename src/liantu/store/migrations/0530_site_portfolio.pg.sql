-- Portfolios: what was asked of all projects and all sites, and the answer, as it was told in both languages.
CREATE TABLE site_portfolio (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  acting_for TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  job TEXT COLLATE "C" NOT NULL,
  kept BIGINT NOT NULL,
  plan TEXT COLLATE "C" NOT NULL,
  result_zh TEXT COLLATE "C" NOT NULL,
  result_en TEXT COLLATE "C" NOT NULL,
  lock_batch TEXT COLLATE "C" NOT NULL
);
CREATE INDEX site_portfolio_by_time ON site_portfolio (at);
