// 待核对: a number that a document states beside other figures of the same indicator — of the ledgers, of
// entered statistics, of the target that was written down, of another document. Nobody is said to be wrong:
// both sources are shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/field.h"
#include "liantu/base/language.h"
#include "liantu/document/extraction.h"

namespace liantu::document {

/// How figures are compared: presets/contradictions.json, each with its 依据.
struct ComparisonRules {
  double approximate = 0;  ///< share by which a number said with 约 or 近 may differ
  std::vector<std::string>
      leading;  ///< words before an indicator's name that do not change what it is: 引进, 完成
  std::string basis;
  std::vector<std::vector<std::string>> same{};  ///< names of one indicator: 实际使用外资, 实际利用外资
};

enum class FigureSource { Ledger, Statistics, Target, Document };

struct Figure {
  FigureSource source = FigureSource::Ledger;
  double value = 0;
  std::string unit;
  int decimals = 0;     ///< that it is known to
  std::string said_by;  ///< the source in words
  std::string link;     ///< where it stands, or of the ledgers' own what explains it; may be empty
};

/// A value in a plain unit: 3.2 of 亿元 is 320,000,000 of 元; 1.2 of 万亩 is 12,000 of 亩.
struct PlainAmount {
  double value = 0;
  std::string unit;
};

PlainAmount plain_amount(double value, std::string_view unit);

/// `value` of `unit` in `other`: 0.8 of 亿美元 is 8000 of 万美元; nothing where they measure different
/// things.
std::optional<double> amount_in(double value, std::string_view unit, std::string_view other);

/// By which an indicator is known: its name without leading words and blanks, or the first of its names.
std::string known_name(std::string_view name, const ComparisonRules& rules);

/// The same indicator under two names, but for leading words and blanks, or as the rules name it.
bool same_indicator(std::string_view a, std::string_view b, const ComparisonRules& rules);

/// "2024", "2024-H1", "2024-Q2", "2024-02", "2024-01/2024-05" as days; nothing for another text.
std::optional<DateSpan> period_days(std::string_view period);

/// The figure cannot be what the fact says, within the rounding of both. Nothing to compare (another unit, a
/// change without its base) contradicts nothing.
bool contradicts(const StatedFact& fact, const Figure& figure, const ComparisonRules& rules);

/// "讲话：62亿元以上（《…》）；台账：58.30亿元" in words.
std::string contradiction_sentence(const StatedFact& fact, std::string_view title, const Figure& figure,
                                   Language language);

}  // namespace liantu::document

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::document::FigureSource> = {{
    {"ledger", "台账", "Ledgers", ""},
    {"statistics", "填报统计", "Entered statistics", ""},
    {"target", "目标台账", "Ledger of targets", ""},
    {"document", "另一份文稿", "Another document", ""},
}};
