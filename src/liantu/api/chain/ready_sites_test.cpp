#include "liantu/api/chain/ready_sites.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace liantu::api {
namespace {

TEST(ReadySites, TheFirstThatAdmitsIsNamedWhateverWasEdited) {
  const std::vector<std::string> admitted{"2651", "3985、2614", "新材料", "化工", "无"};
  const std::vector<std::string> codes{"2651", "2614", "3985", "1499"};
  std::mt19937 random(3);
  ReadySites kept;
  std::map<std::pair<std::string, std::string>, chain::OpenSite> rows;
  for (int round = 0; round < 300; ++round) {
    kept.ask_industry(codes[random() % codes.size()]);
    kept.ask_chain("新材料产业链");
    const std::string ledger = random() % 2 ? "parcels" : "plants", id = std::to_string(random() % 9);
    if (random() % 3 == 0) {
      kept.drop(ledger, id);
      rows.erase({ledger, id});
    } else {
      const chain::OpenSite site{"例" + std::to_string(round), admitted[random() % admitted.size()], ledger,
                                 id};
      kept.put(site);
      rows.insert_or_assign({ledger, id}, site);
    }
    ReadySites anew;
    for (const auto& [key, site] : rows) anew.put(site);
    anew.ask_chain("新材料产业链");
    for (const std::string& code : codes) anew.ask_industry(code), kept.ask_industry(code);
    EXPECT_EQ(kept.first().by_chain, anew.first().by_chain) << round;
    EXPECT_EQ(kept.first().by_industry, anew.first().by_industry) << round;
  }
}

/// 2651 stands in the list of the second, the chain's name in that of the third.
TEST(ReadySites, ChainAndIndustryAreAskedApart) {
  ReadySites sites;
  sites.put({"一号地", "3985", "parcels", "1"});
  sites.put({"二号地", "2651", "parcels", "2"});
  sites.put({"三号厂房", "新材料产业", "plants", "1"});
  sites.ask_chain("新材料产业链");
  sites.ask_industry("2651");
  sites.ask_industry("1499");
  EXPECT_EQ(sites.first().find("新材料产业链", "2651"), 1u);
  EXPECT_EQ(sites.first().find("新材料产业链", "1499"), 2u);
  EXPECT_EQ(sites.first().find("别的链", "1499"), std::nullopt);
  EXPECT_EQ(sites.admitting("新材料产业链", {"3985"}), (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(sites.admitting("别的链", {}), std::vector<std::size_t>{});
}

}  // namespace
}  // namespace liantu::api
