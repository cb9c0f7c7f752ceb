// Which open site admits which industry of the chains, by the words and codes that matching reads as well.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "liantu/chain/candidate.h"
#include "liantu/site/match/industry_words.h"

namespace liantu::api {

/// Open sites in the order of their ledgers and rows, with the first one for each chain and industry that was
/// asked for; an edit of one site asks the others again only where that one had been the answer.
class ReadySites {
 public:
  const std::vector<chain::OpenSite>& sites() const { return sites_; }
  const chain::SiteOfIndustry& first() const { return first_; }

  /// Places of all that admit the chain by name or one of the industries by code.
  std::vector<std::size_t> admitting(const std::string& chain, const std::vector<std::string>& codes) const;

  void put(chain::OpenSite site);
  void drop(std::string_view ledger, std::string_view id);
  void ask_chain(const std::string& name);
  void ask_industry(const std::string& code);

 private:
  using Asked = std::map<std::string, site::IndustryOfNeed, std::less<>>;
  using First = std::map<std::string, std::size_t, std::less<>>;

  std::size_t place_of(std::string_view ledger, std::string_view id) const;
  bool is_at(std::size_t place, std::string_view ledger, std::string_view id) const;
  void settle(const std::string& key, const site::IndustryOfNeed& industry, std::size_t from, First& first);
  template <class Change>
  void each(Change change);

  std::vector<chain::OpenSite> sites_;
  std::vector<site::IndustryList> lists_;  ///< as sites_
  Asked chains_, industries_;
  chain::SiteOfIndustry first_;
};

}  // namespace liantu::api
