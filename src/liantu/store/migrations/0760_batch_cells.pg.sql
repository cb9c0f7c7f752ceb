-- The cells that imported lines were read from, once for all lines that follow each other with the same columns.

CREATE TABLE batch_cells (
  batch TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C" NOT NULL,
  sheet TEXT COLLATE "C" NOT NULL,
  part BIGINT NOT NULL,
  first_row BIGINT NOT NULL,
  last_row BIGINT NOT NULL,
  cells TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (batch, file, sheet, part, first_row)
);
