-- Lists of 100,000 firms. enterprise_narrow has the columns a ledger page shows and sorts by, without long texts and without
-- sealed ones: it is scanned for what has no index of its own, and filled in order of id.
DROP INDEX enterprise_by_revenue_yuan;
DROP INDEX enterprise_by_tax_yuan;
DROP INDEX enterprise_by_owner_unit;
DROP INDEX enterprise_by_valid_from;
CREATE INDEX enterprise_by_town ON enterprise (town, name, id, valid_from) WHERE town IS NOT NULL;
CREATE INDEX enterprise_narrow ON enterprise (
  id, valid_from, owner_unit, town, registered_capital_yuan, employees, revenue_yuan, tax_yuan, above_scale, established_date,
  industry, name, industry_code, enterprise_type, park, land_m2, energy_tce, signal_date, listed_code, short_name, main_products,
  province, city, residence, parent_group, version, baseline);
