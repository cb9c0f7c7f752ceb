#include "liantu/api/approval/network_actuals.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/approval/network_cases.h"
#include "liantu/project/project_store.h"

namespace liantu::api {
namespace {

using approval::ApprovalCase, approval::CaseEvent, approval::StepActual;

std::optional<Date> first_day_of(const std::optional<DateSpan>& span) {
  return span ? std::optional(span->from) : std::nullopt;
}

/// A month-only completion is over when the month is.
std::optional<Date> last_day_of(const std::optional<DateSpan>& span) {
  return span ? std::optional(span->to) : std::nullopt;
}

constexpr std::string_view kWorksStep = "W";

constexpr std::int64_t kHistoryDays =
    2 * 365;  // what was done longer ago tells little of how an office works now

Value text_value(std::string_view text) {
  return Value{std::string(text)};
}

std::vector<Value> text_values(const std::vector<std::string>& texts) {
  std::vector<Value> out;
  for (const std::string& text : texts) out.push_back(text_value(text));
  return out;
}

store::Access every_case() {
  return store::administrator_access("审批网络");
}

using EventsByCase = std::multimap<std::string, CaseEvent, std::less<>>;

/// Of some cases, or of all.
EventsByCase events_by_case(store::Session& session, const Moment& moment,
                            std::vector<store::Filter> filters) {
  EventsByCase out;
  for (const store::StoredRow& row :
       rows_at(session, every_case(), approval::case_event_entity(), moment, std::move(filters))) {
    auto event = from_row<CaseEvent>(row.values);
    std::string id = event.case_id;
    out.emplace(std::move(id), std::move(event));
  }
  return out;
}

}  // namespace

const vocab::WorkCalendar& office_calendar() {
  return vocab::WorkCalendar::in_force();
}

NetworkActuals::NetworkActuals(store::Session& session, const store::Access& access, const Moment& moment,
                               const ActualScope& scope) {
  read_projects(session, access, moment, scope);
  if (scope.histories) read_histories(session, moment);
  read_cases(session, moment, scope);
}

void NetworkActuals::read_cases(store::Session& session, const Moment& moment, const ActualScope& scope) {
  const store::Entity& entity = approval::approval_case_entity();
  if (!scope.projects) {
    keep_cases(rows_at(session, every_case(), entity, moment), events_by_case(session, moment, {}));
    return;
  }
  std::vector<store::StoredRow> rows;
  const auto add = [&](std::vector<store::Filter> filters) {
    auto some = rows_at(session, every_case(), entity, moment, std::move(filters));
    std::move(some.begin(), some.end(), std::back_inserter(rows));
  };
  if (scope.cases) {
    add({{"id", store::FilterOp::In, text_values(*scope.cases)}});
  } else {
    std::set<std::string> keys;
    for (const auto& [number, name] : *scope.projects)
      for (std::string& key : keys_of(number, name)) keys.insert(std::move(key));
    if (keys.empty()) return;
    const auto values = text_values({keys.begin(), keys.end()});
    add({{"project_no", store::FilterOp::In, values}});
    add({{"project_no", store::FilterOp::Empty, {}}, {"project", store::FilterOp::In, values}});
  }
  std::vector<std::string> ids;
  for (const store::StoredRow& row : rows) ids.push_back(row.id);
  keep_cases(rows, events_by_case(session, moment, {{"case_id", store::FilterOp::In, text_values(ids)}}));
}

void NetworkActuals::keep_cases(const std::vector<store::StoredRow>& rows, const EventsByCase& events) {
  for (const store::StoredRow& row : rows) {
    const auto of = from_row<ApprovalCase>(row.values);
    const std::string& key = of.project_no.empty() ? of.project : of.project_no;
    rows_.emplace(key, row.id);
    std::vector<CaseEvent> own;
    const auto [from, to] = events.equal_range(row.id);
    for (auto it = from; it != to; ++it) own.push_back(it->second);
    auto actual = approval::step_actual(of, own);
    if (!actual) continue;
    actual->case_id = row.id;
    cases_.emplace(key, std::move(*actual));
  }
}

void NetworkActuals::read_histories(store::Session& session, const Moment& moment) {
  const std::vector<store::Filter> granted{
      {"state", store::FilterOp::In, {text_value("granted"), text_value("granted_with_gap")}},
      {"finished_date", store::FilterOp::Ge, {text_value(moment.day.plus(-kHistoryDays).iso())}}};
  for (const store::StoredRow& row :
       rows_at(session, every_case(), approval::approval_case_entity(), moment, granted)) {
    const auto of = from_row<ApprovalCase>(row.values);
    const auto actual = approval::step_actual(of, {});
    const auto halves = actual ? approval::duration_of(*actual, office_calendar()) : std::nullopt;
    if (!halves) continue;
    finished_.push_back({actual->step_code, actual->matter, *halves,
                         of.project_no.empty() ? of.project : of.project_no, actual->works_code,
                         actual->started, actual->finished});
  }
}

void NetworkActuals::keep_project(const store::StoredRow& row) {
  projects_.push_back({row.id, from_row<project::Project>(row.values)});
  const project::Project& one = projects_.back().of;
  for (const std::string& number : {one.project_no, one.project_code})
    if (!number.empty()) by_number_.emplace(number, projects_.size() - 1);
  by_name_.emplace(one.name, projects_.size() - 1);
}

void NetworkActuals::read_projects(store::Session& session, const store::Access& access, const Moment& moment,
                                   const ActualScope& scope) {
  const store::Entity& entity = project::project_entity();
  if (!access.may_read(entity.name)) return;
  if (!scope.projects) {
    for (const store::StoredRow& row : rows_at(session, access, entity, moment)) keep_project(row);
    return;
  }
  std::vector<std::string> numbers, names;
  for (const auto& [number, name] : *scope.projects) {
    if (!number.empty()) numbers.push_back(number);
    if (!name.empty()) names.push_back(name);
  }
  std::set<std::string> kept;
  for (const auto& [field, texts] :
       {std::pair{"project_no", &numbers}, {"project_code", &numbers}, {"name", &names}}) {
    if (texts->empty()) continue;
    for (const store::StoredRow& row :
         rows_at(session, access, entity, moment, {{field, store::FilterOp::In, text_values(*texts)}}))
      if (kept.insert(row.id).second) keep_project(row);
  }
}

std::vector<std::string> NetworkActuals::keys_of(const std::string& number, const std::string& name) const {
  const project::Project project = this->project(number, name).of;
  std::vector<std::string> keys{number, project.project_no, project.project_code, name, project.name};
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::erase(keys, "");
  return keys;
}

std::vector<std::string> NetworkActuals::cases_under(const std::vector<std::string>& keys) const {
  std::vector<std::string> out;
  for (const std::string& key : keys) {
    const auto [from, to] = rows_.equal_range(key);
    for (auto it = from; it != to; ++it) out.push_back(it->second);
  }
  return out;
}

NetworkProject NetworkActuals::project(const std::string& number, const std::string& name) const {
  const auto by_number = number.empty() ? by_number_.end() : by_number_.find(number);
  if (by_number != by_number_.end()) return projects_[by_number->second];
  const auto by_name = by_name_.find(name);
  if (by_name != by_name_.end()) return projects_[by_name->second];
  NetworkProject out;
  out.of.project_no = number;
  out.of.name = name;
  return out;
}

std::vector<StepActual> NetworkActuals::of(const std::string& number, const std::string& name) const {
  const project::Project project = this->project(number, name).of;
  std::vector<StepActual> all;
  for (const std::string& key : keys_of(number, name)) {
    const auto [from, to] = cases_.equal_range(key);
    for (auto it = from; it != to; ++it) all.push_back(it->second);
  }
  if (project.start)
    all.push_back({.step_code = std::string(kWorksStep),
                   .started = first_day_of(project.start),
                   .finished = last_day_of(project.finish)});
  return all;
}

}  // namespace liantu::api
