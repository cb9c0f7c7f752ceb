#include "liantu/paper/template.h"

#include <algorithm>
#include <set>

#include "liantu/base/error.h"
#include "liantu/paper/template_forms.h"

namespace liantu::paper {
namespace {

FormKind form_of(const Package& package) {
  for (const Part& part : package)
    if (part.name.ends_with("vbaProject.bin"))
      throw Error{ErrorCode::InvalidInput, "模板带有宏，请另存为 .docx 或 .xlsx 后再上传。", "form"};
  if (part_of(package, "word/document.xml") != nullptr) return FormKind::Document;
  if (part_of(package, "xl/workbook.xml") != nullptr) return FormKind::Workbook;
  throw Error{ErrorCode::InvalidInput, "模板须是 .docx 或 .xlsx 文件，请在 Word、WPS 或 Excel 中另存为这两种格式再上传。", "form"};
}

Package workbook_package(std::string_view form) {
  Package package = unpacked(form);
  if (form_of(package) != FormKind::Workbook)
    throw Error{ErrorCode::InvalidInput, "按列对应只适用于 .xlsx 表格，Word 模板请写 {{…}}。", "form"};
  return package;
}

}  // namespace

const Part* part_of(const Package& package, std::string_view name) {
  const auto found = std::find_if(package.begin(), package.end(), [&](const Part& part) { return part.name == name; });
  return found == package.end() ? nullptr : &*found;
}

Part* part_of(Package& package, std::string_view name) {
  const auto found = std::find_if(package.begin(), package.end(), [&](const Part& part) { return part.name == name; });
  return found == package.end() ? nullptr : &*found;
}

Filled fill(std::string_view form, const Fields& fields) {
  Package package = unpacked(form);
  Findings findings;
  const Scope scope(fields);
  switch (form_of(package)) {
    case FormKind::Document: fill_docx(package, scope, findings); break;
    case FormKind::Workbook: fill_xlsx(package, nullptr, scope, findings); break;
  }
  return {packed(package), findings.taken()};
}

Filled fill(std::string_view form, const FormColumns& columns, const Fields& fields) {
  Package package = workbook_package(form);
  Findings findings;
  fill_xlsx(package, &columns, Scope(fields), findings);
  return {packed(package), findings.taken()};
}

std::vector<int> formula_columns(std::string_view form, const FormColumns& columns) {
  return formula_columns(workbook_package(form), columns);
}

FormKind form_kind(std::string_view form) { return form_of(unpacked(form)); }

std::vector<Blank> placeholders(std::string_view form) {
  const Package package = unpacked(form);
  const auto texts = form_of(package) == FormKind::Document ? docx_texts(package) : xlsx_texts(package);
  std::vector<Blank> found;
  std::set<std::pair<std::string, std::string>> seen;
  for (const PlacedText& one : texts)
    for (const Written& written : written_in(one.text))
      if (seen.emplace(one.place, written.name).second) found.push_back({one.place, written.name});
  return found;
}

}  // namespace liantu::paper
