#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "liantu/api/desk/desk.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/attraction/counting_preset.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/attraction/signing.h"
#include "liantu/attraction/signing_store.h"
#include "liantu/base/error.h"
#include "liantu/base/id.h"
#include "liantu/project/project_store.h"
#include "liantu/project/statistics_papers.h"

namespace liantu::api {
namespace {

using attraction::Signing;
using attraction::SigningForm;
using json::Json;

/// Where a counted event stands.
struct Source {
  std::string_view plural;
  std::string id, name, investor, unit;
  Date signed_on;
  Yuan agreed{};
};

attraction::CountingRule counting_rule(const Settings& settings) {
  if (settings.counting_rules_file.empty()) return attraction::shipped_counting_rule();
  std::ifstream in(settings.counting_rules_file, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, "读不了计数规则文件，请检查路径和权限。", "counting_rules_file");
  return attraction::parse_counting_rule(std::string{std::istreambuf_iterator<char>(in), {}});
}

std::string identity_of(const std::string& credit_code, const std::string& investor, const std::string& site, const std::string& name) {
  return (credit_code.empty() ? investor : credit_code) + "|" + site + "|" + name;
}

/// Signings of the ledger; and deals with a day of signing that no row of it names. Events after `day` are left out.
void collect(store::Session& session, const store::Access& access, Date day, Date today, std::vector<Signing>& events, std::vector<Source>& sources) {
  std::set<std::string> named;
  const auto add = [&](std::string_view plural, const store::StoredRow& row, Signing one, const std::string& unit) {
    one.id = row.id;
    one.entered_on = shanghai_day(id_millis(row.id) * 1000);
    one.baseline = row.baseline;
    if (one.signed_on > day) return;
    sources.push_back({plural, row.id, one.name, one.investor, unit, one.signed_on, one.agreed});
    events.push_back(std::move(one));
  };
  for (const store::StoredRow& row : rows_at(session, access, attraction::signing_entity(), day, today)) {
    const auto one = from_row<attraction::SigningRow>(row.values);
    named.insert(one.name);
    if (!one.signed_on) continue;
    Signing signing{.id = {}, .identity = identity_of(one.credit_code, one.investor, one.site, one.name), .name = one.name,
                    .investor = one.investor, .signed_on = *one.signed_on, .entered_on = *one.signed_on, .agreed = one.agreed.value_or(Yuan{})};
    signing.formal = one.form != SigningForm::Letter;
    signing.fixed_assets = one.fixed_assets;
    signing.manufacturing = one.manufacturing.value_or(true);
    signing.exclusion = one.exclusion;
    add("signings", row, std::move(signing), one.responsible_unit);
  }
  if (!access.may_read("deal")) return;
  for (const store::StoredRow& row : rows_at(session, access, attraction::deal_entity(), day, today)) {
    const auto deal = from_row<attraction::Deal>(row.values);
    if (!deal.sign || named.contains(deal.name)) continue;
    Signing signing{.id = {}, .identity = identity_of(deal.credit_code, deal.investor, "", deal.name), .name = deal.name,
                    .investor = deal.investor, .signed_on = deal.sign->to, .entered_on = deal.sign->to,
                    .agreed = deal.agreed_investment ? *deal.agreed_investment : deal.total_investment.value_or(Yuan{})};
    signing.fixed_assets = deal.fixed_assets;
    add("deals", row, std::move(signing), deal.responsible_unit);
  }
}

Reply signing_counts(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const Date from = day_parameter(request, "from").value_or(*Date::of(day.year(), 1, 1));
  const Date to = day_parameter(request, "to").value_or(day);
  if (from > to) throw Error(ErrorCode::InvalidInput, "起始日应不晚于截止日，请改正。", "?from");
  auto lease = app.database.lease();
  std::vector<Signing> events;
  std::vector<Source> sources;
  collect(*lease, request.caller->access, std::min(to, day), today, events, sources);
  const attraction::CountingRule rule = counting_rule(app.settings);
  const auto counted = attraction::count_signings(events, rule, speaks_english(request) ? Language::En : Language::Zh);
  Json items = Json::array();
  std::int64_t projects = 0, amount = 0, increments = 0, none = 0;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (sources[i].signed_on >= from && sources[i].signed_on <= to) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sources[a].signed_on > sources[b].signed_on; });
  for (const std::size_t i : order) {
    const Source& source = sources[i];
    projects += counted[i].project ? 1 : 0;
    amount += counted[i].amount.value;
    increments += !counted[i].project && counted[i].amount.value > 0 ? 1 : 0;
    none += !counted[i].project && counted[i].amount.value == 0 ? 1 : 0;
    items.push(Json::object({{"plural", source.plural}, {"id", source.id}, {"name", source.name}, {"investor", source.investor},
                             {"unit", source.unit}, {"signed_on", source.signed_on.iso()}, {"entered_on", events[i].entered_on.iso()},
                             {"agreed_yuan", source.agreed.value}, {"counts", counted[i].project}, {"amount_yuan", counted[i].amount.value},
                             {"reason", counted[i].reason}, {"baseline", events[i].baseline}}));
  }
  return json_reply(Json::object({{"from", from.iso()}, {"to", to.iso()}, {"basis", rule.basis}, {"least_yuan", rule.least_total.value},
                                  {"least_fixed_yuan", rule.least_fixed ? Json(rule.least_fixed->value) : Json()}, {"entry_days", rule.entry_days},
                                  {"projects", projects}, {"amount_yuan", amount}, {"increments", increments}, {"none", none},
                                  {"items", std::move(items)}}));
}

