#include "liantu/chain/chain_ledger.h"

#include <fmt/format.h>

#include <unordered_map>

#include "liantu/base/number_in.h"

namespace liantu::chain {
namespace {

constexpr std::string_view kParting[] = {";", "；", "、", ",", "，", "|", "\n"};

std::string_view trimmed(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view blank : {" ", "\t", "\r", "　"}) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), more = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), more = true;
    }
  }
  return text;
}

/// Where the next parting mark stands, and its length; the end when there is none.
std::pair<std::size_t, std::size_t> next_parting(std::string_view text) {
  std::pair<std::size_t, std::size_t> best{text.size(), 0};
  for (const std::string_view mark : kParting) {
    if (const std::size_t at = text.find(mark); at < best.first) best = {at, mark.size()};
  }
  return best;
}

Keyword keyword_of(std::string_view part) {
  for (const std::string_view times : {"*", "×"}) {
    const std::size_t at = part.rfind(times);
    if (at == std::string_view::npos) continue;
    const std::string_view digits = trimmed(part.substr(at + times.size()));
    if (const auto weight = number_in<double>(digits); weight && *weight > 0)
      return {std::string(trimmed(part.substr(0, at))), *weight};
  }
  return {std::string(part), 1};
}

std::string joined(std::span<const std::string> parts) { return fmt::format("{}", fmt::join(parts, ";")); }

}  // namespace

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto [at, length] = next_parting(text);
    if (const std::string_view part = trimmed(text.substr(0, at)); !part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(at + length, text.size()));
  }
  return parts;
}

std::vector<Keyword> keywords_of(std::string_view text) {
  std::vector<Keyword> words;
  for (const std::string& part : parts_of(text)) {
    if (Keyword word = keyword_of(part); !word.term.empty()) words.push_back(std::move(word));
  }
  return words;
}

std::string keyword_text(std::span<const Keyword> keywords) {
  std::string out;
  for (const Keyword& word : keywords) {
    if (!out.empty()) out += ';';
    out += word.weight == 1 ? word.term : fmt::format("{}*{}", word.term, word.weight);
  }
  return out;
}

std::vector<Chain> chains_of(std::span<const ChainRow> chains, std::span<const NodeRow> nodes, std::span<const LinkRow> links) {
  std::vector<Chain> out;
  std::unordered_map<std::string_view, std::size_t> places;
  for (const ChainRow& row : chains) {
    if (!places.emplace(row.code, out.size()).second) continue;
    out.push_back({.code = row.code, .name = row.name, .kind = row.kind.value_or(ChainKind::Chain), .group = row.group, .strategy = row.strategy});
  }
  for (const NodeRow& row : nodes) {
    const auto chain = places.find(row.chain);
    if (chain == places.end()) continue;
    out[chain->second].nodes.push_back({.code = row.code, .name = row.name, .tier = row.tier.value_or(Tier::Mid), .keywords = keywords_of(row.keywords),
                                        .industry_codes = parts_of(row.industry_codes), .importance = row.importance.value_or(1), .source = row.source});
  }
  for (const LinkRow& row : links) {
    if (const auto chain = places.find(row.chain); chain != places.end()) out[chain->second].links.push_back({row.from, row.to, row.weight.value_or(1), row.source});
  }
  return out;
}

ChainRows rows_of(const Chain& chain) {
  ChainRows out;
  out.chain.code = chain.code;
  out.chain.name = chain.name;
  out.chain.kind = chain.kind;
  out.chain.group = chain.group;
  out.chain.strategy = chain.strategy;
  for (const Node& node : chain.nodes) {
    NodeRow row;
    row.chain = chain.code;
    row.code = node.code;
    row.name = node.name;
    row.tier = node.tier;
    row.keywords = keyword_text(node.keywords);
    row.industry_codes = joined(node.industry_codes);
    row.importance = node.importance;
    row.source = node.source;
    out.nodes.push_back(std::move(row));
  }
  for (const Link& link : chain.links) {
    LinkRow row;
    row.chain = chain.code;
    row.from = link.from;
    row.to = link.to;
    row.weight = link.weight;
    row.source = link.source;
    out.links.push_back(std::move(row));
  }
  return out;
}

}  // namespace liantu::chain
