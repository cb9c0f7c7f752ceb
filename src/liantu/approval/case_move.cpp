#include "liantu/approval/case_move.h"

#include <algorithm>
#include <array>

#include "liantu/approval/clock_axis.h"

namespace liantu::approval {
namespace {

using enum MoveNeed;
using State = CaseState;
using Move = CaseMove;

const std::vector<State> kOpenStates{State::Received,        State::Accepted, State::SupplementBegun,
                                     State::SupplementEnded, State::InHand,   State::ProcedureBegun,
                                     State::ProcedureEnded};
/// The clock runs and the department may decide.
const std::vector<State> kWorkingStates{State::Accepted, State::SupplementEnded, State::InHand,
                                        State::ProcedureEnded};
const std::vector<State> kInForce{State::Granted, State::GrantedWithGap};

const std::vector<MoveRule>& move_rows() {
  static const std::vector<MoveRule> rows{
      {.move = Move::Receive, .from = {}, .to = State::Received},
      {.move = Move::Accept,
       .from = {State::Received, State::SupplementEnded},
       .to = State::Accepted,
       .acceptance = Acceptance::Before},
      {.move = Move::FindNotNeeded,
       .from = {State::Received, State::SupplementEnded},
       .to = State::NotNeeded,
       .acceptance = Acceptance::Before,
       .needs = {Reason}},
      {.move = Move::RefuseOutOfRemit,
       .from = {State::Received, State::SupplementEnded, State::Accepted},
       .to = State::OutOfRemit,
       .needs = {Reason, Document}},
      {.move = Move::AskSupplement,
       .from = {State::Received, State::Accepted, State::SupplementEnded, State::InHand,
                State::ProcedureEnded},
       .to = State::SupplementBegun,
       .needs = {Reason, Document, Expected}},
      {.move = Move::TakeSupplement, .from = {State::SupplementBegun}, .to = State::SupplementEnded},
      {.move = Move::Begin,
       .from = {State::Accepted, State::SupplementEnded},
       .to = State::InHand,
       .acceptance = Acceptance::After},
      {.move = Move::BeginProcedure,
       .from = kWorkingStates,
       .to = State::ProcedureBegun,
       .acceptance = Acceptance::After,
       .needs = {Procedure, Reason, Document, Expected}},
      {.move = Move::EndProcedure,
       .from = {State::ProcedureBegun},
       .to = State::ProcedureEnded,
       .needs = {Document}},
      {.move = Move::Extend,
       .from = kWorkingStates,
       .acceptance = Acceptance::After,
       .needs = {Amount, Reason, Head, Document}},
      {.move = Move::Grant, .from = kWorkingStates, .to = State::Granted, .acceptance = Acceptance::After},
      {.move = Move::GrantWithGap,
       .from = kWorkingStates,
       .to = State::GrantedWithGap,
       .acceptance = Acceptance::After,
       .needs = {Reason, Expected}},
      {.move = Move::Deny,
       .from = kWorkingStates,
       .to = State::Denied,
       .acceptance = Acceptance::After,
       .needs = {Reason, Document}},
      {.move = Move::Return,
       .from = kOpenStates,
       .to = State::Denied,
       .to_before = State::Withdrawn,
       .needs = {Reason}},
      {.move = Move::Withdraw, .from = kOpenStates, .to = State::Withdrawn, .needs = {Reason}},
      {.move = Move::FillGap, .from = {State::GrantedWithGap}, .to = State::Granted, .needs = {Document}},
      {.move = Move::LapseGap,
       .from = {State::GrantedWithGap},
       .to = State::Denied,
       .needs = {Reason, Document}},
      {.move = Move::Deliver, .from = {State::Granted, State::Denied}},
      {.move = Move::Verify, .from = {State::Granted}, .needs = {Outcome, Head, Reason}},
      {.move = Move::Recall, .from = kInForce, .to = State::Recalled, .needs = {Reason, Document}},
      {.move = Move::Revoke, .from = kInForce, .to = State::Revoked, .needs = {Reason, Document}},
      {.move = Move::Recompute, .from = {}},
  };
  return rows;
}

const Word& word_of(State state) {
  return words<State>[static_cast<std::size_t>(state)];
}
const Word& word_of(Move move) {
  return words<Move>[static_cast<std::size_t>(move)];
}
std::string_view word_in(const Word& word, Language language) {
  return language == Language::Zh ? word.zh : word.en;
}

struct NeedText {
  MoveNeed need;
  std::string_view where;
  Phrase asks;
};

constexpr std::array kNeedTexts = std::to_array<NeedText>({
    {Reason, "/reason", {"请写明理由。", "Give the reason."}},
    {Document,
     "/document",
     {"请填写告知或决定的文书名称、文号。", "Name the document that was given or decided."}},
    {Expected, "/expected", {"请填写预计恢复或到期的日期。", "Give the day on which it is expected to end."}},
    {Procedure, "/procedure", {"请选择特别程序的类型。", "Choose the kind of special procedure."}},
    {Amount, "/amount", {"请填写延长多少。", "Give how much longer it may take."}},
    {Head, "/head", {"请填写由谁批准或核验。", "Name who decided or verified."}},
    {Outcome, "/outcome", {"请选择核验结果。", "Choose what the verification found."}},
});

bool given(const MoveOrder& order, MoveNeed need) {
  switch (need) {
    case Reason:
      return !order.reason.empty();
    case Document:
      return !order.document.empty();
    case Expected:
      return order.expected.has_value();
    case Procedure:
      return !order.procedure.empty();
    case Amount:
      return order.amount.has_value();
    case Head:
      return !order.head.empty();
    case Outcome:
      break;
  }
  return order.outcome && *order.outcome != PromiseOutcome::Pending;
}

/// Beyond the state: what else must hold of the case.
std::optional<MoveRefusal> refused_by_case(const ApprovalCase& of, Move move, Instant at, Language language) {
  const auto no = [&](const Phrase& phrase, std::string where = {}) {
    return MoveRefusal{std::string(phrase.in(language)), std::move(where)};
  };
  const Date day = shanghai_day(at);
  if (move == Move::Deliver && of.delivered)
    return no({"结果已经送达，不必再次送达。", "The decision has been delivered already."});
  if (move == Move::LapseGap && of.gap_due && day <= *of.gap_due)
    return no({"容缺补齐期限还没有过，不能退办。", "The day for filling the gap has not passed yet."}, "/at");
  if (move == Move::Verify && (of.handling != Handling::Promise || of.outcome == PromiseOutcome::Kept ||
                               of.outcome == PromiseOutcome::Broken))
    return no(
        {"只有未核验的告知承诺办件才能核验。", "Only a promise that is not verified yet can be verified."});
  return std::nullopt;
}

}  // namespace

const MoveRule& rule_of(CaseMove move) {
  return *std::find_if(move_rows().begin(), move_rows().end(),
                       [&](const MoveRule& row) { return row.move == move; });
}

namespace {

std::optional<MoveRefusal> refused_by_state(const ApprovalCase& of, const MoveRule& rule, Language language) {
  const State state = of.state.value_or(State::Received);
  if (std::find(rule.from.begin(), rule.from.end(), state) == rule.from.end()) {
    std::string states;
    for (const State from : rule.from)
      states += (states.empty()             ? ""
                 : language == Language::Zh ? "、"
                                            : ", ") +
                std::string(word_in(word_of(from), language));
    return MoveRefusal{say(language,
                           {"办件现在是“{0}”，不能“{1}”；只有“{2}”时可以。",
                            "The case is “{0}”: “{1}” is possible only from: {2}."},
                           word_in(word_of(state), language), word_in(word_of(rule.move), language), states),
                       ""};
  }
  if (rule.acceptance == Acceptance::After && !of.accepted)
    return MoveRefusal{
        std::string(Phrase{"办件还没有受理，请先受理。", "The case is not accepted yet: accept it first."}.in(
            language)),
        ""};
  if (rule.acceptance == Acceptance::Before && of.accepted)
    return MoveRefusal{
        std::string(Phrase{"办件已经受理过了。", "The case was accepted before."}.in(language)), ""};
  return std::nullopt;
}

}  // namespace

std::optional<MoveRefusal> refusal_of(const ApprovalCase& of, const MoveOrder& order,
                                      std::optional<Instant> last, Language language) {
  const MoveRule& rule = rule_of(order.move);
  if (auto refused = refused_by_state(of, rule, language)) return refused;
  if (auto refused = refused_by_case(of, order.move, order.at, language)) return refused;
  for (const MoveNeed need : rule.needs) {
    if (given(order, need)) continue;
    const auto text = std::find_if(kNeedTexts.begin(), kNeedTexts.end(),
                                   [&](const NeedText& one) { return one.need == need; });
    return MoveRefusal{std::string(text->asks.in(language)), std::string(text->where)};
  }
  if (last && order.at < *last)
    return MoveRefusal{
        say(language, {"时间不能早于上一步（{0}）。", "It cannot be earlier than the step before ({0})."},
            shanghai_time(*last).substr(0, 16)),
        "/at"};
  if (order.expected && *order.expected < shanghai_day(order.at))
    return MoveRefusal{std::string(Phrase{"预计恢复或到期的日期不能早于当天。",
                                          "The expected day cannot be earlier than the day itself."}
                                       .in(language)),
                       "/expected"};
  return std::nullopt;
}

std::vector<CaseMove> allowed_moves(const ApprovalCase& of) {
  std::vector<CaseMove> out;
  for (const MoveRule& rule : move_rows()) {
    if (refused_by_state(of, rule, Language::Zh)) continue;
    // The day decides of a lapsed gap; it is offered all the same and refused with the reason.
    if (rule.move != Move::LapseGap && refused_by_case(of, rule.move, 0, Language::Zh)) continue;
    out.push_back(rule.move);
  }
  return out;
}

ApprovalCase moved(ApprovalCase of, const MoveOrder& order) {
  const MoveRule& rule = rule_of(order.move);
  const Date day = shanghai_day(order.at);
  if (rule.to) of.state = !of.accepted && rule.to_before ? rule.to_before : rule.to;
  if (order.move == Move::Receive) of.received = day;
  if (order.move == Move::Accept) of.accepted = day;
  const bool ends = rule.to && decided(*of.state) && !of.finished;
  if (ends) of.finished = day;
  if (ends && of.accepted && !order.document.empty()) of.document = order.document;
  if (order.move == Move::GrantWithGap) {
    of.gap_items = order.reason;
    of.gap_due = order.expected;
  }
  if (order.move == Move::FillGap) of.gap_filled = day;
  if (order.move == Move::Deliver) of.delivered = day;
  if (order.move == Move::Grant && of.handling == Handling::Promise && !of.outcome)
    of.outcome = PromiseOutcome::Pending;
  if (order.move == Move::Verify) {
    of.outcome = order.outcome;
    of.verifier = order.head;
  }
  return of;
}

bool decided(CaseState state) {
  switch (state) {
    case State::Withdrawn:
    case State::NotNeeded:
    case State::OutOfRemit:
    case State::Granted:
    case State::GrantedWithGap:
    case State::Denied:
    case State::Recalled:
    case State::Revoked:
      return true;
    case State::Received:
    case State::Accepted:
    case State::SupplementBegun:
    case State::SupplementEnded:
    case State::InHand:
    case State::ProcedureBegun:
    case State::ProcedureEnded:
      break;
  }
  return false;
}

bool suspended(CaseState state) {
  return state == State::SupplementBegun || state == State::ProcedureBegun;
}

Ball ball_of(const ApprovalCase& of, Ball procedure) {
  const State state = of.state.value_or(State::Received);
  if (state == State::SupplementBegun || state == State::GrantedWithGap) return Ball::Enterprise;
  if (state == State::ProcedureBegun) return procedure;
  if (!decided(state)) return Ball::Department;
  return state == State::Granted && !of.delivered ? Ball::Department : Ball::Nobody;
}

}  // namespace liantu::approval
