#include "liantu/api/documents/document_json.h"

#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/documents/document_rules.h"
#include "liantu/api/documents/statement_json.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/ledger_json.h"

namespace liantu::api {
namespace {

using document::SentenceUse;
using json::Json;

Json key_json(document::Place place) {
  return Json::object({{"begin", place.begin}, {"end", place.end}});
}

/// As addresses have it.
std::string ledger_of_use(const SentenceUse& use) {
  for (const store::Entity* entity : ledgers())
    if (entity->name == use.entity) return url_name(*entity);
  return use.entity;
}

template <class Statement>
Json settled_json(const document::Settled<Statement>& one, const std::vector<SentenceUse>& uses) {
  Json out = statement_json(one.said), rows = Json::array();
  const document::Place own = key_of(one.said);
  for (const SentenceUse& use : uses)
    if (use.begin == static_cast<std::int64_t>(own.begin) && use.end == static_cast<std::int64_t>(own.end))
      rows.push(use_json(use));
  out.set("key", key_json(one.key)).set("verdict", one.verdict ? named(*one.verdict) : Json());
  return out.set("actor", one.actor).set("rows", std::move(rows));
}

template <class Statement>
Json settled_list(const std::vector<document::Settled<Statement>>& all,
                  const std::vector<SentenceUse>& uses) {
  Json items = Json::array();
  for (const document::Settled<Statement>& one : all) items.push(settled_json(one, uses));
  return items;
}

/// The definition that computes what a target is of, with the target in its unit.
Json metric_json(const document::StatedFact& fact, const scorecard::MetricBook& book,
                 const document::ComparisonRules& comparison) {
  if (fact.nature != text::Nature::Target || fact.relation == text::Relation::Increase ||
      fact.relation == text::Relation::Decrease)
    return {};
  const double value = fact.relation == text::Relation::FromTo && fact.value2 ? *fact.value2 : fact.value;
  for (const scorecard::Definition& one : book.all()) {
    const scorecard::Metric& metric = one.metric;
    if (one.number != book.latest(metric.code)->number ||
        !document::same_indicator(fact.indicator, metric.name, comparison))
      continue;
    if (const auto amount = document::amount_in(value, fact.unit, metric.unit))
      return Json::object({{"code", metric.code}, {"value", *amount}});
  }
  return {};
}

}  // namespace

Json document_json(const document::SourceDocument& document) {
  return Json::object({{"sha256", document.sha256},
                       {"name", document.name},
                       {"title", document.title},
                       {"organ", document.organ},
                       {"source", document.source},
                       {"said_on", date_json(document.said_on)},
                       {"characters", document.characters},
                       {"at", shanghai_time(document.at)},
                       {"actor", document.actor}});
}

Json use_json(const SentenceUse& use) {
  return Json::object({{"sha256", use.sha256},
                       {"begin", use.begin},
                       {"end", use.end},
                       {"ledger", ledger_of_use(use)},
                       {"id", use.id},
                       {"actor", use.actor}});
}

Json says_json(App& app, store::Session& session, const ReadDocument& read) {
  const scorecard::MetricBook book = metric_book(session);
  const document::ComparisonRules comparison = comparison_rules(app.settings);
  Json facts = Json::array();
  for (const document::Settled<document::StatedFact>& one : read.settled.facts)
    facts.push(settled_json(one, read.uses).set("metric", metric_json(one.said, book, comparison)));
  Json asides = Json::array();
  for (const document::SetAside& one : read.reading->says.asides)
    asides.push(key_json(one.place).set("reason", one.reason));
  Json order = Json::array();
  for (const document::ReadPiece& piece : read.reading->says.order)
    order.push(key_json(piece.place).set("ends", piece.ends));
  Json out = Json::object({{"year", read.reading->says.year == 0 ? Json() : Json(read.reading->says.year)}});
  out.set("facts", std::move(facts)).set("projects", settled_list(read.settled.projects, read.uses));
  return out.set("mechanisms", settled_list(read.settled.mechanisms, read.uses))
      .set("asides", std::move(asides))
      .set("order", std::move(order));
}

Json coverage_json(const Coverage& coverage) {
  return Json::object({{"stated", coverage.stated},
                       {"settled", coverage.settled},
                       {"targets", coverage.targets},
                       {"tasks", coverage.tasks},
                       {"projects", coverage.projects},
                       {"decided", coverage.decided}});
}

}  // namespace liantu::api
