// Firms placed on the nodes of chains: all firms of a register, one processor. No other program does this step.
// usage: place_bench [CHAINS.json FIRMS.csv]    without files: chains of the shared data's products and its register of firms
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "bench_line.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/placement.h"
#include "liantu/chain/placement_rule_preset.h"
#include "liantu/chain/structure.h"
#include "liantu/enterprise/firm_list_import.h"
#include "liantu/json/json.h"

namespace {

using namespace liantu;

constexpr int kRounds = 4;
constexpr double kSeconds = 1;

std::string whole_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    fmt::print(stderr, "place_bench: {} cannot be read; give a file of chains and a file of firms\n", path.string());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

template <typename Each>
void each_object(const std::filesystem::path& path, Each each) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) each(json::Json::parse(line));
}

std::string member(const json::Json& object, std::string_view name) {
  const json::Json* value = object.find(name);
  return value && value->text() ? *value->text() : "";
}

/// A node for each product that listed firms name and that stands in a relation to another, its name the keyword; a chain for
/// each first-level industry of the firms that name it.
std::vector<chain::Chain> product_chains(const std::filesystem::path& folder) {
  constexpr std::size_t kShortest = 6, kLongest = 36;   // bytes
  std::set<std::string> related;
  each_object(folder / "product_product.json", [&](const json::Json& relation) {
    if (member(relation, "from_entity") == member(relation, "to_entity")) return;
    related.insert(member(relation, "from_entity"));
    related.insert(member(relation, "to_entity"));
  });
  std::map<std::string, std::string> industry;
  each_object(folder / "company_industry.json", [&](const json::Json& row) {
    industry.emplace(member(row, "company_code"), member(row, "industry_code").substr(0, 2));
  });
  std::map<std::string, std::map<std::string, int>> named;   // product → industry → firms
  each_object(folder / "company_product.json", [&](const json::Json& row) {
    const std::string product = member(row, "product_name");
    if (product.size() < kShortest || product.size() > kLongest || !related.contains(product)) return;
    if (const auto found = industry.find(member(row, "company_code")); found != industry.end()) ++named[product][found->second];
  });
  std::map<std::string, chain::Chain> chains;
  for (const auto& [product, firms] : named) {
    const auto most = std::ranges::max_element(firms, {}, [](const auto& one) { return one.second; });
    chain::Chain& chain = chains[most->first];
    chain.code = chain.name = most->first;
    chain::Node node;
    node.code = node.name = product;
    node.keywords = {{product, 1}};
    chain.nodes.push_back(std::move(node));
  }
  std::vector<chain::Chain> all;
  for (auto& [code, chain] : chains) all.push_back(std::move(chain));
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path shared = "../shared/data";
  if (argc != 3 && (argc != 1 || !std::filesystem::exists(shared / "chain"))) {
    fmt::print(stderr, "usage: place_bench CHAINS.json FIRMS.csv    (without files the shared data must lie beside the repository)\n");
    return 2;
  }
  std::vector<chain::Chain> chains = argc == 3 ? chain::parse_chains(whole_file(argv[1])) : product_chains(shared / "chain");
  for (chain::Chain& one : chains) one = chain::without_faults(one);
  const enterprise::FirmList firms =
      enterprise::read_firm_list(argc == 3 ? argv[2] : (shared / "enterprises/zibo_weifang.csv").string());
  double best = 1e9;
  std::size_t placements = 0, placed = 0;
  for (int round = 0; round < kRounds; ++round) {
    placements = placed = 0;
    const double begun = bench::cpu_seconds();
    const chain::Placer placer(chains, chain::shipped_placement_rule());
    for (int row = 0; row < firms.rows(); ++row) {
      const auto found = placer.placements({.name = firms.cell(row, firms.name), .scope = firms.cell(row, firms.scope)});
      placements += found.size();
      placed += !found.empty();
    }
    best = std::min(best, bench::cpu_seconds() - begun);
  }
  std::size_t nodes = 0;
  for (const chain::Chain& one : chains) nodes += one.nodes.size();
  fmt::print(stderr, "{} nodes, {} firms, {} placements of {} firms\n", nodes, firms.rows(), placements, placed);
  bench::print({.bench = "place", .name = fmt::format("{} firms on {} nodes", firms.rows(), nodes), .metric = "cpu_seconds", .unit = "s",
                .ours = best, .more_is_better = false, .peer_why = "no other program does this step", .cpu_s = best, .limit = kSeconds});
}
