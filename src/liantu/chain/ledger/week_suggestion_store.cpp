#include "liantu/chain/ledger/week_suggestion_store.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace liantu::chain {
namespace {

constexpr store::Query kKeepSuggestion{"chain.week_suggestion.keep", R"(
  INSERT INTO week_suggestion (chain, week_date, enterprise, credit_code, node, place, points, shown)
  VALUES (:chain, :week_date, :enterprise, :credit_code, :node, :place, :points, :shown)
  ON CONFLICT (chain, week_date, enterprise) DO NOTHING)"};

constexpr store::Query kListSuggestions{"chain.week_suggestion.list", R"(
  SELECT week_date, enterprise, credit_code, node, place, points
    FROM week_suggestion
   WHERE chain = :chain AND week_date >= :from_date
   ORDER BY week_date, place, enterprise)"};

}  // namespace

void keep_suggestions(store::Session& session, std::string_view chain,
                      std::span<const WeekSuggestion> suggestions, Instant shown) {
  if (suggestions.empty()) return;
  Date first = suggestions.front().week;
  for (const WeekSuggestion& one : suggestions) first = std::min(first, one.week);
  std::set<std::pair<Date, std::string>> kept;
  for (const WeekSuggestion& one : kept_suggestions(session, chain, first))
    kept.emplace(one.week, one.enterprise);
  std::vector<const WeekSuggestion*> fresh;
  for (const WeekSuggestion& one : suggestions)
    if (!kept.contains({one.week, one.enterprise})) fresh.push_back(&one);
  if (fresh.empty()) return;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  for (const WeekSuggestion* one : fresh) {
    session.execute(kKeepSuggestion, {{"chain", std::string(chain)},
                                      {"week_date", one->week.iso()},
                                      {"enterprise", one->enterprise},
                                      {"credit_code", one->credit_code},
                                      {"node", one->node},
                                      {"place", one->place},
                                      {"points", one->points},
                                      {"shown", shown}});
  }
  transaction.commit();
}

std::vector<WeekSuggestion> kept_suggestions(store::Session& session, std::string_view chain, Date from) {
  std::vector<WeekSuggestion> out;
  session.run(kListSuggestions, {{"chain", std::string(chain)}, {"from_date", from.iso()}},
              [&](const store::Record& record) {
                const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
                out.push_back({*Date::parse(text(0)), text(1), text(2), text(3),
                               std::get<std::int64_t>(record.value(4)), std::get<double>(record.value(5))});
              });
  return out;
}

}  // namespace liantu::chain
