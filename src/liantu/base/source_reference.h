// Rules say where their 依据 stands in the program's own papers (docs/sources.md#…), for those who keep the rules.
// Readers of a page or an office paper have no such file.
#pragma once

#include <string>
#include <string_view>

namespace liantu {

/// "7 工作日（docs/sources.md#approval-network）" without what stands in the brackets, and the brackets when nothing else
/// does; "… (docs/sources.md#chain-gaps)" in English alike.
std::string without_source_reference(std::string_view basis);

}  // namespace liantu
