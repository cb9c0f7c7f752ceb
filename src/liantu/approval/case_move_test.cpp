#include "liantu/approval/case_move.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "liantu/approval/case_ledger.h"
#include "liantu/approval/clock_axis.h"

namespace liantu::approval {
namespace {

Instant move_at(std::string_view iso) {
  return instant_of(*Date::parse(iso), 10 * 60);
}

ApprovalCase case_in(CaseState state, bool accepted = true) {
  ApprovalCase out;
  out.state = state;
  if (accepted) out.accepted = Date::of(2026, 9, 14);
  return out;
}

MoveOrder full_order(CaseMove move) {
  MoveOrder order{.move = move,
                  .at = move_at("2026-09-21"),
                  .reason = "理由",
                  .document = "文书",
                  .procedure = "expert_review",
                  .head = "局长"};
  order.expected = Date::of(2026, 9, 30);
  order.amount = 5;
  order.outcome = PromiseOutcome::Kept;
  return order;
}

std::string codes(const std::vector<CaseMove>& moves) {
  std::string out;
  for (const CaseMove move : moves) {
    out += out.empty() ? "" : " ";
    out += words<CaseMove>[static_cast<std::size_t>(move)].code;
  }
  return out;
}

// The state machine drawn by hand from the exchange standard's states.
TEST(CaseMove, EachStateAllowsWhatTheTableOfHandsSays) {
  using S = CaseState;
  const std::string open = "return withdraw";
  const std::string working = "ask_supplement begin_procedure extend grant grant_with_gap deny " + open;
  EXPECT_EQ(codes(allowed_moves(case_in(S::Received, false))),
            "accept find_not_needed refuse_out_of_remit ask_supplement " + open);
  EXPECT_EQ(
      codes(allowed_moves(case_in(S::Accepted))),
      "refuse_out_of_remit ask_supplement begin begin_procedure extend grant grant_with_gap deny " + open);
  EXPECT_EQ(codes(allowed_moves(case_in(S::InHand))), working);
  EXPECT_EQ(codes(allowed_moves(case_in(S::ProcedureEnded))), working);
  EXPECT_EQ(codes(allowed_moves(case_in(S::SupplementBegun))), "take_supplement " + open);
  EXPECT_EQ(codes(allowed_moves(case_in(S::SupplementEnded, false))),
            "accept find_not_needed refuse_out_of_remit ask_supplement " + open);
  EXPECT_EQ(codes(allowed_moves(case_in(S::ProcedureBegun))), "end_procedure " + open);
  EXPECT_EQ(codes(allowed_moves(case_in(S::Granted))), "deliver recall revoke");
  EXPECT_EQ(codes(allowed_moves(case_in(S::GrantedWithGap))), "fill_gap lapse_gap recall revoke");
  EXPECT_EQ(codes(allowed_moves(case_in(S::Denied))), "deliver");
  for (const S closed : {S::Withdrawn, S::NotNeeded, S::OutOfRemit, S::Recalled, S::Revoked})
    EXPECT_EQ(codes(allowed_moves(case_in(closed))), "");
}

TEST(CaseMove, ARefusalSaysTheStateAndWhereItWouldBeAllowed) {
  const auto zh =
      refusal_of(case_in(CaseState::Granted), full_order(CaseMove::BeginProcedure), {}, Language::Zh);
  ASSERT_TRUE(zh);
  EXPECT_EQ(zh->text,
            "办件现在是“办结（通过）”，不能“进入特别程序”；只有“已受理、补正（结束）、部门开始办理、特别程序"
            "（结束）”时可以。");
  const auto en =
      refusal_of(case_in(CaseState::Granted), full_order(CaseMove::BeginProcedure), {}, Language::En);
  EXPECT_EQ(en->text,
            "The case is “Granted”: “Begin a special procedure” is possible only from: Accepted, Supplements "
            "received, In hand, Special procedure ended.");
}

TEST(CaseMove, WhatASuspensionNeedsIsAskedAtItsPlace) {
  MoveOrder order = full_order(CaseMove::BeginProcedure);
  EXPECT_FALSE(refusal_of(case_in(CaseState::InHand), order, {}, Language::Zh));
  order.expected.reset();
  EXPECT_EQ(refusal_of(case_in(CaseState::InHand), order, {}, Language::Zh)->where, "/expected");
  order.document.clear();
  EXPECT_EQ(refusal_of(case_in(CaseState::InHand), order, {}, Language::Zh)->where, "/document");
  order.procedure.clear();
  EXPECT_EQ(refusal_of(case_in(CaseState::InHand), order, {}, Language::Zh)->where, "/procedure");
}

TEST(CaseMove, TimeGoesForward) {
  const MoveOrder order = full_order(CaseMove::Grant);
  EXPECT_EQ(refusal_of(case_in(CaseState::InHand), order, move_at("2026-09-22"), Language::Zh)->where, "/at");
  EXPECT_FALSE(refusal_of(case_in(CaseState::InHand), order, move_at("2026-09-21"), Language::Zh));
}

TEST(CaseMove, AGapIsGrantedFilledDeliveredAndLapsesOnlyAfterItsDay) {
  const ApprovalCase granted = moved(case_in(CaseState::InHand), full_order(CaseMove::GrantWithGap));
  EXPECT_EQ(granted.state, CaseState::GrantedWithGap);
  EXPECT_EQ(granted.finished, Date::of(2026, 9, 21));
  EXPECT_EQ(granted.gap_due, Date::of(2026, 9, 30));
  EXPECT_EQ(granted.gap_items, "理由");
  EXPECT_EQ(ball_of(granted, Ball::Intermediary), Ball::Enterprise);
  EXPECT_TRUE(refusal_of(granted, full_order(CaseMove::Deliver), {}, Language::Zh));
  EXPECT_TRUE(refusal_of(granted, full_order(CaseMove::LapseGap), {}, Language::Zh));
  MoveOrder late = full_order(CaseMove::LapseGap);
  late.at = move_at("2026-10-01");
  late.expected.reset();
  EXPECT_FALSE(refusal_of(granted, late, {}, Language::Zh));
  EXPECT_EQ(moved(granted, late).state, CaseState::Denied);
  const ApprovalCase filled = moved(granted, full_order(CaseMove::FillGap));
  EXPECT_EQ(filled.state, CaseState::Granted);
  EXPECT_EQ(filled.finished, Date::of(2026, 9, 21));
  EXPECT_FALSE(refusal_of(filled, full_order(CaseMove::Deliver), {}, Language::Zh));
  EXPECT_TRUE(refusal_of(moved(filled, full_order(CaseMove::Deliver)), full_order(CaseMove::Deliver), {},
                         Language::Zh));
}

TEST(CaseMove, APromiseIsVerifiedOnce) {
  ApprovalCase promise = case_in(CaseState::Accepted);
  promise.handling = Handling::Promise;
  promise = moved(promise, full_order(CaseMove::Grant));
  EXPECT_EQ(promise.outcome, PromiseOutcome::Pending);
  EXPECT_FALSE(refusal_of(promise, full_order(CaseMove::Verify), {}, Language::Zh));
  promise = moved(promise, full_order(CaseMove::Verify));
  EXPECT_EQ(promise.outcome, PromiseOutcome::Kept);
  EXPECT_TRUE(refusal_of(promise, full_order(CaseMove::Verify), {}, Language::Zh));
}

TEST(CaseMove, AReturnClosesTheAttemptByWhetherItWasAccepted) {
  EXPECT_EQ(moved(case_in(CaseState::InHand), full_order(CaseMove::Return)).state, CaseState::Denied);
  EXPECT_EQ(moved(case_in(CaseState::Received, false), full_order(CaseMove::Return)).state,
            CaseState::Withdrawn);
}

TEST(CaseMove, TheBallFollowsTheState) {
  EXPECT_EQ(ball_of(case_in(CaseState::SupplementBegun), Ball::Department), Ball::Enterprise);
  EXPECT_EQ(ball_of(case_in(CaseState::ProcedureBegun), Ball::Intermediary), Ball::Intermediary);
  EXPECT_EQ(ball_of(case_in(CaseState::InHand), Ball::Intermediary), Ball::Department);
  EXPECT_EQ(ball_of(case_in(CaseState::Granted), Ball::Department), Ball::Department);
  EXPECT_EQ(ball_of(case_in(CaseState::Withdrawn), Ball::Department), Ball::Nobody);
}

CaseEvent event(CaseMove move, Date day, std::string time = {}) {
  CaseEvent out;
  out.move = move;
  out.day = day;
  out.time = std::move(time);
  return out;
}

TEST(CaseLedger, ARowFromASheetHasAClockFromItsDates) {
  ApprovalCase of = case_in(CaseState::Granted);
  of.finished = Date::of(2026, 9, 18);
  of.promised = 5;
  of.unit = TimeUnit::WorkingDay;
  const OfficeHours hours{.spans = {{540, 720}, {810, 1050}}};
  const auto steps = clock_steps(of, {}, hours);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].kind, ClockStep::Kind::Start);
  EXPECT_EQ(steps[1].at, instant_of(Date::of(2026, 9, 18).value(), 1050));
  EXPECT_TRUE(case_questions(of, {}).empty());
}

