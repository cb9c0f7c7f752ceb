#include "liantu/approval/case_clock_store.h"

#include <algorithm>

#include "liantu/base/word_code.h"

namespace liantu::approval {
namespace {

constexpr store::Query kClockPut{"approval.case_clock.put", R"(
  INSERT INTO case_clock (
    id, case_version, department, owner_unit, is_open, stopped, state, sort_key, time_unit, used, remaining, due_at,
    warn_at, expected_date, first_overdue, late_from, ball, provisional, questions)
  VALUES (
    :id, :case_version, :department, :owner_unit, :is_open, :stopped, :state, :sort_key, :time_unit, :used,
    :remaining, :due_at, :warn_at, :expected_date, :first_overdue, :late_from, :ball, :provisional, :questions)
  ON CONFLICT (id) DO UPDATE SET
    case_version = EXCLUDED.case_version, department = EXCLUDED.department, owner_unit = EXCLUDED.owner_unit,
    is_open = EXCLUDED.is_open, stopped = EXCLUDED.stopped, state = EXCLUDED.state, sort_key = EXCLUDED.sort_key,
    time_unit = EXCLUDED.time_unit, used = EXCLUDED.used, remaining = EXCLUDED.remaining, due_at = EXCLUDED.due_at,
    warn_at = EXCLUDED.warn_at, expected_date = EXCLUDED.expected_date,
    first_overdue = EXCLUDED.first_overdue, late_from = EXCLUDED.late_from, ball = EXCLUDED.ball, provisional = EXCLUDED.provisional, questions = EXCLUDED.questions)"};

constexpr store::Query kClockDrop{"approval.case_clock.drop", R"(DELETE FROM case_clock WHERE id = :id)"};

/// `ids` joined by commas; an id has none.
constexpr store::Query kClocksDrop{"approval.case_clock.drop_many", R"(
  DELETE FROM case_clock
   WHERE id IN (SELECT value FROM json_each('["' || replace(:ids, ',', '","') || '"]')))",
                                   R"(
  DELETE FROM case_clock WHERE id = ANY(string_to_array(:ids, ',')))"};

constexpr store::Query kClockFind{"approval.case_clock.find", R"(
  SELECT id, case_version, department, owner_unit, is_open, stopped, state, sort_key, time_unit, used, remaining,
         due_at, warn_at, expected_date, first_overdue, late_from, ball, provisional, questions
    FROM case_clock WHERE id = :id)"};

constexpr store::Query kQueueOfAll{"approval.case_queue.all", R"(
  SELECT k.id, k.case_version, k.department, k.owner_unit, k.is_open, k.stopped, k.state, k.sort_key, k.time_unit,
         k.used, k.remaining, k.due_at, k.warn_at, k.expected_date, k.first_overdue, k.late_from, k.ball,
         k.provisional, k.questions,
         c.case_no, c.matter, c.project, c.project_no, c.step_code, c.applicant, c.state AS case_state, c.attempt
    FROM case_clock k JOIN approval_case c ON c.id = k.id
   WHERE k.is_open = 1 AND k.stopped = :stopped
     AND (k.sort_key, k.id) > (:after_key, :after_id)
   ORDER BY k.sort_key, k.id LIMIT :most)"};

constexpr store::Query kQueueOfDepartment{"approval.case_queue.department", R"(
  SELECT k.id, k.case_version, k.department, k.owner_unit, k.is_open, k.stopped, k.state, k.sort_key, k.time_unit,
         k.used, k.remaining, k.due_at, k.warn_at, k.expected_date, k.first_overdue, k.late_from, k.ball,
         k.provisional, k.questions,
         c.case_no, c.matter, c.project, c.project_no, c.step_code, c.applicant, c.state AS case_state, c.attempt
    FROM case_clock k JOIN approval_case c ON c.id = k.id
   WHERE k.department = :department AND k.is_open = 1 AND k.stopped = :stopped
     AND (k.sort_key, k.id) > (:after_key, :after_id)
   ORDER BY k.sort_key, k.id LIMIT :most)"};

constexpr store::Query kQueueCounts{"approval.case_queue.counts", R"(
  SELECT department, stopped,
         CASE WHEN stopped = 1 THEN state WHEN due_at <= :now THEN 2 WHEN warn_at <= :now THEN 1 ELSE 0 END,
         questions, COUNT(*)
    FROM case_clock WHERE is_open = 1
   GROUP BY 1, 2, 3, 4)"};

constexpr store::Query kQueueCountsOfUnit{"approval.case_queue.counts_of_unit", R"(
  SELECT department, stopped,
         CASE WHEN stopped = 1 THEN state WHEN due_at <= :now THEN 2 WHEN warn_at <= :now THEN 1 ELSE 0 END,
         questions, COUNT(*)
    FROM case_clock WHERE owner_unit = :owner_unit AND is_open = 1
   GROUP BY 1, 2, 3, 4)"};

constexpr store::Query kTurnWarning{"approval.case_clock.turn_warning", R"(
  UPDATE case_clock SET state = 1
   WHERE id IN (SELECT id FROM case_clock
                 WHERE is_open = 1 AND stopped = 0 AND state = 0 AND warn_at <= :now LIMIT :most))"};

constexpr store::Query kTurnOverdue{"approval.case_clock.turn_overdue", R"(
  UPDATE case_clock SET state = 2, first_overdue = COALESCE(first_overdue, late_from)
   WHERE id IN (SELECT id FROM case_clock
                 WHERE is_open = 1 AND stopped = 0 AND state < 2 AND due_at <= :now LIMIT :most))"};

constexpr store::Query kBasisFind{"approval.case_clock_basis.find", R"(
  SELECT fingerprint, seq, at FROM case_clock_basis WHERE one = 1)"};

constexpr store::Query kBasisPut{"approval.case_clock_basis.put", R"(
  INSERT INTO case_clock_basis (one, fingerprint, seq, at) VALUES (1, :fingerprint, :seq, :at)
  ON CONFLICT (one) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, seq = EXCLUDED.seq, at = EXCLUDED.at)"};

/// PostgreSQL looks at new rows after a minute by itself, and until then reads the whole log of changes.
constexpr store::Query kStatistics{"approval.case_clock.statistics", R"(SELECT 1)",
                                   R"(ANALYZE change, approval_case, case_event, case_clock)"};

constexpr std::size_t kPutOneByOne = 10;
constexpr std::int64_t kAsksFirst = -1;  ///< sort key of a clock about which something is not known

std::int64_t clock_whole(const store::Record& record, int column) {
  const Value value = record.value(column);
  const auto* whole = std::get_if<std::int64_t>(&value);
  return whole != nullptr ? *whole : 0;
}

std::string clock_text(const store::Record& record, int column) {
  const Value value = record.value(column);
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? *text : std::string();
}

std::optional<Instant> clock_instant(const store::Record& record, int column) {
  const Value value = record.value(column);
  const auto* whole = std::get_if<std::int64_t>(&value);
  return whole != nullptr ? std::optional(*whole) : std::nullopt;
}

template <class Enum>
Enum clock_word(const store::Record& record, int column) {
  return enumerator_of<Enum>(clock_text(record, column)).value_or(Enum{});
}

StoredClock clock_in(const store::Record& record) {
  StoredClock out;
  out.id = clock_text(record, 0);
  out.case_version = clock_whole(record, 1);
  out.department = clock_text(record, 2);
  out.owner_unit = clock_text(record, 3);
  out.open = clock_whole(record, 4) != 0;
  out.stopped = clock_whole(record, 5) != 0;
  out.state = static_cast<ClockState>(clock_whole(record, 6));
  out.sort_key = clock_whole(record, 7);
  out.unit = clock_word<TimeUnit>(record, 8);
  out.used = clock_whole(record, 9);
  out.remaining = clock_whole(record, 10);
  out.due_at = clock_instant(record, 11);
  out.warn_at = clock_instant(record, 12);
  out.expected = clock_text(record, 13);
  out.first_overdue = clock_text(record, 14);
  out.late_from = clock_text(record, 15);
  out.ball = clock_word<Ball>(record, 16);
  out.provisional = clock_whole(record, 17) != 0;
  out.asks = clock_whole(record, 18) != 0;
  return out;
}

Value instant_value(const std::optional<Instant>& at) {
  return at ? Value{*at} : Value{};
}
Value text_value(const std::string& text) {
  return text.empty() ? Value{} : Value{text};
}
Value whole_value(std::int64_t number) {
  return Value{number};
}
template <class Enum>
Value word_value(Enum word) {
  return Value{std::string(words<Enum>[static_cast<std::size_t>(word)].code)};
}

/// A round trip to the server for each clock would be most of the time of a sweep.
void put_many(store::Session& session, std::span<const StoredClock> clocks) {
  std::string ids;
  std::vector<Row> rows;
  for (const StoredClock& clock : clocks) {
    ids += (ids.empty() ? "" : ",") + clock.id;
    rows.push_back({Value{clock.id}, whole_value(clock.case_version), Value{clock.department},
                    text_value(clock.owner_unit), whole_value(clock.open ? 1 : 0),
                    whole_value(clock.stopped ? 1 : 0), whole_value(static_cast<std::int64_t>(clock.state)),
                    whole_value(clock.sort_key), word_value(clock.unit), whole_value(clock.used),
                    whole_value(clock.remaining), instant_value(clock.due_at), instant_value(clock.warn_at),
                    text_value(clock.expected), text_value(clock.first_overdue), text_value(clock.late_from),
                    word_value(clock.ball), whole_value(clock.provisional ? 1 : 0),
                    whole_value(clock.asks ? 1 : 0)});
  }
  session.execute(kClocksDrop, {{"ids", ids}});
  session.load("case_clock",
               {"id", "case_version", "department", "owner_unit", "is_open", "stopped", "state", "sort_key",
                "time_unit", "used", "remaining", "due_at", "warn_at", "expected_date", "first_overdue",
                "late_from", "ball", "provisional", "questions"},
               rows);
}

}  // namespace

