// Names of matters and departments of a case as readers see them: in English where the rules of the office or
// what is shipped name them in English. What was written otherwise stays as it was written.
#pragma once

#include <string>
#include <string_view>

#include "liantu/approval/clock_rule.h"
#include "liantu/base/language.h"

namespace liantu::approval {

/// By the name of the matter or one of its other names.
std::string matter_words(const ClockRule& rule, std::string_view written, Language language);

std::string department_words(const ClockRule& rule, std::string_view written, Language language);

}  // namespace liantu::approval