TEST(CaseLedger, WhatTheSheetDoesNotSayIsAsked) {
  ApprovalCase of = case_in(CaseState::SupplementBegun);
  EXPECT_EQ(case_questions(of, {}),
            (std::vector{CaseQuestion::NoPromisedTime, CaseQuestion::NoSuspensionDate}));
  of.promised = 5;
  of.unit = TimeUnit::WorkingDay;
  EXPECT_TRUE(
      case_questions(of, std::vector{event(CaseMove::AskSupplement, *Date::of(2026, 9, 16))}).empty());
  of.accepted.reset();
  of.state = CaseState::InHand;
  EXPECT_EQ(case_questions(of, {}), std::vector{CaseQuestion::NoAcceptedDate});
}

TEST(CaseLedger, EventsWithATimeStandInOrder) {
  const std::vector<CaseEvent> events{event(CaseMove::Accept, *Date::of(2026, 9, 14), "16:30"),
                                      event(CaseMove::AskSupplement, *Date::of(2026, 9, 16), "14:00"),
                                      event(CaseMove::TakeSupplement, *Date::of(2026, 9, 18), "09:15")};
  const OfficeHours hours{.spans = {{540, 720}, {810, 1050}}};
  const auto steps = clock_steps(case_in(CaseState::SupplementEnded), events, hours);
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[1].kind, ClockStep::Kind::Stop);
  EXPECT_EQ(steps[1].at, instant_of(*Date::of(2026, 9, 16), 14 * 60));
}

}  // namespace
}  // namespace liantu::approval
