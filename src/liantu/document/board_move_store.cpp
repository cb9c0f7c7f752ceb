#include "liantu/document/board_move_store.h"

#include <cstdint>
#include <variant>

namespace liantu::document {
namespace {

constexpr store::Query kMoveAdd{"document.board_move.add", R"(
  INSERT INTO board_move (board, entity, id, place, at, actor)
  VALUES (:board, :entity, :id, :place, :at, :actor))"};

constexpr store::Query kMovesOnBoard{"document.board_move.on_board", R"(
  SELECT board, entity, id, place, at, actor FROM board_move WHERE board = :board ORDER BY number)"};

}  // namespace

void add_move(store::Session& session, const BoardMove& move) {
  session.execute(kMoveAdd, {{"board", move.board},
                             {"entity", move.entity},
                             {"id", move.id},
                             {"place", move.group},
                             {"at", move.at},
                             {"actor", move.actor}});
}

std::vector<BoardMove> moves_on(store::Session& session, std::string_view board) {
  std::vector<BoardMove> found;
  session.run(kMovesOnBoard, {{"board", std::string(board)}}, [&](const store::Record& record) {
    const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
    found.push_back({text(0), text(1), text(2), text(3), std::get<std::int64_t>(record.value(4)), text(5)});
  });
  return found;
}

}  // namespace liantu::document
