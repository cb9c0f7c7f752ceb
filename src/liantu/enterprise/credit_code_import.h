// Credit codes of imported rows against GB 32100.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/sheet/ledger.h"

namespace liantu::enterprise {

/// Every credit code of the row is brought to capitals without blanks; a wrong one is cleared and said.
void check_credit_codes(const FieldTable& fields, Row& row, const sheet::CellNames& cells,
                        std::vector<sheet::Finding>& findings);

/// Stable word of a fault: bad_length, bad_char, bad_check_digit …
void check_credit_code(const Field& field, Value& code, const std::string& cell,
                       std::vector<sheet::Finding>& findings);

}  // namespace liantu::enterprise
