// The closest admitted name to one that was mistyped, for "unknown key, did you mean …".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liantu {

/// Smallest edit distance over bytes; the first of equals; empty when `names` is empty.
std::string nearest(std::string_view mistyped, std::span<const std::string_view> names);

}  // namespace liantu
