-- One data key per person (store/personal.h), wrapped by the key file outside the database. An erased person keeps
-- the line without subject and key, so that old values are known to be erased and not lost.
CREATE TABLE personal_key (
  id TEXT NOT NULL PRIMARY KEY,
  subject TEXT UNIQUE,
  wrapped TEXT NOT NULL,
  master TEXT NOT NULL,
  erased_at BIGINT
);
