-- What-ifs on approval networks: the changes that were tried, kept under a name, and the batch that adopted them.
CREATE TABLE network_what_if (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  changes TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  adopted_batch TEXT COLLATE "C" NOT NULL
);
CREATE INDEX network_what_if_by_network ON network_what_if (network, at);
