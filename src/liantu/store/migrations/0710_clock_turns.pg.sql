-- States of clocks turn in thousands at once. An index on the state made each of them an entry in every index of the
-- table; the counts of departments are worked out from the instants and did not use it. Pages keep room for what turns.
DROP INDEX case_clock_counts;
ALTER TABLE case_clock SET (fillfactor = 70);
