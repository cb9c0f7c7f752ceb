-- Cases of approval (审批办件), their history and as-of view.

CREATE TABLE approval_case (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  case_no TEXT COLLATE "C",
  attempt BIGINT,
  previous_no TEXT COLLATE "C",
  matter TEXT COLLATE "C",
  matter_code TEXT COLLATE "C",
  handling TEXT COLLATE "C",
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  step_code TEXT COLLATE "C",
  applicant TEXT COLLATE "C",
  department TEXT COLLATE "C",
  state TEXT COLLATE "C",
  received_date TEXT COLLATE "C",
  accepted_date TEXT COLLATE "C",
  finished_date TEXT COLLATE "C",
  delivered_date TEXT COLLATE "C",
  promised_time DOUBLE PRECISION,
  statutory_time DOUBLE PRECISION,
  time_unit TEXT COLLATE "C",
  first_day TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  first_overdue_date TEXT COLLATE "C",
  gap_items TEXT COLLATE "C",
  gap_due_date TEXT COLLATE "C",
  gap_filled_date TEXT COLLATE "C",
  obligation TEXT COLLATE "C",
  obligation_due_date TEXT COLLATE "C",
  verifier TEXT COLLATE "C",
  promise_outcome TEXT COLLATE "C",
  consequence TEXT COLLATE "C",
  document TEXT COLLATE "C",
  remark TEXT COLLATE "C"
);
CREATE TABLE approval_case_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  case_no TEXT COLLATE "C",
  attempt BIGINT,
  previous_no TEXT COLLATE "C",
  matter TEXT COLLATE "C",
  matter_code TEXT COLLATE "C",
  handling TEXT COLLATE "C",
  project_no TEXT COLLATE "C",
  project TEXT COLLATE "C",
  step_code TEXT COLLATE "C",
  applicant TEXT COLLATE "C",
  department TEXT COLLATE "C",
  state TEXT COLLATE "C",
  received_date TEXT COLLATE "C",
  accepted_date TEXT COLLATE "C",
  finished_date TEXT COLLATE "C",
  delivered_date TEXT COLLATE "C",
  promised_time DOUBLE PRECISION,
  statutory_time DOUBLE PRECISION,
  time_unit TEXT COLLATE "C",
  first_day TEXT COLLATE "C",
  due_date TEXT COLLATE "C",
  first_overdue_date TEXT COLLATE "C",
  gap_items TEXT COLLATE "C",
  gap_due_date TEXT COLLATE "C",
  gap_filled_date TEXT COLLATE "C",
  obligation TEXT COLLATE "C",
  obligation_due_date TEXT COLLATE "C",
  verifier TEXT COLLATE "C",
  promise_outcome TEXT COLLATE "C",
  consequence TEXT COLLATE "C",
  document TEXT COLLATE "C",
  remark TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX approval_case_by_case_no ON approval_case (case_no);
CREATE INDEX approval_case_by_project ON approval_case (project, id);
CREATE INDEX approval_case_by_owner_unit ON approval_case (owner_unit, id);
CREATE INDEX approval_case_by_valid_from ON approval_case (valid_from, id);
CREATE INDEX approval_case_history_by_valid_to ON approval_case_history (valid_to, valid_from);
CREATE VIEW approval_case_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark,
    9223372036854775807::bigint AS valid_to
    FROM approval_case
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark, valid_to
    FROM approval_case_history;

-- The ledger of each case: what was done when, on which document.

CREATE TABLE case_event (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  case_id TEXT COLLATE "C",
  case_no TEXT COLLATE "C",
  department TEXT COLLATE "C",
  move TEXT COLLATE "C",
  event_date TEXT COLLATE "C",
  event_time TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  document TEXT COLLATE "C",
  procedure TEXT COLLATE "C",
  expected_date TEXT COLLATE "C",
  amount DOUBLE PRECISION,
  decided_by TEXT COLLATE "C",
  due_before TEXT COLLATE "C",
  due_after TEXT COLLATE "C",
  actor TEXT COLLATE "C"
);
CREATE TABLE case_event_history (
  id TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  batch TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  baseline SMALLINT NOT NULL,
  case_id TEXT COLLATE "C",
  case_no TEXT COLLATE "C",
  department TEXT COLLATE "C",
  move TEXT COLLATE "C",
  event_date TEXT COLLATE "C",
  event_time TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  document TEXT COLLATE "C",
  procedure TEXT COLLATE "C",
  expected_date TEXT COLLATE "C",
  amount DOUBLE PRECISION,
  decided_by TEXT COLLATE "C",
  due_before TEXT COLLATE "C",
  due_after TEXT COLLATE "C",
  actor TEXT COLLATE "C",
  PRIMARY KEY (id, version)
);
CREATE INDEX case_event_by_case ON case_event (case_id, event_date, id);
CREATE INDEX case_event_by_owner_unit ON case_event (owner_unit, id);
CREATE INDEX case_event_by_valid_from ON case_event (valid_from, id);
CREATE INDEX case_event_history_by_valid_to ON case_event_history (valid_to, valid_from);
CREATE VIEW case_event_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor,
    9223372036854775807::bigint AS valid_to
    FROM case_event
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor, valid_to
    FROM case_event_history;

-- The clock of each case as it was last worked out, for the queue of a department: what follows from the ledger of the
-- case and the calendar, and can be made again from them. Instants in microseconds, amounts in ticks of the unit.
CREATE TABLE case_clock (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  case_version BIGINT NOT NULL,
  department TEXT COLLATE "C" NOT NULL,
  owner_unit TEXT COLLATE "C",
  is_open BIGINT NOT NULL,
  stopped BIGINT NOT NULL,
  state BIGINT NOT NULL,
  sort_key BIGINT NOT NULL,
  time_unit TEXT COLLATE "C" NOT NULL,
  used BIGINT NOT NULL,
  remaining BIGINT NOT NULL,
  due_at BIGINT,
  warn_at BIGINT,
  expected_date TEXT COLLATE "C",
  first_overdue TEXT COLLATE "C",
  late_from TEXT COLLATE "C",
  ball TEXT COLLATE "C" NOT NULL,
  provisional BIGINT NOT NULL,
  questions BIGINT NOT NULL
);
CREATE INDEX case_clock_queue ON case_clock (is_open, stopped, sort_key, id);
CREATE INDEX case_clock_department ON case_clock (department, is_open, stopped, sort_key, id);
CREATE INDEX case_clock_counts ON case_clock (is_open, department, stopped, state, questions);
CREATE INDEX case_clock_owner ON case_clock (owner_unit, is_open);

-- Which calendar and rules the clocks were worked out by, and up to which change of the log.
CREATE TABLE case_clock_basis (
  one BIGINT NOT NULL PRIMARY KEY,
  fingerprint TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL
);

-- Links show sites, or the progress of cases.
ALTER TABLE site_share ADD COLUMN kind TEXT COLLATE "C" NOT NULL DEFAULT 'site';
