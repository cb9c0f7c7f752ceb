-- Whom the weekly list of a chain suggested, kept when it was first shown: hit rates count these too.
CREATE TABLE week_suggestion (
  chain TEXT NOT NULL,
  week_date TEXT NOT NULL,
  enterprise TEXT NOT NULL,
  credit_code TEXT NOT NULL,
  node TEXT NOT NULL,
  place INTEGER NOT NULL,
  points REAL NOT NULL,
  shown INTEGER NOT NULL,
  PRIMARY KEY (chain, week_date, enterprise)
) STRICT;
