-- Where persons put commitments on a yearly board, move by move; rows are only added, the newest of a commitment holds.
CREATE TABLE board_move (
  number INTEGER NOT NULL PRIMARY KEY,
  board TEXT NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  place TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
INSERT INTO board_move (board, entity, id, place, at, actor)
  SELECT board, entity, id, place, at, actor FROM board_place ORDER BY at, board, entity, id;
DROP TABLE board_place;
CREATE INDEX board_move_by_board ON board_move (board, number);
