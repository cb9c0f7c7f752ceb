-- Where a person put a commitment on a yearly board; without a row its words decide.
CREATE TABLE board_place (
  board TEXT NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  place TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (board, entity, id)
) STRICT;
