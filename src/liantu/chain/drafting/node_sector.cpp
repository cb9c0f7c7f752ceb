#include "liantu/chain/drafting/node_sector.h"

#include <map>
#include <string_view>

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

}  // namespace

std::vector<std::optional<std::size_t>> node_sectors(const Chain& chain, const IoTable& table, const IoSectors& sectors, double least_likelihood) {
  enterprise::IndustryCoder coder;
  enterprise::IndustryCoding coding;
  std::vector<std::optional<std::size_t>> found;
  for (const Node& node : chain.nodes) {
    std::string_view sector;
    if (!node.industry_codes.empty()) {
      sector = sectors.sector_of(node.industry_codes.front());
    } else {
      coder.code({}, node.keywords.empty() ? node.name : node.keywords.front().term, coding);
      sector = likely_sector(coding, sectors, least_likelihood);
    }
    found.push_back(sector.empty() ? std::nullopt : table.sector(sector));
  }
  return found;
}

}  // namespace liantu::chain
