-- Where a person put a commitment on a yearly board; without a row its words decide.
CREATE TABLE board_place (
  board TEXT COLLATE "C" NOT NULL,
  entity TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  place TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (board, entity, id)
);
