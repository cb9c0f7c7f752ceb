// The arithmetic of a case's clock in words, line by line, in Chinese and English, each with its 依据.
#pragma once

#include <string>
#include <vector>

#include "liantu/approval/case_standing.h"
#include "liantu/base/language.h"

namespace liantu::approval {

struct CaseLine {
  std::string text, basis;  ///< `basis` as the rule file gives it, "" = follows from the line before
};

/// "10月12日", "12 Oct 2026".
std::string day_words(Date day, Language language);
/// "3.5 个工作日", "3.5 working days".
std::string amount_words(std::int64_t ticks, TimeUnit unit, Language language);

std::vector<CaseLine> explain_clock(const ApprovalCase& of, const CaseStanding& standing,
                                    const ClockRule& rule, const ClockAxis& axis, Instant now,
                                    Language language);

/// One sentence for lists: "还剩 2 个工作日，10月12日到期".
std::string clock_summary(const CaseStanding& standing, Language language);

std::string question_words(CaseQuestion question, Language language);

}  // namespace liantu::approval
