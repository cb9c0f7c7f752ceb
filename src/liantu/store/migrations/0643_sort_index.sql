-- A list of 100,000 firms in the order of any shown column: read from an index in that order, not sorted at each page. Whose a row
-- is and the day of an as-of read are tried on the index itself. The owner (of a firm, its town) leads an index of its own.
DROP INDEX enterprise_by_town;
DROP INDEX enterprise_by_name;
DROP INDEX enterprise_by_credit_code;
DROP INDEX enterprise_by_industry;
CREATE INDEX enterprise_by_owner_unit ON enterprise (owner_unit, name, id, valid_from) WHERE owner_unit IS NOT NULL;
CREATE INDEX enterprise_by_name ON enterprise (name, id, valid_from, owner_unit);
CREATE INDEX enterprise_by_credit_code ON enterprise (credit_code, id, valid_from, owner_unit);
CREATE INDEX enterprise_by_industry ON enterprise (industry, name, id, valid_from, owner_unit) WHERE industry IS NOT NULL;
CREATE INDEX enterprise_by_capital ON enterprise (registered_capital_yuan, id, valid_from, owner_unit) WHERE registered_capital_yuan IS NOT NULL;
CREATE INDEX enterprise_by_revenue ON enterprise (revenue_yuan, id, valid_from, owner_unit) WHERE revenue_yuan IS NOT NULL;
CREATE INDEX enterprise_by_tax ON enterprise (tax_yuan, id, valid_from, owner_unit) WHERE tax_yuan IS NOT NULL;
CREATE INDEX enterprise_by_employees ON enterprise (employees, id, valid_from, owner_unit) WHERE employees IS NOT NULL;
CREATE INDEX enterprise_by_above_scale ON enterprise (above_scale, id, valid_from, owner_unit) WHERE above_scale IS NOT NULL;
CREATE INDEX enterprise_by_established ON enterprise (established_date, id, valid_from, owner_unit) WHERE established_date IS NOT NULL;
