// Seconds until all gaps, targets and visits of 15 chains × 200 nodes over 100,000 firms in the database are known: read whole, and
// after one edit of each ledger that they are made from. 30,000 of the firms are outside; every third node is to be filled; 600 sites may be
// had, 2,000 visits and 1,500 supplies are known.
#include <random>

#include "bench_line.h"
#include "liantu/api/chain/chain_json.h"
#include "liantu/attraction/deal.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/chain/ledger/chain_link_store.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/supply_store.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/site.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"
#include "liantu/vocab/industry_catalogue.h"
#include "passing_workspace.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 4;
constexpr int kFirms = 100'000, kChains = 15, kNodes = 200, kBatch = 20'000;
constexpr double kWholeSeconds = 2, kEditSeconds = 0.05;
constexpr Instant kNow = 1'780'000'000'000'000LL;

/// Invented product words: three to five characters of a small alphabet, so that words overlap as real ones do.
std::string word(int n) {
  constexpr std::string_view letters = "氟硅碳钛铝锂膜胶芯管轴阀泵缸板箔线圈壳盖座环片杆网布纱粉浆液";
  std::mt19937 random(static_cast<unsigned>(n) * 2654435761u + 17);
  std::string out;
  for (auto k = 3 + random() % 3; k-- > 0;) out += letters.substr(random() % (letters.size() / 3) * 3, 3);
  return out;
}

