#include "liantu/project/full_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace liantu::project {
namespace {

constexpr Phrase kWanYuan{"{0}万元", "{0} (¥10k)"}, kYearShare{"{0}/{1}年", "{0}/{1} of a year"}, kOutput{"产值", "output"}, kTax{"税收", "tax"};
constexpr Phrase kNotReported{"没有报{0}", "{0} not reported"}, kMeasure{"{0}{1}÷约定{2}（年{3}×{4}）＝{5}", "{0} {1} ÷ {2} agreed ({3} a year × {4}) = {5}"};
constexpr Phrase kBetween{"；", "; "}, kMeets{"，达到{0}%", "; {0}% met"}, kFallsShort{"，未达到{0}%", "; {0}% not met"}, kPeriod{"{0}至{1}：{2}", "{0} to {1}: {2}"};
constexpr Phrase kOverlaps{"与上一期重叠，不比较", "overlaps the period before, not compared"};
constexpr Phrase kNoContract{"招商台账里没有这个项目的预计产值和预计税收，请按合同补上。", "The ledger of deals has no expected output or tax of this project; add them from the contract."};
constexpr Phrase kReached{"连续{0}期达到约定的{1}%，{2}达产", "{0} periods in a row at {1}% of what was agreed; full output on {2}"}, kSince{"；最近一期又未达到", "; not met again in the last period"};
constexpr Phrase kBehind{"投产于{0}，已{1}个月，超过{2}个月未连续{3}期达到{4}%", "in production since {0}, {1} months ago; over {2} months without {3} periods in a row at {4}%"};
constexpr Phrase kNoReport{"投产后还没有报表，请在投产报表里填本期产值和税收。", "No report since production began; enter output and tax of the period in the production reports."};
constexpr Phrase kRamping{"已连续{0}期达到{1}%，还差{2}期", "{0} periods in a row at {1}%, {2} to go"};

std::string wan(std::int64_t yuan, Language language) {
  const std::int64_t hundredths = (yuan + 50) / 100;
  return say(language, kWanYuan, hundredths % 100 == 0 ? std::to_string(hundredths / 100) : fmt::format("{:.2f}", static_cast<double>(hundredths) / 100));
}

/// Months of a period of whole months; nothing for others.
std::optional<std::int64_t> whole_months(const DateSpan& period) {
  if (period.from.day() != 1 || period.to != period.to.end_of_month()) return std::nullopt;
  return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
}

std::int64_t share_of(std::int64_t year, const DateSpan& period) {
  if (const auto months = whole_months(period)) return year * *months / 12;
  return year * (period.to.days() - period.from.days() + 1) / 365;
}

std::string share_text(const DateSpan& period, Language language) {
  if (const auto months = whole_months(period)) return say(language, kYearShare, *months, 12);
  return say(language, kYearShare, period.to.days() - period.from.days() + 1, 365);
}

std::string percent(std::int64_t tenths) { return fmt::format("{}.{}%", tenths / 10, tenths % 10); }

std::int64_t months_between(Date from, Date to) {
  return (to.year() - from.year()) * 12 + to.month() - from.month() - (to.day() < from.day() ? 1 : 0);
}

/// One measure of a period; adds to the sentence. Nothing when the contract has none; below all when none was reported.
struct Measured {
  bool asked = false;
  std::optional<std::int64_t> tenths;
};

Measured measure(std::string_view name, const std::optional<Yuan>& promised, const std::optional<Yuan>& made, const DateSpan& period,
                 Language language, std::string& sentence) {
  if (!promised || promised->value <= 0) return {};
  const std::int64_t due = share_of(promised->value, period);
  if (!sentence.empty()) sentence += say(language, kBetween);
  if (!made || due <= 0) {
    sentence += say(language, kNotReported, name);
    return {.asked = true, .tenths = {}};
  }
  const std::int64_t tenths = made->value <= 0 ? 0 : (made->value * 1000 + due / 2) / due;
  sentence += say(language, kMeasure, name, wan(made->value, language), wan(due, language), wan(promised->value, language), share_text(period, language), percent(tenths));
  return {.asked = true, .tenths = tenths};
}

RatedPeriod rated(const OutputRule& rule, const OutputContract& contract, const OutputPeriod& one, std::size_t index, Language language) {
  RatedPeriod out{.index = index};
  std::string sentence;
  const Measured output = measure(kOutput.in(language), contract.output, one.output, one.period, language, sentence);
  const Measured tax = measure(kTax.in(language), contract.tax, one.tax, one.period, language, sentence);
  out.output_tenths = output.tenths;
  out.tax_tenths = tax.tenths;
  const bool whole = (!output.asked || output.tenths) && (!tax.asked || tax.tenths);
  std::optional<std::int64_t> worst = output.tenths;
  if (tax.tenths && (!worst || *tax.tenths < *worst)) worst = tax.tenths;
  if (worst) {
    const auto band = std::find_if(rule.bands.begin(), rule.bands.end(), [&](const OutputBand& b) { return *worst >= b.from_percent * 10; });
    out.band = band->name;
    out.band_en = band->en;
    out.meets = whole && *worst >= rule.threshold_percent * 10;
    sentence += say(language, out.meets ? kMeets : kFallsShort, rule.threshold_percent);
  }
  out.sentence = say(language, kPeriod, one.period.from.iso(), one.period.to.iso(), sentence);
  return out;
}

}  // namespace

