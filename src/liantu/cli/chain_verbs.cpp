// liantu gaps | targets | visits --chain CODE [--region NAME] [--asof DATE] [--out FILE.csv|.xlsx]
// liantu chain draft --relations FILE… --root NAME… --name NAME [--up N] [--down N] [--nodes N] [--io TABLE.csv] --out FILE.json
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>
#include <memory>

#include "liantu/api/chain/chain_tables.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/drafting/draft.h"
#include "liantu/chain/drafting/io_table_import.h"
#include "liantu/chain/drafting/node_sector.h"
#include "liantu/chain/drafting/relation_file_preset.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"

namespace liantu::cli {
namespace {

enum class Table { Gaps, Targets, Visits };

struct TableOptions {
  WorkspaceOptions workspace;
  std::string chain, region, asof, out, language = "zh";
};

Date day_of(const std::string& text, Date otherwise) {
  if (text.empty()) return otherwise;
  if (const auto day = Date::parse(text)) return *day;
  throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", "--asof");
}

sheet::OutTable table_of(Table which, const api::World& world, const api::WorldChain& chain, const chain::ChainRules& rules, Language language) {
  switch (which) {
    case Table::Gaps: return api::gap_table(chain, rules, language);
    case Table::Targets: return api::target_table(world, chain, language);
    case Table::Visits: {
      const Date next = world.day.plus(8 - world.day.weekday());
      return api::visit_table(world, chain, rules, next, language);
    }
  }
  return {};
}

void write_table(const sheet::OutTable& table, const std::string& out) {
  if (out.ends_with(".xlsx")) return sheet::write_file(out, sheet::xlsx_bytes({table}));
  const std::string bytes = sheet::csv_bytes(table);
  if (out.empty()) fmt::print("{}", bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
  else sheet::write_file(out, bytes);
}

void run_table(Table which, const TableOptions& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const chain::ChainRules rules = api::chain_rules(*session, workspace.settings.values);
  const Date today = shanghai_day(now_utc());
  const Language language = options.language == "en" ? Language::En : Language::Zh;
  const api::World world = api::read_world(*session, rules, api::moment_of(day_of(options.asof, today), today), options.region);
  const api::WorldChain* chain = world.chain(options.chain);
  if (!chain) {
    std::string known;
    for (const api::WorldChain& one : world.chains) known += (known.empty() ? "" : "、") + one.drawn.code;
    throw Error(ErrorCode::NotFound, fmt::format("没有产业链 {}，现有：{}。", options.chain, known.empty() ? "（还没有产业链，请先用 liantu import chain 导入）" : known));
  }
  for (const chain::Fault& fault : chain::structure_faults(chain->as_drawn, language)) fmt::print(stderr, "{}\n", fault.message);
  if (which != Table::Gaps) {
    const std::string few = chain::too_few(world.known, chain->targets, language);
    if (!few.empty()) fmt::print(stderr, "{}\n", few);
  }
  write_table(table_of(which, world, *chain, rules, language), options.out);
}

void add_table_verb(CLI::App& program, Table which, const char* name, const char* summary) {
  auto options = std::make_shared<TableOptions>();
  CLI::App* verb = program.add_subcommand(name, summary);
  add_workspace_options(*verb, options->workspace);
  verb->add_option("--chain", options->chain, "产业链的代码或名称")->required();
  verb->add_option("--region", options->region, "只算这个镇街、园区，或行政区划代码开头的本地企业；缺省全县");
  verb->add_option("--asof", options->asof, "按哪一天的数据；缺省今天");
  verb->add_option("--out", options->out, "写到 .csv 或 .xlsx；缺省打印 CSV");
  verb->add_option("--lang", options->language, "zh 或 en")->check(CLI::IsMember({"zh", "en"}));
  verb->callback([which, options] { run_table(which, *options); });
}

struct DraftArguments {
  std::vector<std::string> relations, roots;
  std::string name, code, io_table, out;
  double least_likelihood = 0.1;   // of 60 industries 25 got a sector by their names then, 24 the right one
  int up = 2, down = 1;
  std::size_t nodes = 60;
};

/// Weights from an input-output table, where the ends of a link have a sector in it.
void weigh(chain::Chain& drawn, const DraftArguments& arguments) {
  const chain::IoTable table = chain::read_io_table(arguments.io_table);
  const auto told = chain::node_sectors(drawn, table, chain::IoSectors::shipped(), arguments.least_likelihood);
  std::vector<std::optional<std::size_t>> sectors;
  std::string without;
  for (std::size_t i = 0; i < drawn.nodes.size(); ++i) {
    sectors.push_back(told[i] ? std::optional(told[i]->sector) : std::nullopt);
    if (told[i]) drawn.nodes[i].source += fmt::format("；投入产出部门：{}（{}）", table.name(told[i]->sector), told[i]->reason);
    else without += (without.empty() ? "" : "、") + drawn.nodes[i].name;
  }
  const std::size_t weighed = chain::weigh_links(drawn, table, sectors);
  fmt::print(stderr, "{} 条连线按投入产出表定权，其余按关系条数\n", weighed);
  if (!without.empty()) fmt::print(stderr, "看不出属于哪个部门的节点（填上行业代码后可定权）：{}\n", without);
}

void run_draft(const DraftArguments& arguments) {
  std::vector<chain::Relation> relations;
  for (const std::string& path : arguments.relations) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::InvalidInput, fmt::format("读不了关系文件 {}，请检查路径。", path));
    chain::RelationFile file = chain::parse_relations(rest_of(in));
    for (const std::string& finding : file.findings) fmt::print(stderr, "{}：{}\n", path, finding);
    std::move(file.relations.begin(), file.relations.end(), std::back_inserter(relations));
  }
  chain::Draft draft = chain::draft_chain(relations, {.code = arguments.code, .name = arguments.name, .roots = arguments.roots, .up = arguments.up,
                                                            .down = arguments.down, .most_nodes = arguments.nodes, .source = "由上下游关系推导的草稿"});
  for (const std::string& finding : draft.findings) fmt::print(stderr, "{}\n", finding);
  if (draft.chain.nodes.empty()) throw Error(ErrorCode::InvalidInput, "没有画出节点：关系里没有这些名称，请换 --root。");
  if (!arguments.io_table.empty()) weigh(draft.chain, arguments);
  const std::string text = chain::chain_file({draft.chain});
  if (arguments.out.empty()) fmt::print("{}", text);
  else sheet::write_file(arguments.out, text);
  fmt::print(stderr, "草稿：{} 个节点，{} 条连线；请链办核对后用 liantu import chain 导入\n", draft.chain.nodes.size(), draft.chain.links.size());
}

}  // namespace

