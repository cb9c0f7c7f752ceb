// The project desk from the ledgers: reads rows as they stood at the end of a day and hands them to the rules.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/settings.h"
#include "liantu/dispatch/board.h"
#include "liantu/report/one_page.h"
#include "liantu/scorecard/metric.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// What is in force at this office.
struct DeskRules {
  dispatch::LightRule rule;
  dispatch::PaceProfile pace;
  std::int64_t stale_days = 10;
};

/// Throws InvalidInput when a setting names no rule, a file cannot be read or a curve is none.
DeskRules desk_rules(const Settings& settings);

/// All rows of a ledger as of the end of `day`; today and later days read the current rows.
std::vector<store::StoredRow> rows_at(store::Session& session, const store::Access& access, const store::Entity& entity,
                                      Date day, Date today, std::vector<store::Filter> filters = {});

/// The rows as they stand.
std::vector<store::StoredRow> rows_now(store::Session& session, const store::Access& access, const store::Entity& entity,
                                       std::vector<store::Filter> filters = {});

/// The board of the same day.
std::vector<dispatch::BoardRow> board_rows(store::Session& session, const store::Access& access, const DeskRules& rules,
                                           Date day, Date today);

/// The light of one project at the end of each of the last Fridays, oldest first, from its history.
std::vector<std::pair<Date, std::optional<dispatch::Light>>> light_history(store::Session& session,
                                                                           const store::Access& access,
                                                                           const DeskRules& rules, const std::string& id,
                                                                           Date day, int weeks);

/// The store's filters of a metric, and its value in stored units (yuan, rows).
store::ListQuery metric_rows(const scorecard::Metric& metric, Date day, Date today);
double metric_value(store::Session& session, const store::Access& access, const scorecard::Metric& metric, Date day,
                    Date today);

/// All the numbers of the page follow from rows as of `day` and `since`: a past day gives that day's page again.
report::OnePage one_page_of(store::Session& session, const store::Access& access, const DeskRules& rules,
                            const std::string& county, Date day, Date since, Date today);

/// The day before which the last page was: the last 15th or month end before `day`.
Date last_meeting_day(Date day);

}  // namespace liantu::api
