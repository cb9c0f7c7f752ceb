#include "liantu/chain/keyword_table.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "liantu/chain/word_list.h"
#include "liantu/text/normalising.h"

namespace liantu::chain {
namespace {

bool is_one_character(std::string_view word) {
  return std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) == 1;
}

/// A keyword as a node has it.
struct Stated {
  std::string text;
  KeywordTable::Use use;
  std::string_view name;   ///< of the node: one node may stand in many chains
};

/// The first eight bytes as a number that is ordered as they are.
std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i)
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return number;
}

/// By text; those of one text stay in their order.
std::vector<Stated> sorted_by_text(std::vector<Stated> all) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  order.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) order.emplace_back(first_bytes(all[i].text), i);
  std::ranges::sort(order, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const int texts = all[a.second].text.compare(all[b.second].text);
    return texts != 0 ? texts < 0 : a.second < b.second;
  });
  std::vector<Stated> sorted;
  sorted.reserve(all.size());
  for (const auto& [bytes, i] : order) sorted.push_back(std::move(all[i]));
  return sorted;
}

/// By text; of one text in the order of chains and nodes.
std::vector<Stated> stated_keywords(std::span<const Chain> chains, const PlacementRule& rule) {
  std::vector<Stated> all;
  const WordList trade(rule.trade), traders(rule.trader_names);
  for (std::uint32_t c = 0; c < chains.size(); ++c) {
    for (std::uint32_t n = 0; n < chains[c].nodes.size(); ++n) {
      const Node& node = chains[c].nodes[n];
      const std::string name = text::Normalised(node.name).text();
      const bool trade_node = trade.ends(name) > 0 || traders.ends(name) > 0;
      double most = 0;
      for (const Keyword& keyword : node.keywords) most = std::max(most, keyword.weight);
      for (const Keyword& keyword : node.keywords) {
        std::string text = text::Normalised(keyword.term).text();
        if (text.empty() || most <= 0) continue;
        all.push_back({std::move(text), {{c, n}, std::sqrt(keyword.weight / most), trade_node}, node.name});
      }
    }
  }
  return sorted_by_text(std::move(all));
}

using StatedAt = std::vector<Stated>::const_iterator;

/// Nodes of other names that state them; where they are `few` at most, how many they are.
std::size_t names_in(StatedAt first, StatedAt last, int few) {
  if (last - first <= few) return static_cast<std::size_t>(last - first);
  std::set<std::string_view> names;
  for (; first != last; ++first) names.insert(first->name);
  return names.size();
}

std::vector<KeywordTable::Keyword> keywords_of(std::span<const Chain> chains, const PlacementRule& rule) {
  const std::set<std::string_view> generic(rule.generic.begin(), rule.generic.end());
  const WordList serve(rule.serve), trade(rule.trade), empty(rule.empty_words);
  std::vector<KeywordTable::Keyword> keywords;
  std::vector<Stated> all = stated_keywords(chains, rule);
  for (auto one = all.begin(); one != all.end();) {
    KeywordTable::Keyword keyword{.text = std::move(one->text), .uses = {}};
    const auto first = one;
    for (; one != all.end() && (one == first || one->text == keyword.text); ++one) {
      std::vector<KeywordTable::Use>& uses = keyword.uses;
      if (!uses.empty() && uses.back().node == one->use.node) uses.back().share = std::max(uses.back().share, one->use.share);
      else uses.push_back(one->use);
    }
    keyword.one_character = is_one_character(keyword.text);
    keyword.generic = generic.contains(keyword.text) || consists_of(keyword.text, {&serve, &trade, &empty}) ||
                      names_in(first, one, rule.shared_by_many) > static_cast<std::size_t>(rule.shared_by_many);
    keywords.push_back(std::move(keyword));
  }
  return keywords;
}

std::vector<std::string_view> texts_of(const std::vector<KeywordTable::Keyword>& keywords) {
  std::vector<std::string_view> texts;
  for (const KeywordTable::Keyword& keyword : keywords) texts.push_back(keyword.text);
  return texts;
}

}  // namespace

KeywordTable::KeywordTable(std::span<const Chain> chains, const PlacementRule& rule)
    : keywords_(keywords_of(chains, rule)), scanner_(texts_of(keywords_)) {}

std::vector<text::Hit> KeywordTable::longest_hits(std::string_view text) const {
  std::vector<text::Hit> hits = scanner_.hits(text);
  std::uint64_t covered = 0;
  std::erase_if(hits, [&](const text::Hit& hit) {
    const bool within = hit.begin + hit.length <= covered;
    covered = std::max(covered, hit.begin + hit.length);
    return within;
  });
  return hits;
}

}  // namespace liantu::chain
