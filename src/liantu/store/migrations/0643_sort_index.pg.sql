-- The owner (of a firm, its town) leads the index that lists of one town are read from.
DROP INDEX enterprise_by_town;
DROP INDEX enterprise_by_owner_unit;
CREATE INDEX enterprise_by_owner_unit ON enterprise (owner_unit, name, id, valid_from) WHERE owner_unit IS NOT NULL;
