#include "liantu/api/documents/document_json.h"

#include <algorithm>

#include "liantu/api/json_parts.h"

namespace liantu::api {
namespace {

using document::Extraction, document::SentenceUse, document::StatedFact;
using json::Json;

Json placed(document::Place place) {
  return Json::object({{"begin", place.begin}, {"end", place.end}});
}

/// A row is made of a number, not of its clause, which may have several.
bool is_of(const SentenceUse& use, const StatedFact& fact) {
  return use.begin == static_cast<std::int64_t>(fact.number.begin) &&
         use.end == static_cast<std::int64_t>(fact.number.end);
}

Json fact_json(const StatedFact& fact, const std::vector<SentenceUse>& uses) {
  Json out = placed(fact.place), rows = Json::array();
  out.set("number", placed(fact.number))
      .set("quote", fact.quote)
      .set("indicator", fact.indicator)
      .set("value", fact.value);
  out.set("value2", fact.value2 ? Json(*fact.value2) : Json()).set("unit", fact.unit);
  out.set("relation", text::name(fact.relation))
      .set("bound", fact.bound ? Json(text::name(*fact.bound)) : Json());
  out.set("nature", text::name(fact.nature)).set("period", fact.period).set("subject", fact.subject);
  out.set("confidence", fact.confidence).set("why", fact.why);
  for (const SentenceUse& use : uses) {
    if (is_of(use, fact)) rows.push(use_json(use));
  }
  return out.set("rows", std::move(rows));
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
                       {"ledger", use.entity},
                       {"id", use.id},
                       {"actor", use.actor}});
}

Json extraction_json(const Extraction& found, const std::vector<SentenceUse>& uses) {
  Json facts = Json::array(), projects = Json::array(), mechanisms = Json::array(), asides = Json::array();
  for (const StatedFact& fact : found.facts) facts.push(fact_json(fact, uses));
  for (const document::StatedProject& one : found.projects) {
    Json out = placed(one.place);
    out.set("name", one.name).set("status", one.status).set("location", one.location).set("quote", one.quote);
    projects.push(out.set("investment_yuan", one.investment_yuan ? Json(*one.investment_yuan) : Json()));
  }
  for (const document::StatedMechanism& one : found.mechanisms)
    mechanisms.push(placed(one.place).set("name", one.name));
  for (const document::SetAside& one : found.asides) asides.push(placed(one.place).set("reason", one.reason));
  Json out = Json::object({{"year", found.year == 0 ? Json() : Json(found.year)}});
  out.set("facts", std::move(facts)).set("projects", std::move(projects));
  return out.set("mechanisms", std::move(mechanisms)).set("asides", std::move(asides));
}

Json coverage_json(const Extraction& found, const std::vector<SentenceUse>& uses) {
  std::int64_t stated = 0, settled = 0;
  for (const StatedFact& fact : found.facts) {
    if (fact.nature != text::Nature::Target) continue;
    ++stated;
    settled += std::ranges::any_of(uses, [&](const SentenceUse& use) { return is_of(use, fact); }) ? 1 : 0;
  }
  return Json::object({{"stated", stated}, {"settled", settled}});
}

}  // namespace liantu::api