StoredClock stored_clock(const std::string& id, std::int64_t version, const ApprovalCase& of,
                         const CaseStanding& standing) {
  StoredClock out;
  out.id = id;
  out.case_version = version;
  out.department = out.owner_unit = of.department;
  out.open = !decided(of.state.value_or(CaseState::Received));
  out.ball = standing.ball;
  out.asks = !standing.questions.empty();
  out.sort_key = kAsksFirst;
  if (!standing.clock) return out;
  const ClockReading& clock = *standing.clock;
  out.stopped = clock.phase == ClockPhase::Suspended || clock.phase == ClockPhase::NotStarted;
  out.state = clock.state;
  out.unit = clock.unit;
  out.used = clock.used;
  out.remaining = clock.remaining;
  out.due_at = clock.due_at;
  out.warn_at = clock.warn_at;
  out.provisional = clock.provisional;
  if (clock.first_overdue) out.first_overdue = clock.first_overdue->iso();
  if (clock.due_at) out.late_from = shanghai_day(*clock.due_at).iso();
  if (clock.expected) out.expected = clock.expected->iso();
  if (!out.asks)
    out.sort_key = out.stopped ? std::max<std::int64_t>(clock.remaining, 0) : clock.due_at.value_or(0);
  return out;
}

void put_clocks(store::Session& session, std::span<const StoredClock> clocks) {
  if (session.dialect() == store::Dialect::Postgres && clocks.size() > kPutOneByOne)
    return put_many(session, clocks);
  for (const StoredClock& clock : clocks)
    session.execute(kClockPut, {{"id", clock.id},
                                {"case_version", whole_value(clock.case_version)},
                                {"department", clock.department},
                                {"owner_unit", text_value(clock.owner_unit)},
                                {"is_open", whole_value(clock.open ? 1 : 0)},
                                {"stopped", whole_value(clock.stopped ? 1 : 0)},
                                {"state", whole_value(static_cast<std::int64_t>(clock.state))},
                                {"sort_key", whole_value(clock.sort_key)},
                                {"time_unit", word_value(clock.unit)},
                                {"used", whole_value(clock.used)},
                                {"remaining", whole_value(clock.remaining)},
                                {"due_at", instant_value(clock.due_at)},
                                {"warn_at", instant_value(clock.warn_at)},
                                {"expected_date", text_value(clock.expected)},
                                {"first_overdue", text_value(clock.first_overdue)},
                                {"late_from", text_value(clock.late_from)},
                                {"ball", word_value(clock.ball)},
                                {"provisional", whole_value(clock.provisional ? 1 : 0)},
                                {"questions", whole_value(clock.asks ? 1 : 0)}});
}

