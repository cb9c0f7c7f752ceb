#include "liantu/chain/drafting/io_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "liantu/base/error.h"
#include "liantu/presets/io_sectors.h"

namespace liantu::chain {
namespace {

struct WeighedLink {
  std::size_t link, from, to;   ///< sectors
};

/// Links into one node whose ends both have a sector.
using LinksInto = std::map<std::string_view, std::vector<WeighedLink>>;

LinksInto links_with_sectors(const Chain& chain, std::span<const std::optional<std::size_t>> sector_of_node) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) places.emplace(chain.nodes[i].code, i);
  const auto sector_of = [&](const std::string& node) {
    const auto place = places.find(node);
    return place == places.end() ? std::nullopt : sector_of_node[place->second];
  };
  LinksInto found;
  for (std::size_t i = 0; i < chain.links.size(); ++i) {
    const auto from = sector_of(chain.links[i].from), to = sector_of(chain.links[i].to);
    if (from && to) found[chain.links[i].to].push_back({i, *from, *to});
  }
  return found;
}

}  // namespace

IoTable::IoTable(std::vector<std::string> codes, std::vector<std::string> names, std::vector<double> flows)
    : codes_(std::move(codes)), names_(std::move(names)), flows_(std::move(flows)), inputs_(codes_.size()) {
  if (names_.size() != codes_.size() || flows_.size() != codes_.size() * codes_.size())
    throw Error(ErrorCode::InvalidInput, "投入产出表的部门数与流量表的行列数不一致，请检查文件。");
  for (std::size_t from = 0; from < sectors(); ++from)
    for (std::size_t to = 0; to < sectors(); ++to) inputs_[to] += flows_[from * sectors() + to];
}

std::optional<std::size_t> IoTable::sector(std::string_view code) const {
  const auto found = std::ranges::find(codes_, code);
  return found == codes_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - codes_.begin()));
}

double IoTable::share(std::size_t from, std::size_t to) const {
  return inputs_[to] > 0 ? flows_[from * sectors() + to] / inputs_[to] : 0;
}

IoSectors::IoSectors(std::string_view lines) {
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0)
      throw Error(ErrorCode::InvalidInput, "部门对照表的这一行不是“部门代码、制表符、行业代码”，请改正。", std::string(line));
    for (std::string_view industries = line.substr(tab + 1); !industries.empty();) {
      const std::string_view industry = industries.substr(0, industries.find(' '));
      industries.remove_prefix(std::min(industry.size() + 1, industries.size()));
      if (!industry.empty()) entries_.push_back({std::string(industry), std::string(line.substr(0, tab))});
    }
  }
  std::ranges::sort(entries_, {}, &Entry::industry);
}

const IoSectors& IoSectors::shipped() {
  static const IoSectors sectors(presets::kIoSectors);
  return sectors;
}

std::string_view IoSectors::sector_of(std::string_view industry) const {
  for (std::size_t digits = industry.size(); digits > 0; --digits) {
    const std::string_view code = industry.substr(0, digits);
    const auto found = std::ranges::lower_bound(entries_, code, {}, [](const Entry& entry) { return std::string_view(entry.industry); });
    if (found != entries_.end() && found->industry == code) return found->sector;
  }
  return {};
}

std::size_t weigh_links(Chain& chain, const IoTable& table, std::span<const std::optional<std::size_t>> sector_of_node) {
  std::size_t weighed = 0;
  for (const auto& [node, links] : links_with_sectors(chain, sector_of_node)) {
    std::map<std::size_t, double> of_sector;   // former weights
    double former = 0, shares = 0;
    for (const WeighedLink& one : links) {
      of_sector[one.from] += chain.links[one.link].weight;
      former += chain.links[one.link].weight;
    }
    for (const auto& [sector, weight] : of_sector) shares += table.share(sector, links.front().to);
    if (shares <= 0) continue;
    for (const WeighedLink& one : links) {
      Link& link = chain.links[one.link];
      const double share = table.share(one.from, one.to), together = of_sector[one.from];
      link.weight = former * share / shares * (together > 0 ? link.weight / together : 0);
      link.source += fmt::format("{}投入产出表：{}←{} {:.1f}%", link.source.empty() ? "" : "；", table.name(one.to), table.name(one.from), 100 * share);
      ++weighed;
    }
  }
  return weighed;
}

}  // namespace liantu::chain
