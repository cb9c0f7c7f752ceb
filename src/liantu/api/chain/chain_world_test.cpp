// The world kept between requests is the world read whole, whatever was edited; on each database.
#include "liantu/api/chain/chain_world.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/api/chain/chain_json.h"
#include "liantu/api/chain/chain_lists.h"
#include "liantu/attraction/deal.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/chain/ledger/chain_link_store.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/signal_store.h"
#include "liantu/chain/ledger/supply_store.h"
#include "liantu/chain/ledger/target_weight_store.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/site.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

using store::fixture::second;

const Date kDay = *Date::of(2026, 9, 15);
const char* const kThings[] = {"环氧树脂", "光学基膜", "伺服电机", "碳酸锂"};

class ChainWorldTest : public testing::TestWithParam<std::string> {
 protected:
  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
  store::Access access = store::administrator_access("链办");
  chain::ChainRules rules = chain::shipped_chain_rules();
  int time = 0;
  std::vector<std::pair<std::string, std::int64_t>> firms{};
  std::vector<std::pair<const store::Entity*, std::pair<std::string, std::int64_t>>> drawn{};  ///< rows of the chain

  void put_drawn(const store::Entity& entity, Row values) { drawn.emplace_back(&entity, put(entity, std::move(values))); }

  std::pair<std::string, std::int64_t> put(const store::Entity& entity, Row values, const std::pair<std::string, std::int64_t>* over = nullptr) {
    store::Batch batch{.kind = "edit", .reason = "例", .changes = {}};
    batch.changes.push_back({.entity = &entity, .values = std::move(values)});
    if (over) batch.changes[0].id = over->first, batch.changes[0].version = over->second;
    return store::write(*lease, access, batch, second(++time)).rows.at(0);
  }

  void drop(const std::pair<std::string, std::int64_t>& row, const store::Entity& entity = enterprise::enterprise_entity()) {
    store::Batch batch{.kind = "edit", .reason = "例", .changes = {}};
    batch.changes.push_back({.entity = &entity, .op = store::Op::Delete, .id = row.first, .version = row.second});
    store::write(*lease, access, batch, second(++time));
  }

  void draw() {
    chain::ChainRow row;
    row.code = row.name = "例链";
    put_drawn(chain::chain_entity(), to_row(row));
    for (std::size_t i = 0; i < std::size(kThings); ++i) {
      chain::NodeRow node;
      node.chain = "例链";
      node.code = node.name = node.keywords = kThings[i];
      put_drawn(chain::chain_node_entity(), to_row(node));
      chain::LinkRow link;
      link.chain = "例链";
      link.from = kThings[i];
      link.to = kThings[(i + 1) % std::size(kThings)];
      if (i + 1 < std::size(kThings)) put_drawn(chain::chain_link_entity(), to_row(link));
    }
  }

  static Row firm(unsigned number, bool local, std::size_t thing) {
    enterprise::Enterprise out;
    out.name = "例" + std::to_string(number) + "号有限公司";
    out.residence = local ? enterprise::Residence::Local : enterprise::Residence::Outside;
    out.city = number % 2 ? "澄湖市" : "锡桥市";
    out.scope = std::string(kThings[thing]) + "制造、销售。";
    return to_row(out);
  }

  Moment now() const { return {kDay, {}}; }
};

/// What the pages would say, by firms' ids.
std::string told(const World& world) {
  std::string out;
  for (const WorldChain& chain : world.chains) {
    for (std::size_t i = 0; i < chain.drawn.nodes.size(); ++i) {
      std::set<std::string> local, outside;
      for (const std::size_t f : chain.on[i].local) local.insert(world.firms[f].id);
      for (const std::size_t f : chain.on[i].outside) outside.insert(world.firms[f].id);
      out += chain.drawn.nodes[i].code + std::to_string(chain.standing[i].score) + std::to_string(static_cast<int>(chain.standing[i].state));
      for (const auto& id : local) out += " " + id;
      out += " |";
      for (const auto& id : outside) out += " " + id;
      out += "\n";
    }
  }
  return out + std::to_string(world.known.outside) + " " + std::to_string(world.totals.local) + " " +
         std::to_string(world.totals.outside);
}

