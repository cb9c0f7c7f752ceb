// 载体比较: two to four sites side by side.
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/site_parts.h"
#include "liantu/api/sites/asked_need.h"
#include "liantu/api/sites/site_json.h"
#include "liantu/base/error.h"
#include "liantu/site/match/comparison.h"

namespace liantu::api {
namespace {

using json::Json;

std::vector<std::string> wanted_sites(const Request& request) {
  std::vector<std::string> out;
  std::string_view rest;
  const auto text = request.find("sites");
  if (text) rest = *text;
  while (!rest.empty()) {
    const auto comma = rest.find(',');
    if (comma != 0) out.emplace_back(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  }
  if (out.size() < 2 || out.size() > site::kMostCompared)
    throw Error(ErrorCode::InvalidInput, "请选 2 到 4 处载体比较（sites=编号,编号）。", "?sites");
  return out;
}

std::vector<std::uint32_t> places_of(const SiteWorld& world, const std::vector<std::string>& names) {
  std::vector<std::uint32_t> out;
  for (const std::string& name : names) {
    const auto site = world.site(name);
    if (!site)
      throw Error(ErrorCode::NotFound, "没有“" + name + "”这处载体，它可能已被删除，或不在您的范围内。",
                  "?sites");
    if (std::find(out.begin(), out.end(), *site) == out.end()) out.push_back(*site);
  }
  if (out.size() < 2) throw Error(ErrorCode::InvalidInput, "请选两处不同的载体比较。", "?sites");
  return out;
}

Json row_of_comparison(const site::ComparedRow& row) {
  Json cells = Json::array();
  for (const site::ComparedCell& cell : row.cells)
    cells.push(Json::object(
        {{"text", cell.text}, {"applies", cell.applies}, {"best", cell.best}, {"missing", cell.missing}}));
  return Json::object({{"code", row.code},
                       {"label", row.label},
                       {"wanted", row.wanted},
                       {"points", row.points},
                       {"differs", row.differs},
                       {"cells", std::move(cells)}});
}

Json comparison_json(const SiteWorld& world, const std::vector<std::uint32_t>& sites,
                     const site::NeedConditions* conditions, Language language) {
  const site::Comparison all = site::compare_sites(*world.table, sites, conditions, language);
  Json places = Json::array(), rows = Json::array();
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Json place = place_json((*world.table)[sites[i]]);
    place.set("verdict", conditions ? Json(verdict_code(all.matches[i].verdict)) : Json());
    places.push(std::move(place));
  }
  for (const site::ComparedRow& row : all.rows) rows.push(row_of_comparison(row));
  return Json::object({{"asof", world.day.iso()},
                       {"need", conditions ? Json(conditions->asked().need.project) : Json()},
                       {"sites", std::move(places)},
                       {"rows", std::move(rows)}});
}

}  // namespace

Reply site_comparison(App& app, SiteKeeper& keeper, WorldKeeper& chains, const Request& request) {
  const store::Access& access = request.caller->access;
  const auto names = wanted_sites(request);
  const site::MatchingRule rule = matching_rule(app.settings);
  const Date today = shanghai_day(app.now());
  const Moment moment = moment_of(day_parameter(request, "asof").value_or(today), today);
  const Language language = speaks_english(request) ? Language::En : Language::Zh;
  auto lease = app.database.lease();
  const auto found = asked_need(*lease, access, moment,
                                {request.find("need").value_or(""), request.find("want").value_or("")});
  std::vector<site::Supplier> suppliers;
  if (found && !found->need.chain.empty())
    suppliers = chains.with(*lease, chain_rules(*lease, app.settings), moment, [&](const World& world) {
      return suppliers_of(*lease, access, world, found->need);
    });
  return keeper.with(*lease, access, rule, moment, [&](const SiteWorld& world) {
    const auto sites = places_of(world, names);
    if (!found) return json_reply(comparison_json(world, sites, nullptr, language));
    const site::NeedConditions conditions({found->need, suppliers, moment.day}, *world.table, rule);
    return json_reply(comparison_json(world, sites, &conditions, language));
  });
}

}  // namespace liantu::api
