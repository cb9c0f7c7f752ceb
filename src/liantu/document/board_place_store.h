// Commitments that a person put into a group of a yearly board: table board_place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::document {

struct PlacedRow {
  std::string board, entity, id;
  std::string group;  ///< its code; "": back to where its words say
  Instant at = 0;
  std::string actor;
};

/// Within the caller's write transaction; the last word holds.
void place_row(store::Session& session, const PlacedRow& row);

std::vector<PlacedRow> placed_rows(store::Session& session, std::string_view board);

}  // namespace liantu::document
