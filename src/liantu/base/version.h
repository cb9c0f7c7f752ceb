// Which program this is.
#pragma once

#include <string_view>

namespace liantu {

std::string_view program_version();   ///< "0.1.0"
std::string_view program_commit();    ///< "46254bf", "" when built outside a repository
std::string_view program_built_on();  ///< "2026-11-25"

}  // namespace liantu
