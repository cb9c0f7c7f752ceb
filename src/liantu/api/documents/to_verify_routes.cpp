// 待核对: what a document states against the ledgers, entered statistics, the targets written down and other
// documents. Shown to who handed the document in and to leaders, nobody else.
#include <algorithm>

#include "liantu/api/caller.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/documents/document_json.h"
#include "liantu/api/documents/document_rules.h"
#include "liantu/api/documents/statement_json.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/word_code.h"
#include "liantu/document/contradiction.h"
#include "liantu/org/people_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using document::Figure, document::FigureSource, document::StatedFact;
using json::Json;

/// What figures are gathered with.
struct FigureDesk {
  store::Session& session;
  const store::Access& access;
  const DeskRules& rules;
  const scorecard::MetricBook& book;
  TargetOrder order;
  std::vector<store::StoredRow> indicators;
  const document::ComparisonRules& comparison;
  Language language;
};

bool same_place(const StatedFact& fact, const std::string& region, const std::string& county) {
  const std::string& said = fact.region.empty() ? fact.subject : fact.region;
  return (whole_county(said, county) && whole_county(region, county)) || said == region;
}

/// Whether the ledger held anything on the day of the desk: what it says of a day before its first row is no
/// figure.
bool held_rows(const FigureDesk& desk, std::string_view ledger) {
  for (const store::Entity* entity : ledgers())
    if (entity->name == ledger) return !rows_at(desk.session, desk.access, *entity, desk.order.at).empty();
  return true;
}

/// The ledger's own number under the definition of the row, and what was entered.
void add_actuals(const FigureDesk& desk, const store::StoredRow& stored, std::vector<Figure>& figures) {
  const Target target = target_of(desk.session, desk.access, desk.rules, desk.book, desk.order, stored);
  if (target.by == ActualBy::Computed && target.actual && held_rows(desk, target.definition->metric.ledger)) {
    const std::string& unit = target.definition->metric.unit;
    figures.push_back({FigureSource::Ledger, *target.actual, unit, target.decimals,
                       target.definition->metric.name, target.explain});
  }
  if (!target.row.actual || (target.row.actual_on && *target.row.actual_on > desk.order.at.day)) return;
  std::string said_by = target.row.actual_source;
  if (target.row.actual_on) said_by += (said_by.empty() ? "" : " ") + target.row.actual_on->iso();
  figures.push_back({FigureSource::Statistics, *target.row.actual, target.row.unit_name, 2, said_by,
                     "/ledger/indicators/" + stored.id});
}

void add_of_ledger(const FigureDesk& desk, const StatedFact& fact, std::vector<Figure>& figures) {
  const auto days = document::period_days(fact.period);
  if (!days) return;
  for (const store::StoredRow& stored : desk.indicators) {
    const auto row = from_row<scorecard::Indicator>(stored.values);
    if (!row.period || *row.period != *days ||
        !document::same_indicator(fact.indicator, row.name, desk.comparison) ||
        !same_place(fact, row.region, desk.order.county))
      continue;
    if (fact.nature == text::Nature::Actual)
      add_actuals(desk, stored, figures);
    else if (row.target)
      figures.push_back({FigureSource::Target, *row.target, row.unit_name, 2, row.source,
                         "/ledger/indicators/" + stored.id});
  }
}

void add_of_documents(const FigureDesk& desk, const StatedFact& fact, const std::vector<ReadDocument>& others,
                      std::vector<Figure>& figures) {
  for (const ReadDocument& other : others) {
    for (const auto& settled : other.settled.facts) {
      const StatedFact& one = settled.said;
      if (settled.verdict == document::Verdict::Rejected || one.nature != fact.nature ||
          one.period != fact.period || fact.period.empty() || one.relation != fact.relation || one.value2 ||
          !document::same_indicator(one.indicator, fact.indicator, desk.comparison) ||
          one.region != fact.region || one.subject != fact.subject)
        continue;
      figures.push_back({FigureSource::Document, one.value, one.unit, 2, "《" + other.head.title + "》",
                         "/documents/" + other.head.sha256 + "?at=" + std::to_string(one.number.begin)});
    }
  }
}

