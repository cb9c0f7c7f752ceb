// The office's own rules for documents, else the shipped ones.
#pragma once

#include <vector>

#include "liantu/base/settings.h"
#include "liantu/document/contradiction.h"
#include "liantu/document/yearly_board.h"

namespace liantu::api {

/// Of contradiction_rules_file; throws InvalidInput when it cannot be read or does not fit.
document::ComparisonRules comparison_rules(const Settings& settings);

/// Of yearly_boards_file; never none. Throws like it.
std::vector<document::YearlyBoard> yearly_boards(const Settings& settings);

}  // namespace liantu::api
