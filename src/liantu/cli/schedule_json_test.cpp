#include <gtest/gtest.h>

#include <string>

#include "liantu/base/error.h"
#include "liantu/cli/schedule_file.h"
#include "liantu/solve/random_stream.h"

namespace liantu::cli {
namespace {

// Sept. 2026: the 4th is a Friday. 甲 rests at the weekend, 乙 works on Saturday as well: the days are 4, 5
// and 7–9.
const std::string kTwoCalendars = R"({"format":"liantu-schedule/1","start":"2026-09-04",
"calendars":[{"id":"甲","working":["2026-09-01","2026-09-04","2026-09-07","2026-09-08","2026-09-09"]},
             {"id":"乙","working":["2026-09-04","2026-09-05","2026-09-07"]}],
"resources":[{"id":"a","capacity":1,"calendar":"甲"},{"id":"b","capacity":2,"calendar":"乙"},{"id":"c","capacity":9}],
"activities":[{"id":"x","duration_wd":2,"demand":{"a":1},"promised":"2026-09-06"},
              {"id":"y","duration_wd":1,"demand":{"b":2,"c":3},"release":"2026-09-05","promised":2,"weight":2.5},
              {"id":"z","duration_wd":1,"demand":{"a":1,"b":1},"release":1}],
"links":[{"from":"x","to":"y","lag_wd":0}],"objective":"tardiness"})";

std::string refused(const std::string& text) {
  try {
    refuse_faults(read_schedule_json(text));
  } catch (const Error& error) {
    return error.what() + ("|" + error.where());
  }
  return {};
}

std::string with(std::string text, const std::string& part, const std::string& by) {
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  return text.replace(at, part.size(), by);
}

TEST(ScheduleJson, PromisedBeforeTheStartIsNamed) {
  EXPECT_TRUE(read_schedule_json(kTwoCalendars).promised_before.empty());
  const ScheduleFile file = read_schedule_json(with(kTwoCalendars, "\"2026-09-06\"", "\"2026-09-03\""));
  EXPECT_EQ(file.promised_before, std::vector<solve::Index>{0});
  EXPECT_EQ(file.problem.activities[0].due, 0);
}

TEST(ScheduleJson, DaysAreThoseThatAnyCalendarWorks) {
  const ScheduleFile file = read_schedule_json(kTwoCalendars);
  ASSERT_EQ(file.days.size(), 5U);
  EXPECT_EQ(file.day(1)->iso(), "2026-09-05");
  EXPECT_FALSE(file.day(5));
  EXPECT_EQ(file.problem.calendars[0].working, (std::vector<solve::Time>{0, 2, 3, 4}));
  EXPECT_EQ(file.problem.calendars[1].working, (std::vector<solve::Time>{0, 1, 2}));
  EXPECT_EQ(file.problem.activities[0].due, 2);  // to the end of the 6th: the 4th and the 5th
  EXPECT_EQ(file.problem.activities[1].release, 1);
  EXPECT_EQ(file.problem.activities[1].due, 2);
  EXPECT_EQ(file.weight_parts, 1000);
  EXPECT_EQ(file.problem.activities[1].weight, 2500);
  EXPECT_EQ(file.problem.activities[2].weight, 1000);
}

TEST(ScheduleJson, UnknownMembersAreNamedOnce) {
  const ScheduleFile file =
      read_schedule_json(with(with(kTwoCalendars, R"("id":"x")", R"("id":"x","realease":1)"), R"("id":"y")",
                              R"("id":"y","realease":1)"));
  EXPECT_EQ(file.unknown, (std::vector<std::string>{"realease"}));
}

TEST(ScheduleJson, TwoCalendarsByHand) {
  // x works on the 4th and the 7th (times 0 and 2), so y follows on the 8th, when 乙 no longer works.
  const ScheduleFile file = read_schedule_json(kTwoCalendars);
  EXPECT_NE(refused(kTwoCalendars).find("日历“乙”（到 2026-09-07）的工作日不够，活动“y”排不完"),
            std::string::npos);
  // With y first: y on the 5th, x after it on the 7th and 8th; z needs both, so it has only the 7th: then x
  // on the 8th and 9th.
  const ScheduleFile other = read_schedule_json(
      with(kTwoCalendars, R"({"from":"x","to":"y","lag_wd":0})", R"({"from":"y","to":"x"})"));
  refuse_faults(other);
  solve::ScheduleLimits limits;
  limits.schedules = 200;
  const solve::ScheduleResult result = solve::schedule(other.problem, limits);
  EXPECT_EQ(result.start, (std::vector<solve::Time>{3, 1, 2}));
  EXPECT_EQ(result.makespan, 5);
  EXPECT_EQ(result.tardiness, 3000);  // x ends at 5, due at 2
}

