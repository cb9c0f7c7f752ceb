#include "liantu/api/approval/case_desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/api/approval/clock_sweep.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/base/error.h"
#include "liantu/store/writers_lock.h"
#include "liantu/store/written_before.h"

namespace liantu::api {
namespace {

using approval::ApprovalCase, approval::CaseEvent, approval::CaseMove, approval::CaseState,
    approval::MoveOrder;

constexpr std::string_view kCaseBatch = "approval";
constexpr std::size_t kMostAttempts = 50;

store::Access whole_case(const store::Access& access) {
  store::Access all = access;
  all.writable.insert({"approval_case", "case_event"});
  all.readable.insert({"approval_case", "case_event"});
  return all;
}

std::string_view move_word(CaseMove move) {
  return words<CaseMove>[static_cast<std::size_t>(move)].zh;
}

CaseFile case_to_write(store::Session& session, const store::Access& access, std::string_view id,
                       Instant now) {
  const Date today = shanghai_day(now);
  auto file = case_file(session, access, id, moment_of(today, today));
  if (!file)
    throw Error(ErrorCode::NotFound, "没有这件办件，它可能已被删除，或不在您的范围内。", std::string(id));
  return std::move(*file);
}

std::string time_of(Instant at) {
  return shanghai_time(at).substr(11, 5);
}

CaseEvent event_of(const CaseFile& of, const MoveOrder& order, const std::string& actor) {
  CaseEvent event;
  event.case_id = of.row.id;
  event.case_no = of.value.case_no;
  event.department = of.value.department;
  event.move = order.move;
  event.day = shanghai_day(order.at);
  event.time = time_of(order.at);
  event.reason = order.reason;
  event.document = order.document;
  event.procedure = order.procedure;
  event.expected_resume = order.expected;
  event.amount = order.amount;
  event.head = order.head;
  event.actor = actor;
  return event;
}

store::Change new_row(const store::Entity& entity, Row values, std::string id = {}) {
  store::Change change{.entity = &entity};
  change.id = std::move(id);
  change.values = std::move(values);
  return change;
}

/// The case after the move with what its clock said then, and the event that tells it. What is registered
/// late is counted by when it happened: an overdue day goes on record with the decision.
void add_move(const CaseWriter& by, CaseFile& of, const MoveOrder& order, store::Batch& batch) {
  CaseEvent event = event_of(of, order, by.access.actor);
  of.value = approval::moved(std::move(of.value), order);
  of.events.push_back(event);
  const approval::CaseStanding standing =
      approval::standing_of(of.value, of.events, by.clocks.rule, by.clocks.axis, order.at);
  if (standing.clock && standing.clock->phase == approval::ClockPhase::Running) {
    const auto due = standing.clock->due_day();
    if (of.value.due != due) {
      event.due_before = of.value.due;
      event.due_after = due;
    }
    of.value.due = due;
  }
  const bool ended = standing.clock && standing.clock->phase == approval::ClockPhase::Ended;
  if (ended && !of.value.first_overdue) of.value.first_overdue = standing.clock->first_overdue;
  store::Change change = new_row(approval::approval_case_entity(), to_row(of.value), of.row.id);
  if (of.row.version > 0) change.version = of.row.version;
  change.baseline = of.row.baseline;
  batch.changes.push_back(std::move(change));
  batch.changes.push_back(new_row(approval::case_event_entity(), to_row(event)));
}

std::optional<Instant> last_event(const CaseFile& of, const CaseWriter& by) {
  if (of.events.empty()) return std::nullopt;
  return approval::instant_of(of.events.back(), by.clocks.rule.hours);
}

/// What only the rules of the office know.
std::optional<approval::MoveRefusal> refused_by_rule(const CaseFile& of, const CaseWriter& by,
                                                     const MoveOrder& order) {
  if (order.at > by.now)
    return approval::MoveRefusal{
        std::string(Phrase{"时间不能在将来。", "The time cannot lie in the future."}.in(by.language)), "/at"};
  if (order.move == CaseMove::BeginProcedure && by.clocks.rule.procedure(order.procedure) == nullptr)
    return approval::MoveRefusal{
        std::string(
            Phrase{"没有这种特别程序，请重新选择。", "There is no such special procedure."}.in(by.language)),
        "/procedure"};
  if (order.move != CaseMove::Extend) return std::nullopt;
  const auto standing = approval::standing_of(of.value, of.events, by.clocks.rule, by.clocks.axis, by.now);
  return approval::extension_refusal(by.clocks.rule, of.value, order,
                                     standing.clock ? standing.clock->extended : 0, by.language);
}

std::optional<approval::MoveRefusal> refused(const CaseFile& of, const CaseWriter& by,
                                             const MoveOrder& order) {
  if (order.move == CaseMove::Receive || order.move == CaseMove::Recompute)
    return approval::MoveRefusal{
        std::string(Phrase{"这一步不能在这里办。", "This is not done here."}.in(by.language)), "/move"};
  if (auto no = approval::refusal_of(of.value, order, last_event(of, by), by.language)) return no;
  return refused_by_rule(of, by, order);
}

bool number_taken(store::Session& session, const std::string& number) {
  store::ListQuery query{.entity = &approval::approval_case_entity(), .limit = 1, .count_total = false};
  query.filters.push_back({"case_no", store::FilterOp::Eq, {Value{number}}});
  return !store::list(session, store::administrator_access("审批"), query).rows.empty();
}

void refuse_taken(store::Session& session, const std::string& number, const std::string& where) {
  if (number_taken(session, number))
    throw Error(ErrorCode::Conflict, "办件编号“" + number + "”已经有了，请核对，或换一个编号。", where);
}

/// The next attempt: what was asked for stays, what was decided does not.
ApprovalCase next_attempt(const ApprovalCase& of, const std::string& number) {
  ApprovalCase next;
  next.attempt = of.attempt.value_or(1) + 1;
  next.case_no = number.empty() ? fmt::format("{}-{}", of.case_no, *next.attempt) : number;
  next.previous_no = of.case_no;
  next.matter = of.matter;
  next.matter_code = of.matter_code;
  next.handling = of.handling;
  next.project_no = of.project_no;
  next.project = of.project;
  next.works_code = of.works_code;
  next.works = of.works;
  next.step_code = of.step_code;
  next.channel = of.channel;
  next.applicant = of.applicant;
  next.department = of.department;
  next.promised = of.promised;
  next.statutory = of.statutory;
  next.unit = of.unit;
  next.first_day = of.first_day;
  return next;
}

std::string add_received(store::Session& session, const CaseWriter& by, ApprovalCase value, Instant at,
                         store::Batch& batch) {
  refuse_taken(session, value.case_no, "/case_no");
  CaseFile file;
  file.row.id = by.ids.next(by.now / 1000);
  file.value = std::move(value);
  MoveOrder order;
  order.move = CaseMove::Receive;
  order.at = at;
  add_move(by, file, order, batch);
  return file.row.id;
}

std::vector<std::string> written_cases(const CaseAnswer& answer) {
  std::vector<std::string> out{answer.id};
  if (!answer.next_id.empty()) out.push_back(answer.next_id);
  return out;
}

/// The whole of one change, looked at and written while nobody else writes.
template <class Decide>
CaseAnswer written_alone(store::Session& session, const CaseWriter& by, Decide decide) {
  CaseAnswer out;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::hold_writers(session);
  const store::Access all = whole_case(by.access);
  out.batch.kind = kCaseBatch;
  out.batch.idempotency_key = by.idempotency_key;
  if (auto before = store::written_before(session, all, by.idempotency_key)) {
    out.written = std::move(*before);
    out.id = out.written.rows.at(0).first;
    return out;
  }
  decide(out);
  if (out.refused || out.stale) return out;
  out.written = store::write_within(session, all, out.batch, by.now);
  catch_up_clocks(session, by.clocks, written_cases(out), by.now);
  transaction.commit();
  return out;
}

}  // namespace

std::optional<CaseFile> case_file(store::Session& session, const store::Access& access, std::string_view id,
                                  const Moment& moment) {
  auto row = store::find(session, access, approval::approval_case_entity(), id, moment.at);
  if (!row) return std::nullopt;
  CaseFile out{std::move(*row), {}, {}};
  out.value = from_row<ApprovalCase>(out.row.values);
  // The ledger of a case is read by whoever may read the case.
  for (const store::StoredRow& event :
       rows_at(session, store::administrator_access("审批"), approval::case_event_entity(), moment,
               {{"case_id", store::FilterOp::Eq, {Value{out.row.id}}}}))
    out.events.push_back(from_row<CaseEvent>(event.values));
  const approval::OfficeHours morning{.spans = {{0, 24 * 60 - 1}}};
  std::stable_sort(out.events.begin(), out.events.end(), [&](const CaseEvent& a, const CaseEvent& b) {
    return approval::instant_of(a, morning) < approval::instant_of(b, morning);
  });
  return out;
}

std::vector<CaseFile> case_attempts(store::Session& session, const store::Access& access, const CaseFile& of,
                                    const Moment& moment) {
  std::vector<CaseFile> out{of};
  const auto other = [&](std::string_view field, const std::string& number) -> std::optional<CaseFile> {
    if (number.empty()) return std::nullopt;
    const auto rows = rows_at(session, access, approval::approval_case_entity(), moment,
                              {{std::string(field), store::FilterOp::Eq, {Value{number}}}});
    return rows.empty() ? std::nullopt : case_file(session, access, rows.front().id, moment);
  };
  while (out.size() < kMostAttempts) {
    auto before = other("case_no", out.front().value.previous_no);
    if (!before) break;
    out.insert(out.begin(), std::move(*before));
  }
  while (out.size() < kMostAttempts) {
    auto next = other("previous_no", out.back().value.case_no);
    if (!next) break;
    out.push_back(std::move(*next));
  }
  return out;
}

CaseAnswer move_case(store::Session& session, const CaseWriter& by, std::string_view id,
                     std::int64_t seen_version, const CaseOrder& order) {
  return written_alone(session, by, [&](CaseAnswer& out) {
    CaseFile file = case_to_write(session, by.access, id, by.now);
    if (file.row.version != seen_version) {
      out.stale = std::move(file.row);
      return;
    }
    out.refused = refused(file, by, order.move);
    if (out.refused) return;
    out.id = file.row.id;
    out.batch.reason = fmt::format("{} {}{}{}", move_word(order.move.move), file.value.case_no,
                                   order.move.reason.empty() ? "" : "：", order.move.reason);
    const ApprovalCase before = file.value;
    add_move(by, file, order.move, out.batch);
    if (order.move.move == CaseMove::Return && order.again)
      out.next_id = add_received(session, by, next_attempt(before, order.next_no), order.move.at, out.batch);
  });
}

CaseAnswer receive_case(store::Session& session, const CaseWriter& by, ApprovalCase value, Instant at) {
  if (value.case_no.empty()) throw Error(ErrorCode::InvalidInput, "请填写办件编号。", "/case_no");
  if (value.matter.empty()) throw Error(ErrorCode::InvalidInput, "请填写事项名称。", "/matter");
  if (at > by.now) throw Error(ErrorCode::InvalidInput, "接件时间不能在将来。", "/at");
  if (const approval::Matter* matter = by.clocks.rule.matter(value.matter_code, value.matter)) {
    if (value.matter_code.empty()) value.matter_code = matter->code;
    if (value.department.empty()) value.department = matter->department;
    if (!value.unit) value.unit = matter->unit;
    if (!value.promised && matter->promised > 0) value.promised = matter->promised;
    if (!value.statutory && matter->statutory > 0) value.statutory = matter->statutory;
  }
  if (!value.attempt) value.attempt = 1;
  if (!value.handling) value.handling = approval::Handling::Review;
  if (!value.first_day) value.first_day = by.clocks.rule.first_day;
  return written_alone(session, by, [&](CaseAnswer& out) {
    out.batch.reason = fmt::format("接件 {}：{}", value.case_no, value.matter);
    out.id = add_received(session, by, value, at, out.batch);
  });
}

CaseAnswer receive_again(store::Session& session, const CaseWriter& by, std::string_view id,
                         const std::string& next_no, Instant at) {
  return written_alone(session, by, [&](CaseAnswer& out) {
    const CaseFile file = case_to_write(session, by.access, id, by.now);
    const CaseState state = file.value.state.value_or(CaseState::Received);
    if (state != CaseState::Denied && state != CaseState::Withdrawn && state != CaseState::OutOfRemit)
      throw Error(ErrorCode::Conflict, "只有退回、撤件、不予受理或不通过的办件才能重新申报。", file.row.id);
    const Date today = shanghai_day(by.now);
    if (case_attempts(session, by.access, file, moment_of(today, today)).back().row.id != file.row.id)
      throw Error(ErrorCode::Conflict, "这件已经重新申报过了，请看后一次的办件。", file.row.id);
    out.batch.reason = fmt::format("重新申报 {}", file.value.case_no);
    out.id = add_received(session, by, next_attempt(file.value, next_no), at, out.batch);
  });
}

}  // namespace liantu::api