void add_chain_verbs(CLI::App& program) {
  add_table_verb(program, Table::Gaps, "gaps", "一条产业链的强弱缺，每个得分都有理由");
  add_table_verb(program, Table::Targets, "targets", "可对接的域外企业，按理由加分排名");
  add_table_verb(program, Table::Visits, "visits", "下周走访建议");
  CLI::App* chain = program.add_subcommand("chain", "产业链图谱：由上下游关系推导草稿");
  chain->require_subcommand(1);
  auto arguments = std::make_shared<DraftArguments>();
  CLI::App* draft = chain->add_subcommand("draft", "由上下游关系文件推导一条链的草稿（liantu-chain/1）");
  draft->add_option("--relations", arguments->relations, "关系文件：每行一个 JSON 对象")->required()->check(CLI::ExistingFile);
  draft->add_option("--root", arguments->roots, "从哪些产品或行业起")->required();
  draft->add_option("--name", arguments->name, "产业链名称")->required();
  draft->add_option("--code", arguments->code, "产业链代码；缺省同名称");
  draft->add_option("--up", arguments->up, "向上游几步")->check(CLI::Range(0, 20));
  draft->add_option("--down", arguments->down, "向下游几步")->check(CLI::Range(0, 20));
  draft->add_option("--nodes", arguments->nodes, "最多几个节点")->check(CLI::Range(1, 5000));
  draft->add_option("--io", arguments->io_table, "投入产出表（csv，列按部门代码）：连线按中间投入的占比定权")->check(CLI::ExistingFile);
  draft->add_option("--least-likelihood", arguments->least_likelihood, "没有行业代码的节点，名称判定的部门至少多可信才采用")->check(CLI::Range(0.0, 1.0));
  draft->add_option("--out", arguments->out, "写到哪个文件；缺省打印");
  draft->callback([arguments] { run_draft(*arguments); });
}

}  // namespace liantu::cli
