// liantu match PROJECT… [--all] [--format jsonl|text] [--asof DATE] [--lang zh|en]
// liantu match --portfolio [PROJECT…] [--quota KIND[@PARK]=LIMIT]… [--known-only] [--seconds S] [--seed N]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/api/sites/site_json.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/cli/match_portfolio.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/site/match/suggestion.h"

namespace liantu::cli {
namespace {

struct MatchOptions {
  WorkspaceOptions workspace;
  std::vector<std::string> projects;
  bool all = false;
  std::string format = "text", asof, language = "zh";
  bool portfolio = false;
  PortfolioOptions many;
};

/// A need under the name the caller gave it.
struct Wanted {
  std::string project;
  api::FoundNeed found;
};

Date asked_day(const std::string& text, Date otherwise) {
  if (text.empty()) return otherwise;
  if (const auto day = Date::parse(text)) return *day;
  throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", "--asof");
}

[[noreturn]] void no_such_project(store::Session& session, const api::Moment& moment,
                                  const std::string& name) {
  std::vector<std::string> names;
  for (const api::FoundNeed& one : api::all_needs(session, machine_access(), moment))
    names.push_back(one.need.project);
  if (names.empty())
    throw Error(
        ErrorCode::NotFound,
        fmt::format(
            "没有“{}”的选址需求；请先用 liantu import site_need 导入，或在招商台账填写用地、厂房需求。",
            name));
  const std::vector<std::string_view> views(names.begin(), names.end());
  throw Error(ErrorCode::NotFound,
              fmt::format("没有“{}”的选址需求，最接近的是 {}。", name, nearest(name, views)));
}

std::vector<Wanted> wanted_needs(store::Session& session, const MatchOptions& options,
                                 const api::Moment& moment) {
  std::vector<Wanted> out;
  if (options.projects.empty()) {
    for (api::FoundNeed& found : api::all_needs(session, machine_access(), moment)) {
      std::string name = found.need.project;
      out.push_back({std::move(name), std::move(found)});
    }
  }
  for (const std::string& name : options.projects) {
    auto found = api::need_named(session, machine_access(), moment, name);
    if (!found) no_such_project(session, moment, name);
    out.push_back({name, std::move(*found)});
  }
  return out;
}

std::string source_text(const api::FoundNeed& found, Language language) {
  const bool zh = language == Language::Zh;
  switch (found.source) {
    case api::NeedSource::Own:
      return {};
    case api::NeedSource::Deal:
      return zh ? "（需求取自招商台账）" : " (need taken from the deal)";
    case api::NeedSource::Project:
      return zh ? "（需求取自项目库）" : " (need taken from the project)";
    case api::NeedSource::Typed:
      return "";
  }
  return {};
}

void print_text(const Wanted& wanted, const site::NeedConditions& conditions, const site::Matches& matches,
                const api::IdleRemarks& idle, Language language) {
  const bool zh = language == Language::Zh;
  fmt::print("{}{}\n", wanted.project, source_text(wanted.found, language));
  for (const site::Suggestion& one : site::suggestions(wanted.found.need, conditions.rule(), language))
    fmt::print("  {}{}\n", zh ? "建议：" : "suggested: ", one.text);
  constexpr Phrase kVerdicts[] = {
      {"合适", "fits"}, {"待问", "to ask"}, {"差一点", "near miss"}, {"不合适", "misses"}};
  for (std::size_t i = 0; i < matches.listed.size(); ++i) {
    const site::Match& match = matches.listed[i];
    const site::Explanation told = site::explain(conditions, match, language);
    fmt::print("  {}. {} {} {}\n", i + 1, told.site,
               kVerdicts[static_cast<std::size_t>(match.verdict)].in(language),
               say(language, {"{} 分", "{} points"}, match.points));
    for (const site::MissingNeed& one : told.missing) fmt::print("     - {}\n", one.text);
    if (!told.part.empty()) fmt::print("     {}\n", told.part);
    for (const site::SiteReason& reason : told.reasons)
      fmt::print("     {:+} {}\n", reason.points, reason.text);
    for (std::uint32_t s = 0; s < match.count; ++s)
      if (const auto line = idle.of(conditions.table()[match.sites[s]]))
        fmt::print("     ! {}（{}）\n", line->text, line->basis);
    if (!told.unchecked.empty()) fmt::print("     {}\n", told.unchecked);
  }
  fmt::print("  {}\n", say(language,
                           {"共 {0} 处：合适 {1}，待问 {2}，差一点 {3}，不合适 {4}",
                            "{0} sites: {1} fit, {2} to ask, {3} near misses, {4} miss"},
                           conditions.table().size(), matches.of_verdict[0], matches.of_verdict[1],
                           matches.of_verdict[2], matches.of_verdict[3]));
}

void run_portfolio(MatchOptions options) {
  options.many.projects = options.projects;
  options.many.jsonl = options.format == "jsonl";
  options.many.language = options.language == "en" ? Language::En : Language::Zh;
  const api::PortfolioOrder order = portfolio_order(options.many);
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const store::Access access = machine_access();
  const site::MatchingRule rule = api::matching_rule(workspace.settings.values);
  const Date today = shanghai_day(now_utc());
  const api::Moment moment = api::moment_of(asked_day(options.asof, today), today);
  std::optional<api::World> chains;
  const api::PortfolioReader reader{
      access, rule, moment, [&](const site::Need& need) {
        if (!chains)
          chains = api::read_world(*session, api::chain_rules(*session, workspace.settings.values), moment);
        return api::suppliers_of(*session, access, *chains, need);
      }};
  const api::PortfolioNeeds needs = api::portfolio_needs(*session, reader, order);
  const api::SiteWorld sites = api::read_sites(*session, access, rule, moment);
  site::PortfolioLimits limits;
  limits.seconds = order.seconds;
  limits.seed = options.many.seed;
  api::answer_portfolio(sites, reader, order, needs, limits,
                        [&](const api::PortfolioAnswer& answer) { print_portfolio(answer, options.many); });
}

void run_match(const MatchOptions& options) {
  if (options.portfolio) return run_portfolio(options);
  if (options.projects.empty() && !options.all)
    throw CLI::ValidationError("PROJECT", "请写项目编号或名称，或用 --all 匹配全部项目。");
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const site::MatchingRule rule = api::matching_rule(workspace.settings.values);
  const Date today = shanghai_day(now_utc());
  const api::Moment moment = api::moment_of(asked_day(options.asof, today), today);
  const Language language = options.language == "en" ? Language::En : Language::Zh;
  const auto needs = wanted_needs(*session, options, moment);
  const api::SiteWorld sites = api::read_sites(*session, machine_access(), rule, moment);
  const store::Access access = machine_access();
  const api::IdleRemarks idle(*session, access, api::idle_rule(workspace.settings.values), moment, language);
  std::optional<api::World> chains;
  for (const Wanted& wanted : needs) {
    const site::Need& need = wanted.found.need;
    if (api::asks_for_nothing(need)) {
      fmt::print(stderr, "“{}”没有填选址条件，未匹配；请先填写面积、层高、用电等需求。\n", wanted.project);
      continue;
    }
    if (!need.chain.empty() && !chains)
      chains = api::read_world(*session, api::chain_rules(*session, workspace.settings.values), moment);
    const auto suppliers = need.chain.empty() ? std::vector<site::Supplier>{}
                                              : api::suppliers_of(*session, machine_access(), *chains, need);
    const site::NeedConditions conditions({need, suppliers, moment.day}, *sites.table, rule);
    const site::Matches matches = site::match(conditions, {.all = options.all && !options.projects.empty()});
    if (options.format == "text") {
      print_text(wanted, conditions, matches, idle, language);
      continue;
    }
    for (std::size_t i = 0; i < matches.listed.size(); ++i)
      fmt::print(
          "{}\n",
          api::match_line_json(wanted.project, conditions, matches.listed[i], i + 1, idle, language).dump());
  }
}

}  // namespace

void add_match_verb(CLI::App& program) {
  auto options = std::make_shared<MatchOptions>();
  CLI::App* verb =
      program.add_subcommand("match", "项目选址：合适的、要问的、差一点的载体，理由和缺什么都写明");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("PROJECT", options->projects, "项目编号或名称（选址需求、招商台账或项目库里的）");
  verb->add_flag("--all", options->all, "不写 PROJECT：全部有需求的项目；写了 PROJECT：连差得远的载体也列出");
  verb->add_option("--format", options->format, "jsonl 或 text")->check(CLI::IsMember({"jsonl", "text"}));
  verb->add_option("--asof", options->asof, "按哪一天的数据；缺省今天");
  verb->add_option("--lang", options->language, "zh 或 en")->check(CLI::IsMember({"zh", "en"}));
  verb->add_flag("--portfolio", options->portfolio,
                 "统筹落位：全部待落项目（或写明的项目）一起放到全部载体上");
  verb->add_option(
      "--quota", options->many.quotas,
      "统筹落位的共享指标，可写多次：KIND[@园区]=总量，如 land=533333（平方米）、power@东区=6000");
  verb->add_flag("--known-only", options->many.known_only, "统筹落位：有未填条件的载体不用");
  verb->add_option("--seconds", options->many.seconds, "统筹落位最多用多少秒")
      ->check(CLI::Range(0.1, 3600.0));
  verb->add_option("--seed", options->many.seed, "统筹落位的随机种子");
  verb->callback([options] { run_match(*options); });
}

}  // namespace liantu::cli
