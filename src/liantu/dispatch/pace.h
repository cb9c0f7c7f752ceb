// 序时进度: how much of a year's plan should be done by a day, and how far what is done stands from it.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/base/units.h"

namespace liantu::dispatch {

/// Tenths of a per cent, of a percentage point or of a month. Rates are rounded to tenths, half away from zero, BEFORE
/// they are compared or subtracted: a reader with a pencil gets our number (9.95 ÷ 100 prints 10.0 and counts as 10.0).
struct Tenths {
  std::int64_t value = 0;
  auto operator<=>(const Tenths&) const = default;
  Tenths operator-(Tenths other) const { return {value - other.value}; }
};

/// "40.0", "-30.8": one decimal always.
std::string text(Tenths value);
/// "+1.6", "−0.2" (U+2212), "0.0": as the papers print a gap.
std::string signed_text(Tenths value);

/// part ÷ whole in per cent; nothing when whole is not positive.
std::optional<Tenths> rate(std::int64_t part, std::int64_t whole);

/// What share of the year's plan is due by the end of a day: evenly by months, drawn by the office as twelve
/// cumulative month ends, or from the project's own month plan. Inside a month it runs evenly by days.
class PaceProfile {
 public:
  static PaceProfile linear();
  /// From what each month is to bring, in yuan or any other unit. Nothing when an amount is negative or all are zero.
  static std::optional<PaceProfile> by_months(const std::array<std::int64_t, 12>& amounts);
  /// Cumulative per cent at the end of each month. Throws InvalidInput when it falls or does not end at 100.
  static PaceProfile drawn(const std::array<Tenths, 12>& month_ends);

  Tenths at(Date day) const;
  bool is_linear() const { return source_ == Source::Linear; }
  bool is_by_months() const { return source_ == Source::Months; }
  /// "8.5个月÷12＝70.8%", "批准的计划曲线＝70.8%", "本项目月度计划＝70.8%".
  std::string arithmetic(Date day, Language language = Language::Zh) const;

 private:
  enum class Source { Linear, Curve, Months };
  std::array<std::int64_t, 13> points_{};  ///< at 1 January and each month end, in twelfths of a tenth
  Source source_ = Source::Linear;
};

}  // namespace liantu::dispatch
