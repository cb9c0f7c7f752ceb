#include "liantu/approval/network.h"

#include <gtest/gtest.h>

#include "liantu/approval/network_compression.h"
#include "liantu/approval/network_days.h"

namespace liantu::approval {
namespace {

TemplateStep step(std::string code, std::optional<std::int64_t> halves, std::vector<TemplateLink> after) {
  TemplateStep out;
  out.code = code;
  out.module = "M";
  out.name = {"环节" + code, "step " + code};
  out.baseline_halves = out.promised_halves = halves;
  out.after = std::move(after);
  out.basis = "手工算例";
  return out;
}

ApprovalTemplate drawn(std::vector<TemplateStep> steps) {
  ApprovalTemplate out;
  out.modules = {{"M", {"模块", ""}, true}};
  out.questions = {{"chemical", {"化工？", ""}, ""}};
  out.steps = std::move(steps);
  return out;
}

// Drawn by hand: a (2) before b (3, asks whether chemical) before c (2); a before d (no duration) before e
// (1).
ApprovalTemplate asking() {
  auto of = drawn({step("a", 2, {}), step("b", 3, {{"a"}}), step("c", 2, {{"b"}}),
                   step("d", std::nullopt, {{"a"}}), step("e", 1, {{"d"}})});
  of.steps[1].condition = "chemical";
  return of;
}

TEST(Network, LooksThroughAStepThatIsLeftOut) {
  const ApprovalTemplate of = asking();
  NetworkChoice choice;
  choice.answers["chemical"] = false;
  const Network network = make_network(of, choice);
  EXPECT_FALSE(network.involved[1]);
  EXPECT_EQ(network_times(network).path.early_finish[2], 4);  // c still waits for a
}

TEST(Network, KeepsAStepWhoseQuestionIsOpenAndSaysSo) {
  const ApprovalTemplate of = asking();
  const Network network = make_network(of, {});
  EXPECT_TRUE(network.involved[1]);
  EXPECT_EQ(network.open_questions, std::vector<std::string>{"chemical"});
  EXPECT_EQ(network_times(network).path.early_finish[2], 7);
}

TEST(Network, MakesUpNoTimeForAStepWithoutDurationNorForWhatFollows) {
  const ApprovalTemplate of = asking();
  const Network network = make_network(of, {});
  EXPECT_EQ(network.unpromised, std::vector<std::size_t>{3});
  EXPECT_FALSE(network.timed[4]);
  EXPECT_FALSE(network_times(network).finish);  // no gate: the end of all is not known
}

TEST(Network, NamesARing) {
  const ApprovalTemplate of =
      drawn({step("a", 2, {{"c"}}), step("b", 2, {{"a"}}), step("c", 2, {{"b"}}), step("d", 1, {})});
  EXPECT_EQ(network_times(make_network(of, {})).ring, (std::vector<std::string>{"a", "b", "c"}));
  const auto findings = template_findings(of, Language::Zh);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].text, "前置关系绕成了圈：a → b → c → a；请去掉其中一条。");
}

TEST(Network, TellsAMissingPredecessor) {
  const auto findings = template_findings(drawn({step("a", 2, {{"z"}})}), Language::En);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].fault, TemplateFault::MissingStep);
  EXPECT_EQ(findings[0].text, "a waits for z, which is not in the template: add it or take the link out.");
}

TEST(Network, SaysItsChainInWords) {
  const ApprovalTemplate of = drawn({step("a", 2, {}), step("b", 3, {{"a"}})});
  const NetworkTimes times = network_times(make_network(of, {}));
  ASSERT_EQ(times.chains.size(), 1U);
  EXPECT_EQ(chain_words(of, times.chains[0], Language::Zh), "因为 环节a → 环节b");
  EXPECT_EQ(chain_words(of, times.chains[0], Language::En), "because of step a → step b");
}

// domain.md §6: 2026-02-13 + 9 working days is 2026-03-04; + 25 is 2026-03-26. 2026-05-08 + 1 is Saturday
// 05-09 (调休).
TEST(NetworkDays, FallOnWorkingDaysOfTheState) {
  const auto calendar = vocab::WorkCalendar::national();
  const NetworkDays days(calendar, *Date::parse("2026-02-13"), vocab::FirstDay::Next);
  EXPECT_EQ(days.last_day(18).day.iso(), "2026-03-04");
  EXPECT_EQ(days.last_day(50).day.iso(), "2026-03-26");
  EXPECT_EQ(days.last_day(17).day.iso(), "2026-03-04");  // the half day is in the ninth
  EXPECT_EQ(days.over_at(*Date::parse("2026-03-04")), 18);
  EXPECT_EQ(days.over_at(*Date::parse("2026-02-20")), 2);  // in the holiday; 02-14 was worked
  const NetworkDays may(calendar, *Date::parse("2026-05-08"), vocab::FirstDay::Next);
  EXPECT_EQ(may.first_day(0).day.iso(), "2026-05-09");
  const NetworkDays same(calendar, *Date::parse("2026-05-08"), vocab::FirstDay::Same);
  EXPECT_EQ(same.last_day(2).day.iso(), "2026-05-08");
  EXPECT_EQ(same.accepted_at(*Date::parse("2026-05-09")), 2);
  EXPECT_EQ(same.over_at(*Date::parse("2026-05-09")), 4);
}

TEST(NetworkDays, AreProvisionalWhereNoNoticeIsKnown) {
  const auto calendar = vocab::WorkCalendar::national();
  const NetworkDays days(calendar, *Date::parse("2026-12-28"), vocab::FirstDay::Next);
  EXPECT_TRUE(days.last_day(20).provisional);
}

TEST(Compression, OfThirtyPercentIsTheHalfDay) {
  EXPECT_DOUBLE_EQ(compression_aim(50, 30).exact, 17.5);
  EXPECT_EQ(compression_aim(50, 30).floor_units, 17);
}

}  // namespace
}  // namespace liantu::approval