TEST(ScheduleJson, WhatIsWrongIsNamed) {
  const auto says = [](const std::string& part, const std::string& by, const char* sentence) {
    const std::string said = refused(with(kTwoCalendars, part, by));
    EXPECT_NE(said.find(sentence), std::string::npos) << said;
  };
  says("liantu-schedule/1", "liantu-schedule/2", "format");
  says(R"("id":"y")", R"("id":"x")", "活动“x”重复出现");
  says(R"("id":"b")", R"("id":"a")", "资源“a”重复出现");
  says(R"("id":"乙")", R"("id":"甲")", "日历“甲”重复出现");
  says(R"("from":"x")", R"("from":"w")", "没有 id 为“w”的活动");
  says(R"({"a":1})", R"({"q":1})", "没有 id 为“q”的资源");
  says(R"("calendar":"乙")", R"("calendar":"丙")", "没有 id 为“丙”的日历");
  says(R"("lag_wd":0)", R"("lag_wd":-1)", "不支持提前");
  says(R"("lag_wd":0})", R"("lag_wd":0},{"from":"y","to":"z"},{"from":"z","to":"x"})", "成环：");
  says(R"({"a":1})", R"({"a":2})", "活动“x”需要 2 个“a”，而该资源的容量只有 1");
  says(R"("a","capacity":1)", R"("a","capacity":0)", "容量只有 0");
  says(R"("duration_wd":2)", R"("duration_wd":2.5)", "整数");
  says(R"("duration_wd":2)", R"("duration_wd":-2)", "工期不在");
  says(R"("release":"2026-09-05")", R"("release":"2026-09-31")", "不是日期");
  says(R"("release":"2026-09-05")", R"("release":"2026-10-08")", "日历只到 2026-09-09，够不到 2026-10-08");
  says(R"("start":"2026-09-04",)", "", "请写开始日期");
  says(R"("start":"2026-09-04")", R"("start":"2026-09-08")", "日历“乙”在 2026-09-08 及以后没有工作日");
  says("tardiness", "cost", "makespan 或 tardiness");
  says(R"("objective")", R"("direction":"sideways","objective")", "forward 或 backward");
}

TEST(ScheduleJson, WhateverIsWrittenInItIsReadOrRefused) {
  solve::RandomStream random(9);
  int read = 0, refusals = 0;
  for (int trial = 0; trial < 20'000; ++trial) {
    std::string text = kTwoCalendars;
    for (std::size_t change = 0, changes = 1 + random.below(3); change < changes; ++change) {
      const std::size_t at = random.below(text.size());
      switch (random.below(3)) {
        case 0:
          text.erase(at, 1 + random.below(20));
          break;
        case 1:
          text[at] = "0129-\"{}[],:axb"[random.below(15)];
          break;
        default:
          text.insert(at, text.substr(random.below(text.size()), random.below(20)));
      }
    }
    if (random.below(2) == 0) text.insert(text.size() - 1, R"(,"direction":"backward")");
    try {
      const ScheduleFile file = read_schedule_json(text);
      refuse_faults(file);
      solve::ScheduleLimits limits;
      limits.schedules = 3;
      const solve::ScheduleResult result = solve::schedule(file.problem, limits);
      if (!result.start.empty()) {
        EXPECT_FALSE(solve::check_schedule(file.problem, result.start).breach);
      }
      ++read;
    } catch (const Error& error) {
      EXPECT_NE(error.code(), ErrorCode::Internal) << text;
      ++refusals;
    }
  }
  EXPECT_GT(read, 50);
  EXPECT_GT(refusals, 1000);
}

}  // namespace
}  // namespace liantu::cli
