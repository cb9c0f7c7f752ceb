#include "liantu/approval/network_cases.h"

#include <gtest/gtest.h>

namespace liantu::approval {
namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}

CaseEvent event(CaseMove move, const char* day, const char* time = "") {
  CaseEvent out;
  out.move = move;
  out.day = on(day);
  out.time = time;
  return out;
}

ApprovalCase accepted(CaseState state) {
  ApprovalCase out;
  out.case_no = "YC-41";
  out.step_code = "4.1";
  out.state = state;
  out.accepted = on("2026-09-04");
  return out;
}

// Stopped on Tuesday morning, on again on Friday: Tuesday to Thursday stood. Stopped in the afternoon: from
// Wednesday.
TEST(NetworkCases, TakeTheDaysOnWhichTheClockStood) {
  const std::vector<CaseEvent> events{event(CaseMove::Accept, "2026-09-04", "10:00"),
                                      event(CaseMove::AskSupplement, "2026-09-08", "09:30"),
                                      event(CaseMove::TakeSupplement, "2026-09-11", "10:00"),
                                      event(CaseMove::BeginProcedure, "2026-09-15", "15:00")};
  const auto pauses = case_pauses(events);
  ASSERT_EQ(pauses.size(), 2U);
  EXPECT_EQ(pauses[0].from, on("2026-09-08"));
  EXPECT_EQ(pauses[0].to, on("2026-09-10"));
  EXPECT_TRUE(pauses[0].by_applicant);
  EXPECT_EQ(pauses[1].from, on("2026-09-16"));
  EXPECT_FALSE(pauses[1].to);
  EXPECT_FALSE(pauses[1].by_applicant);
}

TEST(NetworkCases, CountOnlyWhatHelpsTheProject) {
  EXPECT_TRUE(step_actual(accepted(CaseState::InHand), {}));
  EXPECT_FALSE(step_actual(accepted(CaseState::Denied), {}));
  EXPECT_FALSE(step_actual(accepted(CaseState::Withdrawn), {}));
  EXPECT_FALSE(step_actual(accepted(CaseState::Revoked), {}));
  ApprovalCase granted = accepted(CaseState::GrantedWithGap);
  granted.finished = on("2026-09-11");
  EXPECT_TRUE(step_actual(granted, {})->with_gap);
  ApprovalCase received;
  received.step_code = "4.1";
  received.state = CaseState::Received;
  EXPECT_FALSE(step_actual(received, {}));
  ApprovalCase nowhere = accepted(CaseState::InHand);
  nowhere.step_code.clear();
  EXPECT_FALSE(step_actual(nowhere, {}));
  nowhere.matter = "施工许可";
  EXPECT_TRUE(step_actual(nowhere, {}));
}

TEST(NetworkCases, ALaterAttemptTakesThePlaceOfTheEarlier) {
  const auto last = last_attempts({{.step_code = "a", .started = on("2026-09-01"), .case_no = "1"},
                                   {.step_code = "b", .started = on("2026-09-01")},
                                   {.step_code = "a", .started = on("2026-09-07"), .case_no = "2"}});
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(last[0].case_no, "2");
}

ApprovalTemplate permits() {
  ApprovalTemplate out;
  const auto step = [](const char* code, const char* name, const char* matters) {
    TemplateStep made;
    made.code = code;
    made.name = {name, name};
    made.matters = matters;
    return made;
  };
  out.steps = {step("2.2", "建设用地规划许可证", "用地规划许可"), step("4.2", "工程规划", "工程规划许可"),
               step("3.2", "区域评估", "水土保持|文物"), step("5.2", "施工许可", "施工许可|规划许可")};
  return out;
}

TEST(NetworkCases, StandOnTheStepOfTheirMatter) {
  const ApprovalTemplate of = permits();
  EXPECT_EQ(step_of_case(of, "4.2", "随便什么"), "4.2");
  EXPECT_EQ(step_of_case(of, "9", "施工许可"), std::nullopt);  // a step of another template
  EXPECT_EQ(step_of_case(of, "", "建设用地规划许可证"), "2.2");
  EXPECT_EQ(step_of_case(of, "", "建设用地规划许可证（变更）"), "2.2");  // the longest part, not 规划许可
  EXPECT_EQ(step_of_case(of, "", "核发建设工程规划许可证"), "4.2");
  EXPECT_EQ(step_of_case(of, "", "文物保护和水土保持"), "3.2");
  EXPECT_EQ(step_of_case(of, "", "取水许可"), std::nullopt);
  EXPECT_EQ(step_of_case(of, "", "用地规划许可和工程规划许可"), std::nullopt);  // as long as the other
}

