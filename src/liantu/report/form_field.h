// What an office's own form may hold: every name, what it stands for, and its value. A form writes {{县名}}, and
// {{项目.累计完成}} in the row that repeats; the English names mean the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/paper/template.h"
#include "liantu/report/one_page.h"
#include "liantu/report/one_page_paper.h"
#include "liantu/report/weekly_table.h"

namespace liantu::report {

enum class FormPaper { OnePage, Weekly };

struct FormField {
  std::string name{}, en{};           ///< "项目.累计完成", "projects.done"
  std::string about{}, about_en{};    ///< one line
  bool listed = false;                ///< stands in a row that repeats
};

/// In the order a reader looks for them; the list's fields behind the plain ones.
const std::vector<FormField>& form_fields(FormPaper paper);

/// Under both names. Amounts of a sheet are exact, rates rounded to one decimal as the board rounds them.
paper::Fields weekly_fields(const WeeklyTable& table, const DataHead& head);
paper::Fields one_page_fields(const OnePage& page, const DataHead& head);

/// The name for a column of a fixed form: `field` of ProjectWeek, `unit` as its heading says ("万元", "亿元", "元", "").
/// "" when the weekly table has no such value. Amounts without a unit are taken as 万元, the unit of such forms.
std::string name_for_column(std::string_view field, std::string_view unit);

}  // namespace liantu::report
