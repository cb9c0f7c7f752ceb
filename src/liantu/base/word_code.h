// An enumerator by the code it has in files and requests.
#pragma once

#include <optional>
#include <string_view>

#include "liantu/base/field.h"

namespace liantu {

/// Nothing for an unknown code.
template <class Enum>
std::optional<Enum> enumerator_of(std::string_view code) {
  for (std::size_t i = 0; i < words<Enum>.size(); ++i)
    if (words<Enum>[i].code == code) return static_cast<Enum>(i);
  return std::nullopt;
}

template <class Enum>
std::string_view code_of(Enum value) {
  return words<Enum>[static_cast<std::size_t>(value)].code;
}

}  // namespace liantu
