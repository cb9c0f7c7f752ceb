-- Whom the weekly list of a chain suggested, kept when it was first shown: hit rates count these too.
CREATE TABLE week_suggestion (
  chain TEXT COLLATE "C" NOT NULL,
  week_date TEXT COLLATE "C" NOT NULL,
  enterprise TEXT COLLATE "C" NOT NULL,
  credit_code TEXT COLLATE "C" NOT NULL,
  node TEXT COLLATE "C" NOT NULL,
  place BIGINT NOT NULL,
  points DOUBLE PRECISION NOT NULL,
  shown BIGINT NOT NULL,
  PRIMARY KEY (chain, week_date, enterprise)
);
