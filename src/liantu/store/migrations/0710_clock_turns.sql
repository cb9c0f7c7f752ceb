-- States of clocks turn in thousands at once; the counts of departments are worked out from the instants and did not
-- use the index on the state.
DROP INDEX case_clock_counts;