void put_firms(store::Session& session, const store::Access& access) {
  auto firms = bench::made_up_firms(kFirms, kSeed);
  const auto& classes = vocab::IndustryCatalogue::standard().all();
  std::mt19937 random(kSeed);
  for (std::size_t i = 0; i < firms.size(); ++i) {
    firms[i].residence = i % 10 < 3 ? enterprise::Residence::Outside : enterprise::Residence::Local;
    firms[i].industry_code = classes[random() % classes.size()].code;
    firms[i].scope = "一般项目：";
    for (int k = 0; k < 8; ++k) firms[i].scope += word(static_cast<int>(random() % 60'000)) + (k % 2 ? "制造；" : "生产、销售；");
    firms[i].scope += "货物进出口；技术服务、技术开发。（依法须经批准的项目，经相关部门批准后方可开展经营活动）";
  }
  for (std::size_t from = 0; from < firms.size(); from += kBatch) {
    store::Batch batch{.kind = "import", .reason = "bench", .changes = {}};
    for (std::size_t i = from; i < from + kBatch; ++i) batch.changes.push_back({.entity = &enterprise::enterprise_entity(), .id = {}, .values = to_row(firms[i]), .source = {}});
    store::write(session, access, batch, kNow + static_cast<Instant>(from));
  }
}

void put_chains(store::Session& session, const store::Access& access) {
  store::Batch batch{.kind = "import", .reason = "bench", .changes = {}};
  const auto add = [&](const store::Entity& entity, Row values) { batch.changes.push_back({.entity = &entity, .id = {}, .values = std::move(values), .source = {}}); };
  std::mt19937 random(kSeed + 1);
  for (int c = 0; c < kChains; ++c) {
    chain::ChainRow row;
    row.code = fmt::format("C{:02}", c);
    row.name = row.code;
    add(chain::chain_entity(), to_row(row));
    for (int n = 0; n < kNodes; ++n) {
      chain::NodeRow node;
      node.chain = row.code;
      node.code = node.name = fmt::format("{}.{}", row.code, n);
      node.tier = static_cast<chain::Tier>(n % 3);
      for (int k = 0; k < 4; ++k) node.keywords += word(((c * kNodes + n) * 4 + k) * 3) + ";";
      node.importance = 1 + n % 5;
      add(chain::chain_node_entity(), to_row(node));
      chain::LinkRow link;
      link.chain = row.code;
      link.from = node.code;
      link.to = fmt::format("{}.{}", row.code, random() % kNodes);
      link.weight = 0.5;
      if (link.from != link.to) add(chain::chain_link_entity(), to_row(link));
      if (n % 3 != 0) continue;
      chain::GapDecisionRow decision;
      decision.chain = row.code;
      decision.node = node.code;
      decision.decision = chain::GapDecision::Fill;
      add(chain::gap_decision_entity(), to_row(decision));
    }
  }
  store::write(session, access, batch, kNow + 1'000'000);
}

constexpr int kSites = 600, kVisits = 2000, kSupplies = 1500;

Row open_parcel(int i, std::mt19937& random) {
  site::Parcel parcel;
  parcel.parcel_no = fmt::format("P{}", i);
  parcel.offer = site::Offer::Available;
  const auto& industries = vocab::IndustryCatalogue::standard().all();
  for (int k = 0; k < 4; ++k) parcel.admitted_industries += fmt::format("{}（{}）；", word(static_cast<int>(random() % 60'000)), industries[random() % industries.size()].code);
  return to_row(parcel);
}

Row visit(int i, std::mt19937& random) {
  chain::VisitRow row;
  row.week = shanghai_day(kNow).plus(-7 * static_cast<int>(random() % 50));
  row.chain = fmt::format("C{:02}", i % kChains);
  row.enterprise = fmt::format("走访企业{}有限公司", i);
  row.visited_on = row.week->plus(2);
  return to_row(row);
}

void put_visits_and_sites(store::Session& session, const store::Access& access) {
  store::Batch batch{.kind = "import", .reason = "bench", .changes = {}};
  const auto add = [&](const store::Entity& entity, Row values) { batch.changes.push_back({.entity = &entity, .id = {}, .values = std::move(values), .source = {}}); };
  std::mt19937 random(kSeed + 2);
  for (int i = 0; i < kSites; ++i) add(site::parcel_entity(), open_parcel(i, random));
  for (int i = 0; i < kVisits; ++i) add(chain::visit_entity(), visit(i, random));
  for (int i = 0; i < kSupplies; ++i) {
    chain::SupplyRow row;
    row.supplier = fmt::format("供应商{}有限公司", i);
    row.supplier_city = "澄湖市";
    row.buyer = fmt::format("采购企业{}有限公司", i % 40);
    row.product = word(i);
    row.chain = fmt::format("C{:02}", i % kChains);
    row.node = fmt::format("{}.{}", row.chain, i % kNodes);
    add(chain::supply_entity(), to_row(row));
  }
  store::write(session, access, batch, kNow + 1'500'000);
}

/// All that the pages of every chain show.
std::size_t answer_all(const api::World& world, const chain::ChainRules& rules) {
  std::size_t shown = 0;
  for (const api::WorldChain& chain : world.chains) {
    shown += chain.standing.size();
    shown += api::chain_targets_json(world, chain, chain.to_fill(), 50, Language::Zh).members()->size();
    shown += api::chain_visits_json(world, chain, rules, world.day, {}, Language::Zh).members()->size();
  }
  return shown;
}

/// Edits written one by one, each followed by what it costs until the targets of one chain are there again.
class Edits {
 public:
  Edits(store::Session& session, const store::Access& access, api::WorldKeeper& keeper, const chain::ChainRules& rules)
      : session_(session), access_(access), keeper_(keeper), rules_(rules) {}

  void add(std::string_view what, const store::Entity& entity, Row values) {
    put(what, {.entity = &entity, .id = {}, .values = std::move(values), .source = {}});
  }

  /// The last row of the ledger, changed.
  template <class T, class Change>
  void change(std::string_view what, const store::Entity& entity, Change change) {
    const store::StoredRow row = last_row(entity);
    T values = from_row<T>(row.values);
    change(values);
    put(what, {.entity = &entity, .id = row.id, .version = row.version, .values = to_row(values), .source = {}});
  }

  /// The last row of the ledger, deleted.
  void drop(std::string_view what, const store::Entity& entity) {
    const store::StoredRow row = last_row(entity);
    put(what, {.entity = &entity, .op = store::Op::Delete, .id = row.id, .version = row.version, .values = {}, .source = {}});
  }

 private:
  store::StoredRow last_row(const store::Entity& entity) {
    store::ListQuery query{.entity = &entity, .limit = 5000, .count_total = false};
    store::Page page = store::list(session_, access_, query);
    return page.rows.back();
  }

  void put(std::string_view what, store::Change change) {
    store::Batch edit{.kind = "edit", .reason = "bench", .changes = {}};
    edit.changes.push_back(std::move(change));
    store::write(session_, access_, edit, kNow + (++written_ + 1) * 1'000'000);
    const double from = bench::cpu_seconds();
    keeper_.with(session_, rules_, {shanghai_day(kNow), {}}, [&](const api::World& world) {
      const api::WorldChain& first = world.chains.front();
      return api::chain_targets_json(world, first, first.to_fill(), 50, Language::Zh).members()->size();
    });
    const double after = bench::cpu_seconds() - from;
    bench::print({.bench = "chain", .name = fmt::format("after one edit of {}: brought up to date, one chain's targets", what), .metric = "seconds", .unit = "CPU s", .ours = after, .more_is_better = false,
                  .peer_why = "no program does this job", .cpu_s = after, .seed = kSeed, .limit = kEditSeconds});
  }

  store::Session& session_;
  const store::Access& access_;
  api::WorldKeeper& keeper_;
  const chain::ChainRules& rules_;
  int written_ = 0;
};

void edit_rows_of_firms(Edits& edits) {
  std::mt19937 random(kSeed + 9);
  auto firm = bench::made_up_firms(1, kSeed + 9)[0];
  firm.scope = word(3) + "制造。";
  edits.add("a firm", enterprise::enterprise_entity(), to_row(firm));
  edits.add("a visit", chain::visit_entity(), visit(kVisits, random));
  chain::GapDecisionRow decision;
  decision.chain = "C00";
  decision.node = "C00.1";
  decision.decision = chain::GapDecision::Fill;
  edits.add("a decision", chain::gap_decision_entity(), to_row(decision));
  edits.add("a parcel", site::parcel_entity(), open_parcel(kSites, random));
  chain::PlacementRow placement;
  placement.chain = "C00";
  placement.node = "C00.2";
  placement.enterprise = firm.name;
  placement.verdict = chain::PlacementVerdict::Confirmed;
  edits.add("a placement", chain::placement_entity(), to_row(placement));
  chain::SupplyRow supply;
  supply.supplier = "新供应商有限公司";
  supply.product = word(7);
  edits.add("a supply", chain::supply_entity(), to_row(supply));
  attraction::Deal deal;
  deal.name = deal.content = word(11) + "生产项目";
  deal.stage = attraction::Stage::Negotiating;
  edits.add("a deal", attraction::deal_entity(), to_row(deal));
}

void edit_chains(Edits& edits) {
  using chain::NodeRow;
  edits.change<chain::ChainRow>("a chain's target", chain::chain_entity(), [](chain::ChainRow& row) { row.output_target = Yuan{5'000'000'000}; });
  edits.change<chain::ChainRow>("a chain's anchor firms", chain::chain_entity(), [](chain::ChainRow& row) { row.anchor_firms = "采购企业3有限公司"; });
  edits.change<NodeRow>("a node's importance", chain::chain_node_entity(), [](NodeRow& row) { row.importance = 9; });
  edits.change<NodeRow>("a node's name", chain::chain_node_entity(), [](NodeRow& row) { row.name = "另一个环节"; });
  edits.change<NodeRow>("a node's keywords, one more", chain::chain_node_entity(), [](NodeRow& row) { row.keywords += word(5); });
  edits.change<NodeRow>("a node's keywords, one that thousands of firms name", chain::chain_node_entity(), [](NodeRow& row) { row.keywords += ";氟硅"; });
  edits.change<NodeRow>("a node's industry codes", chain::chain_node_entity(), [](NodeRow& row) { row.industry_codes = "2651"; });
  NodeRow node;
  node.chain = "C03";
  node.code = node.name = "新节点";
  node.keywords = word(21) + ";" + word(24);
  edits.add("a new node", chain::chain_node_entity(), to_row(node));
  chain::LinkRow link;
  link.chain = "C03";
  link.from = "C03.1";
  link.to = node.code;
  edits.add("a new link", chain::chain_link_entity(), to_row(link));
  edits.drop("a node that goes", chain::chain_node_entity());
  edits.drop("a link that goes", chain::chain_link_entity());
  chain::ChainRow chain;
  chain.code = chain.name = "新链";
  edits.add("a new chain", chain::chain_entity(), to_row(chain));
}

}  // namespace

int main() {
  bench::PassingWorkspace workspace;
  auto session = workspace.database().lease();
  const store::Access access = store::administrator_access("chain_bench");
  put_firms(*session, access);
  put_chains(*session, access);
  put_visits_and_sites(*session, access);
  chain::ChainRules rules = chain::shipped_chain_rules();
  rules.gap.strong_firms = kFirms;  // no node is strong, so that all that are to be filled have targets
  const api::Moment now{shanghai_day(kNow), {}};
  api::WorldKeeper keeper;
  double begun = bench::cpu_seconds();
  std::size_t placed = 0;
  keeper.with(*session, rules, now, [&](const api::World& world) {
    for (const auto& one : world.placed) placed += one.size();
    return answer_all(world, rules);
  });
  const double whole = bench::cpu_seconds() - begun;
  bench::print({.bench = "chain", .name = fmt::format("15 chains × 200 nodes, 100,000 firms, {} placements, whole", placed), .metric = "seconds", .unit = "CPU s", .ours = whole,
                .more_is_better = false, .peer_why = "no program does this job", .cpu_s = whole, .seed = kSeed, .limit = kWholeSeconds});
  Edits edits(*session, access, keeper, rules);
  edit_rows_of_firms(edits);
  edit_chains(edits);
  return 0;
}
