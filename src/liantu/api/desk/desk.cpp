#include "liantu/api/desk/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include "liantu/api/app.h"
#include "liantu/api/desk/issued_page_store.h"
#include "liantu/api/desk/life_desk.h"
#include "liantu/api/desk/project_work.h"
#include "liantu/api/desk/signing_desk.h"
#include "liantu/base/error.h"
#include "liantu/dispatch/exemption.h"
#include "liantu/dispatch/exemption_store.h"
#include "liantu/dispatch/light_rule_preset.h"
#include "liantu/project/project_store.h"

namespace liantu::api {
namespace {

constexpr int kLeastDaysBetweenMeetings = 7;   // half-monthly: what changed since yesterday is no page
constexpr std::size_t kChunk = 1000;

dispatch::PaceProfile pace_of(const std::string& curve) {
  if (curve.empty()) return dispatch::PaceProfile::linear();
  std::array<dispatch::Tenths, 12> ends{};
  std::size_t month = 0;
  const char* at = curve.data();
  const char* const last = at + curve.size();
  while (at < last && month < ends.size()) {
    double percent = 0;
    const auto [next, failed] = std::from_chars(at, last, percent);
    if (failed != std::errc{}) break;
    ends[month++] = {static_cast<std::int64_t>(percent * 10 + 0.5)};
    at = next;
    while (at < last && (*at == ',' || *at == ' ')) ++at;
  }
  if (month != ends.size() || at != last) {
    throw Error(ErrorCode::InvalidInput, "序时曲线应是12个用逗号分隔的百分数，例如 2,5,10,20,30,42,55,66,76,86,94,100。",
                "pace_curve");
  }
  return dispatch::PaceProfile::drawn(ends);
}

std::vector<store::StoredRow> all_of(store::Session& session, const store::Access& access, store::ListQuery query) {
  query.limit = kChunk;
  query.count_total = false;
  std::vector<store::StoredRow> rows;
  do {
    store::Page page = store::list(session, access, query);
    std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
    query.after = page.next;
  } while (!query.after.empty());
  return rows;
}

/// Approved exemptions under the project's code and under its name: a project that was renamed keeps its own.
using ExemptionsByProject = std::map<std::string, std::vector<dispatch::Exemption>, std::less<>>;

ExemptionsByProject exemptions(const std::vector<store::StoredRow>& rows) {
  ExemptionsByProject found;
  for (const store::StoredRow& row : rows) {
    const auto one = from_row<dispatch::ExemptionRow>(row.values);
    if (const auto exemption = dispatch::exemption_of(one))
      found[one.project_code.empty() ? one.name : one.project_code].push_back(*exemption);
  }
  return found;
}

ExemptionsByProject exemptions_at(store::Session& session, const store::Access& access, const Moment& moment) {
  if (!access.may_read("exemption")) return {};
  return exemptions(rows_at(session, access, dispatch::exemption_entity(), moment));
}

std::vector<dispatch::Exemption> exemptions_of(const ExemptionsByProject& all, const project::Project& project) {
  std::vector<dispatch::Exemption> its;
  for (const std::string& key : {project.project_code, project.name}) {
    const auto found = key.empty() ? all.end() : all.find(key);
    if (found != all.end()) its.insert(its.end(), found->second.begin(), found->second.end());
  }
  return its;
}

}  // namespace

DeskRules desk_rules(const Settings& settings, Language language) {
  std::vector<dispatch::LightRule> rules = dispatch::shipped_light_rules();
  if (!settings.light_rules_file.empty()) {
    auto own = dispatch::parse_light_rules(own_rules_text(settings.light_rules_file, "light_rules_file"));
    rules.insert(rules.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return {dispatch::light_rule_named(rules, settings.light_rule),
          pace_of(settings.pace_curve),
          settings.stale_days,
          language,
          counting_rule(settings),
          life_rules(settings)};
}

Moment moment_of(Date day, Date today) { return {day, day < today ? std::optional(end_of_day_shanghai(day)) : std::nullopt}; }

std::string moment_query(const Moment& moment) {
  const bool plain = !moment.at || *moment.at == end_of_day_shanghai(moment.day);
  return plain ? "asof=" + moment.day.iso() : fmt::format("asof={}&at={}", moment.day.iso(), *moment.at);
}

std::vector<store::StoredRow> rows_at(store::Session& session, const store::Access& access, const store::Entity& entity,
                                      const Moment& moment, std::vector<store::Filter> filters) {
  return all_of(session, access, {.entity = &entity, .filters = std::move(filters), .asof = moment.at});
}

std::vector<store::StoredRow> rows_at(store::Session& session, const store::Access& access, const store::Entity& entity,
                                      Date day, Date today, std::vector<store::Filter> filters) {
  return rows_at(session, access, entity, moment_of(day, today), std::move(filters));
}

std::vector<store::StoredRow> rows_now(store::Session& session, const store::Access& access, const store::Entity& entity,
                                       std::vector<store::Filter> filters) {
  return all_of(session, access, {.entity = &entity, .filters = std::move(filters)});
}

std::vector<dispatch::BoardRow> board_rows(store::Session& session, const store::Access& access, const DeskRules& rules,
                                           const Moment& moment) {
  const auto exempt = exemptions_at(session, access, moment);
  const auto work = WorkByProject::at(session, access, work_wanted(rules.rule), moment);
  std::vector<dispatch::BoardRow> board;
  for (const store::StoredRow& row : rows_at(session, access, project::project_entity(), moment)) {
    const auto one = from_row<project::Project>(row.values);
    if (auto found = dispatch::board_row(row.id, one, shanghai_day(row.valid_from), moment.day, rules.rule, rules.pace,
                                         exemptions_of(exempt, one), rules.language, work.of(row.id, one))) {
      board.push_back(std::move(*found));
    }
  }
  return board;
}

std::vector<dispatch::BoardRow> board_rows(store::Session& session, const store::Access& access, const DeskRules& rules,
                                           Date day, Date today) {
  return board_rows(session, access, rules, moment_of(day, today));
}

std::vector<std::pair<Date, std::optional<dispatch::Light>>> light_history(store::Session& session,
                                                                           const store::Access& access,
                                                                           const DeskRules& rules, const std::string& id,
                                                                           Date day, Date today, int weeks) {
  const store::Entity& entity = project::project_entity();
  const auto versions = store::history(session, access, entity, id);
  std::vector<std::pair<Date, std::optional<dispatch::Light>>> out;
  const auto exempt = exemptions_at(session, access, moment_of(day, day.plus(1)));
  const Date last_friday = day.plus(-((day.weekday() + 2) % 7));
  for (int week = weeks - 1; week >= 0; --week) {
    const Date friday = last_friday.plus(-7 * week);
    const store::Version* valid = nullptr;
    for (const store::Version& version : versions)
      if (version.at < end_of_day_shanghai(friday)) valid = &version;
    if (!valid || valid->op == store::Op::Delete) continue;
    const auto then = from_row<project::Project>(valid->values);
    const auto work = WorkByProject::of_one(session, access, work_wanted(rules.rule), moment_of(friday, today), id, then);
    const auto row = dispatch::board_row(id, then, shanghai_day(valid->at), friday, rules.rule, rules.pace,
                                         exemptions_of(exempt, then), rules.language, work.of(id, then));
    out.emplace_back(friday, row ? row->verdict.light : std::nullopt);
  }
  return out;
}

Moment compared_with(store::Session& session, Date day, std::optional<Date> since, Date today) {
  if (since && *since >= day) throw Error(ErrorCode::InvalidInput, "比较日应早于数据截至日，请改正。", "?since");
  for (const IssuedPage& page : issued_pages(session)) {
    if (page.day >= day || shanghai_day(page.issued_at) > day) continue;   // of a past day: what was issued by then
    if (!since || *since == page.day) return {page.day, page.frozen_at};
  }
  return moment_of(since.value_or(last_meeting_day(day)), today);
}

Date last_meeting_day(Date day) {
  const Date before = day.plus(1 - kLeastDaysBetweenMeetings), middle = *Date::of(before.year(), before.month(), 15);
  return before > middle ? middle : Date::of(before.year(), before.month(), 1)->plus(-1);
}

}  // namespace liantu::api
