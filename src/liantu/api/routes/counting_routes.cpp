#include <algorithm>
#include <map>

#include "liantu/api/desk/signing_desk.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/project/project_store.h"
#include "liantu/project/statistics_papers.h"

namespace liantu::api {
namespace {

using json::Json;

Json doubt_json(const SigningDoubt& doubt) {
  if (doubt.sentence.empty()) return {};
  return Json::object({{"plural", url_name(*doubt.entity)}, {"id", doubt.id}, {"name", doubt.name}, {"sentence", doubt.sentence}});
}

Reply signing_counts(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const Date from = day_parameter(request, "from").value_or(*Date::of(day.year(), 1, 1));
  const Date to = day_parameter(request, "to").value_or(day);
  if (from > to) throw Error(ErrorCode::InvalidInput, "起始日应不晚于截止日，请改正。", "?from");
  auto lease = app.database.lease();
  const attraction::CountingRule rule = counting_rule(app.settings);
  Json items = Json::array();
  std::int64_t projects = 0, amount = 0, increments = 0, none = 0, doubted = 0;
  for (const CountedSigning& one :
       counted_signings(*lease, request.caller->access, rule, {from, std::min(to, day)},
                        moment_of(std::min(to, day), today), language_of(request))) {
    const attraction::Counted& counted = one.counted;
    projects += counted.project ? 1 : 0;
    amount += counted.amount.value;
    increments += !counted.project && counted.amount.value > 0 ? 1 : 0;
    none += !counted.project && counted.amount.value == 0 ? 1 : 0;
    doubted += one.doubt.sentence.empty() ? 0 : 1;
    items.push(Json::object({{"plural", url_name(*one.entity)},
                             {"id", one.row.id},
                             {"name", one.signing.name},
                             {"investor", one.signing.investor},
                             {"unit", one.unit},
                             {"signed_on", one.signing.signed_on.iso()},
                             {"entered_on", one.signing.entered_on.iso()},
                             {"agreed_yuan", one.signing.agreed.value},
                             {"counts", counted.project},
                             {"amount_yuan", counted.amount.value},
                             {"reason", counted.reason},
                             {"baseline", one.signing.baseline},
                             {"version", one.row.version},
                             {"doubt", doubt_json(one.doubt)}}));
  }
  return json_reply(Json::object({{"from", from.iso()}, {"to", to.iso()}, {"basis", reader_basis(language_of(request), rule.basis)}, {"least_yuan", rule.least_total.value},
                                  {"least_fixed_yuan", rule.least_fixed ? Json(rule.least_fixed->value) : Json()}, {"entry_days", rule.entry_days},
                                  {"projects", projects}, {"amount_yuan", amount}, {"increments", increments}, {"none", none}, {"doubted", doubted},
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
