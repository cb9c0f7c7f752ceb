#include "liantu/org/second_review.h"

#include "liantu/base/error.h"

namespace liantu::org {

Review review_named(std::string_view word) {
  if (word == "second_person") return Review::SecondPerson;
  if (word == "next_day") return Review::NextDay;
  throw Error(ErrorCode::InvalidInput, "复核方式应为 second_person 或 next_day，请改正设置 review。", "review");
}

ReviewAnswer may_confirm(Review review, const Entered& entered, std::string_view by, Date today,
                         const vocab::WorkCalendar& calendar) {
  if (entered.by != by) return {.allowed = true};
  if (review == Review::SecondPerson) {
    return {.refusal = "这是您本人提出的，须由另一位有复核权限的人确认。"};
  }
  const vocab::DueDay next = calendar.plus_working_days(entered.on, 1);
  if (today < next.day) {
    return {.provisional = next.provisional,
            .refusal = "这是您本人提出的，次日复核须到 " + next.day.iso() + "（下一个工作日）才能确认，或请另一人现在确认。"};
  }
  return {.allowed = true, .self_review = true, .provisional = next.provisional};
}

}  // namespace liantu::org
