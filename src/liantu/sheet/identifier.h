// Telephone numbers, names glued to them, and codes whose leading zeros matter.
#pragma once

#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// "邢科长 0533-5550156", "侯科长/5550119", "翟科长（０５３３－５５５０１５１）", "路站长05335550101" taken
/// apart.
struct NameAndPhone {
  std::string name;   ///< "" when only a number stood there
  std::string phone;  ///< half-width, "" when there is none; several are joined by '、'
};
NameAndPhone split_name_and_phone(std::string_view text);

/// A phone cell. A number that lost its leading zero gets it back: 10 digits of 5335550166 are 05335550166.
std::string phone_text(const Cell& cell);

/// A code cell as its format shows it: 14 under the format 0000 is "0014", 7 under "LZ-"000 is "LZ-007".
std::string code_text(const Cell& cell);

/// True for 9.13703E+17: a long code that was kept as a number has lost its last digits.
bool lost_digits(const Cell& cell);

int digit_count(std::string_view text);

}  // namespace liantu::sheet
