#include "liantu/api/approval/queue_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "liantu/api/approval/case_desk.h"
#include "liantu/api/json_parts.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/approval/case_sentence.h"
#include "liantu/base/error.h"
#include "liantu/store/read.h"
#include "liantu/store/writers_lock.h"

namespace liantu::api {
namespace {

using approval::ApprovalCase, approval::CaseEvent, approval::QueueLine, approval::StoredClock;
using json::Json;

constexpr std::size_t kCasesAtOnce = 500, kChangesAtOnce = 5000;
constexpr Instant kMinuteMicros = 60'000'000;

store::Access clock_access() {
  return store::administrator_access("审批时钟");
}

std::vector<Value> values_of(const std::vector<std::string>& ids) {
  std::vector<Value> out;
  for (const std::string& id : ids) out.emplace_back(id);
  return out;
}

/// The ledgers of some cases, in the order in which things happened.
std::map<std::string, std::vector<CaseEvent>> events_of(store::Session& session,
                                                        const std::vector<std::string>& ids) {
  std::map<std::string, std::vector<CaseEvent>> out;
  store::ListQuery query{
      .entity = &approval::case_event_entity(), .limit = 10 * kCasesAtOnce, .count_total = false};
  query.filters.push_back({"case_id", store::FilterOp::In, values_of(ids)});
  for (;;) {
    const store::Page page = store::list(session, clock_access(), query);
    for (const store::StoredRow& row : page.rows) {
      auto event = from_row<CaseEvent>(row.values);
      auto& events = out[event.case_id];
      events.push_back(std::move(event));
    }
    if (page.next.empty()) break;
    query.after = page.next;
  }
  return out;
}

using Known = std::vector<std::pair<StoredClock, CaseFile>>;

/// The clocks of these rows, worked out now.
Known worked_out(store::Session& session, const CaseClocks& clocks, std::vector<store::StoredRow> rows,
                 Instant now) {
  std::vector<std::string> ids;
  for (const store::StoredRow& row : rows) ids.push_back(row.id);
  auto events = events_of(session, ids);
  Known out;
  for (store::StoredRow& row : rows) {
    CaseFile file;
    file.events = std::move(events[row.id]);
    file.row = std::move(row);
    file.value = from_row<ApprovalCase>(file.row.values);
    const auto standing = approval::standing_of(file.value, file.events, clocks.rule, clocks.axis, now);
    StoredClock clock = approval::stored_clock(file.row.id, file.row.version, file.value, standing);
    out.emplace_back(std::move(clock), std::move(file));
  }
  return out;
}

std::vector<StoredClock> clocks_in(const Known& known) {
  std::vector<StoredClock> out;
  for (const auto& [clock, file] : known) out.push_back(clock);
  return out;
}

/// Calls for every page of cases.
template <class Each>
std::size_t for_all_cases(store::Session& session, Each each) {
  store::ListQuery query{
      .entity = &approval::approval_case_entity(), .limit = kCasesAtOnce, .count_total = false};
  std::size_t count = 0;
  for (;;) {
    store::Page page = store::list(session, clock_access(), query);
    const std::string next = page.next;
    count += page.rows.size();
    if (!page.rows.empty()) each(std::move(page.rows));
    if (next.empty()) return count;
    query.after = next;
  }
}

std::set<std::string> changed_cases(store::Session& session, std::int64_t after_seq) {
  std::set<std::string> out;
  store::ChangeFilter filter{.entity = "approval_case", .after_seq = after_seq, .limit = kChangesAtOnce};
  for (;;) {
    const auto page = store::changes(session, filter);
    for (const store::ChangeRecord& change : page) out.insert(change.id);
    if (page.size() < filter.limit) return out;
    filter.after_seq = page.back().seq;
  }
}

std::size_t work_out_changed(store::Session& session, const CaseClocks& clocks, std::int64_t after_seq,
                             Instant now) {
  const std::set<std::string> changed = changed_cases(session, after_seq);
  for (auto it = changed.begin(); it != changed.end();) {
    std::vector<std::string> ids;
    while (it != changed.end() && ids.size() < kCasesAtOnce) ids.push_back(*it++);
    store::ListQuery query{
        .entity = &approval::approval_case_entity(), .limit = kCasesAtOnce, .count_total = false};
    query.filters.push_back({"id", store::FilterOp::In, values_of(ids)});
    auto rows = store::list(session, clock_access(), query).rows;
    std::set<std::string> there;
    for (const store::StoredRow& row : rows) there.insert(row.id);
    for (const std::string& id : ids)
      if (!there.contains(id)) approval::drop_clock(session, id);
    approval::put_clocks(session, clocks_in(worked_out(session, clocks, std::move(rows), now)));
  }
  return changed.size();
}

/// A running case whose told day is another one by the calendar as it is now: an event with both days and the
/// reason; the day moves only when it is still to come, and an overdue day stays on record.
void add_revision(const CaseFile& file, const std::string& overdue_before, const CaseClocks& clocks,
                  Instant now, store::Batch& batch) {
  const auto standing = approval::standing_of(file.value, file.events, clocks.rule, clocks.axis, now);
  if (!standing.clock || standing.clock->phase != approval::ClockPhase::Running) return;
  const auto revision = approval::revised_due(file.value.due, standing.clock->due_day(), shanghai_day(now));
  if (!revision) return;
  CaseEvent event;
  event.case_id = file.row.id;
  event.case_no = file.value.case_no;
  event.department = file.value.department;
  event.move = approval::CaseMove::Recompute;
  event.day = shanghai_day(now);
  event.time = shanghai_time(now).substr(11, 5);
  event.reason = revision->moves ? "放假安排或计时规则变更，应办结日期按新的重算"
                                 : "放假安排或计时规则变更；原日期已过，保持不变，新算日期仅供对照";
  event.due_before = revision->told;
  event.due_after = revision->recomputed;
  event.actor = "审批时钟";
  store::Change told{.entity = &approval::case_event_entity()};
  told.values = to_row(event);
  batch.changes.push_back(std::move(told));
  ApprovalCase value = file.value;
  if (revision->moves) value.due = revision->recomputed;
  if (!value.first_overdue && !overdue_before.empty()) value.first_overdue = Date::parse(overdue_before);
  if (to_row(value) == file.row.values) return;
  store::Change change{.entity = &approval::approval_case_entity()};
  change.id = file.row.id;
  change.version = file.row.version;
  change.values = to_row(value);
  change.baseline = file.row.baseline;
  batch.changes.push_back(std::move(change));
}

std::size_t work_out_all(store::Session& session, const CaseClocks& clocks, bool revise, Instant now) {
  store::Batch batch{.kind = "calendar", .reason = "放假安排或计时规则变更，重算审批时钟"};
  const std::size_t count = for_all_cases(session, [&](std::vector<store::StoredRow> rows) {
    const Known known = worked_out(session, clocks, std::move(rows), now);
    for (const auto& [clock, file] : known) {
      if (!revise || !clock.open) continue;
      const auto before = approval::clock_of_case(session, clock.id);
      add_revision(file, before ? before->first_overdue : std::string(), clocks, now, batch);
    }
    approval::put_clocks(session, clocks_in(known));
  });
  if (batch.changes.empty()) return count;
  const std::int64_t before = store::last_change(session);
  store::write_within(session, clock_access(), batch, now);
  work_out_changed(session, clocks, before, now);
  return count;
}

bool behind(store::Session& session, const CaseClocks& clocks) {
  const auto basis = approval::clock_basis(session);
  if (!basis || basis->fingerprint != clocks.fingerprint) return true;
  return !store::changes(session, {.entity = "approval_case", .after_seq = basis->seq, .limit = 1}).empty();
}

std::vector<std::string> units_of(const store::Access& access) {
  return access.all_rows ? std::vector<std::string>{""} : access.units;
}

/// A stored clock as a reading at `now`: a running one has used more since.
approval::CaseStanding standing_now(const QueueLine& line, const CaseClocks& clocks, Instant now) {
  const StoredClock& stored = line.clock;
  approval::CaseStanding out;
  out.ball = stored.ball;
  approval::ClockReading clock;
  clock.unit = stored.unit;
  clock.state = stored.state;
  clock.remaining = stored.remaining;
  clock.used = stored.used;
  clock.due_at = stored.due_at;
  clock.provisional = stored.provisional;
  clock.phase = !stored.due_at   ? approval::ClockPhase::NotStarted
                : stored.stopped ? approval::ClockPhase::Suspended
                                 : approval::ClockPhase::Running;
  if (clock.phase == approval::ClockPhase::Running) {
    const std::int64_t left =
        clocks.axis.position(clock.unit, *stored.due_at) - clocks.axis.position(clock.unit, now);
    clock.remaining = std::min(stored.remaining, left);
    if (*stored.due_at <= now)
      clock.state = approval::ClockState::Overdue;
    else if (stored.warn_at && *stored.warn_at <= now)
      clock.state = approval::ClockState::Warning;
  }
  out.clock = clock;
  return out;
}

Json line_json(const QueueLine& line, const CaseClocks& clocks, Instant now, Language language) {
  constexpr std::string_view states[] = {"normal", "warning", "overdue"};
  const approval::CaseStanding standing = standing_now(line, clocks, now);
  const approval::ClockReading& clock = *standing.clock;
  const bool asks = line.clock.asks;
  const bool started = clock.phase != approval::ClockPhase::NotStarted;
  Json state;
  for (const Word& word : words<approval::CaseState>)
    if (word.code == line.case_state)
      state = Json::object({{"code", word.code}, {"zh", word.zh}, {"en", word.en}});
  const bool counted = !asks && started;
  return Json::object(
      {{"id", line.clock.id},
       {"case_no", line.case_no},
       {"attempt", line.attempt},
       {"matter", line.matter},
       {"project", line.project},
       {"project_no", line.project_no},
       {"applicant", line.applicant},
       {"department", line.clock.department},
       {"state", std::move(state)},
       {"light", counted ? Json(states[static_cast<std::size_t>(clock.state)]) : Json()},
       {"stopped", line.clock.stopped},
       {"asks", asks},
       {"remaining", counted ? Json(approval::amount_of(clock.remaining, clock.unit)) : Json()},
       {"used", counted ? Json(approval::amount_of(clock.used, clock.unit)) : Json()},
       {"unit", named(clock.unit)},
       {"due", counted && !line.clock.stopped ? date_json(clock.due_day()) : Json()},
       {"expected", line.clock.expected.empty() ? Json() : Json(line.clock.expected)},
       {"first_overdue", line.clock.first_overdue.empty() ? Json() : Json(line.clock.first_overdue)},
       {"provisional", line.clock.provisional},
       {"ball", named(standing.ball)},
       {"summary",
        asks ? std::string(
                   Phrase{"缺时限、受理日或停表日，时钟不计", "Time, acceptance or pause not recorded"}.in(
                       language))
             : approval::clock_summary(standing, language)}});
}

struct DepartmentCount {
  std::int64_t running = 0, warning = 0, overdue = 0, stopped = 0, asks = 0;
};

Json counts_json(store::Session& session, const store::Access& access, QueueCountKeeper& keeper,
                 Instant now) {
  std::map<std::string, DepartmentCount> counts;
  for (const std::string& unit : units_of(access)) {
    for (const approval::QueueCount& count :
         unit.empty() ? keeper.get(session, now) : approval::queue_counts(session, unit, now)) {
      DepartmentCount& of = counts[count.department];
      if (count.asks)
        of.asks += count.cases;
      else if (count.stopped)
        of.stopped += count.cases;
      else
        of.running += count.cases;
      if (count.asks || count.stopped) continue;
      if (count.state == approval::ClockState::Warning) of.warning += count.cases;
      if (count.state == approval::ClockState::Overdue) of.overdue += count.cases;
    }
  }
  Json out = Json::array();
  for (const auto& [department, of] : counts)
    out.push(Json::object({{"department", department},
                           {"running", of.running},
                           {"warning", of.warning},
                           {"overdue", of.overdue},
                           {"stopped", of.stopped},
                           {"asks", of.asks}}));
  return out;
}

approval::QueueQuery queue_query(const QueueOrder& order, const std::string& unit) {
  approval::QueueQuery query{
      .department = order.department, .owner_unit = unit, .stopped = order.stopped, .limit = order.limit + 1};
  const std::size_t colon = order.after.find(':');
  if (order.after.empty()) return query;
  const char* text = order.after.data();
  if (colon == std::string::npos || std::from_chars(text, text + colon, query.after_key).ptr != text + colon)
    throw Error(ErrorCode::InvalidInput, "翻页位置不对，请从第一页看起。", "?after");
  query.after_id = order.after.substr(colon + 1);
  return query;
}

}  // namespace

std::size_t catch_up_clocks(store::Session& session, const CaseClocks& clocks, Instant now) {
  const auto basis = approval::clock_basis(session);
  const bool all = !basis || basis->fingerprint != clocks.fingerprint;
  const std::size_t count = all ? work_out_all(session, clocks, basis.has_value(), now)
                                : work_out_changed(session, clocks, basis->seq, now);
  approval::keep_basis(session, {clocks.fingerprint, store::last_change(session), now});
  return count;
}

std::size_t sweep_clocks(store::Session& session, const CaseClocks& clocks, Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::hold_writers(session);
  const std::size_t count = catch_up_clocks(session, clocks, now);
  const auto turned = static_cast<std::size_t>(approval::turn_states(session, now));
  transaction.commit();
  return count + turned;
}

std::vector<approval::QueueCount> QueueCountKeeper::get(store::Session& session, Instant now) {
  const auto basis = approval::clock_basis(session);
  const std::lock_guard lock(mutex_);
  const Instant minute = now / kMinuteMicros;
  if (!basis || *basis != basis_ || minute != minute_) {
    counts_ = approval::queue_counts(session, {}, now);
    minute_ = minute;
    basis_ = basis.value_or(approval::ClockBasis{});
  }
  return counts_;
}

Json case_queue_json(store::Session& session, const QueueReader& reader, const CaseClocks& clocks,
                     QueueCountKeeper& counts, const QueueOrder& order) {
  const auto& [access, now, language] = reader;
  if (behind(session, clocks)) sweep_clocks(session, clocks, now);
  std::vector<QueueLine> lines;
  for (const std::string& unit : units_of(access)) {
    if (!unit.empty() && !order.department.empty() && unit != order.department) continue;
    auto some = approval::queue_lines(session, queue_query(order, unit));
    lines.insert(lines.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  }
  std::sort(lines.begin(), lines.end(), [](const QueueLine& a, const QueueLine& b) {
    return std::pair(a.clock.sort_key, a.clock.id) < std::pair(b.clock.sort_key, b.clock.id);
  });
  const bool more = lines.size() > order.limit;
  if (more) lines.resize(order.limit);
  Json items = Json::array();
  for (const QueueLine& line : lines) items.push(line_json(line, clocks, now, language));
  return Json::object(
      {{"asof", shanghai_time(now)},
       {"departments", counts_json(session, access, counts, now)},
       {"items", std::move(items)},
       {"next",
        more ? Json(fmt::format("{}:{}", lines.back().clock.sort_key, lines.back().clock.id)) : Json()}});
}

}  // namespace liantu::api
