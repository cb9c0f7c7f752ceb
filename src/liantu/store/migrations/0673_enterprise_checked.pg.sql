-- When a firm of the register was checked, and by whom.
DROP VIEW enterprise_asof;
ALTER TABLE enterprise ADD COLUMN updated_date TEXT COLLATE "C";
ALTER TABLE enterprise ADD COLUMN checked_by TEXT COLLATE "C";
ALTER TABLE enterprise_history ADD COLUMN updated_date TEXT COLLATE "C";
ALTER TABLE enterprise_history ADD COLUMN checked_by TEXT COLLATE "C";
CREATE VIEW enterprise_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, credit_code, short_name,
    enterprise_type, legal_representative, residence, province, city, town, park, address, scope,
    industry_code, industry, main_products, parent_group, lists, listed_code,
    registered_capital_yuan, established_date, employees, revenue_yuan, tax_yuan, above_scale,
    land_m2, energy_tce, updated_date, checked_by, expansion_signal, signal_date, signal_source,
    contact_name, contact_phone, lon, lat, remark,
    9223372036854775807::bigint AS valid_to
    FROM enterprise
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, credit_code, short_name,
    enterprise_type, legal_representative, residence, province, city, town, park, address, scope,
    industry_code, industry, main_products, parent_group, lists, listed_code,
    registered_capital_yuan, established_date, employees, revenue_yuan, tax_yuan, above_scale,
    land_m2, energy_tce, updated_date, checked_by, expansion_signal, signal_date, signal_source,
    contact_name, contact_phone, lon, lat, remark, valid_to
    FROM enterprise_history;
