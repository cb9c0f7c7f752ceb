// Why a match has the points of an advantage, or why it has none, as a sentence.
#pragma once

#include <string>

#include "liantu/base/language.h"
#include "liantu/site/match/matching.h"

namespace liantu::site {

std::string advantage_sentence(const NeedConditions& conditions, const Match& match, Advantage advantage,
                               const Part& part, Language language);

}  // namespace liantu::site
