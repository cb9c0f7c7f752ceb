#include "liantu/api/desk/metric_definition_store.h"

#include "liantu/scorecard/metric_preset.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

using scorecard::Definition;

constexpr store::Query kMetricDefinitionList{"api.metric_definition.list", R"(
  SELECT number, definition, kept_at FROM metric_definition ORDER BY code, number)"};

constexpr store::Query kMetricDefinitionPut{"api.metric_definition.put", R"(
  INSERT INTO metric_definition (code, number, definition, kept_at) VALUES (:code, :number, :definition, :kept_at)
  ON CONFLICT (code, number) DO NOTHING)"};

std::vector<Definition> kept(store::Session& session) {
  std::vector<Definition> all;
  session.run(kMetricDefinitionList, {}, [&](const store::Record& record) {
    all.push_back({scorecard::parse_metric(store::text_or_empty(record.value(1))), store::whole_or_zero(record.value(0)),
                   store::whole_or_zero(record.value(2))});
  });
  return all;
}

}  // namespace

scorecard::MetricBook metric_book(store::Session& session) { return {kept(session), scorecard::shipped_metrics()}; }

std::size_t keep_definitions(store::Session& session, const std::vector<scorecard::Metric>& current, Instant now) {
  if (scorecard::changed_definitions(kept(session), current, now).empty()) return 0;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto changed = scorecard::changed_definitions(kept(session), current, now);
  for (const Definition& one : changed) {
    session.execute(kMetricDefinitionPut, {{"code", one.metric.code},
                                           {"number", one.number},
                                           {"definition", scorecard::metric_text(one.metric)},
                                           {"kept_at", now}});
  }
  transaction.commit();
  return changed.size();
}

}  // namespace liantu::api