const WindowKind* LifeRules::window(std::string_view name) const {
  const auto it = std::find_if(windows.begin(), windows.end(), [&](const WindowKind& kind) { return kind.name == name; });
  return it == windows.end() ? nullptr : &*it;
}

OutputAnswer full_output(const OutputRule& rule, const OutputContract& contract, std::optional<Date> production,
                         const std::vector<OutputPeriod>& periods, Date day, Language language) {
  OutputAnswer answer;
  if (!(contract.output && contract.output->value > 0) && !(contract.tax && contract.tax->value > 0)) {
    answer.state = OutputState::NoContract;
    answer.sentence = say(language, kNoContract);
    return answer;
  }
  std::vector<std::size_t> order(periods.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) { return periods[i].period.to > day; });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return periods[a].period.from < periods[b].period.from; });
  int run = 0;
  std::optional<Date> last;
  for (const std::size_t i : order) {
    const DateSpan& period = periods[i].period;
    if (last && period.from <= *last) {
      answer.periods.push_back({.index = i, .sentence = say(language, kPeriod, period.from.iso(), period.to.iso(), kOverlaps.in(language))});
      continue;
    }
    answer.periods.push_back(rated(rule, contract, periods[i], i, language));
    const bool follows = last && period.from == last->plus(1);
    run = !answer.periods.back().meets ? 0 : follows ? run + 1 : 1;
    if (run >= rule.periods && !answer.reached_on) answer.reached_on = period.to;
    last = period.to;
  }
  const std::int64_t months = production && *production <= day ? months_between(*production, day) : 0;
  const bool late = months > rule.ramp_months || (production && months == rule.ramp_months && day.day() > production->day());
  if (answer.reached_on) {
    answer.state = run > 0 ? OutputState::Reached : OutputState::FellBack;
    answer.sentence = say(language, kReached, rule.periods, rule.threshold_percent, answer.reached_on->iso());
    if (run == 0) answer.sentence += say(language, kSince);
  } else if (late) {
    answer.state = OutputState::Behind;
    answer.sentence = say(language, kBehind, production->iso(), months, rule.ramp_months, rule.periods, rule.threshold_percent);
  } else {
    answer.state = answer.periods.empty() ? OutputState::NoReports : OutputState::Ramping;
    answer.sentence = answer.periods.empty() ? say(language, kNoReport)
                                             : say(language, kRamping, run, rule.threshold_percent, rule.periods - run);
  }
  return answer;
}

}  // namespace liantu::project