void drop_clock(store::Session& session, const std::string& id) {
  session.execute(kClockDrop, {{"id", id}});
}

std::vector<QueueLine> queue_lines(store::Session& session, const QueueQuery& query) {
  std::vector<QueueLine> out;
  const bool all = query.department.empty() && query.owner_unit.empty();
  store::Bind bind{{"stopped", whole_value(query.stopped ? 1 : 0)},
                   {"after_key", whole_value(query.after_id.empty() ? kAsksFirst - 1 : query.after_key)},
                   {"after_id", query.after_id},
                   {"most", whole_value(static_cast<std::int64_t>(query.limit))}};
  // The owner of a case is its department.
  if (!all) bind.emplace_back("department", query.department.empty() ? query.owner_unit : query.department);
  session.run(all ? kQueueOfAll : kQueueOfDepartment, bind, [&](const store::Record& record) {
    QueueLine line;
    line.clock = clock_in(record);
    line.case_no = clock_text(record, 19);
    line.matter = clock_text(record, 20);
    line.project = clock_text(record, 21);
    line.project_no = clock_text(record, 22);
    line.step_code = clock_text(record, 23);
    line.applicant = clock_text(record, 24);
    line.case_state = clock_text(record, 25);
    line.attempt = std::max<std::int64_t>(clock_whole(record, 26), 1);
    out.push_back(std::move(line));
  });
  return out;
}

