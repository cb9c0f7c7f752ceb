#include "liantu/project/reserve_pool.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"
#include "liantu/presets/life.h"
#include "liantu/project/life_rules_preset.h"

namespace liantu::project {
namespace {

const LifeRules& rules() { return shipped_life_rules(); }
Date day(std::string_view iso) { return *Date::parse(iso); }

PoolRow row(const std::string& name) {
  Reserve r;
  r.name = name;
  r.builder = "云川锻件有限公司";
  r.content = "扩建锻造车间";
  r.total_investment = Yuan{60'000'000};
  r.responsible_unit = "青禾镇";
  r.entered = day("2026-01-10");
  r.entry_reason = "企业规划新上项目";
  return {r, day("2026-09-01")};
}

Pool pool(const std::vector<PoolRow>& rows, std::string_view at = "2026-10-01") { return reserve_pool(rules(), rows, {}, day(at)); }

TEST(ReservePool, CountsWhatIsCompleteAndAlarmsUnderItsFloor) {
  std::vector<PoolRow> rows;
  for (int i = 0; i < 99; ++i) rows.push_back(row("甲" + std::to_string(i)));
  EXPECT_TRUE(pool(rows).alarm);
  EXPECT_EQ(pool(rows).sentence, "在库99个，低于100个，还差1个");
  rows.push_back(row("乙"));
  EXPECT_FALSE(pool(rows).alarm);
  EXPECT_EQ(pool(rows).sentence, "在库100个，不低于100个");
}

TEST(ReservePool, SaysWhyARowDoesNotCount) {
  PoolRow bare = row("甲");
  bare.reserve.builder.clear();
  bare.reserve.total_investment = Yuan{4'000'000};
  bare.reserve.window = "城市更薪";
  const Pool answer = pool({bare});
  EXPECT_EQ(answer.in, 0);
  EXPECT_EQ(answer.items[0].state, PoolState::Incomplete);
  EXPECT_EQ(answer.items[0].faults, (std::vector<std::string>{"缺：建设单位（请填写）", "总投资400万元，不足500万元，不计入",
                                                              "资金窗口“城市更薪”不在窗口类型里，请改正。"}));
}

TEST(ReservePool, ARowComesAndLeavesByItsDays) {
  PoolRow gone = row("甲");
  gone.reserve.left = day("2026-09-30");
  EXPECT_EQ(pool({gone}, "2026-09-29").in, 1);
  EXPECT_EQ(pool({gone}, "2026-09-30").items[0].state, PoolState::Left);
  EXPECT_EQ(pool({gone}).items[0].faults, (std::vector<std::string>{"出库没有写原因，请选一项"}));
  EXPECT_EQ(pool({row("甲")}, "2026-01-09").items[0].state, PoolState::Coming);
}

TEST(ReservePool, SaysWhoShouldLeave) {
  const auto signed_up = reserve_pool(rules(), {row("甲")}, {{"甲", attraction::Stage::Signed}}, day("2026-10-01"));
  EXPECT_EQ(signed_up.items[0].leave, "项目库里已到签约，应出库（已签约或开工）");
  EXPECT_EQ(signed_up.in, 1) << "it counts until somebody takes it out";
  EXPECT_EQ(pool({row("甲")}, "2027-08-31").items[0].leave, "");
  EXPECT_EQ(pool({row("甲")}, "2027-09-01").items[0].leave, "2026-09-01起12个月没有更新，应更新或出库");
}

TEST(ReservePool, NamesThePapersThatAWindowStillLacks) {
  PoolRow one = row("甲");
  one.reserve.window = "清洁能源";
  one.reserve.papers = "备案证、环评批复";
  EXPECT_EQ(pool({one}).items[0].lacking, (std::vector<std::string>{"电网接入意见", "用地预审与选址意见书"}));
}

TEST(FundingWindow, IsOpenBetweenItsDays) {
  FundingWindow window;
  EXPECT_EQ(window_at(window, day("2026-10-01")).state, WindowState::Undated);
  window.opens = day("2026-10-10");
  window.closes = day("2026-10-31");
  EXPECT_EQ(window_at(window, day("2026-10-01")).sentence, "2026-10-10开始申报，还有9天");
  EXPECT_EQ(window_at(window, day("2026-10-31")).sentence, "2026-10-31截止，还有0天");
  EXPECT_EQ(window_at(window, day("2026-10-01"), Language::En).sentence, "opens on 2026-10-10, in 9 days");
  EXPECT_EQ(window_at(window, day("2026-10-31"), Language::En).sentence, "closes on 2026-10-31, in 0 days");
  EXPECT_EQ(window_at(window, day("2026-11-01")).state, WindowState::Closed);
}

TEST(LifeRulesPreset, AnyByteChangedIsReadOrRefused) {
  std::mt19937 dice(311);
  const std::string shipped(presets::kLife);
  for (int round = 0; round < 4000; ++round) {
    std::string text = shipped;
    for (int n = 0; n < 3; ++n) text[dice() % text.size()] = static_cast<char>(dice() % 256);
    try {
      parse_life_rules(text);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::project
