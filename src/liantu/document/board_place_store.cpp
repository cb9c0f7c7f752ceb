#include "liantu/document/board_place_store.h"

namespace liantu::document {
namespace {

constexpr store::Query kPlaceRow{"document.board_place.put", R"(
  INSERT INTO board_place (board, entity, id, place, at, actor)
  VALUES (:board, :entity, :id, :place, :at, :actor)
  ON CONFLICT (board, entity, id) DO UPDATE SET place = EXCLUDED.place, at = EXCLUDED.at, actor = EXCLUDED.actor)"};

constexpr store::Query kPlacedRows{"document.board_place.list", R"(
  SELECT board, entity, id, place, at, actor FROM board_place WHERE board = :board ORDER BY entity, id)"};

}  // namespace

void place_row(store::Session& session, const PlacedRow& row) {
  session.execute(kPlaceRow, {{"board", row.board},
                              {"entity", row.entity},
                              {"id", row.id},
                              {"place", row.group},
                              {"at", row.at},
                              {"actor", row.actor}});
}

std::vector<PlacedRow> placed_rows(store::Session& session, std::string_view board) {
  std::vector<PlacedRow> found;
  session.run(kPlacedRows, {{"board", std::string(board)}}, [&](const store::Record& record) {
    const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
    found.push_back({text(0), text(1), text(2), text(3), std::get<std::int64_t>(record.value(4)), text(5)});
  });
  return found;
}

}  // namespace liantu::document
