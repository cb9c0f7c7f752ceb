-- Drawings of a chain in years before it was kept here, as somebody entered them: liantu-chain/1 of one chain.
CREATE TABLE chain_version (
  chain TEXT NOT NULL,
  year INTEGER NOT NULL,
  drawing TEXT NOT NULL,
  source TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered INTEGER NOT NULL,
  PRIMARY KEY (chain, year)
) STRICT;
