-- A task may be one of a month, and say how much of it is done.

DROP VIEW task_asof;
ALTER TABLE task ADD COLUMN month TEXT;
ALTER TABLE task ADD COLUMN done_share REAL;
ALTER TABLE task_history ADD COLUMN month TEXT;
ALTER TABLE task_history ADD COLUMN done_share REAL;
CREATE INDEX task_by_month ON task (month, id);
CREATE VIEW task_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, month, due_date, state, done_share, finished_date,
    carried_from, evidence, source, remark,
    9223372036854775807 AS valid_to
    FROM task
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, title, project, project_code, node,
    responsible_unit, responsible_person, week_from, month, due_date, state, done_share, finished_date,
    carried_from, evidence, source, remark, valid_to
    FROM task_history;
