// An enumerator by the code it has in files and requests, and as readers see it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/base/field.h"
#include "liantu/base/language.h"

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

template <class Enum>
std::string word_of(Enum value, Language language) {
  const Word& word = words<Enum>[static_cast<std::size_t>(value)];
  return std::string(language == Language::Zh ? word.zh : word.en);
}

}  // namespace liantu