TEST_P(ChainWorldTest, KeptIsTheSameAsReadWhole) {
  draw();
  std::mt19937 random(6);
  for (unsigned i = 0; i < 30; ++i) firms.push_back(put(enterprise::enterprise_entity(), firm(i, random() % 2 == 0, random() % 4)));
  WorldKeeper keeper;
  for (unsigned round = 0; round < 40; ++round) {
    const std::size_t at = random() % firms.size();
    if (round % 5 == 4) {
      drop(firms[at]);
      firms.erase(firms.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (round % 5 == 3) {
      firms.push_back(put(enterprise::enterprise_entity(), firm(100 + round, random() % 2 == 0, random() % 4)));
    } else {
      firms[at] = put(enterprise::enterprise_entity(), firm(200 + round, random() % 2 == 0, random() % 4), &firms[at]);
    }
    const std::string whole = told(read_world(*lease, rules, now()));
    EXPECT_EQ(keeper.with(*lease, rules, now(), told), whole) << round;
  }
}

/// All that the pages show, as they show it.
std::string pages(const World& world) {
  std::string out;
  for (const WorldChain& chain : world.chains) {
    const std::vector<std::size_t> wanted = chain.to_fill();
    out += chain_map_json(world, chain, nullptr, world.rules, Language::Zh).dump() + "\n";
    for (std::size_t node = 0; node < chain.drawn.nodes.size(); ++node) out += chain_node_json(world, chain, node).dump() + "\n";
    out += chain_targets_json(world, chain, wanted, 100, Language::Zh).dump() + "\n";
    out += chain_visits_json(world, chain, world.rules, kDay, {}, Language::Zh).dump() + "\n";
    out += chain_pairs_json(world, chain, world.rules.pairs, std::nullopt, 100, Language::Zh).dump() + "\n";
    out += chain_firms_json(world, chain).dump() + "\n";
  }
  return out;
}

class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  /// A row of a ledger that chains are made from.
  std::pair<const store::Entity*, Row> row() {
    switch (number(14)) {
      case 0: return {&chain::visit_entity(), to_row(visit())};
      case 1: return {&chain::gap_decision_entity(), to_row(decision())};
      case 2: return {&site::parcel_entity(), to_row(parcel())};
      case 3: return {&site::plant_entity(), to_row(plant())};
      case 4: return {&chain::placement_entity(), to_row(placement())};
      case 5: return {&attraction::deal_entity(), to_row(deal())};
      case 6: return {&chain::supply_entity(), to_row(supply())};
      case 7: return {&chain::target_weight_entity(), to_row(weight())};
      case 8: return {&chain::signal_entity(), to_row(signal())};
      case 9: return {&chain::chain_entity(), to_row(chain_row())};
      case 10: return {&chain::chain_node_entity(), to_row(node())};
      case 11: return {&chain::chain_link_entity(), to_row(link())};
      default: return {&enterprise::enterprise_entity(), to_row(firm())};
    }
  }
  unsigned number(unsigned below) { return static_cast<unsigned>(random_() % below); }

 private:
  std::string thing() { return kThings[number(std::size(kThings))]; }
  /// A few words, of which some stand within others or in no scope.
  std::string words() {
    constexpr const char* parts[] = {"树脂", "电机", "膜", "环氧", "碳酸锂制造", "伺服电机*2", "销售", "有限"};
    std::string out;
    for (unsigned left = number(4); left-- > 0;) out += (number(2) ? thing() : parts[number(std::size(parts))]) + "、";
    return out;
  }
  std::string chain_code() { return number(5) ? "例链" : "副链"; }
  chain::ChainRow chain_row() {
    chain::ChainRow out;
    out.code = chain_code();
    out.name = number(2) ? out.code : "改名的链";
    if (number(2)) out.anchor_firms = name() + "、" + name();
    return out;
  }
  chain::NodeRow node() {
    chain::NodeRow out;
    out.chain = chain_code();
    out.code = number(4) ? thing() : "节点" + std::to_string(number(4));
    out.name = number(4) ? out.code : "树脂零售";
    out.keywords = words();
    if (number(2)) out.industry_codes = number(2) ? "265、3985" : "39";
    out.importance = number(5);
    return out;
  }
  chain::LinkRow link() {
    chain::LinkRow out;
    out.chain = chain_code();
    out.from = thing();
    out.to = number(3) ? thing() : "节点" + std::to_string(number(4));
    out.weight = number(10) / 10.0;
    return out;
  }
  std::string name() { return "例" + std::to_string(number(25)) + "号有限公司"; }

  enterprise::Enterprise firm() {
    enterprise::Enterprise out;
    out.name = name();
    out.residence = number(2) ? enterprise::Residence::Local : enterprise::Residence::Outside;
    out.parent_group = number(4) ? "" : "例集团";
    out.industry_code = number(2) ? "2651" : "3985";
    out.scope = thing() + "制造、销售。";
    return out;
  }
  chain::VisitRow visit() {
    chain::VisitRow out;
    out.week = kDay.plus(-7 * static_cast<int>(number(4)) - 1);
    out.chain = "例链";
    out.enterprise = name();
    if (number(2)) out.visited_on = kDay.plus(-static_cast<int>(number(90)));
    out.outcome = number(2) ? chain::VisitOutcome::Talks : chain::VisitOutcome::NoInterest;
    return out;
  }
  chain::GapDecisionRow decision() {
    chain::GapDecisionRow out;
    out.chain = "例链";
    out.node = thing();
    out.decision = number(3) ? chain::GapDecision::Fill : chain::GapDecision::Leave;
    return out;
  }
  std::string admitted() { return number(3) == 0 ? "例链" : number(2) ? "2651、3985" : "3985"; }
  site::Parcel parcel() {
    site::Parcel out;
    out.parcel_no = "地" + std::to_string(number(100));
    out.offer = number(4) ? site::Offer::Available : site::Offer::Taken;
    out.admitted_industries = admitted();
    return out;
  }
  site::Plant plant() {
    site::Plant out;
    out.name = "厂" + std::to_string(number(100));
    out.offer = number(4) ? site::Offer::Available : site::Offer::Taken;
    out.admitted_industries = admitted();
    return out;
  }
  chain::PlacementRow placement() {
    chain::PlacementRow out;
    out.chain = "例链";
    out.node = thing();
    out.enterprise = name();
    out.verdict = number(2) ? chain::PlacementVerdict::Confirmed : chain::PlacementVerdict::Rejected;
    return out;
  }
  attraction::Deal deal() {
    attraction::Deal out;
    out.name = thing() + "项目";
    out.investor = name();
    out.content = thing() + "生产";
    out.stage = static_cast<attraction::Stage>(number(13));
    return out;
  }
  chain::SupplyRow supply() {
    chain::SupplyRow out;
    out.supplier = name();
    out.supplier_city = number(2) ? "锡桥市" : "";
    out.buyer = name();
    out.product = out.node = thing();
    out.chain = "例链";
    out.share = Fraction{number(100) / 100.0};
    if (number(2)) out.known_on = kDay.plus(-static_cast<int>(number(900)));
    return out;
  }
  chain::SignalRow signal() {
    chain::SignalRow out;
    out.enterprise = name();
    out.seen_on = kDay.plus(-static_cast<int>(number(500)));
    out.content = "公告" + std::to_string(number(100));
    out.source = "例报";
    return out;
  }
  chain::WeightRow weight() {
    chain::WeightRow out;
    out.chain = "例链";
    out.rule = number(2) ? "site_ready" : "same_group";
    out.points = number(40);
    return out;
  }

  std::mt19937 random_;
};

/// 400 rows of thirteen ledgers entered, changed and deleted one by one or a few at a time.
TEST_P(ChainWorldTest, AnEditOfAnyLedgerGivesThePagesOfTheWorldReadWhole) {
  draw();
  rules.target.least_known = 1;
  RandomEdits edits(11);
  auto rows = drawn;
  WorldKeeper keeper;
  for (int round = 0; round < 400; ++round) {
    auto [entity, values] = edits.row();
    const std::size_t at = edits.number(static_cast<unsigned>(rows.size()));
    const unsigned what = rows.size() < 60 ? 0 : edits.number(3);
    if (what == 1) {
      while (entity != rows[at].first) std::tie(entity, values) = edits.row();
      rows[at].second = put(*entity, std::move(values), &rows[at].second);
    } else if (what == 2) {
      entity = rows[at].first;
      drop(rows[at].second, *entity);
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
    } else {
      rows.emplace_back(entity, put(*entity, std::move(values)));
    }
    if (edits.number(3) == 0) continue;
    const std::string whole = pages(read_world(*lease, rules, now()));
    ASSERT_EQ(keeper.with(*lease, rules, now(), pages), whole) << round << " " << entity->name;
  }
}

TEST_P(ChainWorldTest, OtherRulesAreHeededAtOnce) {
  draw();
  put(enterprise::enterprise_entity(), firm(1, true, 0));
  WorldKeeper keeper;
  const auto state = [](const World& world) { return world.chains[0].standing[0].state; };
  EXPECT_EQ(keeper.with(*lease, rules, now(), state), chain::NodeState::Weak);
  rules.gap.strong_firms = 1;
  EXPECT_EQ(keeper.with(*lease, rules, now(), state), chain::NodeState::Strong);
}

/// One firm says nothing, one another province, one supplier is in no register and in another city: 2 known
/// outside, 1 told by nobody.
TEST_P(ChainWorldTest, FirmsWithoutAResidenceAreToldByTheirPlaceOrCountAsNeither) {
  draw();
  rules.home = {"云川县", "379901"};
  const auto silent = [&](const char* name, const char* province) {
    enterprise::Enterprise out;
    out.name = name;
    out.province = province;
    out.scope = std::string(kThings[0]) + "制造。";
    return put(enterprise::enterprise_entity(), to_row(out));
  };
  silent("甲有限公司", "");
  silent("乙有限公司", "广东省");
  chain::SupplyRow supply;
  supply.supplier = "丙单体有限公司";
  supply.supplier_city = "锡桥市";
  supply.product = "单体";
  supply.chain = "例链";
  supply.node = kThings[0];
  put(chain::supply_entity(), to_row(supply));
  WorldKeeper keeper;
  const auto count = [](const World& world) {
    return std::vector<std::size_t>{world.known.outside, world.known.from_supplies, world.known.unstated,
                                    world.chains[0].on[0].local.size(), world.chains[0].on[0].outside.size()};
  };
  EXPECT_EQ(keeper.with(*lease, rules, now(), count), (std::vector<std::size_t>{2, 1, 1, 0, 2}));
  silent("丙单体有限公司", "江苏省");  // the supplier gets a row of its own
  EXPECT_EQ(keeper.with(*lease, rules, now(), count), (std::vector<std::size_t>{2, 0, 1, 0, 2}));
}

TEST_P(ChainWorldTest, TooFewKnownFirmsAreNotRankedNorExplained) {
  draw();
  put(enterprise::enterprise_entity(), firm(1, false, 3));
  chain::GapDecisionRow decision;
  decision.chain = "例链";
  decision.node = kThings[3];
  decision.decision = chain::GapDecision::Fill;
  put(chain::gap_decision_entity(), to_row(decision));
  const World few = read_world(*lease, rules, now());
  EXPECT_TRUE(ranked_firms(few, few.chains[0], few.chains[0].to_fill(), Language::Zh).best.empty());
  const json::Json why = chain_why_json(few, few.chains[0], 0, Language::Zh);
  EXPECT_TRUE(why.find("rank")->is_null());
  EXPECT_TRUE(why.find("sentence")->text()->starts_with("已知域外企业 1 家"));
  rules.target.least_known = 1;
  const World enough = read_world(*lease, rules, now());
  EXPECT_EQ(*chain_why_json(enough, enough.chains[0], 0, Language::Zh).find("rank")->whole(), 1);
}

/// Two firms of one name are two.
TEST_P(ChainWorldTest, NamesakesAreRankedEach) {
  draw();
  for (int i = 0; i < 2; ++i) put(enterprise::enterprise_entity(), firm(1, false, 3));
  rules.target.least_known = 1;
  const World world = read_world(*lease, rules, now());
  EXPECT_EQ(ranked_firms(world, world.chains[0], {3}, Language::Zh).best.size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(Databases, ChainWorldTest, testing::ValuesIn(store::fixture::engines()));

}  // namespace
}  // namespace liantu::api
