// Sentences for a reader: a phrase is a pair of patterns, its values are given once, and the language is chosen where the
// sentence is made. Rules hand over values; papers stay Chinese unless they are asked otherwise.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace liantu {

enum class Language { Zh, En };

/// Both patterns name the same values by number, so that English may put them in another order: "{1} of {0}".
struct Phrase {
  std::string_view zh, en;
  constexpr std::string_view in(Language language) const { return language == Language::Zh ? zh : en; }
};

template <class... Values>
std::string say(Language language, const Phrase& phrase, const Values&... values) {
  return fmt::format(fmt::runtime(phrase.in(language)), values...);
}

}  // namespace liantu
