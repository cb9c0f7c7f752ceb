-- People of the office, what they may do, how they sign in. Times are microseconds UTC; truths are 0 or 1.

CREATE TABLE org_unit (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  also TEXT NOT NULL,
  removed_at BIGINT
);

CREATE TABLE org_person (
  id TEXT NOT NULL PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  must_change_password BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  removed_at BIGINT
);

CREATE TABLE org_person_role (
  person TEXT NOT NULL REFERENCES org_person (id),
  role TEXT NOT NULL,
  PRIMARY KEY (person, role)
);

CREATE TABLE org_person_unit (
  person TEXT NOT NULL REFERENCES org_person (id),
  unit TEXT NOT NULL REFERENCES org_unit (id),
  PRIMARY KEY (person, unit)
);

CREATE TABLE org_acts_for (
  person TEXT NOT NULL REFERENCES org_person (id),
  leader TEXT NOT NULL REFERENCES org_person (id),
  PRIMARY KEY (person, leader)
);

CREATE TABLE org_password (
  person TEXT NOT NULL REFERENCES org_person (id),
  n BIGINT NOT NULL,
  hash TEXT NOT NULL,
  set_at BIGINT NOT NULL,
  PRIMARY KEY (person, n)
);

CREATE TABLE org_sign_in_try (
  login TEXT NOT NULL PRIMARY KEY,
  tries BIGINT NOT NULL,
  locked_until BIGINT NOT NULL,
  last_at BIGINT NOT NULL
);

CREATE TABLE org_session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES org_person (id),
  acting_for TEXT REFERENCES org_person (id),
  client TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX org_session_by_person ON org_session (person);

CREATE TABLE org_link (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT REFERENCES org_person (id),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);

CREATE TABLE org_api_token (
  token_hash TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES org_person (id),
  label TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX org_api_token_by_person ON org_api_token (person);

CREATE TABLE org_preference (
  person TEXT NOT NULL REFERENCES org_person (id),
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (person, name)
);

CREATE TABLE org_office (
  name TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
);

-- Sign-ins, refusals and every change of people and rights; only ever added to.
CREATE TABLE org_event (
  id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX org_event_by_at ON org_event (at, id);
