-- Lists of 100,000 firms. An index entry is limited to 2.7 kB here, so each usual sort has an index of its own.
DROP INDEX enterprise_by_revenue_yuan;
DROP INDEX enterprise_by_tax_yuan;
DROP INDEX enterprise_by_owner_unit;
CREATE INDEX enterprise_by_town ON enterprise (town, name, id, valid_from) WHERE town IS NOT NULL;
CREATE INDEX enterprise_by_registered_capital_yuan ON enterprise (registered_capital_yuan, id);
CREATE INDEX enterprise_by_established_date ON enterprise (established_date, id);
CREATE INDEX enterprise_by_industry ON enterprise (industry, id);
CREATE INDEX enterprise_by_employees ON enterprise (employees, id) WHERE employees IS NOT NULL;
CREATE INDEX enterprise_by_revenue_yuan ON enterprise (revenue_yuan, id) WHERE revenue_yuan IS NOT NULL;
CREATE INDEX enterprise_by_tax_yuan ON enterprise (tax_yuan, id) WHERE tax_yuan IS NOT NULL;
CREATE INDEX enterprise_by_owner_unit ON enterprise (owner_unit, id) WHERE owner_unit IS NOT NULL;
