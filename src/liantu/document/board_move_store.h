// Commitments that persons put into groups of a yearly board: table board_move, to which rows are only added.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::document {

struct BoardMove {
  std::string board, entity, id;
  std::string group;  ///< its code; "": back to where its words say
  Instant at = 0;
  std::string actor;
};

/// Within the caller's write transaction; the newest of a commitment holds.
void add_move(store::Session& session, const BoardMove& move);

/// Oldest first.
std::vector<BoardMove> moves_on(store::Session& session, std::string_view board);

}  // namespace liantu::document
