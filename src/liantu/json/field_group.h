// The heads under which a row's fields stand, in English. The Chinese one is said where the field is declared.
#pragma once

#include <string_view>

namespace liantu::json {

/// "" for "", and for a head that is not known here (a test asks for those of every ledger).
std::string_view group_english(std::string_view zh);

}  // namespace liantu::json