// 水土保持 9-01 to 9-05, 文物 9-03 and still open: the step is open since 9-01. Then 文物 ends on 9-10.
TEST(NetworkCases, SeveralMattersOfAStepEndWithTheLast) {
  const StepActual soil{
      .step_code = "", .started = on("2026-09-01"), .finished = on("2026-09-05"), .matter = "水土保持"};
  StepActual relics{.step_code = "", .started = on("2026-09-03"), .matter = "文物影响评估"};
  auto found = on_steps(permits(), {soil, relics});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].step_code, "3.2");
  EXPECT_EQ(found[0].started, on("2026-09-01"));
  EXPECT_FALSE(found[0].finished);
  relics.finished = on("2026-09-10");
  found = on_steps(permits(), {relics, soil});
  EXPECT_EQ(found[0].started, on("2026-09-01"));
  EXPECT_EQ(found[0].finished, on("2026-09-10"));
}

// One project, two buildings with a permit each and one land permit for both: the network of building B heeds
// its own permit and the land's; that of the whole project is open until both buildings are permitted, from
// the first to the last.
TEST(NetworkCases, OfTheWorksAndOfTheWholeProject) {
  const StepActual land{.step_code = "2.2",
                        .started = on("2026-09-01"),
                        .finished = on("2026-09-02"),
                        .matter = "用地规划许可"},
      a{.step_code = "5.2",
        .started = on("2026-09-07"),
        .finished = on("2026-09-09"),
        .works_code = "A",
        .matter = "施工许可"},
      b{.step_code = "5.2", .started = on("2026-09-14"), .works_code = "B", .matter = "施工许可"};
  const auto permit = [&](const char* works) {
    for (const StepActual& one : on_steps(permits(), of_works({land, a, b}, works)))
      if (one.step_code == "5.2") return one;
    return StepActual{};
  };
  EXPECT_EQ(on_steps(permits(), of_works({land, a, b}, "B")).size(), 2U);
  EXPECT_EQ(permit("B").started, on("2026-09-14"));
  EXPECT_FALSE(permit("B").finished);
  EXPECT_EQ(permit("A").finished, on("2026-09-09"));
  EXPECT_EQ(permit("").started, on("2026-09-07"));
  EXPECT_FALSE(permit("").finished);
}

// What provincial sheets bring has a matter and no step; a case of another template's step tells of none of
// these.
TEST(NetworkCases, FinishedOnesTellOfTheStepOfTheirMatter) {
  const auto of = [](const char* step, const char* matter, std::int64_t halves) {
    return FinishedCase{.step_code = step, .matter = matter, .halves = halves};
  };
  const std::vector<FinishedCase> finished{of("4.2", "", 20),      of("", "用地规划许可证", 6),
                                           of("9", "施工许可", 2), of("", "工程规划许可证", 18),
                                           of("", "取水许可", 4),  of("", "用地规划许可证", 8)};
  const auto found = step_histories(permits(), finished, vocab::WorkCalendar::national());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].step_code, "2.2");
  EXPECT_EQ(found[0].halves, (std::vector<std::int64_t>{6, 8}));
  EXPECT_EQ(found[1].step_code, "4.2");
  EXPECT_EQ(found[1].halves, (std::vector<std::int64_t>{20, 18}));
}

// 水保 2026-09-01 to 09-04 (3 days) and 文物 09-03 to 09-10 (5 days) of one project are one step of 7 days;
// of another project 水保 alone took 3. Two permits for land of one project are two.
TEST(NetworkCases, SeveralMattersOfAStepAreForetoldAsOne) {
  const auto of = [](const char* project, const char* matter, const char* from, const char* to,
                     std::int64_t halves) {
    return FinishedCase{
        .matter = matter, .halves = halves, .project = project, .started = on(from), .finished = on(to)};
  };
  const std::vector<FinishedCase> finished{of("一号", "水土保持方案", "2026-09-01", "2026-09-04", 6),
                                           of("一号", "文物勘探", "2026-09-03", "2026-09-10", 10),
                                           of("二号", "水土保持方案", "2026-09-01", "2026-09-04", 6),
                                           of("三号", "用地规划许可证", "2026-09-01", "2026-09-02", 2),
                                           of("三号", "用地规划许可证", "2026-09-07", "2026-09-09", 4)};
  const auto found = step_histories(permits(), finished, vocab::WorkCalendar::national());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].step_code, "2.2");
  EXPECT_EQ(found[0].halves, (std::vector<std::int64_t>{2, 4}));
  EXPECT_EQ(found[1].step_code, "3.2");
  EXPECT_EQ(found[1].halves, (std::vector<std::int64_t>{14, 6}));
}

TEST(NetworkCases, LastInWorkingHalves) {  // Friday to Friday over one weekend: five days
  const auto calendar = vocab::WorkCalendar::national();
  EXPECT_EQ(
      duration_of({.step_code = "a", .started = on("2026-09-04"), .finished = on("2026-09-11")}, calendar),
      10);
  EXPECT_EQ(
      duration_of({.step_code = "a", .started = on("2026-09-04"), .finished = on("2026-09-04")}, calendar),
      1);
  EXPECT_FALSE(duration_of({.step_code = "a", .started = on("2026-09-04")}, calendar));
}

}  // namespace
}  // namespace liantu::approval
