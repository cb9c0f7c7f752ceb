-- What-ifs on approval networks: the changes that were tried, kept under a name, and the batch that adopted them.
CREATE TABLE network_what_if (
  id TEXT NOT NULL PRIMARY KEY,
  network TEXT NOT NULL,
  name TEXT NOT NULL,
  changes TEXT NOT NULL,
  person TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  adopted_batch TEXT NOT NULL
) STRICT;
CREATE INDEX network_what_if_by_network ON network_what_if (network, at);
