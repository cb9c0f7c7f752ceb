// Input-output tables as csv files, in the form in which national tables are about.
#pragma once

#include <string>

#include "liantu/chain/drafting/io_table.h"

namespace liantu::chain {

/// The header names a column of codes (Code, 代码), one of names (DescriptionInChinese, 部门名称, else Description) and one for each
/// sector by its code; rows that are no sector (TII, 增加值 …) are passed over, so are other columns. An empty cell is 0.
/// Throws InvalidInput, one sentence, when columns are missing or a cell is no number.
IoTable read_io_table(const std::string& path);

}  // namespace liantu::chain
