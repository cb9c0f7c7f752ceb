// The project desk from the ledgers: reads rows as they stood at the end of a day and hands them to the rules.
#pragma once

#include <string>
#include <vector>

#include "liantu/attraction/counting.h"
#include "liantu/base/settings.h"
#include "liantu/dispatch/board.h"
#include "liantu/project/life_rules.h"
#include "liantu/report/one_page.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// What is in force at this office, and for whom its sentences are.
struct DeskRules {
  dispatch::LightRule rule;
  dispatch::PaceProfile pace;
  std::int64_t stale_days = 10;
  Language language = Language::Zh;
  attraction::CountingRule counting{};
  project::LifeRules life{};
};

/// Throws InvalidInput when a setting names no rule, a file cannot be read or a curve is none.
DeskRules desk_rules(const Settings& settings, Language language = Language::Zh);

/// A day of the rules and the instant at which the rows are read; none = as they stand.
struct Moment {
  Date day;
  std::optional<Instant> at{};
};
/// The end of the day; now when it is today.
Moment moment_of(Date day, Date today);
/// "asof=2026-09-15", with "&at=" when it is another instant than the end of that day.
std::string moment_query(const Moment& moment);

std::vector<store::StoredRow> rows_at(store::Session& session, const store::Access& access, const store::Entity& entity,
                                      const Moment& moment, std::vector<store::Filter> filters = {});
std::vector<dispatch::BoardRow> board_rows(store::Session& session, const store::Access& access, const DeskRules& rules,
                                           const Moment& moment);

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
                                                                           Date day, Date today, int weeks);

/// All the numbers of the page follow from rows as of `day` and `since`: a past day gives that day's page again.
struct PageOrder {
  std::string county;
  Moment now, before;
};
report::OnePage one_page_of(store::Session& session, const store::Access& access, const DeskRules& rules, const PageOrder& order);

/// 上期更正 between the two moments: what, was, is, who.
std::vector<report::Sentence> corrections_between(store::Session& session, const store::Access& access, const DeskRules& rules,
                                                  const PageOrder& order);

/// What a page or board of `day` is compared with: `since` when given, else the page issued before, at the instant it froze,
/// else last_meeting_day(). Throws InvalidInput for a `since` that is not earlier.
Moment compared_with(store::Session& session, Date day, std::optional<Date> since, Date today);

/// The day of the last half-monthly page before `day` when none was issued: the last 15th or month end that is a week back.
Date last_meeting_day(Date day);

}  // namespace liantu::api
