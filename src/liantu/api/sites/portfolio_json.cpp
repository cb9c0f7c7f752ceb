#include "liantu/api/sites/portfolio_json.h"

#include <algorithm>

#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/sites/site_json.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/json/members.h"
#include "liantu/site/match/match_words.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr double kMostQuota = 1e12, kMostSeconds = 120;
constexpr std::size_t kMostQuotas = 60;
constexpr std::string_view kStatuses[] = {"optimal", "feasible", "cancelled"};
constexpr std::string_view kNeedSources[] = {"site_need", "deal", "project"};

site::QuotaKind quota_kind_of(const std::string& code, const std::string& where) {
  std::vector<std::string_view> known;
  for (std::size_t k = 0; k < site::kQuotaKinds; ++k) {
    const auto kind = static_cast<site::QuotaKind>(k);
    if (site::name_of(kind).code == code) return kind;
    known.push_back(site::name_of(kind).code);
  }
  throw Error(ErrorCode::InvalidInput,
              "没有 " + code + " 这种指标，最接近的是 " + std::string(nearest(code, known)) + "。", where);
}

site::Quota quota_of(const Json& json, const std::string& where) {
  if (!json.members()) throw Error(ErrorCode::InvalidInput, "每行指标应是 {kind, park, limit}。", where);
  site::Quota out;
  out.kind = quota_kind_of(json::text_of(json, "kind", where + "/kind", true), where + "/kind");
  out.park = json::text_of(json, "park", where + "/park", false);
  if (!json.find("limit")) throw Error(ErrorCode::InvalidInput, "请写明指标总量 limit。", where + "/limit");
  out.limit = json::number_of(json, "limit", 0, kMostQuota, where + "/limit");
  return out;
}

/// Projects that share one whole site with others cannot have it locked for all of them.
std::vector<bool> shared_sites(const PortfolioAnswer& of) {
  std::vector<std::size_t> takers(of.question.projects.front().table().size(), 0);
  for (const auto& placement : of.answer.placements)
    if (placement)
      for (std::uint32_t i = 0; i < placement->match.count; ++i) ++takers[placement->match.sites[i]];
  std::vector<bool> out;
  for (const auto& placement : of.answer.placements)
    out.push_back(placement && takers[placement->match.sites[0]] > 1);
  return out;
}

Json quota_json(const site::PortfolioReading& reading, std::size_t q) {
  const site::Quota& quota = reading.question.quotas[q];
  const site::QuotaState& state = reading.answer.quotas[q];
  Json steps = Json::array();
  for (const site::QuotaStep& step : state.steps)
    steps.push(Json::object(
        {{"more", step.more}, {"project", reading.question.projects[step.project].asked().need.project}}));
  return Json::object({{"kind", site::name_of(quota.kind).code},
                       {"park", quota.park},
                       {"unit", site::name_of(quota.kind).unit},
                       {"label", site::quota_text(quota, reading.language)},
                       {"limit", quota.limit},
                       {"used", state.used},
                       {"text", site::amount_text(quota.kind, state.used, reading.language) + " / " +
                                    site::amount_text(quota.kind, quota.limit, reading.language)},
                       {"price", state.price},
                       {"price_text", site::price_text(reading, q)},
                       {"more_text", site::more_text(reading, q)},
                       {"unstated_text", site::unstated_text(reading, q)},
                       {"steps", std::move(steps)}});
}

Json of_need(const FoundNeed& found) {
  return Json::object({{"project", found.need.project},
                       {"project_no", found.need.project_no},
                       {"need", found.id},
                       {"source", kNeedSources[static_cast<std::size_t>(found.source)]}});
}

Json placement_json(const PortfolioAnswer& of, const site::PortfolioReading& reading, std::size_t project,
                    bool shared, const IdleRemarks& idle) {
  const site::NeedConditions& conditions = of.question.projects[project];
  const site::Placement& own = *of.answer.placements[project];
  Json out = of_need(of.of.needs[project]);
  out.set("points", own.points);
  out.set("choices", own.choices);
  out.set("shared", shared);
  out.set("match", match_json(conditions, own.match, 0, &idle, reading.language));
  out.set(
      "runner_up",
      own.runner_up
          ? Json::object({{"site", site::site_text(conditions.table(), *own.runner_up)},
                          {"points", site::portfolio_points(*own.runner_up, conditions.rule().portfolio)}})
          : Json());
  out.set("better_text", site::better_text(reading, project));
  return out;
}

