#include "liantu/chain/drafting/node_sector.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "liantu/chain/drafting/named_thing.h"
#include "liantu/enterprise/industry_coding.h"

namespace liantu::chain {
namespace {

std::string_view likely_sector(const enterprise::IndustryCoding& coding, const IoSectors& sectors, double least) {
  std::map<std::string_view, double> likelihood;
  for (const enterprise::IndustryChoice& choice : coding.choices) likelihood[sectors.sector_of(choice.industry->code)] += choice.likelihood;
  std::string_view best;
  double most = 0;
  for (const auto& [sector, likely] : likelihood) {
    if (likely > most) best = sector, most = likely;
  }
  return most >= least ? best : std::string_view();
}

/// Whether the words that decided reach to the end of the name: 糖果罐 is no sweet.
bool reads_the_end(enterprise::IndustryCoder& coder, std::string_view name) {
  enterprise::IndustryCoding coding;
  coder.code(name, {}, coding);
  return !coding.reasons.empty() && name.ends_with(coding.reasons.front().words);
}

}  // namespace

std::vector<std::optional<NodeSector>> node_sectors(const Chain& chain, const IoTable& table, const IoSectors& sectors, double least_likelihood) {
  enterprise::IndustryCoder coder;
  enterprise::IndustryCoding coding;
  const NamedThings things(table, sectors);
  const auto of = [&](const Node& node) -> std::optional<NodeSector> {
    if (!node.industry_codes.empty()) {
      const auto sector = table.sector(sectors.sector_of(node.industry_codes.front()));
      return sector ? std::optional(NodeSector{*sector, fmt::format("行业代码{}", node.industry_codes.front())}) : std::nullopt;
    }
    const std::string_view name = node.keywords.empty() ? node.name : node.keywords.front().term;
    if (const auto thing = things.find(name)) return NodeSector{thing->sector, fmt::format("名称末尾“{}”", thing->name)};
    coder.code({}, name, coding);
    const std::string_view likely = likely_sector(coding, sectors, least_likelihood);
    const auto sector = table.sector(likely);
    if (!sector) return std::nullopt;
    const auto of_it = std::ranges::find_if(coding.choices, [&](const auto& one) { return sectors.sector_of(one.industry->code) == likely; });
    const std::string reason = fmt::format("近似小类“{}”", of_it->industry->name);
    return reads_the_end(coder, name) ? std::optional(NodeSector{*sector, reason}) : std::nullopt;
  };
  std::vector<std::optional<NodeSector>> found;
  for (const Node& node : chain.nodes) found.push_back(of(node));
  return found;
}

}  // namespace liantu::chain
