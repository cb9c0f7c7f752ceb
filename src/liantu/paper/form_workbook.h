// The parts of a workbook that filling it needs: sheets with their names, shared strings, which styles are days.
#pragma once

#include <string>
#include <vector>

#include "liantu/paper/sheet_refs.h"
#include "liantu/paper/template_forms.h"

namespace liantu::paper {

struct FormSheet {
  std::string name, part;
  XmlNode tree;
  std::vector<std::string> beside;   ///< its tables, drawings and comments
};

struct FormWorkbook {
  std::vector<FormSheet> sheets;
  std::vector<XmlNode> strings;      ///< the si of the shared strings
  std::vector<bool> day_style, percent_style;   ///< by the s of a cell
  bool since_1904 = false;
};

/// Throws InvalidInput when the workbook does not say where its sheets are.
FormWorkbook form_workbook(const Package& package);

/// "xl/worksheets/../tables/t.xml" as the package names it; `target` may begin with "/".
std::string resolved_part(const std::string& from, const std::string& target);
std::string relations_part(const std::string& part);

}  // namespace liantu::paper
