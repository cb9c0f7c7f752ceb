#include "liantu/project/full_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace liantu::project {
namespace {

std::string wan(std::int64_t yuan) {
  const std::int64_t hundredths = (yuan + 50) / 100;
  return hundredths % 100 == 0 ? fmt::format("{}万元", hundredths / 100) : fmt::format("{:.2f}万元", static_cast<double>(hundredths) / 100);
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

std::string share_text(const DateSpan& period) {
  if (const auto months = whole_months(period)) return fmt::format("{}/12年", *months);
  return fmt::format("{}/365年", period.to.days() - period.from.days() + 1);
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
                 std::string& sentence) {
  if (!promised || promised->value <= 0) return {};
  const std::int64_t due = share_of(promised->value, period);
  if (!sentence.empty()) sentence += "；";
  if (!made || due <= 0) {
    sentence += fmt::format("没有报{}", name);
    return {.asked = true, .tenths = {}};
  }
  const std::int64_t tenths = made->value <= 0 ? 0 : (made->value * 1000 + due / 2) / due;
  sentence += fmt::format("{}{}÷约定{}（年{}×{}）＝{}", name, wan(made->value), wan(due), wan(promised->value), share_text(period), percent(tenths));
  return {.asked = true, .tenths = tenths};
}

RatedPeriod rated(const OutputRule& rule, const OutputContract& contract, const OutputPeriod& one, std::size_t index) {
  RatedPeriod out{.index = index};
  std::string sentence;
  const Measured output = measure("产值", contract.output, one.output, one.period, sentence);
  const Measured tax = measure("税收", contract.tax, one.tax, one.period, sentence);
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
    sentence += fmt::format("，{}{}%", out.meets ? "达到" : "未达到", rule.threshold_percent);
  }
  out.sentence = fmt::format("{}至{}：{}", one.period.from.iso(), one.period.to.iso(), sentence);
  return out;
}

}  // namespace

const WindowKind* LifeRules::window(std::string_view name) const {
  const auto it = std::find_if(windows.begin(), windows.end(), [&](const WindowKind& kind) { return kind.name == name; });
  return it == windows.end() ? nullptr : &*it;
}

OutputAnswer full_output(const OutputRule& rule, const OutputContract& contract, std::optional<Date> production,
                         const std::vector<OutputPeriod>& periods, Date day) {
  OutputAnswer answer;
  if (!(contract.output && contract.output->value > 0) && !(contract.tax && contract.tax->value > 0)) {
    answer.state = OutputState::NoContract;
    answer.sentence = "招商台账里没有这个项目的预计产值和预计税收，请按合同补上。";
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
      answer.periods.push_back({.index = i, .sentence = fmt::format("{}至{}：与上一期重叠，不比较", period.from.iso(), period.to.iso())});
      continue;
    }
    answer.periods.push_back(rated(rule, contract, periods[i], i));
    const bool follows = last && period.from == last->plus(1);
    run = !answer.periods.back().meets ? 0 : follows ? run + 1 : 1;
    if (run >= rule.periods && !answer.reached_on) answer.reached_on = period.to;
    last = period.to;
  }
  const std::int64_t months = production && *production <= day ? months_between(*production, day) : 0;
  const bool late = months > rule.ramp_months || (production && months == rule.ramp_months && day.day() > production->day());
  if (answer.reached_on) {
    answer.state = run > 0 ? OutputState::Reached : OutputState::FellBack;
    answer.sentence = fmt::format("连续{}期达到约定的{}%，{}达产", rule.periods, rule.threshold_percent, answer.reached_on->iso());
    if (run == 0) answer.sentence += "；最近一期又未达到";
  } else if (late) {
    answer.state = OutputState::Behind;
    answer.sentence = fmt::format("投产于{}，已{}个月，超过{}个月未连续{}期达到{}%", production->iso(), months, rule.ramp_months, rule.periods, rule.threshold_percent);
  } else {
    answer.state = answer.periods.empty() ? OutputState::NoReports : OutputState::Ramping;
    answer.sentence = answer.periods.empty() ? "投产后还没有报表，请在投产报表里填本期产值和税收。"
                                             : fmt::format("已连续{}期达到{}%，还差{}期", run, rule.threshold_percent, rule.periods - run);
  }
  return answer;
}

}  // namespace liantu::project
