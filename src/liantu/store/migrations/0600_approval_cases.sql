-- Cases of approval (审批办件), their history and as-of view.

CREATE TABLE approval_case (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  case_no TEXT,
  attempt INTEGER,
  previous_no TEXT,
  matter TEXT,
  matter_code TEXT,
  handling TEXT,
  project_no TEXT,
  project TEXT,
  step_code TEXT,
  applicant TEXT,
  department TEXT,
  state TEXT,
  received_date TEXT,
  accepted_date TEXT,
  finished_date TEXT,
  delivered_date TEXT,
  promised_time REAL,
  statutory_time REAL,
  time_unit TEXT,
  first_day TEXT,
  due_date TEXT,
  first_overdue_date TEXT,
  gap_items TEXT,
  gap_due_date TEXT,
  gap_filled_date TEXT,
  obligation TEXT,
  obligation_due_date TEXT,
  verifier TEXT,
  promise_outcome TEXT,
  consequence TEXT,
  document TEXT,
  remark TEXT
) STRICT;
CREATE TABLE approval_case_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  case_no TEXT,
  attempt INTEGER,
  previous_no TEXT,
  matter TEXT,
  matter_code TEXT,
  handling TEXT,
  project_no TEXT,
  project TEXT,
  step_code TEXT,
  applicant TEXT,
  department TEXT,
  state TEXT,
  received_date TEXT,
  accepted_date TEXT,
  finished_date TEXT,
  delivered_date TEXT,
  promised_time REAL,
  statutory_time REAL,
  time_unit TEXT,
  first_day TEXT,
  due_date TEXT,
  first_overdue_date TEXT,
  gap_items TEXT,
  gap_due_date TEXT,
  gap_filled_date TEXT,
  obligation TEXT,
  obligation_due_date TEXT,
  verifier TEXT,
  promise_outcome TEXT,
  consequence TEXT,
  document TEXT,
  remark TEXT,
  PRIMARY KEY (id, version)
) STRICT;
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
    9223372036854775807 AS valid_to
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
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  case_id TEXT,
  case_no TEXT,
  department TEXT,
  move TEXT,
  event_date TEXT,
  event_time TEXT,
  reason TEXT,
  document TEXT,
  procedure TEXT,
  expected_date TEXT,
  amount REAL,
  decided_by TEXT,
  due_before TEXT,
  due_after TEXT,
  actor TEXT
) STRICT;
CREATE TABLE case_event_history (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  batch TEXT NOT NULL,
  owner_unit TEXT,
  baseline INTEGER NOT NULL,
  case_id TEXT,
  case_no TEXT,
  department TEXT,
  move TEXT,
  event_date TEXT,
  event_time TEXT,
  reason TEXT,
  document TEXT,
  procedure TEXT,
  expected_date TEXT,
  amount REAL,
  decided_by TEXT,
  due_before TEXT,
  due_after TEXT,
  actor TEXT,
  PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX case_event_by_case ON case_event (case_id, event_date, id);
CREATE INDEX case_event_by_owner_unit ON case_event (owner_unit, id);
CREATE INDEX case_event_by_valid_from ON case_event (valid_from, id);
CREATE INDEX case_event_history_by_valid_to ON case_event_history (valid_to, valid_from);
CREATE VIEW case_event_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor,
    9223372036854775807 AS valid_to
    FROM case_event
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_id, case_no, department, move,
    event_date, event_time, reason, document, procedure, expected_date, amount, decided_by, due_before,
    due_after, actor, valid_to
    FROM case_event_history;

-- The clock of each case as it was last worked out, for the queue of a department: what follows from the ledger of the
-- case and the calendar, and can be made again from them. Instants in microseconds, amounts in ticks of the unit.
CREATE TABLE case_clock (
  id TEXT NOT NULL PRIMARY KEY,
  case_version INTEGER NOT NULL,
  department TEXT NOT NULL,
  owner_unit TEXT,
  is_open INTEGER NOT NULL,
  stopped INTEGER NOT NULL,
  state INTEGER NOT NULL,
  sort_key INTEGER NOT NULL,
  time_unit TEXT NOT NULL,
  used INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  due_at INTEGER,
  warn_at INTEGER,
  expected_date TEXT,
  first_overdue TEXT,
  late_from TEXT,
  ball TEXT NOT NULL,
  provisional INTEGER NOT NULL,
  questions INTEGER NOT NULL
) STRICT;
CREATE INDEX case_clock_queue ON case_clock (is_open, stopped, sort_key, id);
CREATE INDEX case_clock_department ON case_clock (department, is_open, stopped, sort_key, id);
CREATE INDEX case_clock_counts ON case_clock (is_open, department, stopped, state, questions);
CREATE INDEX case_clock_owner ON case_clock (owner_unit, is_open);

-- Which calendar and rules the clocks were worked out by, and up to which change of the log.
CREATE TABLE case_clock_basis (
  one INTEGER NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Links show sites, or the progress of cases.
ALTER TABLE site_share ADD COLUMN kind TEXT NOT NULL DEFAULT 'site';
