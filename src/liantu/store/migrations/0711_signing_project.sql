-- One project signed under several names: with which project a signing counts, or that it is one of its own.
DROP VIEW signing_asof;
ALTER TABLE signing ADD COLUMN same_as TEXT;
ALTER TABLE signing ADD COLUMN apart INTEGER;
ALTER TABLE signing_history ADD COLUMN same_as TEXT;
ALTER TABLE signing_history ADD COLUMN apart INTEGER;
CREATE VIEW signing_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, document,
    responsible_unit, remark, same_as, apart,
    9223372036854775807 AS valid_to
    FROM signing
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, document,
    responsible_unit, remark, same_as, apart, valid_to
    FROM signing_history;
