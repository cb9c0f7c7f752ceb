// The two kinds of form, each filled in place.
#pragma once

#include <string>
#include <vector>

#include "liantu/paper/template_text.h"
#include "liantu/paper/zip_package.h"

namespace liantu::paper {

void fill_docx(Package& package, const Scope& scope, Findings& findings);
/// `columns` is null for a form with {{…}} of its own.
void fill_xlsx(Package& package, const FormColumns* columns, const Scope& scope, Findings& findings);
std::vector<int> formula_columns(const Package& package, const FormColumns& columns);

/// A text in which {{…}} may stand, and its place.
struct PlacedText {
  std::string place, text;
};
/// In order of place.
std::vector<PlacedText> docx_texts(const Package& package);
std::vector<PlacedText> xlsx_texts(const Package& package);

const Part* part_of(const Package& package, std::string_view name);
Part* part_of(Package& package, std::string_view name);

}  // namespace liantu::paper