Json papers_json(const project::StatisticsPapers& of) {
  Json papers = Json::array(), missing = Json::array();
  for (const project::StatisticsPaper& one : of.papers) {
    papers.push(Json::object({{"n", one.number}, {"zh", one.name}, {"en", one.en}, {"compulsory", one.compulsory}, {"present", one.present}}));
  }
  for (const std::string& sentence : of.missing) missing.push(sentence);
  return Json::object({{"purchase", of.purchase}, {"papers", std::move(papers)}, {"missing", std::move(missing)}});
}

Reply statistics(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Moment moment = moment_of(day_parameter(request, "asof").value_or(today), today);
  auto lease = app.database.lease();
  std::map<std::string, std::vector<project::KeptPaper>> papers;
  for (const auto& [id, file] : kinded_files(*lease, project::project_entity().name))
    if (!moment.at || file.at < *moment.at) papers[id].push_back({file.kind, file.sha256, file.name});
  Json items = Json::array();
  std::int64_t ready = 0;
  for (const store::StoredRow& row : rows_at(*lease, request.caller->access, project::project_entity(), moment)) {
    const auto one = from_row<project::Project>(row.values);
    const auto of = project::statistics_papers(one, papers[row.id], language_of(request));
    if (!of) continue;
    ready += of->missing.empty() ? 1 : 0;
    Json item = papers_json(*of);
    item.set("id", row.id).set("name", one.name).set("unit", one.responsible_unit);
    item.set("start", one.start ? Json(one.start->text()) : Json()).set("total_yuan", one.total_investment->value);
    items.push(std::move(item));
  }
  return json_reply(Json::object({{"asof", moment.day.iso()}, {"ready", ready}, {"items", std::move(items)}}));
}

}  // namespace

void add_counting_routes(Router& routes, App& app) {
  routes.get("/api/v1/signing-counts", reads("signing"), "签约计数：哪些计、计多少、为什么不计", [&app](const Request& r) { return signing_counts(app, r); });
  routes.get("/api/v1/statistics-papers", reads("project"), "应入库未入库的项目缺哪些材料", [&app](const Request& r) { return statistics(app, r); });
}

}  // namespace liantu::api
