// The two kinds of form, each filled in place.
#pragma once

#include <string>
#include <vector>

#include "liantu/paper/template_text.h"
#include "liantu/paper/zip_package.h"

namespace liantu::paper {

void fill_docx(Package& package, const Scope& scope, Findings& findings);
void fill_xlsx(Package& package, const Scope& scope, Findings& findings);

/// The texts in which {{…}} may stand, in order of place.
std::vector<std::string> docx_texts(const Package& package);
std::vector<std::string> xlsx_texts(const Package& package);

const Part* part_of(const Package& package, std::string_view name);
Part* part_of(Package& package, std::string_view name);

}  // namespace liantu::paper
