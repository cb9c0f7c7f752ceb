// Investment done this year as each version of a project's row said it: the line of actuals, and what a month brought.
#pragma once

#include <functional>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/base/units.h"
#include "liantu/store/database.h"

namespace liantu::project {

/// Calls for every version written in [from, to) that has a figure, of one project or ("") of all, by id and time. Whether
/// the caller may see a project is for him to ask.
void each_done(store::Session& session, std::string_view id, Instant from, Instant to,
               const std::function<void(const std::string& id, Instant at, Yuan done)>& use);

}  // namespace liantu::project
