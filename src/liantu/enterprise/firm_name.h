// Firm names as people mean them: what is left when spelling habits are taken away.
#pragma once

#include <string>
#include <string_view>

namespace liantu::enterprise {

/// Key under which spellings of one name meet: full width and brackets folded, blanks removed, 省/市/区/县 prefixes and
/// the legal form at the end dropped. "山东省淄博市恒达（集团）有限公司" and "恒达集团有限责任公司" give one key.
/// A branch keeps its ending (…一分公司), so it never meets its parent.
std::string name_key(std::string_view name);

/// 0 … 1, the share of character pairs two keys have in common (Dice). 1 = equal keys.
double name_likeness(std::string_view key_a, std::string_view key_b);

}  // namespace liantu::enterprise
