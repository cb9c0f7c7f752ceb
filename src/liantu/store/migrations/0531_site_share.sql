-- Links that show chosen sites without signing in: known by a hash, until a day, revoked at will; every opening is kept.
CREATE TABLE site_share (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  acting_for TEXT NOT NULL,
  actor TEXT NOT NULL,
  title TEXT NOT NULL,
  sites TEXT NOT NULL,
  at INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  revoked INTEGER NOT NULL,
  revoked_by TEXT NOT NULL
) STRICT;
CREATE INDEX site_share_by_time ON site_share (at);

CREATE TABLE site_share_opening (
  share TEXT NOT NULL,
  at INTEGER NOT NULL,
  remote TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT;
CREATE INDEX site_share_opening_by_share ON site_share_opening (share, at);
