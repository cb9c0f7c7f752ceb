-- An exemption of a light is asked for by one person and approved by another.

DROP VIEW exemption_asof;
ALTER TABLE exemption ADD COLUMN state TEXT COLLATE "C";
ALTER TABLE exemption ADD COLUMN asked_by TEXT COLLATE "C";
ALTER TABLE exemption ADD COLUMN asked_date TEXT COLLATE "C";
ALTER TABLE exemption ADD COLUMN decided_by TEXT COLLATE "C";
ALTER TABLE exemption ADD COLUMN decided_date TEXT COLLATE "C";
ALTER TABLE exemption ADD COLUMN self_review SMALLINT;
ALTER TABLE exemption ADD COLUMN refused_for TEXT COLLATE "C";
ALTER TABLE exemption_history ADD COLUMN state TEXT COLLATE "C";
ALTER TABLE exemption_history ADD COLUMN asked_by TEXT COLLATE "C";
ALTER TABLE exemption_history ADD COLUMN asked_date TEXT COLLATE "C";
ALTER TABLE exemption_history ADD COLUMN decided_by TEXT COLLATE "C";
ALTER TABLE exemption_history ADD COLUMN decided_date TEXT COLLATE "C";
ALTER TABLE exemption_history ADD COLUMN self_review SMALLINT;
ALTER TABLE exemption_history ADD COLUMN refused_for TEXT COLLATE "C";
CREATE INDEX exemption_by_state ON exemption (state, id);
CREATE VIEW exemption_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, state, asked_by, asked_date, decided_by, decided_date,
    self_review, refused_for, responsible_unit, remark,
    9223372036854775807::bigint AS valid_to
    FROM exemption
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, dimension, from_date,
    to_date, reason, approver, document, state, asked_by, asked_date, decided_by, decided_date,
    self_review, refused_for, responsible_unit, remark, valid_to
    FROM exemption_history;
