-- What a row said beside a later stage (days of start, completion, production; 入库) waits with its report.

DROP VIEW stage_event_asof;
ALTER TABLE stage_event ADD COLUMN stated TEXT COLLATE "C";
ALTER TABLE stage_event_history ADD COLUMN stated TEXT COLLATE "C";
CREATE VIEW stage_event_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, stated, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM stage_event
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, project, kind, from_stage,
    to_stage, happened_date, document, files, stated, state, reported_by, reported_date, confirmed_by,
    confirmed_date, self_review, reason_kind, reason, approver, returned_for, responsible_unit, remark,
    valid_to
    FROM stage_event_history;
