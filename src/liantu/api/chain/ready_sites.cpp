#include "liantu/api/chain/ready_sites.h"

#include <set>
#include <string>
#include <utility>

#include "liantu/site/ledger/need_row.h"
#include "liantu/site/match/industry_words.h"
#include "liantu/site/match/matching_rule_preset.h"

namespace liantu::api {
namespace {

std::set<std::pair<std::string, std::string>> industries_of(const World& world) {
  std::set<std::pair<std::string, std::string>> out;
  for (const WorldChain& chain : world.chains) {
    for (const chain::Node& node : chain.drawn.nodes)
      for (const std::string& code : node.industry_codes) out.emplace(chain.drawn.name, code);
    for (const chain::OnNode& on : chain.on)
      for (const std::size_t firm : on.outside)
        out.emplace(chain.drawn.name, world.firms[firm].industry_code);
  }
  return out;
}

}  // namespace

chain::SiteOfIndustry sites_of_industries(const World& world) {
  chain::SiteOfIndustry out;
  if (world.sites.empty()) return out;
  const site::ChemicalRule& chemical = site::shipped_matching_rule().chemical;
  for (const auto& [chain, code] : industries_of(world)) {
    site::Need need;
    need.industry_code = code;
    need.chain = chain;
    const site::IndustryOfNeed industry = site::industry_of(need, chemical);
    for (const chain::OpenSite& one : world.sites) {
      if (!site::names(one.admitted, industry)) continue;
      out.emplace(std::pair(chain, code), one.name);
      break;
    }
  }
  return out;
}

}  // namespace liantu::api
