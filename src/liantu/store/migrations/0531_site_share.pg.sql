-- Links that show chosen sites without signing in: known by a hash, until a day, revoked at will; every opening is kept.
CREATE TABLE site_share (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  token_hash TEXT COLLATE "C" NOT NULL UNIQUE,
  person TEXT COLLATE "C" NOT NULL,
  acting_for TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  sites TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  revoked BIGINT NOT NULL,
  revoked_by TEXT COLLATE "C" NOT NULL
);
CREATE INDEX site_share_by_time ON site_share (at);

CREATE TABLE site_share_opening (
  share TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  remote TEXT COLLATE "C" NOT NULL,
  answer TEXT COLLATE "C" NOT NULL
);
CREATE INDEX site_share_opening_by_share ON site_share_opening (share, at);
