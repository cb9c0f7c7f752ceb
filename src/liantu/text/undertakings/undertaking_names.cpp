#include "liantu/text/undertakings/undertaking_names.h"

#include <algorithm>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {

namespace {

constexpr WordTable::Roles kGeneral = role::kGeneric | role::kNameHead | role::kThing | role::kEvent;

/// `word_at(i)`: the general word that begins at the i-th letter.
template <typename WordAt>
std::size_t letters_outside(std::u32string_view name, WordAt word_at) {
  std::size_t outside = 0;
  for (std::size_t at = 0; at < name.size();) {
    const WordTable::Word word = word_at(at);
    if (!word && (is_han(name[at]) || is_latin(name[at]))) ++outside;
    at += word ? word.length : 1;
  }
  return outside;
}

/// "“两重一实”项目": a name made of numerals says which class.
bool is_called_by_numerals(std::u32string_view name) {
  constexpr std::size_t kLongest = 8;
  const std::size_t open = name.find(U'“'), close = name.find(U'”');
  if (open == std::u32string_view::npos || close == std::u32string_view::npos || close < open ||
      close - open > kLongest)
    return false;
  const auto numeral = [](char32_t letter) { return is_one_of(letter, U"一二两三四五六七八九十百千万双"); };
  return std::ranges::count_if(name.substr(open + 1, close - open - 1), numeral) >= 2;
}

}  // namespace

std::size_t own_letters(std::u32string_view name, const FactLexicon& lexicon, WordTable::Roles more) {
  return letters_outside(
      name, [&](std::size_t at) { return lexicon.words.at(name, at, name.size(), kGeneral | more); });
}

std::size_t own_letters(const LexedText& text, Span name, WordTable::Roles more) {
  return letters_outside(text.substr(name.begin, name.end - name.begin), [&](std::size_t at) {
    return text.word_at(name.begin + at, name.end, kGeneral | more);
  });
}

bool joins_class(Span name, const LexedText& text) {
  constexpr std::size_t kLeastOwn = 6;  // 星澜淀粉深加工及仓储物流 is one
  for (std::size_t joint = name.end; joint > name.begin; --joint) {
    if (!is_one_of(text[joint - 1], U"和及与")) continue;
    if (text[joint - 1] == U'及' && own_letters(text, {name.begin, joint - 1}, role::kBranch) >= kLeastOwn)
      return false;
    std::size_t at = joint;
    while (at < name.end) {
      const WordTable::Word word =
          text.word_at(at, name.end, role::kGeneric | role::kBranch | role::kNamePart);
      if (!word || (word.roles & role::kNamePart) != 0) return false;
      at += word.length;
    }
    return joint < name.end;
  }
  return false;
}

bool names_class(std::u32string_view name) {
  if (name[0] == U'第' || is_called_by_numerals(name)) return true;
  for (std::size_t at = 1; at + 2 < name.size(); ++at) {  // “百日竞赛”第二次招商引资项目
    if (name[at] == U'第' && is_one_of(name[at + 2], U"次批届")) return true;
  }
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_digit(name[at])) continue;
    while (at < name.size() && is_digit(name[at])) ++at;
    if (at < name.size() && is_one_of(name[at], U"年月春元")) return true;
    if (name.find(U"元以上") != std::u32string_view::npos || name.find(U"亿元") != std::u32string_view::npos)
      return true;
  }
  return name.find(U"亿元") != std::u32string_view::npos || name.find(U"万元") != std::u32string_view::npos;
}

bool names_place_only(std::u32string_view name, const FactLexicon& lexicon) {
  constexpr std::size_t kLongestPlace = 4;  // 韶水干线毛田镇区段项目 says more than where
  for (std::size_t at = std::min<std::size_t>(name.size() - 1, 10); at > 0; --at) {
    const WordTable::Word place = lexicon.words.at(name, at, name.size(), role::kPlace);
    if (!place) continue;
    const WordTable::Word whole =
        lexicon.words.before(name, 0, at + place.length, role::kPlace | role::kBuilding);
    if ((whole.roles & role::kPlace) != 0)  // not 镇 of 特色小镇
      return own_letters(name.substr(at + place.length), lexicon) < 2 &&
             own_letters(name.substr(0, at), lexicon) <= kLongestPlace;
  }
  return false;
}

bool ends_firm(std::u32string_view words, const FactLexicon& lexicon) {
  return std::ranges::any_of(lexicon.keys.firm_ends,
                             [&](const std::u32string& end) { return words.ends_with(end); });
}

}  // namespace liantu::text
