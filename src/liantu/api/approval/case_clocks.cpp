#include "liantu/api/approval/case_clocks.h"

#include <fmt/format.h>

#include "liantu/approval/clock_rule_preset.h"
#include "liantu/store/digest.h"

namespace liantu::api {
namespace {

approval::ClockRule rule_in_force(const Settings& settings) {
  if (settings.approval_clock_file.empty()) return approval::shipped_clock_rule();
  return approval::parse_clock_rule(own_rules_text(settings.approval_clock_file, "approval_clock_file"));
}

std::string fingerprint_of(const approval::ClockRule& rule, const vocab::WorkCalendar& calendar) {
  std::string text = fmt::format("{}|{}|{}|{}", static_cast<int>(rule.first_day), rule.hours.noon,
                                 rule.warning.days, rule.warning.hours);
  for (const approval::OfficeSpan& span : rule.hours.spans) text += fmt::format("|{}-{}", span.from, span.to);
  for (const auto& [number, year] : calendar.years()) {
    text += fmt::format("|{} {}", number, year.notice);
    for (const Date day : year.off) text += fmt::format(" {}", day.days());
    for (const Date day : year.worked) text += fmt::format(" +{}", day.days());
  }
  return store::sha256_hex(text);
}

}  // namespace

std::shared_ptr<const CaseClocks> case_clocks(const Settings& settings) {
  const vocab::WorkCalendar& calendar = vocab::WorkCalendar::in_force();
  approval::ClockRule rule = rule_in_force(settings);
  approval::ClockAxis axis(calendar, rule.hours);
  std::string fingerprint = fingerprint_of(rule, calendar);
  return std::make_shared<const CaseClocks>(
      CaseClocks{std::move(rule), std::move(axis), std::move(fingerprint)});
}

std::shared_ptr<const CaseClocks> CaseClockKeeper::get() {
  const std::lock_guard lock(mutex_);
  if (!clocks_) clocks_ = case_clocks(settings_);
  return clocks_;
}

}  // namespace liantu::api
