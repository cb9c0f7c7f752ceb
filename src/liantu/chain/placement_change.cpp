#include "liantu/chain/placement_change.h"

#include <string.h>  // memmem

#include <algorithm>

#include "liantu/text/normalising.h"

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

/// The industry of one is that of the other, or a part of it.
bool akin(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

/// Where every third byte begins a character, std::string::find stops at every third byte.
bool holds(std::string_view text, std::string_view word) {
  return ::memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

}  // namespace

TextTrace trace_of(const FirmTexts& texts) {
  TextTrace trace;
  for (const text::Normalised* text : {&texts.name(), &texts.scope(), &texts.products()}) trace.add(text->text());
  return trace;
}

void PlacementChange::note(const Node* then, const Node* now) {
  const bool alike = then && now && read_alike(*then, *now);
  const auto look_for_all_of = [&](const Node* node, const Node* other) {
    if (!node) return;
    for (const Keyword& keyword : node->keywords)
      if (!alike || std::ranges::find(other->keywords, keyword) == other->keywords.end())
        look_for(words_, keyword.term);
    if (!alike) codes_.insert(codes_.end(), node->industry_codes.begin(), node->industry_codes.end());
  };
  look_for_all_of(then, now);
  look_for_all_of(now, then);
  if (alike && then->industry_codes != now->industry_codes) note_codes(*then, *now);
}

/// A code that both have says the same of a firm before and now.
void PlacementChange::note_codes(const Node& then, const Node& now) {
  const auto note_those_only_of = [&](const Node& one, const Node& other) {
    for (const std::string& code : one.industry_codes)
      if (std::ranges::find(other.industry_codes, code) == other.industry_codes.end()) codes_.push_back(code);
  };
  note_those_only_of(then, now);
  note_those_only_of(now, then);
  CodesOfNode of{then.industry_codes, now.industry_codes, sections_of(then.industry_codes),
                 sections_of(now.industry_codes), {}};
  for (const Keyword& keyword : now.keywords) look_for(of.words, keyword.term);
  codes_of_nodes_.push_back(std::move(of));
}

bool PlacementChange::CodesOfNode::counts_otherwise(char section) const {
  return counts_less(then, sections_then, section) != counts_less(now, sections_now, section);
}

void PlacementChange::look_for(std::vector<Word>& words, const std::string& term) {
  std::string text = text::Normalised(term).text();
  if (text.empty() || std::ranges::find(words, text, &Word::text) != words.end()) return;
  TextTrace::Word trace(text);
  words.push_back({std::move(text), std::move(trace)});
}

bool PlacementChange::passes_over(const TextTrace& trace) const {
  return codes_.empty() && codes_of_nodes_.empty() && std::ranges::none_of(words_, [&](const Word& word) { return trace.may_hold(word.trace); });
}

bool PlacementChange::concerns(const FirmTexts& texts, const TextTrace& trace) const {
  const PlacedFirm& firm = texts.firm();
  if (!firm.industry_code.empty() &&
      std::ranges::any_of(codes_, [&](const std::string& code) { return akin(code, firm.industry_code); }))
    return true;
  std::vector<const Word*> maybe;
  const auto look_at = [&](const std::vector<Word>& words) {
    for (const Word& word : words)
      if (trace.may_hold(word.trace)) maybe.push_back(&word);
  };
  look_at(words_);
  if (!codes_of_nodes_.empty()) {
    const char section = section_of(firm.industry_code);
    for (const CodesOfNode& of : codes_of_nodes_)
      if (of.counts_otherwise(section)) look_at(of.words);
  }
  if (maybe.empty()) return false;
  for (const text::Normalised* text : {&texts.name(), &texts.scope(), &texts.products()})
    if (std::ranges::any_of(maybe, [&](const Word* word) { return holds(text->text(), word->text); })) return true;
  return false;
}

}  // namespace liantu::chain
