// From a row of the project library to what a light rule may look at.
#pragma once

#include "liantu/dispatch/light_rule.h"
#include "liantu/project/project.h"

namespace liantu::dispatch {

/// At the end of `day`. `reported_on` is the day on which the row was last written: figures of a year before the day's
/// year are not taken for this year's, and dates after `day` have not happened yet.
Standing standing_of(const project::Project& project, Date day, Date reported_on);

/// Suspended and terminated projects carry no light: they are off the board, not green.
bool on_board(const project::Project& project);

}  // namespace liantu::dispatch
