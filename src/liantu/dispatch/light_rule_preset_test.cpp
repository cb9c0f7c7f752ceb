// The rules are tried as they ship: what a preset says in JSON is what a project is judged by.
#include "liantu/dispatch/light_rule_preset.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"
#include "liantu/dispatch/light_sentence.h"

namespace liantu::dispatch {
namespace {

Date day(std::string_view iso) { return *Date::parse(iso); }
DateSpan span(std::string_view iso) { return *DateSpan::parse(iso); }
Yuan yi(double amount) { return {static_cast<std::int64_t>(amount * 1e8 + 0.5)}; }

const LightRule& rule(std::string_view code) { return light_rule_named(shipped_light_rules(), code); }
const PaceProfile& linear() {
  static const PaceProfile pace = PaceProfile::linear();
  return pace;
}

/// A started, listed project of the year with a plan of 100 and so much done, on 30 June (pace 50.0).
Standing half_year(double done) {
  return {.day = day("2026-06-30"), .plan = yi(100), .done = yi(done), .start = span("2026-03-02"), .listed = true};
}

std::optional<Light> light(std::string_view code, const Standing& s, const std::vector<Exemption>& exemptions = {}) {
  return light_of(rule(code), s, linear(), exemptions);
}

const Judgement& judged(const Verdict& verdict, Dimension dimension) {
  for (const Judgement& j : verdict.judgements)
    if (j.clause.dimension == dimension) return j;
  throw Error(ErrorCode::NotFound, "no such dimension", "");
}

// domain facts §6: 银川 gap 9.9 is in the hole and green, 10.0 yellow, 30.0 yellow, 30.1 red.
TEST(Yinchuan, TurnsAtTenAndBeyondThirtyPoints) {
  EXPECT_EQ(light("yinchuan_2025", half_year(40.1)), Light::Green);
  EXPECT_EQ(light("yinchuan_2025", half_year(40.0)), Light::Yellow);
  EXPECT_EQ(light("yinchuan_2025", half_year(20.0)), Light::Yellow);
  EXPECT_EQ(light("yinchuan_2025", half_year(19.9)), Light::Red);
}

TEST(Yinchuan, NamesTheHoleBetweenGreenAndYellow) {
  const Verdict verdict = judge(rule("yinchuan_2025"), half_year(40.1), linear(), {});
  const Judgement& progress = judged(verdict, Dimension::Progress);
  EXPECT_TRUE(progress.in_hole);
  EXPECT_EQ(progress.sentence, "40.10÷100.00＝40.1%；序时50.0%，欠9.9个百分点，不足10按绿灯计");
}

// The sample paper's third project: 2.40 of 6.00 on 15 September.
TEST(Yinchuan, ShowsItsArithmetic) {
  Standing s{.day = day("2026-09-15"), .plan = yi(6), .done = yi(2.4), .start = span("2026-04-20"), .listed = true};
  const Verdict verdict = judge(rule("yinchuan_2025"), s, linear(), {});
  EXPECT_EQ(verdict.light, Light::Red);
  EXPECT_EQ(judged(verdict, Dimension::Progress).sentence,
            "2.40÷6.00＝40.0%；序时70.8%，欠30.8个百分点，超过30，为红灯");
}

// Due in June: from 1 July yellow, at the end of August three months are full.
TEST(Yinchuan, CountsTheMonthsAProjectShouldHaveStarted) {
  Standing s{.day = day("2026-06-10"), .planned_start = span("2026-06-10")};
  EXPECT_EQ(light("yinchuan_2025", s), Light::Green);
  s.day = day("2026-06-11");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Yellow);
  s.day = day("2026-08-30");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Yellow);
  s.day = day("2026-08-31");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Red);
  s.start = span("2026-08-20");
  EXPECT_NE(light("yinchuan_2025", s), Light::Red);
}

TEST(Yinchuan, AProjectPlannedForAMonthIsDueAtItsEnd) {
  Standing s{.day = day("2026-06-30"), .planned_start = span("2026-06-01/2026-06-30")};
  EXPECT_EQ(light("yinchuan_2025", s), Light::Green);
  s.day = day("2026-07-01");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Yellow);
}

