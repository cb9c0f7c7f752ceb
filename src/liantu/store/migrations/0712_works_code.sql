-- One project has many works, each with a code of its own; cases handed in together share a number.
DROP VIEW approval_case_asof;
ALTER TABLE approval_case ADD COLUMN works_code TEXT;
ALTER TABLE approval_case ADD COLUMN works TEXT;
ALTER TABLE approval_case ADD COLUMN joint_no TEXT;
ALTER TABLE approval_case ADD COLUMN channel TEXT;
ALTER TABLE approval_case_history ADD COLUMN works_code TEXT;
ALTER TABLE approval_case_history ADD COLUMN works TEXT;
ALTER TABLE approval_case_history ADD COLUMN joint_no TEXT;
ALTER TABLE approval_case_history ADD COLUMN channel TEXT;
CREATE VIEW approval_case_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark, works_code,
    works, joint_no, channel,
    9223372036854775807 AS valid_to
    FROM approval_case
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark, works_code,
    works, joint_no, channel, valid_to
    FROM approval_case_history;
DROP VIEW approval_network_asof;
ALTER TABLE approval_network ADD COLUMN works_code TEXT;
ALTER TABLE approval_network_history ADD COLUMN works_code TEXT;
CREATE VIEW approval_network_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, works_code,
    9223372036854775807 AS valid_to
    FROM approval_network
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, works_code, valid_to
    FROM approval_network_history;
