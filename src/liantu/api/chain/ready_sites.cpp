#include "liantu/api/chain/ready_sites.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "liantu/site/ledger/need_row.h"
#include "liantu/site/match/matching_rule_preset.h"

namespace liantu::api {
namespace {

site::IndustryOfNeed industry_of(std::string chain, std::string code) {
  site::Need need;
  need.chain = std::move(chain);
  need.industry_code = std::move(code);
  return site::industry_of(need, site::shipped_matching_rule().chemical);
}

std::ptrdiff_t offset(std::size_t place) {
  return static_cast<std::ptrdiff_t>(place);
}

}  // namespace

std::size_t ReadySites::place_of(std::string_view ledger, std::string_view id) const {
  const auto at = std::lower_bound(
      sites_.begin(), sites_.end(), std::tie(ledger, id), [](const chain::OpenSite& site, const auto& key) {
        return std::tuple<std::string_view, std::string_view>(site.ledger, site.id) < key;
      });
  return static_cast<std::size_t>(at - sites_.begin());
}

bool ReadySites::is_at(std::size_t place, std::string_view ledger, std::string_view id) const {
  return place < sites_.size() && sites_[place].ledger == ledger && sites_[place].id == id;
}

/// The first of the sites from `from` on that admits it.
void ReadySites::settle(const std::string& key, const site::IndustryOfNeed& industry, std::size_t from,
                        First& first) {
  for (std::size_t i = from; i < lists_.size(); ++i) {
    if (!site::names(lists_[i], industry)) continue;
    first[key] = i;
    return;
  }
  first.erase(key);
}

template <class Change>
void ReadySites::each(Change change) {
  for (const auto& [key, industry] : chains_) change(key, industry, first_.by_chain);
  for (const auto& [key, industry] : industries_) change(key, industry, first_.by_industry);
}

void ReadySites::put(chain::OpenSite site) {
  const std::size_t at = place_of(site.ledger, site.id);
  const bool is_new = !is_at(at, site.ledger, site.id);
  site::IndustryList list = site::industry_list_of(site.admitted);
  if (is_new) {
    sites_.insert(sites_.begin() + offset(at), std::move(site));
    lists_.insert(lists_.begin() + offset(at), std::move(list));
  } else {
    sites_[at] = std::move(site);
    lists_[at] = std::move(list);
  }
  each([&](const std::string& key, const site::IndustryOfNeed& industry, First& first) {
    const auto known = first.find(key);
    if (known != first.end() && is_new && known->second >= at) ++known->second;
    if (known == first.end() || known->second > at) {
      if (site::names(lists_[at], industry)) first[key] = at;
    } else if (known->second == at) {
      settle(key, industry, at, first);
    }
  });
}

void ReadySites::drop(std::string_view ledger, std::string_view id) {
  const std::size_t at = place_of(ledger, id);
  if (!is_at(at, ledger, id)) return;
  sites_.erase(sites_.begin() + offset(at));
  lists_.erase(lists_.begin() + offset(at));
  each([&](const std::string& key, const site::IndustryOfNeed& industry, First& first) {
    const auto known = first.find(key);
    if (known == first.end() || known->second < at) return;
    if (known->second > at)
      --known->second;
    else
      settle(key, industry, at, first);
  });
}

std::vector<std::size_t> ReadySites::admitting(const std::string& chain,
                                               const std::vector<std::string>& codes) const {
  std::vector<site::IndustryOfNeed> wanted{industry_of(chain, {})};
  for (const std::string& code : codes) wanted.push_back(industry_of({}, code));
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lists_.size(); ++i)
    if (std::ranges::any_of(wanted, [&](const site::IndustryOfNeed& one) { return site::names(lists_[i], one); }))
      out.push_back(i);
  return out;
}

void ReadySites::ask_chain(const std::string& name) {
  const auto [asked, is_new] = chains_.try_emplace(name);
  if (!is_new) return;
  asked->second = industry_of(name, {});
  settle(name, asked->second, 0, first_.by_chain);
}

void ReadySites::ask_industry(const std::string& code) {
  if (code.empty()) return;
  const auto [asked, is_new] = industries_.try_emplace(code);
  if (!is_new) return;
  asked->second = industry_of({}, code);
  settle(code, asked->second, 0, first_.by_industry);
}

}  // namespace liantu::api
