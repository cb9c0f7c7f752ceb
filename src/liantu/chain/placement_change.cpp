#include "liantu/chain/placement_change.h"

#include <string.h>  // memmem

#include <algorithm>
#include <iterator>

#include "liantu/text/normalising.h"
#include "liantu/vocab/industry_code.h"

namespace liantu::chain {
namespace {

double most_weight(const Node& node) {
  double most = 0;
  for (const Keyword& keyword : node.keywords) most = std::max(most, keyword.weight);
  return most;
}

/// But for industry codes, and for keywords that one of them lacks.
bool read_alike(const Node& a, const Node& b) {
  return a.name == b.name && a.keywords.empty() == b.keywords.empty() && most_weight(a) == most_weight(b);
}

FirmTrace::Digits digits_of(std::string_view code) {
  FirmTrace::Digits digits{};
  std::ranges::copy(code.substr(0, digits.size()), digits.begin());
  return digits;
}

/// The industry of one is that of the other, or a part of it.
bool akin(const FirmTrace::Digits& a, const FirmTrace::Digits& b) {
  for (std::size_t i = 0; i < a.size() && a[i] != '\0' && b[i] != '\0'; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

/// Where every third byte begins a character, std::string::find stops at every third byte.
bool holds(std::string_view text, std::string_view word) {
  return ::memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

}  // namespace

FirmTrace trace_of(const FirmTexts& texts) {
  FirmTrace trace;
  for (const text::Normalised* text : {&texts.name(), &texts.scope(), &texts.products()})
    trace.words.add(text->text());
  trace.code = digits_of(texts.firm().industry_code);
  trace.section = section_of(texts.firm().industry_code);
  return trace;
}

void PlacementChange::note(const Node* then, const Node* now) {
  const bool alike = then && now && read_alike(*then, *now);
  const auto look_for_all_of = [&](const Node* node, const Node* other) {
    if (!node) return;
    for (const Keyword& keyword : node->keywords)
      if (!alike || std::ranges::find(other->keywords, keyword) == other->keywords.end())
        look_for(words_, keyword.term);
    if (!alike) std::ranges::transform(node->industry_codes, std::back_inserter(codes_), digits_of);
  };
  look_for_all_of(then, now);
  look_for_all_of(now, then);
  if (alike && then->industry_codes != now->industry_codes) note_codes(*then, *now);
}

/// A code that both have says the same of a firm before and now.
void PlacementChange::note_codes(const Node& then, const Node& now) {
  const auto note_those_only_of = [&](const Node& one, const Node& other) {
    for (const std::string& code : one.industry_codes)
      if (std::ranges::find(other.industry_codes, code) == other.industry_codes.end())
        codes_.push_back(digits_of(code));
  };
  note_those_only_of(then, now);
  note_those_only_of(now, then);
  Reweighted of;
  const std::string sections_then = sections_of(then.industry_codes),
                    sections_now = sections_of(now.industry_codes);
  for (const vocab::IndustrySection& section : vocab::industry_sections())
    if (counts_less(then.industry_codes, sections_then, section.letter) !=
        counts_less(now.industry_codes, sections_now, section.letter))
      of.sections += section.letter;
  for (const Keyword& keyword : now.keywords) look_for(of.words, keyword.term);
  reweighted_.push_back(std::move(of));
}

void PlacementChange::look_for(std::vector<Word>& words, const std::string& term) {
  std::string text = text::Normalised(term).text();
  if (text.empty() || std::ranges::find(words, text, &Word::text) != words.end()) return;
  TextTrace::Word trace(text);
  words.push_back({std::move(text), std::move(trace)});
}

bool PlacementChange::is_of_code(const FirmTrace& trace) const {
  return trace.code.front() != '\0' &&
         std::ranges::any_of(codes_, [&](const FirmTrace::Digits& code) { return akin(code, trace.code); });
}

template <class Each>
bool PlacementChange::any_word(const FirmTrace& trace, Each each) const {
  const auto any_of = [&](const std::vector<Word>& words) {
    return std::ranges::any_of(
        words, [&](const Word& word) { return trace.words.may_hold(word.trace) && each(word); });
  };
  return any_of(words_) || std::ranges::any_of(reweighted_, [&](const Reweighted& of) {
           return of.sections.find(trace.section) != std::string::npos && any_of(of.words);
         });
}

bool PlacementChange::passes_over(const FirmTrace& trace) const {
  return !is_of_code(trace) && !any_word(trace, [](const Word&) { return true; });
}

bool PlacementChange::concerns(const FirmTexts& texts, const FirmTrace& trace) const {
  return is_of_code(trace) || any_word(trace, [&](const Word& word) {
           return holds(texts.name().text(), word.text) || holds(texts.scope().text(), word.text) ||
                  holds(texts.products().text(), word.text);
         });
}

}  // namespace liantu::chain
