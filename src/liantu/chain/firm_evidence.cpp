#include "liantu/chain/firm_evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/chain/placement.h"

namespace liantu::chain {
namespace {

constexpr std::size_t kLongScope = 20;          // phrases: in a shorter scope the last one is not as late
constexpr std::size_t kShownPhrase = 60;        // bytes of a phrase in a reason

std::string_view shortened(std::string_view phrase) {
  if (phrase.size() <= kShownPhrase) return phrase;
  std::size_t end = kShownPhrase;
  while (end > 0 && (static_cast<unsigned char>(phrase[end]) & 0xC0U) == 0x80U) --end;
  return phrase.substr(0, end);
}

bool is_one_character(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::ranges::none_of(text.substr(1), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

/// The thing that a hit ends in, or the last of its phrase when it ends in a verb behind.
std::optional<std::size_t> thing_of(const std::vector<ScopePhrase>& phrases, const text::Hit& hit) {
  const std::size_t end = hit.begin + hit.length;
  const auto holds = [&](const ScopePhrase& phrase) { return phrase.phrase_begin <= hit.begin && end <= phrase.phrase_end; };
  const auto next = static_cast<std::size_t>(std::ranges::lower_bound(phrases, end, {}, &ScopePhrase::end) - phrases.begin());
  if (next < phrases.size() && holds(phrases[next])) return next;
  if (next > 0 && holds(phrases[next - 1])) return next - 1;
  return std::nullopt;
}

}  // namespace

std::string Evidence::sentence() const {
  const std::string_view shown = shortened(phrase);
  switch (origin) {
    case Origin::Name: return fmt::format("名称“{}”", shown);
    case Origin::Code: return fmt::format("行业代码{}", shown);
    case Origin::Products: return fmt::format("主要产品“{}”", shown);
    case Origin::Scope: break;
  }
  return verb.empty() ? fmt::format("经营范围“{}”", shown) : fmt::format("{}“{}”", verb, shown);
}

FirmReader::FirmReader(std::span<const Chain> chains, const PlacementRule& rule)
    : rule_(rule), words_(rule), legal_forms_(rule.legal_forms), name_tails_(rule.name_tails), makers_(rule.maker_names), traders_(rule.trader_names),
      servers_(rule.server_names), keywords_(chains, rule) {}

std::vector<Evidence> FirmReader::evidence(const FirmTexts& texts) const {
  std::vector<Evidence> out;
  const PlacedFirm& firm = texts.firm();
  const text::Normalised& name = texts.name();
  const std::string_view core = core_of(name.text());
  const Kind kind = kind_of(name.text(), core);
  if (!firm.scope.empty()) read_scope(firm.scope, texts.scope(), Evidence::Origin::Scope, kind, out);
  if (!firm.products.empty())
    read_scope(firm.products, texts.products(), Evidence::Origin::Products, Kind::Unknown, out);
  // with a scope that does not say so, 轮胎厂 may have given up making them
  const double maker_name = firm.scope.empty() && firm.products.empty() ? rule_.name_maker : rule_.name_strength;
  if (kind != Kind::Trader && kind != Kind::Server) read_name(firm.name, name, core, maker_name, out);
  return out;
}

/// The name before its legal form: 恒达轮胎 of 恒达轮胎有限公司淄博分公司.
std::string_view FirmReader::core_of(std::string_view name) const {
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (legal_forms_.begins(name.substr(at)) > 0) return name.substr(0, at);
  }
  return name;
}

FirmReader::Kind FirmReader::kind_of(std::string_view name, std::string_view core) const {
  for (const std::string_view end : {name, core}) {
    if (traders_.ends(end) > 0) return Kind::Trader;
    if (makers_.ends(end) > 0) return Kind::Maker;
    if (servers_.ends(end) > 0) return Kind::Server;
  }
  return Kind::Unknown;
}

double FirmReader::strength(Activity activity, Kind kind) const {
  switch (activity) {
    case Activity::Serve: return rule_.serve_strength;
    case Activity::Trade: return rule_.trade_strength;
    case Activity::Make:
      return rule_.make_strength * (kind == Kind::Trader ? rule_.trader_make : kind == Kind::Server ? rule_.server_make : 1);
    case Activity::Unstated: break;
  }
  const double factor = kind == Kind::Maker ? rule_.maker
                        : kind == Kind::Trader ? rule_.trader_unstated
                        : kind == Kind::Server ? rule_.server_unstated : 1;
  return rule_.unstated_strength * factor;
}

std::optional<Activity> FirmReader::verb_at_end(std::string_view text) const {
  const std::size_t make = words_.make.ends(text), serve = words_.serve.ends(text), trade = words_.trade.ends(text);
  if (std::max({make, serve, trade}) == 0) return std::nullopt;
  return make >= std::max(serve, trade) ? Activity::Make : serve >= trade ? Activity::Serve : Activity::Trade;
}

FirmReader::Doing FirmReader::doing(const ScopePhrase& phrase, const text::Hit& hit, std::string_view text) const {
  const std::size_t end = hit.begin + hit.length;
  const auto own = verb_at_end(text.substr(hit.begin, hit.length));
  if (!own || end < phrase.end) return {phrase.activity};
  const std::string_view behind = text.substr(end, std::max(end, phrase.phrase_end) - end);
  const auto further = consists_of(behind, {&words_.own_tails, &words_.joiners}) ? std::nullopt : verb_at_end(behind);
  if (further && *further != Activity::Make) return {*further};
  return {*own, true};
}

double FirmReader::standing(const ScopePhrase& phrase, const text::Hit& hit, std::string_view text, bool one_character) const {
  const std::size_t end = hit.begin + hit.length;
  const bool whole = hit.begin <= phrase.begin;
  double factor = 1;
  if (end < phrase.end) {
    if (!consists_of(text.substr(end, phrase.end - end), {&words_.tails})) return one_character ? 0 : rule_.inside;
    factor = rule_.tail;
  }
  if (whole) return factor * rule_.whole;
  if (one_character) return 0;
  const std::string_view before = text.substr(phrase.begin, hit.begin - phrase.begin);
  if (words_.bound_before.ends(before) > 0 && words_.bound_ends.ends(text.substr(hit.begin, hit.length)) > 0) return factor * rule_.bound;
  return factor * (is_one_character(before) ? rule_.one_character_before : rule_.ends_with);
}

void FirmReader::read_scope(std::string_view source, const text::Normalised& normalised,
                            Evidence::Origin origin, Kind kind, std::vector<Evidence>& out) const {
  const std::string_view text = normalised.text();
  const std::vector<text::Hit> hits = keywords_.longest_hits(text);
  if (hits.empty()) return;
  const std::vector<ScopePhrase> phrases = scope_phrases(text, words_);
  const auto any = [&](Activity activity) { return std::ranges::find(phrases, activity, &ScopePhrase::activity) != phrases.end(); };
  const double beside = any(Activity::Trade) && !any(Activity::Make) ? rule_.unstated_beside_trade : 1;
  for (const text::Hit& hit : hits) {
    const std::size_t hit_end = hit.begin + hit.length;
    const auto found = thing_of(phrases, hit);
    if (!found) continue;
    const std::size_t within = *found;
    const ScopePhrase& phrase = phrases[within];
    const KeywordTable::Keyword& keyword = keywords_[hit.term];
    Doing does = doing(phrase, hit, text);
    if (does.activity == Activity::Unstated && origin == Evidence::Origin::Products) does.activity = Activity::Make;
    const double late = 1 - (1 - rule_.late) * static_cast<double>(within) / static_cast<double>(std::max(phrases.size(), kLongScope));
    const double stands = standing(phrase, hit, text, keyword.one_character) * late * (does.activity == Activity::Unstated ? beside : 1);
    for (const KeywordTable::Use& use : keyword.uses) {
      // 物业管理 is what its node does; 白酒销售 on a node 白酒 is trade all the same
      const bool as_made = does.own && (does.activity != Activity::Trade || use.trade_node);
      const double strong = strength(as_made ? Activity::Make : does.activity, kind) * stands * use.share;
      if (strong > 0)
        out.push_back({use.node, hit.term, origin, strong, keyword.generic,
                       normalised.source(source, phrase.begin, std::max(phrase.end, hit_end)), std::string(does.own ? "" : phrase.verb)});
    }
  }
}

void FirmReader::read_name(std::string_view source, const text::Normalised& name, std::string_view core,
                           double maker_name, std::vector<Evidence>& out) const {
  for (const text::Hit& hit : keywords_.longest_hits(name.text())) {
    const std::size_t end = hit.begin + hit.length;
    const KeywordTable::Keyword& keyword = keywords_[hit.term];
    if (end > core.size() || keyword.one_character) continue;
    const std::string_view rest = core.substr(end);
    if (!consists_of(rest, {&words_.tails, &makers_, &words_.make, &name_tails_})) continue;
    const bool makes = makers_.begins(rest) > 0 || words_.make.begins(rest) > 0;
    for (const KeywordTable::Use& use : keyword.uses) {
      out.push_back({use.node, hit.term, Evidence::Origin::Name, (makes ? maker_name : rule_.name_strength) * use.share,
                     keyword.generic, name.source(source, hit.begin, core.size()), {}});
    }
  }
}

}  // namespace liantu::chain
