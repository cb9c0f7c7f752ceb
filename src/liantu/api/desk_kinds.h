// The ledgers of the project desk as kinds of sheet: recognised by headings that only they have, so that the seven registers are
// read as before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/sheet/ledger.h"

namespace liantu::api {

std::vector<sheet::LedgerKind> desk_kinds();

struct DeskGuess {
  std::string_view kind;
  bool sure = false;          ///< no register has more of its headings in the same row
  std::string_view rival{};   ///< the register that has; "" when sure
};

/// Nothing when no row among the first ones has the headings that decide.
std::optional<DeskGuess> desk_kind_of(const sheet::Grid& grid);

}  // namespace liantu::api