Json figure_json(const Figure& figure) {
  return Json::object({{"source", named(figure.source)},
                       {"value", figure.value},
                       {"unit", figure.unit},
                       {"decimals", figure.decimals},
                       {"said_by", figure.said_by},
                       {figure.source == FigureSource::Ledger ? "explain" : "link", figure.link}});
}

/// What has come to be of a period that still ran when it was said is of that day, not of what came since.
bool of_its_day(const StatedFact& fact, const std::optional<Date>& said_on) {
  if (fact.nature != text::Nature::Actual || !said_on) return false;
  const auto days = document::period_days(fact.period);
  return days && days->from <= *said_on && *said_on < days->to;
}

/// What of one document contradicts another source: a line for each number, with all figures that it
/// contradicts.
Json contradictions(const FigureDesk& desk, const ReadDocument& read,
                    const std::vector<ReadDocument>& others) {
  Json items = Json::array();
  FigureDesk then = desk;
  if (read.head.said_on)
    then.order.at = moment_of(std::min(*read.head.said_on, desk.order.at.day), desk.order.at.day);
  for (const auto& settled : read.settled.facts) {
    const StatedFact& fact = settled.said;
    if (settled.verdict == document::Verdict::Rejected || fact.nature == text::Nature::Scope) continue;
    std::vector<Figure> figures;
    add_of_ledger(of_its_day(fact, read.head.said_on) ? then : desk, fact, figures);
    add_of_documents(desk, fact, others, figures);
    Json differing = Json::array(), sentences = Json::array();
    for (const Figure& figure : figures) {
      if (!document::contradicts(fact, figure, desk.comparison)) continue;
      differing.push(figure_json(figure));
      sentences.push(document::contradiction_sentence(fact, read.head.title, figure, desk.language));
    }
    if (differing.items()->empty()) continue;
    items.push(
        Json::object({{"document", Json::object({{"sha256", read.head.sha256}, {"title", read.head.title}})},
                      {"said", statement_json(fact)},
                      {"figures", std::move(differing)},
                      {"sentences", std::move(sentences)}}));
  }
  return items;
}

Reply to_verify(App& app, const Request& request) {
  const std::string only = request.find("document").value_or("");
  const Language language = language_of(request);
  const Date today = shanghai_day(app.now());
  auto lease = app.database.lease();
  if (!only.empty()) {
    const auto asked = document::find_document(*lease, only);
    if (!asked) throw Error(ErrorCode::NotFound, "没有这份文稿，它可能不在这套账里。", only);
    if (!may_verify(request, *asked))
      throw Error(ErrorCode::Forbidden, "待核对只给交来这份文稿的人和领导看。", only);
  }
  const DeskRules rules = desk_rules(app.settings, language);
  const scorecard::MetricBook book = metric_book(*lease);
  const TargetOrder order{org::office_facts(*lease, app.settings).county_name, moment_of(today, today)};
  const store::Access& access = request.caller->access;
  const document::ComparisonRules comparison = comparison_rules(app.settings);
  const FigureDesk desk{*lease,     access,  rules,
                        book,       order,   rows_at(*lease, access, scorecard::indicator_entity(), order.at),
                        comparison, language};
  const std::vector<ReadDocument> all = newest_documents(
      app, *lease, [&](const document::SourceDocument& one) { return may_verify(request, one); });
  Json items = Json::array();
  for (const ReadDocument& read : all) {
    if (!only.empty() && read.head.sha256 != only) continue;
    std::vector<ReadDocument> others;
    std::ranges::copy_if(all, std::back_inserter(others),
                         [&](const ReadDocument& other) { return other.head.sha256 != read.head.sha256; });
    const Json found = contradictions(desk, read, others);
    for (const Json& item : *found.items()) items.push(item);
  }
  return json_reply(
      Json::object({{"items", std::move(items)}, {"documents", all.size()}, {"basis", comparison.basis}}));
}

}  // namespace

void add_to_verify_routes(Router& routes, App& app) {
  routes.get("/api/v1/to-verify", reads("indicator"),
             "待核对：文稿里的数与台账、填报统计、目标、另一份文稿不一致的",
             [&app](const Request& request) { return to_verify(app, request); });
}

}  // namespace liantu::api
