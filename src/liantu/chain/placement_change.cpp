#include "liantu/chain/placement_change.h"

#include <algorithm>

#include "liantu/text/normalising.h"

namespace liantu::chain {
namespace {

double most_weight(const Node& node) {
  double most = 0;
  for (const Keyword& keyword : node.keywords) most = std::max(most, keyword.weight);
  return most;
}

/// But for keywords that one of them lacks.
bool read_alike(const Node& a, const Node& b) {
  return a.name == b.name && a.industry_codes == b.industry_codes && a.keywords.empty() == b.keywords.empty() &&
         most_weight(a) == most_weight(b);
}

/// The industry of one is that of the other, or a part of it.
bool akin(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

}  // namespace

TextTrace trace_of(const PlacedFirm& firm) {
  TextTrace trace;
  for (const std::string_view text : {firm.name, firm.scope, firm.products})
    if (!text.empty()) trace.add(text::Normalised(text).text());
  return trace;
}

void PlacementChange::note(const Node* then, const Node* now) {
  const bool alike = then && now && read_alike(*then, *now);
  const auto look_for_all_of = [&](const Node* node, const Node* other) {
    if (!node) return;
    for (const Keyword& keyword : node->keywords)
      if (!alike || std::ranges::find(other->keywords, keyword) == other->keywords.end()) look_for(keyword.term);
    if (!alike) codes_.insert(codes_.end(), node->industry_codes.begin(), node->industry_codes.end());
  };
  look_for_all_of(then, now);
  look_for_all_of(now, then);
}

void PlacementChange::look_for(const std::string& term) {
  std::string text = text::Normalised(term).text();
  if (text.empty() || std::ranges::find(words_, text, &Word::text) != words_.end()) return;
  TextTrace::Word trace(text);
  words_.push_back({std::move(text), std::move(trace)});
}

bool PlacementChange::passes_over(const TextTrace& trace) const {
  return codes_.empty() && std::ranges::none_of(words_, [&](const Word& word) { return trace.may_hold(word.trace); });
}

bool PlacementChange::concerns(const PlacedFirm& firm, const TextTrace& trace) const {
  if (!firm.industry_code.empty() &&
      std::ranges::any_of(codes_, [&](const std::string& code) { return akin(code, firm.industry_code); }))
    return true;
  std::vector<const Word*> maybe;
  for (const Word& word : words_)
    if (trace.may_hold(word.trace)) maybe.push_back(&word);
  if (maybe.empty()) return false;
  for (const std::string_view source : {firm.name, firm.scope, firm.products}) {
    if (source.empty()) continue;
    const text::Normalised text(source);
    if (std::ranges::any_of(
            maybe, [&](const Word* word) { return text.text().find(word->text) != std::string::npos; }))
      return true;
  }
  return false;
}

}  // namespace liantu::chain
