// Chains drawn elsewhere as sheets of their three ledgers, so that they come in like any workbook: compared, undone, exported.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/import_plan.h"
#include "liantu/chain/chain.h"

namespace liantu::api {

bool is_chain_file(const ImportFile& file);   ///< by its name: .json

/// Throws InvalidInput for what is no liantu-chain/1 file. What of the drawing is left out (doubled nodes,
/// links to nowhere or to themselves, cycles) goes to `questions`.
sheet::Workbook chain_file_sheets(const ImportFile& file, std::vector<ImportQuestion>& questions);

/// Puts three sheets in place of each that is an outline of a chain (indent = level). `asked`: the file was named a chain. What is
/// doubtful in an outline goes to `questions`. Whether there was one.
bool spread_outlines(sheet::Workbook& workbook, bool asked, std::vector<ImportQuestion>& questions);

}  // namespace liantu::api
