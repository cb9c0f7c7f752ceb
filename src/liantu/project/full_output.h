// 投产→达产: output and tax of each reported period against what the contract promises for a year, and who reached it, ramps
// up, fell back or is behind; with the arithmetic in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/base/language.h"
#include "liantu/project/life_rules.h"

namespace liantu::project {

/// Of a whole year at full output, as contracted.
struct OutputContract {
  std::optional<Yuan> output, tax;
};

struct OutputPeriod {
  DateSpan period;
  std::optional<Yuan> output, tax;          ///< of this period alone
};

struct RatedPeriod {
  std::size_t index = 0;                    ///< into what was given
  std::optional<std::int64_t> output_tenths{}, tax_tenths{};   ///< tenths of a per cent of the period's share of the contract
  std::string band{}, band_en{};              ///< of the worse measure; "" when nothing can be compared
  bool meets = false;
  std::string sentence{};
};

enum class OutputState { Reached, FellBack, Ramping, Behind, NoReports, NoContract };

struct OutputAnswer {
  OutputState state = OutputState::NoReports;
  std::optional<Date> reached_on;           ///< the last day of the period that completed the run
  std::vector<RatedPeriod> periods;         ///< by time
  std::string sentence;
};

/// Periods that end after `day` are left out; a period that overlaps the one before it is not compared, and says so.
OutputAnswer full_output(const OutputRule& rule, const OutputContract& contract, std::optional<Date> production,
                         const std::vector<OutputPeriod>& periods, Date day, Language language = Language::Zh);

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::project::OutputState> = {{
    {"reached", "已达产", "Full output", ""},
    {"fell_back", "达产后回落", "Fell back", ""},
    {"ramping", "爬坡中", "Ramping up", ""},
    {"behind", "未按期达产", "Behind", ""},
    {"no_reports", "没有报表", "No reports", ""},
    {"no_contract", "没有约定", "No contract figures", ""},
}};
