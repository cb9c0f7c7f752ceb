#include "liantu/cli/match_portfolio.h"

#include <fmt/format.h>

#include "liantu/base/error.h"

namespace liantu::cli {
namespace {

using json::Json;

/// KIND[@PARK]=LIMIT as the row of a request.
Json quota_row(const std::string& text) {
  const auto equals = text.find('=');
  const auto at = text.substr(0, equals).find('@');
  char* end = nullptr;
  const double limit = equals == std::string::npos ? -1 : std::strtod(text.c_str() + equals + 1, &end);
  if (equals == std::string::npos || end == text.c_str() + equals + 1 || *end != '\0' || !(limit >= 0))
    throw Error(ErrorCode::InvalidInput,
                "指标应写成 --quota land=533333 或 --quota power@东区=6000（面积按平方米）。",
                "--quota " + text);
  const std::string kind = text.substr(0, at == std::string::npos ? equals : at);
  const std::string park = at == std::string::npos ? "" : text.substr(at + 1, equals - at - 1);
  return Json::object({{"kind", kind}, {"park", park}, {"limit", limit}});
}

void print_project(const api::PortfolioAnswer& of, const site::PortfolioReading& reading,
                   std::size_t project) {
  const auto& placement = of.answer.placements[project];
  const std::string& name = of.of.needs[project].need.project;
  if (!placement) {
    fmt::print("  {}\n     {}\n", name, site::left_text(reading, project));
    for (const std::string& one : site::other_shortages(reading, project)) fmt::print("     {}\n", one);
    return;
  }
  const site::SiteTable& table = of.question.projects[project].table();
  fmt::print("  {} → {} {}\n", name, site::site_text(table, placement->match),
             say(reading.language, {"{} 分", "{} points"}, placement->points));
  const std::string better = site::better_text(reading, project);
  if (!better.empty()) fmt::print("     {}\n", better);
  if (placement->runner_up)
    fmt::print("     {}\n", say(reading.language, {"备选 {0}", "runner-up {0}"},
                                site::site_text(table, *placement->runner_up)));
}

}  // namespace

api::PortfolioOrder portfolio_order(const PortfolioOptions& options) {
  Json quotas = Json::array();
  for (const std::string& quota : options.quotas) quotas.push(quota_row(quota));
  api::PortfolioOrder out = api::portfolio_order_of(Json::object({{"quotas", std::move(quotas)}}));
  out.projects = options.projects;
  out.to_ask = !options.known_only;
  out.seconds = options.seconds;
  return out;
}

void print_portfolio(const api::PortfolioAnswer& of, const PortfolioOptions& options) {
  if (options.jsonl) {
    for (std::size_t p = 0; p < of.question.projects.size(); ++p)
      fmt::print("{}\n", api::portfolio_line_json(of, p, options.language).dump());
    return;
  }
  const site::PortfolioReading reading{of.question, of.answer, options.language};
  for (const bool placed : {true, false}) {
    fmt::print("{}\n", placed ? say(options.language, {"已落位", "placed"})
                              : say(options.language, {"未落位", "left"}));
    for (std::size_t p = 0; p < of.question.projects.size(); ++p)
      if (of.answer.placements[p].has_value() == placed) print_project(of, reading, p);
  }
  for (const auto& [project, why] : of.of.skipped) fmt::print("  {} {}\n", project, why.in(options.language));
  for (std::size_t q = 0; q < of.question.quotas.size(); ++q) {
    const site::Quota& quota = of.question.quotas[q];
    fmt::print("{} {} / {}\n", site::quota_text(quota, options.language),
               site::amount_text(quota.kind, of.answer.quotas[q].used, options.language),
               site::amount_text(quota.kind, quota.limit, options.language));
    for (const std::string& one :
         {site::more_text(reading, q), site::price_text(reading, q), site::unstated_text(reading, q)})
      if (!one.empty()) fmt::print("  {}\n", one);
  }
  fmt::print(
      "{}\n",
      say(options.language,
          {"{0} 个项目落下 {1} 个，共 {2:.1f} 分；{3}", "{1} of {0} projects placed, {2:.1f} points; {3}"},
          of.question.projects.size(), of.answer.placed, of.answer.points, site::gap_text(reading)));
}

}  // namespace liantu::cli