// 开工后1个月未入库 yellow, more than 2 months red.
TEST(Yinchuan, WarnsOfAProjectMissingFromStatistics) {
  Standing s{.day = day("2026-04-19"), .start = span("2026-03-20"), .listed = false};
  EXPECT_EQ(light("yinchuan_2025", s), Light::Green);
  s.day = day("2026-04-20");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Yellow);
  s.day = day("2026-05-20");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Yellow);
  s.day = day("2026-05-21");
  EXPECT_EQ(light("yinchuan_2025", s), Light::Red);
}

TEST(Yinchuan, RedWhenLessWasPaidThanDue) {
  Standing s = half_year(60);
  s.payable = yi(2);
  s.paid = yi(2);
  EXPECT_EQ(light("yinchuan_2025", s), Light::Green);
  s.paid = yi(1.99);
  EXPECT_EQ(light("yinchuan_2025", s), Light::Red);
}

// Per cent, not points: on 30 June 50 is due; 25 done is 50 % short (含, yellow), 24.9 is 50.2 % short.
TEST(Sanya, MeasuresPerCentOfWhatIsDue) {
  EXPECT_EQ(light("sanya_2022", half_year(50)), Light::Green);
  EXPECT_EQ(light("sanya_2022", half_year(49)), Light::Yellow);
  EXPECT_EQ(light("sanya_2022", half_year(25)), Light::Yellow);
  EXPECT_EQ(light("sanya_2022", half_year(24.9)), Light::Red);
}

TEST(Sanya, TwoMissedMonthsRunningAreRed) {
  Standing s = half_year(60);
  s.months_missed = 1;
  EXPECT_EQ(light("sanya_2022", s), Light::Yellow);
  s.months_missed = 2;
  EXPECT_EQ(light("sanya_2022", s), Light::Red);
}

TEST(Xinhuang, LooksAtTheMonthsRate) {
  Standing s{.day = day("2026-06-30"), .month_plan = yi(10), .month_done = yi(8)};
  EXPECT_EQ(light("xinhuang_2015", s), Light::Green);
  s.month_done = yi(7.99);
  EXPECT_EQ(light("xinhuang_2015", s), Light::Yellow);
  s.month_done = yi(6);
  EXPECT_EQ(light("xinhuang_2015", s), Light::Yellow);
  s.month_done = yi(5.9);
  EXPECT_EQ(light("xinhuang_2015", s), Light::Red);
}

TEST(Sanyuan, TakesTheReportedLightButNotForAProjectThatNeverStarted) {
  Standing s{.day = day("2026-06-30"), .planned_start = span("2026-03-01"), .reported = Light::Green};
  EXPECT_EQ(light("sanyuan", s), Light::Red);
  s.start = span("2026-03-01");
  EXPECT_EQ(light("sanyuan", s), Light::Green);
}

TEST(Light, HasNoneWhenNothingCanBeMeasured) {
  const Verdict verdict = judge(rule("yinchuan_2025"), {.day = day("2026-06-30")}, linear(), {});
  EXPECT_EQ(verdict.light, std::nullopt);
  EXPECT_EQ(judged(verdict, Dimension::Progress).sentence, "没有年度计划投资，不判定");
}

TEST(Exemption, HoldsForItsDimensionAndTimeAndSaysWhoApproved) {
  const std::vector<Exemption> approved{
      {Dimension::Progress, day("2026-06-01"), day("2026-07-31"), "汛期停工令", "常务副县长"}};
  EXPECT_EQ(light("yinchuan_2025", half_year(10), approved), Light::Green);
  const Verdict verdict = judge(rule("yinchuan_2025"), half_year(10), linear(), approved);
  EXPECT_EQ(judged(verdict, Dimension::Progress).sentence,
            "10.00÷100.00＝10.0%；序时50.0%，欠40.0个百分点，超过30，为红灯；常务副县长批准豁免至2026-07-31：汛期停工令，按绿灯计");
  Standing later = half_year(10);
  later.day = day("2026-08-01");
  EXPECT_EQ(light("yinchuan_2025", later, approved), Light::Red);
}

