-- Requests to erase a contact (个人信息保护法 art. 47), each with who asked and who confirmed; and whether an export
-- showed personal fields.
CREATE TABLE contact_erasure (
  id TEXT NOT NULL PRIMARY KEY,
  entity TEXT NOT NULL,
  row_id TEXT NOT NULL,
  row_version BIGINT NOT NULL,
  title TEXT NOT NULL,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at BIGINT,
  self_review BIGINT NOT NULL,
  batch TEXT NOT NULL
);
CREATE INDEX contact_erasure_by_row ON contact_erasure (entity, row_id, id);
CREATE INDEX contact_erasure_by_state ON contact_erasure (state, id);

ALTER TABLE export_log ADD COLUMN personal BIGINT NOT NULL DEFAULT 0;
