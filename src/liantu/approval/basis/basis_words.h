// 依据 of shipped rules and templates as a reader sees them: without the place in this program's own papers,
// and in English where the shipped text has a pair (`presets/approval_basis.tsv`). What an office wrote
// itself stays.
#pragma once

#include <string>
#include <string_view>

#include "liantu/base/language.h"

namespace liantu::approval {

std::string basis_words(std::string_view basis, Language language);

}  // namespace liantu::approval
