-- One industry in order of name over 100,000 firms: read from this index, and of the rows only the page.
CREATE INDEX enterprise_by_industry ON enterprise (industry, name, id, valid_from) WHERE industry IS NOT NULL;
