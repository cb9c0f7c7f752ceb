// Yearly boards from JSON: the shipped ones, and what an office adds.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/document/yearly_board.h"

namespace liantu::document {

/// {"format":"liantu-boards/1","boards":[{"code","zh","en","basis","basis_en"?,"groups":[{"code","zh","en","words":[text]}]}]};
/// codes stand once. Throws InvalidInput naming the place.
std::vector<YearlyBoard> parse_boards(std::string_view json);

/// presets/yearly_boards.json.
const std::vector<YearlyBoard>& shipped_boards();

}  // namespace liantu::document