std::vector<QueueCount> queue_counts(store::Session& session, const std::string& owner_unit, Instant now) {
  std::vector<QueueCount> out;
  store::Bind bind{{"now", now}};
  if (!owner_unit.empty()) bind.emplace_back("owner_unit", owner_unit);
  session.run(owner_unit.empty() ? kQueueCounts : kQueueCountsOfUnit, bind, [&](const store::Record& record) {
    out.push_back({clock_text(record, 0), clock_whole(record, 1) != 0, clock_whole(record, 3) != 0,
                   static_cast<ClockState>(clock_whole(record, 2)), clock_whole(record, 4)});
  });
  return out;
}

std::optional<StoredClock> clock_of_case(store::Session& session, const std::string& id) {
  std::optional<StoredClock> out;
  session.run(kClockFind, {{"id", id}}, [&](const store::Record& record) { out = clock_in(record); });
  return out;
}

std::int64_t turn_states(store::Session& session, Instant now, std::int64_t most) {
  const std::int64_t late = session.execute(kTurnOverdue, {{"now", now}, {"most", most}});
  if (late >= most) return late;
  return late + session.execute(kTurnWarning, {{"now", now}, {"most", most - late}});
}

void refresh_clock_statistics(store::Session& session) {
  if (session.dialect() == store::Dialect::Postgres) session.execute(kStatistics, {});
}

std::optional<ClockBasis> clock_basis(store::Session& session) {
  std::optional<ClockBasis> out;
  session.run(kBasisFind, {}, [&](const store::Record& record) {
    out = ClockBasis{clock_text(record, 0), clock_whole(record, 1), clock_whole(record, 2)};
  });
  return out;
}

void keep_basis(store::Session& session, const ClockBasis& basis) {
  session.execute(kBasisPut, {{"fingerprint", basis.fingerprint}, {"seq", basis.seq}, {"at", basis.at}});
}

}  // namespace liantu::approval
