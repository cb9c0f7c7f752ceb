#include "liantu/approval/clock_rule_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/presets/approval_clock.h"

namespace liantu::approval {
namespace {

TEST(ClockRulePreset, ShipsWithABasisForEverything) {
  const ClockRule& rule = shipped_clock_rule();
  EXPECT_EQ(rule.first_day, CaseFirstDay::Next);
  EXPECT_EQ(rule.warning, (WarningLimits{2, 48}));
  EXPECT_EQ(rule.procedures.size(), 8U);
  EXPECT_EQ(rule.procedure("expert_review")->ball, Ball::Intermediary);
  EXPECT_EQ(rule.extension("own")->most, 10);
  EXPECT_EQ(rule.extension("joint")->most, 15);
  for (const Matter& matter : rule.matters) EXPECT_FALSE(matter.basis.empty()) << matter.code;
}

TEST(ClockRulePreset, AMatterIsFoundByCodeNameOrOtherName) {
  const ClockRule& rule = shipped_clock_rule();
  EXPECT_EQ(rule.matter("construction_permit", "")->promised, 5);
  EXPECT_EQ(rule.matter("", "施工许可")->code, "construction_permit");
  EXPECT_EQ(rule.matter("11370000", "建设用地规划许可证")->statutory, 20);
  EXPECT_EQ(rule.matter("", "没有的事项"), nullptr);
  EXPECT_EQ(rule.matter("", ""), nullptr);
}

TEST(ClockRulePreset, AnExtensionStaysWithinItsKind) {
  const ClockRule& rule = shipped_clock_rule();
  ApprovalCase of;
  of.unit = TimeUnit::WorkingDay;
  MoveOrder order{.move = CaseMove::Extend, .procedure = "own"};
  order.amount = 10;
  EXPECT_FALSE(extension_refusal(rule, of, order, 0, Language::Zh));
  EXPECT_EQ(extension_refusal(rule, of, order, 1, Language::Zh)->text,
            "“本机关延长”最多延长 10 个工作日，已延长 0.5 个，不能再延长 10 个。");
  order.amount = 15;
  EXPECT_TRUE(extension_refusal(rule, of, order, 0, Language::Zh));
  order.procedure = "joint";
  EXPECT_FALSE(extension_refusal(rule, of, order, 0, Language::Zh));
  of.unit = TimeUnit::CalendarDay;
  EXPECT_EQ(extension_refusal(rule, of, order, 0, Language::En)->where, "/procedure");
}

TEST(ClockRulePreset, AWrongFileIsRefusedWithItsPlace) {
  std::string text(presets::kApprovalClock);
  EXPECT_THROW(parse_clock_rule("{}"), Error);
  text.replace(text.find("09:00-12:00"), 11, "09:00=12:00");
  EXPECT_THROW(parse_clock_rule(text), Error);
}

}  // namespace
}  // namespace liantu::approval