TEST(Exemption, ChangesNoLightBeforeItIsApproved) {
  const std::vector<Exemption> asked{
      {Dimension::Progress, day("2026-06-01"), day("2026-07-31"), "汛期停工令", "", "周科员", false}};
  EXPECT_EQ(light("yinchuan_2025", half_year(10), asked), Light::Red);
  const Verdict verdict = judge(rule("yinchuan_2025"), half_year(10), linear(), asked);
  EXPECT_EQ(verdict.light, Light::Red);
  EXPECT_EQ(judged(verdict, Dimension::Progress).sentence,
            "10.00÷100.00＝10.0%；序时50.0%，欠40.0个百分点，超过30，为红灯；豁免待批（周科员申请至2026-07-31）：汛期停工令，批准前灯色不变");
  EXPECT_FALSE(judged(verdict, Dimension::Progress).exemption);
}

TEST(MonthsBetween, KnowsShortMonths) {
  EXPECT_EQ(months_between(day("2026-01-31"), day("2026-02-28")), Tenths{10});
  EXPECT_EQ(months_between(day("2026-01-31"), day("2026-03-01")), Tenths{11});
  EXPECT_EQ(months_between(day("2026-06-10"), day("2026-09-15")), Tenths{31});
  EXPECT_EQ(months_between(day("2026-06-10"), day("2026-06-10")), Tenths{0});
}

// Whatever the numbers: the light of a verdict is the one computed without sentences, and each judgement has a sentence.
TEST(Light, IsTheSameWithAndWithoutSentences) {
  std::mt19937 random(7);
  const auto some = [&](std::int64_t below) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(below)); };
  for (int i = 0; i < 2000; ++i) {
    Standing s{.day = day("2026-01-01").plus(some(365))};
    if (some(4)) s.plan = Yuan{some(2'000'000'000)};
    if (some(4)) s.done = Yuan{some(2'000'000'000)};
    if (some(2)) s.planned_start = DateSpan{day("2025-10-01").plus(some(30)), day("2025-11-01").plus(some(300))};
    if (some(2)) s.start = DateSpan{day("2025-10-01"), day("2025-10-01").plus(some(400))};
    if (some(2)) s.listed = some(2) == 1;
    s.months_missed = some(4);
    for (const LightRule& each : shipped_light_rules()) {
      const Verdict verdict = judge(each, s, linear(), {});
      EXPECT_EQ(verdict.light, light_of(each, s, linear(), {}));
      for (const Judgement& j : verdict.judgements) EXPECT_FALSE(j.sentence.empty());
    }
  }
}

// More done never makes a light worse.
TEST(Light, NeverWorsensWhenMoreIsDone) {
  for (const LightRule& each : shipped_light_rules()) {
    Light last = Light::Red;
    for (double done = 0; done <= 100; done += 0.5) {
      const auto now = light_of(each, half_year(done), linear(), {});
      if (!now) continue;
      EXPECT_LE(*now, last) << each.code << " " << done;
      last = *now;
    }
  }
}

TEST(LightRulePreset, RefusesWhatMakesNoSenseWithThePlace) {
  const auto refused = [](std::string_view text) {
    try {
      parse_light_rules(text);
      return std::string();
    } catch (const Error& error) {
      return std::string(error.where());
    }
  };
  EXPECT_EQ(refused(R"({"format":"x","rules":[]})"), "/format");
  EXPECT_EQ(refused(R"({"format":"liantu-light-rules/1","rules":[{"code":"a","name":"b"}]})"), "/rules/0");
  EXPECT_EQ(refused(R"({"format":"liantu-light-rules/1","rules":[{"code":"a","name":"b","basis":"c","clauses":
    [{"dimension":"progress","measure":"points_behind","yellow":{"from":30},"red":{"above":10}}]}]})"), "/rules/0/clauses/0");
  EXPECT_EQ(refused(R"({"format":"liantu-light-rules/1","rules":[{"code":"a","name":"b","basis":"c","clauses":
    [{"dimension":"progress","measure":"points_behind","yellow":{"below":30}}]}]})"), "/rules/0/clauses/0/yellow");
}

TEST(YiText, RoundsToTwoDecimals) {
  EXPECT_EQ(yi_text({240'000'000}), "2.40");
  EXPECT_EQ(yi_text({500'000}), "0.01");
  EXPECT_EQ(yi_text({-499'999}), "0.00");
}

}  // namespace
}  // namespace liantu::dispatch
