-- Drawings of a chain in years before it was kept here, as somebody entered them: liantu-chain/1 of one chain.
CREATE TABLE chain_version (
  chain TEXT COLLATE "C" NOT NULL,
  year BIGINT NOT NULL,
  drawing TEXT COLLATE "C" NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  entered_by TEXT COLLATE "C" NOT NULL,
  entered BIGINT NOT NULL,
  PRIMARY KEY (chain, year)
);
