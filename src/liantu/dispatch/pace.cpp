#include "liantu/dispatch/pace.h"

#include <fmt/format.h>

#include "liantu/base/error.h"

namespace liantu::dispatch {
namespace {

__extension__ typedef __int128 Wide;  // sums of a county times 1000 pass 64 bits

/// num ÷ den rounded to whole, half away from zero; den > 0.
std::int64_t rounded(Wide num, Wide den) {
  const Wide twice = 2 * (num < 0 ? -num : num) + den;
  const auto magnitude = static_cast<std::int64_t>(twice / (2 * den));
  return num < 0 ? -magnitude : magnitude;
}

std::int64_t days_in_month(Date day) { return day.end_of_month().day(); }

}  // namespace

std::string text(Tenths value) {
  const std::int64_t magnitude = value.value < 0 ? -value.value : value.value;
  return fmt::format("{}{}.{}", value.value < 0 ? "-" : "", magnitude / 10, magnitude % 10);
}

std::string signed_text(Tenths value) {
  if (value.value == 0) return "0.0";
  return value.value > 0 ? "+" + text(value) : "−" + text({-value.value});
}

std::optional<Tenths> rate(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return std::nullopt;
  return Tenths{rounded(static_cast<Wide>(part) * 1000, whole)};
}

PaceProfile PaceProfile::linear() {
  PaceProfile profile;
  for (std::size_t month = 0; month <= 12; ++month) profile.points_[month] = static_cast<std::int64_t>(month) * 1000;
  return profile;
}

PaceProfile PaceProfile::drawn(const std::array<Tenths, 12>& month_ends) {
  PaceProfile profile;
  profile.source_ = Source::Curve;
  for (std::size_t month = 1; month <= 12; ++month) {
    profile.points_[month] = month_ends[month - 1].value * 12;
    if (profile.points_[month] < profile.points_[month - 1]) {
      throw Error(ErrorCode::InvalidInput, fmt::format("计划曲线在{}月往下走，累计进度只能增加，请改正。", month),
                  "pace");
    }
  }
  if (month_ends[11].value != 1000)
    throw Error(ErrorCode::InvalidInput, "计划曲线12月末应为100%，请改正。", "pace");
  return profile;
}

std::optional<PaceProfile> PaceProfile::by_months(const std::array<std::int64_t, 12>& amounts) {
  Wide total = 0;
  for (const std::int64_t amount : amounts) {
    if (amount < 0) return std::nullopt;
    total += amount;
  }
  if (total <= 0) return std::nullopt;
  PaceProfile profile;
  profile.source_ = Source::Months;
  Wide sum = 0;
  for (std::size_t month = 1; month <= 12; ++month) {
    sum += amounts[month - 1];
    profile.points_[month] = rounded(sum * 12'000, total);
  }
  return profile;
}

Tenths PaceProfile::at(Date day) const {
  const auto month = static_cast<std::size_t>(day.month());
  const std::int64_t length = days_in_month(day);
  const std::int64_t before = points_[month - 1], after = points_[month];
  return {rounded(static_cast<Wide>(before) * length + static_cast<Wide>(after - before) * day.day(),
                  static_cast<Wide>(12) * length)};
}

std::string PaceProfile::arithmetic(Date day, Language language) const {
  constexpr Phrase kDrawn{"批准的计划曲线＝{0}%", "the approved curve = {0}%"}, kLinear{"{0}个月÷12＝{1}%", "{0} months ÷ 12 = {1}%"};
  constexpr Phrase kMonths{"本项目月度计划＝{0}%", "the project's own months = {0}%"};
  if (source_ == Source::Months) return say(language, kMonths, text(at(day)));
  if (source_ == Source::Curve) return say(language, kDrawn, text(at(day)));
  const std::int64_t length = days_in_month(day);
  const Tenths months{rounded(static_cast<Wide>(10) * ((day.month() - 1) * length + day.day()), length)};
  return say(language, kLinear, text(months), text(at(day)));
}

}  // namespace liantu::dispatch
