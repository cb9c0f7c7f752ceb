// How the values of a form are made and named, shared by its two kinds.
#pragma once

#include "liantu/report/form_field.h"

namespace liantu::report {

struct AmountUnit {
  std::string_view name, en, about, about_en;
  paper::Datum (*of)(const std::optional<Yuan>&);
};
inline constexpr std::size_t kAmountUnitCount = 3;
extern const AmountUnit kAmountUnits[kAmountUnitCount];   ///< 亿元 (no ending), 万元, 元

paper::Datum text_datum(const std::string& text);
paper::Datum count_datum(std::size_t count);
paper::Datum rate_datum(const std::optional<Tenths>& rate);
paper::Datum points_datum(const std::optional<Tenths>& points);
paper::Datum number_datum(const std::string& printed);   ///< "15.66" with its two decimals; "—" is nothing
paper::Datum span_datum(const std::optional<DateSpan>& span);   ///< a day, or "2026-05" when only the month is known

void put_both(paper::Entry& entry, std::string_view name, std::string_view en, const paper::Datum& datum);
void put_list(paper::Fields& fields, std::string_view name, std::string_view en, std::vector<paper::Entry> entries,
              const std::vector<FormField>& known);

/// Values that stand once, with what each stands for.
class Plain {
 public:
  void put(std::string_view name, std::string_view en, std::string_view about, std::string_view about_en, paper::Datum datum);
  void amount(std::string_view name, std::string_view en, std::string_view about, std::string_view about_en, const std::optional<Yuan>& value);
  const paper::Entry& values() const { return values_; }
  const std::vector<FormField>& described() const { return described_; }

 private:
  paper::Entry values_;
  std::vector<FormField> described_;
};

/// What every paper says of its data: seal, note, mark of invented rows.
void plain_head(Plain& out, const DataHead& head);

std::vector<FormField> weekly_form_fields();
std::vector<FormField> one_page_form_fields();
void plain_weekly(Plain& out, const WeeklyTable& table, const DataHead& head);

}  // namespace liantu::report
