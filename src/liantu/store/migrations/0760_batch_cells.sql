-- The cells that imported lines were read from, once for all lines that follow each other with the same columns.

CREATE TABLE batch_cells (
  batch TEXT NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT NOT NULL,
  part INTEGER NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (batch, file, sheet, part, first_row)
) STRICT;
