// An office's own form: what stands in it, what it would be filled with, and the filled file. Used by the page, by the
// routes and by `liantu report --template`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/forms/form_columns.h"
#include "liantu/report/form_field.h"

namespace liantu::api {

struct FormLine {
  std::string place, written;           ///< "表1!E14", "项目.累计完成"
  std::string name{}, about{}, about_en{};  ///< of the field; "" when there is none of that name
  std::string value{};                  ///< of the first entry for a listed one
  std::string message{};                ///< why it stays unfilled, with the nearest name
  bool listed = false;
};

struct FormCheck {
  bool workbook = false;
  std::vector<FormLine> lines;
  std::optional<FixedForm> fixed{};     ///< of a form without {{…}}
  std::size_t entries = 0, unknown = 0;
};

/// Throws InvalidInput in one sentence for a file that is no form or has nothing to fill.
FormCheck checked_form(std::string_view bytes, const std::optional<FixedForm>& fixed, report::FormPaper paper,
                       const paper::Fields& fields);

/// Whether the form must be told its columns: a workbook without any {{…}}.
bool needs_columns(std::string_view bytes);

paper::Filled filled_form(std::string_view bytes, const std::optional<paper::FormColumns>& columns, const paper::Fields& fields);

/// Ready forms and the list of all fields with their present values.
std::string sample_form(report::FormPaper paper, std::string_view ending);
std::string field_list(report::FormPaper paper, const paper::Fields& fields, bool english);

/// "onepage", "weekly". Throws InvalidInput.
report::FormPaper form_paper(std::string_view code);
std::string_view form_paper_code(report::FormPaper paper);

}  // namespace liantu::api
