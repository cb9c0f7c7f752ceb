// One line of `liantu read`: a record, a skipped row or a row that could not be read (docs: architecture §6).
#pragma once

#include <string>

#include "liantu/sheet/ledger.h"

namespace liantu::cli {

/// Appends the line with its LF. `fields` are the kind's; those that had a column or a value are written.
void append_line(std::string& out, const sheet::LedgerRow& row, const FieldTable* fields);

}  // namespace liantu::cli
