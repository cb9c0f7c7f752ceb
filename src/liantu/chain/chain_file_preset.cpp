#include "liantu/chain/chain_file_preset.h"

#include <algorithm>
#include <set>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"

namespace liantu::chain {
namespace {

using json::items_of, json::Json, json::number_of, json::refuse, json::text_of;

constexpr std::string_view kFormat = "liantu-chain/1";
constexpr double kMost = 1e12;

template <class Enum>
Enum word_of(const Json& object, std::string_view name, Enum absent, const std::string& where) {
  const std::string text = text_of(object, name, where, false);
  if (text.empty()) return absent;
  std::vector<std::string_view> codes;
  for (std::size_t i = 0; i < words<Enum>.size(); ++i) {
    if (text == words<Enum>[i].code || text == words<Enum>[i].zh) return static_cast<Enum>(i);
    codes.push_back(words<Enum>[i].code);
  }
  refuse(fmt::format("“{}”不能是 {}，可用 {}。", name, text, fmt::join(codes, "、")), where);
}

std::vector<Keyword> keywords_of(const Json& node, const std::string& where) {
  std::vector<Keyword> out;
  for (const Json& item : items_of(node, "keywords", where)) {
    Keyword word;
    if (item.text()) word.term = *item.text();
    else word = {text_of(item, "term", where, true), number_of(item, "weight", 1, kMost, where)};
    if (word.term.empty()) refuse("关键词不能为空，请删去或写上。", where);
    out.push_back(std::move(word));
  }
  return out;
}

Node node_of(const Json& json, const std::string& where) {
  Node node;
  node.code = text_of(json, "code", where, true);
  node.name = text_of(json, "name", where, true);
  if (node.code.empty() || node.name.empty()) refuse("节点要有代码和名称，请补上。", where);
  node.tier = word_of(json, "tier", Tier::Mid, where);
  node.keywords = keywords_of(json, where);
  node.industry_codes = json::texts_of(json, "industry_codes", where);
  node.importance = number_of(json, "importance", 1, kMost, where);
  node.source = text_of(json, "source", where, false);
  return node;
}

Chain chain_of(const Json& json, const std::string& where) {
  Chain chain;
  chain.code = text_of(json, "code", where, true);
  chain.name = text_of(json, "name", where, true);
  if (chain.code.empty() || chain.name.empty()) refuse("产业链要有代码和名称，请补上。", where);
  chain.kind = word_of(json, "kind", ChainKind::Chain, where);
  chain.group = text_of(json, "group", where, false);
  chain.strategy = text_of(json, "strategy", where, false);
  std::size_t i = 0;
  for (const Json& node : items_of(json, "nodes", where)) chain.nodes.push_back(node_of(node, fmt::format("{}/nodes/{}", where, i++)));
  i = 0;
  for (const Json& link : items_of(json, "links", where)) {
    const std::string at = fmt::format("{}/links/{}", where, i++);
    chain.links.push_back({text_of(link, "from", at, true), text_of(link, "to", at, true), number_of(link, "weight", 1, kMost, at), text_of(link, "source", at, false)});
  }
  return chain;
}

Json number(double value) {
  if (const auto whole = static_cast<std::int64_t>(value); static_cast<double>(whole) == value) return whole;
  return value;
}

Json json_of(const Node& node) {
  Json keywords = Json::array(), codes = Json::array();
  for (const Keyword& word : node.keywords) keywords.push(Json::object({{"term", word.term}, {"weight", number(word.weight)}}));
  for (const std::string& code : node.industry_codes) codes.push(code);
  Json out = Json::object({{"code", node.code}, {"name", node.name}, {"tier", words<Tier>[static_cast<std::size_t>(node.tier)].code},
                           {"keywords", std::move(keywords)}, {"industry_codes", std::move(codes)}, {"importance", number(node.importance)}});
  if (!node.source.empty()) out.set("source", node.source);
  return out;
}

template <class Items>
std::string lines_of(const Items& items) {
  std::string out;
  for (const Json& item : items) out += fmt::format("{}\n      {}", out.empty() ? "" : ",", item.dump());
  return out;
}

std::string text_of_chain(const Chain& chain) {
  std::vector<Json> nodes, links;
  for (const Node& node : chain.nodes) nodes.push_back(json_of(node));
  for (const Link& link : chain.links)
    links.push_back(Json::object({{"from", link.from}, {"to", link.to}, {"weight", number(link.weight)}, {"source", link.source}}));
  return fmt::format("\n    {{\"code\":{},\"name\":{},\"kind\":{},\"group\":{},\"strategy\":{},\"nodes\":[{}],\n     \"links\":[{}]}}", Json(chain.code).dump(),
                     Json(chain.name).dump(), Json(words<ChainKind>[static_cast<std::size_t>(chain.kind)].code).dump(), Json(chain.group).dump(),
                     Json(chain.strategy).dump(), lines_of(nodes), lines_of(links));
}

}  // namespace

std::vector<Chain> parse_chains(std::string_view text) {
  const Json json = Json::parse(text);
  if (!json.members() || text_of(json, "format", "/format", false) != kFormat)
    refuse("这不是产业链文件（liantu-chain/1）：请从本系统导出一份作样子。", "/format");
  std::vector<Chain> chains;
  std::set<std::string> codes;
  for (const Json& item : items_of(json, "chains", "/chains")) {
    const std::string where = fmt::format("/chains/{}", chains.size());
    chains.push_back(chain_of(item, where));
    if (!codes.insert(chains.back().code).second) refuse(fmt::format("产业链代码 {} 出现两次，请改一个。", chains.back().code), where);
  }
  return chains;
}

std::string chain_file(const std::vector<Chain>& chains) {
  std::string out = "{\"format\":\"liantu-chain/1\",\"chains\":[";
  for (std::size_t i = 0; i < chains.size(); ++i) out += (i ? "," : "") + text_of_chain(chains[i]);
  return out + "]}\n";
}

}  // namespace liantu::chain
