#include "liantu/api/approval/queue_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liantu/api/approval/clock_sweep.h"
#include "liantu/api/approval/clock_sweeper.h"
#include "liantu/api/json_parts.h"
#include "liantu/approval/basis/name_words_preset.h"
#include "liantu/approval/case_sentence.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"

namespace liantu::api {
namespace {

using approval::QueueLine, approval::StoredClock;
using json::Json;

constexpr Instant kMinuteMicros = 60'000'000;

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
       {"matter_words", approval::matter_words(clocks.rule, line.matter, language)},
       {"project", line.project},
       {"project_no", line.project_no},
       {"applicant", line.applicant},
       {"department", line.clock.department},
       {"department_words", approval::department_words(clocks.rule, line.clock.department, language)},
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

Json counts_json(store::Session& session, const QueueReader& reader, QueueCountKeeper& keeper,
                 const approval::ClockRule& rule) {
  const auto& [access, now, language, sweeper] = reader;
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
                           {"department_words", approval::department_words(rule, department, language)},
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
  const auto key = colon == std::string::npos
                       ? std::nullopt
                       : number_in<decltype(query.after_key)>(std::string_view(order.after).substr(0, colon));
  if (!key) throw Error(ErrorCode::InvalidInput, "翻页位置不对，请从第一页看起。", "?after");
  query.after_key = *key;
  query.after_id = order.after.substr(colon + 1);
  return query;
}

}  // namespace

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
  const auto& [access, now, language, sweeper] = reader;
  const ClockLag lag = clock_lag(session, clocks);
  const bool left_to_sweeper = lag == ClockLag::Far && sweeper != nullptr;
  if (left_to_sweeper)
    sweeper->wake();
  else if (lag != ClockLag::None)
    sweep_clocks(session, clocks, now);
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
       {"working_out", left_to_sweeper},
       {"departments", counts_json(session, reader, counts, clocks.rule)},
       {"items", std::move(items)},
       {"next",
        more ? Json(fmt::format("{}:{}", lines.back().clock.sort_key, lines.back().clock.id)) : Json()}});
}

}  // namespace liantu::api