Json left_json(const PortfolioAnswer& of, const site::PortfolioReading& reading, std::size_t project) {
  Json out = of_need(of.of.needs[project]);
  out.set("choices", of.answer.left[project]->choices);
  out.set("text", site::left_text(reading, project));
  Json others = Json::array();
  for (std::string& one : site::other_shortages(reading, project)) others.push(std::move(one));
  out.set("others", std::move(others));
  return out;
}

}  // namespace

PortfolioOrder portfolio_order_of(const Json& body, const std::string& where) {
  PortfolioOrder out;
  if (const Json* quotas = body.find("quotas")) {
    if (!quotas->items() || quotas->items()->size() > kMostQuotas)
      throw Error(ErrorCode::InvalidInput, "quotas 应是一组指标，最多 60 行。", where + "/quotas");
    for (const Json& one : *quotas->items())
      out.quotas.push_back(quota_of(one, where + "/quotas/" + std::to_string(out.quotas.size())));
  }
  if (const Json* projects = body.find("projects"); projects && !projects->is_null())
    out.projects = json::texts_of(body, "projects", where);
  if (body.find("to_ask")) out.to_ask = json::flag_of(body, "to_ask", where + "/to_ask");
  out.seconds = json::number_of(body, "seconds", out.seconds, kMostSeconds, where + "/seconds");
  return out;
}

Json portfolio_order_json(const PortfolioOrder& order) {
  Json quotas = Json::array(), projects = Json::array();
  for (const site::Quota& quota : order.quotas)
    quotas.push(Json::object(
        {{"kind", site::name_of(quota.kind).code}, {"park", quota.park}, {"limit", quota.limit}}));
  for (const std::string& project : order.projects) projects.push(project);
  return Json::object({{"quotas", std::move(quotas)},
                       {"projects", std::move(projects)},
                       {"to_ask", order.to_ask},
                       {"seconds", order.seconds}});
}

Json portfolio_json(const PortfolioAnswer& of, const IdleRemarks& idle, Language language) {
  const site::PortfolioReading reading{of.question, of.answer, language};
  Json quotas = Json::array(), placements = Json::array(), left = Json::array(), skipped = Json::array();
  for (std::size_t q = 0; q < of.question.quotas.size(); ++q) quotas.push(quota_json(reading, q));
  const std::vector<bool> shared = of.question.projects.empty() ? std::vector<bool>{} : shared_sites(of);
  for (std::size_t p = 0; p < of.question.projects.size(); ++p) {
    if (of.answer.placements[p])
      placements.push(placement_json(of, reading, p, shared[p], idle));
    else
      left.push(left_json(of, reading, p));
  }
  for (const auto& [project, why] : of.of.skipped)
    skipped.push(Json::object({{"project", project}, {"text", std::string(why.in(language))}}));
  const bool any = !of.question.projects.empty();
  return Json::object({{"asof", of.day.iso()},
                       {"sites_known", any ? of.question.projects.front().table().size() : 0},
                       {"projects", of.question.projects.size()},
                       {"placed", of.answer.placed},
                       {"points", of.answer.points},
                       {"bound", of.answer.bound},
                       {"gap", of.answer.gap()},
                       {"gap_text", site::gap_text(reading)},
                       {"status", kStatuses[static_cast<std::size_t>(of.answer.status)]},
                       {"seconds", of.answer.seconds},
                       {"order", portfolio_order_json(of.order)},
                       {"basis", any ? reader_basis(language, of.question.projects.front().rule().portfolio.basis) : std::string()},
                       {"quotas", std::move(quotas)},
                       {"placements", std::move(placements)},
                       {"left", std::move(left)},
                       {"skipped", std::move(skipped)}});
}

Json portfolio_line_json(const PortfolioAnswer& of, std::size_t project, Language language) {
  const site::PortfolioReading reading{of.question, of.answer, language};
  const auto& placement = of.answer.placements[project];
  const site::SiteTable& table = of.question.projects[project].table();
  return Json::object(
      {{"project", of.of.needs[project].need.project},
       {"site", placement ? Json(site::site_text(table, placement->match)) : Json()},
       {"placed", placement.has_value()},
       {"points", placement ? Json(placement->points) : Json()},
       {"runner_up",
        placement && placement->runner_up ? Json(site::site_text(table, *placement->runner_up)) : Json()},
       {"text", placement ? site::better_text(reading, project) : site::left_text(reading, project)}});
}

}  // namespace liantu::api
