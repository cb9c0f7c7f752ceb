// How far two headings mean the same column, told by their words alone.
#pragma once

#include <string_view>

namespace liantu::sheet {

/// 0 … 1; both sides are heading keys. The last word of a heading is what the column holds: 企业联系人 is a
/// contact, 产权单位 is no title.
double heading_likeness(std::string_view key, std::string_view synonym);

/// The key without words that say only whose or when: 项目, 目前, 情况. "" when nothing telling is left.
std::string_view heading_core(std::string_view key);

}  // namespace liantu::sheet
