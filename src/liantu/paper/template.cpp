#include "liantu/paper/template.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/paper/template_forms.h"

namespace liantu::paper {
namespace {

enum class Form { Document, Workbook };

Form form_of(const Package& package) {
  for (const Part& part : package)
    if (part.name.ends_with("vbaProject.bin"))
      throw Error{ErrorCode::InvalidInput, "模板带有宏，请另存为 .docx 或 .xlsx 后再上传。", "form"};
  if (part_of(package, "word/document.xml") != nullptr) return Form::Document;
  if (part_of(package, "xl/workbook.xml") != nullptr) return Form::Workbook;
  throw Error{ErrorCode::InvalidInput, "模板须是 .docx 或 .xlsx 文件，请在 Word、WPS 或 Excel 中另存为这两种格式再上传。", "form"};
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
    case Form::Document: fill_docx(package, scope, findings); break;
    case Form::Workbook: fill_xlsx(package, scope, findings); break;
  }
  return {packed(package), findings.taken()};
}

std::vector<std::string> placeholders(std::string_view form) {
  const Package package = unpacked(form);
  const auto texts = form_of(package) == Form::Document ? docx_texts(package) : xlsx_texts(package);
  std::vector<std::string> names;
  for (const std::string& text : texts)
    for (const Written& written : written_in(text))
      if (std::find(names.begin(), names.end(), written.name) == names.end()) names.push_back(written.name);
  return names;
}

}  // namespace liantu::paper
