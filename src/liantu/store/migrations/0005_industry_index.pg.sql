-- One industry in order of name over 100,000 firms. Sorting by industry keeps the index of step 4.
CREATE INDEX enterprise_by_industry_name ON enterprise (industry, name, id, valid_from) WHERE industry IS NOT NULL;
CREATE INDEX enterprise_by_above_scale ON enterprise (above_scale, id) WHERE above_scale IS NOT NULL;
