// liantu place --chains FILE.json --enterprises FILE.csv [--rules FILE.json] [--out FILE.csv]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/placement.h"
#include "liantu/chain/placement_rule_preset.h"
#include "liantu/chain/structure.h"
#include "liantu/cli/remarks.h"
#include "liantu/cli/verbs.h"
#include "liantu/enterprise/firm_list_import.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

constexpr std::size_t kLongScope = 100'000;   // bytes: the longest of a real register is a tenth of it
constexpr std::size_t kNamedFaults = 10;

struct Options {
  std::string chains, enterprises, rules, out;
};

std::string whole_file(const std::string& path, std::string_view what) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, fmt::format("读不了{} {}，请检查路径。", what, path), path);
  return rest_of(in);
}

/// What is doubtful in the drawing goes to stderr; the rest places firms.
std::vector<chain::Chain> sound_chains(const std::string& path) {
  std::vector<chain::Chain> chains = chain::parse_chains(whole_file(path, "产业链文件"));
  std::size_t said = 0, all = 0;
  for (chain::Chain& one : chains) {
    for (const chain::Fault& fault : chain::structure_faults(one)) {
      if (++all > kNamedFaults) continue;
      fmt::print(stderr, "产业链 {}：{}\n", one.code, fault.message);
      ++said;
    }
    one = chain::without_faults(one);
  }
  if (all > said) fmt::print(stderr, "产业链文件另有 {} 处同类问题。\n", all - said);
  return chains;
}

std::string joined(const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& reason : reasons) text += (text.empty() ? "" : "；") + reason;
  return text;
}

class PlacedCsv {
 public:
  PlacedCsv(const std::vector<chain::Chain>& chains, const chain::PlacementRule& rule) : chains_(chains), placer_(chains, rule) {
    write({"row", "name", "credit_code", "chain", "node", "confidence", "reasons"});
  }

  void add(const enterprise::FirmList& firms, int row) {
    const chain::PlacedFirm firm{.name = firms.cell(row, firms.name), .scope = firms.cell(row, firms.scope),
                                 .products = firms.cell(row, firms.products), .industry_code = sheet::trimmed(firms.cell(row, firms.industry_code))};
    if (sheet::trimmed(firm.scope).empty() && sheet::trimmed(firm.products).empty()) no_scope_.add(row);
    if (firm.scope.size() > kLongScope) long_scope_.add(row);
    const std::string number = fmt::format("{}", row + 2);   // of the record, the heading counted
    const std::string_view code = firms.cell(row, firms.credit_code);
    const std::vector<chain::Placement> placed = placer_.placements(firm);
    if (placed.empty()) write({number, firm.name, code, "", "", "", ""});
    for (const chain::Placement& one : placed) {
      const chain::Chain& chain = chains_[one.node.chain];
      write({number, firm.name, code, chain.code, chain.nodes[one.node.node].code,
             fmt::format("{}", std::round(one.confidence * 1000) / 1000), joined(one.reasons)});
    }
  }

  const std::string& text() const { return text_; }
  void say_remarks() const {
    no_scope_.say();
    long_scope_.say();
  }

 private:
  void write(std::initializer_list<std::string_view> fields) { sheet::append_csv_record(text_, {fields.begin(), fields.size()}); }

  const std::vector<chain::Chain>& chains_;
  chain::Placer placer_;
  std::string text_;
  Remarks no_scope_{"没有经营范围，只按名称和行业代码判断"}, long_scope_{"经营范围超过 100 KB，请核对"};
};

void run(const Options& options) {
  const std::vector<chain::Chain> chains = sound_chains(options.chains);
  const chain::PlacementRule rule =
      options.rules.empty() ? chain::shipped_placement_rule() : chain::parse_placement_rule(whole_file(options.rules, "定位规则文件"));
  const enterprise::FirmList firms = enterprise::read_firm_list(options.enterprises);
  PlacedCsv csv(chains, rule);
  for (int row = 0; row < firms.rows(); ++row) csv.add(firms, row);
  csv.say_remarks();
  if (options.out.empty()) std::fwrite(csv.text().data(), 1, csv.text().size(), stdout);
  else sheet::write_file(options.out, csv.text());
}

}  // namespace

void add_place_verb(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("place", "判断企业在产业链的哪些环节上，逐条给出理由；不需要数据库");
  verb->add_option("--chains", options->chains, "产业链文件 .json（liantu-chain/1）")->required();
  verb->add_option("--enterprises", options->enterprises,
                   "企业名单 .csv：名称（name）、统一社会信用代码（credit_code）、经营范围（scope），可有主要产品、行业代码")->required();
  verb->add_option("--rules", options->rules, "定位规则 .json（liantu-placement/1）；不写则用程序自带的");
  verb->add_option("--out", options->out, "写到文件而不是标准输出：row,name,credit_code,chain,node,confidence,reasons");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
