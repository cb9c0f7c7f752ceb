#include "liantu/paper/form_workbook.h"

#include <algorithm>
#include <map>
#include <set>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"

namespace liantu::paper {
namespace {

struct Relation {
  std::string id, type, target;
};

std::vector<Relation> relations_of(const Package& package, const std::string& part) {
  std::vector<Relation> all;
  const Part* relations = part_of(package, relations_part(part));
  if (relations == nullptr) return all;
  const XmlNode tree = xml_tree(relations->bytes);
  const XmlNode* root = tree.child("Relationships");
  for (const XmlNode& node : children_of(root))
    if (node.is("Relationship") && node.attribute("TargetMode") != "External")
      all.push_back({node.attribute("Id"), node.attribute("Type"), resolved_part(part, node.attribute("Target"))});
  return all;
}

/// A format with a year, month or day outside quoted text and brackets.
bool says_day(const std::string& format) {
  bool quoted = false, bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') quoted = !quoted;
    else if (!quoted && c == '\\') ++i;
    else if (!quoted && (c == '[' || c == ']')) bracketed = c == '[';
    else if (!quoted && !bracketed && std::string_view("yYdD").find(c) != std::string_view::npos) return true;
  }
  return false;
}

void read_styles(const Package& package, FormWorkbook& book) {
  const Part* part = part_of(package, "xl/styles.xml");
  if (part == nullptr) return;
  const XmlNode tree = xml_tree(part->bytes);
  const XmlNode* sheet = tree.child("styleSheet");
  if (sheet == nullptr) return;
  std::set<int> days{14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}, percents{9, 10};   // built in
  for (const XmlNode& format : children_of(sheet->child("numFmts"))) {
    if (!format.is("numFmt")) continue;
    const std::string code = format.attribute("formatCode");
    const int id = number_in<int>(format.attribute("numFmtId")).value_or(-1);
    if (says_day(code)) days.insert(id);
    if (code.find('%') != std::string::npos) percents.insert(id);
  }
  for (const XmlNode& look : children_of(sheet->child("cellXfs"))) {
    if (!look.is("xf")) continue;
    const int id = number_in<int>(look.attribute("numFmtId")).value_or(0);
    book.day_style.push_back(days.contains(id));
    book.percent_style.push_back(percents.contains(id));
  }
}

}  // namespace

std::string relations_part(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return part.substr(0, slash + 1) + "_rels/" + part.substr(slash + 1) + ".rels";
}

std::string resolved_part(const std::string& from, const std::string& target) {
  if (!target.empty() && target.front() == '/') return target.substr(1);
  std::string folder = from.substr(0, from.rfind('/') + 1), rest = target;
  while (rest.starts_with("../") || rest.starts_with("./")) {
    const bool up = rest.starts_with("../");
    rest.erase(0, up ? 3 : 2);
    if (!up || folder.empty()) continue;
    folder.pop_back();
    folder.erase(folder.rfind('/') + 1);
  }
  return folder + rest;
}

FormWorkbook form_workbook(const Package& package) {
  const std::string home = "xl/workbook.xml";
  FormWorkbook book;
  const XmlNode tree = xml_tree(part_of(package, home)->bytes);
  const XmlNode* workbook = tree.child("workbook");
  const XmlNode* sheets = workbook != nullptr ? workbook->child("sheets") : nullptr;
  if (sheets == nullptr)
    throw Error{ErrorCode::InvalidInput, "模板里没有工作表，请在 Excel 中打开后另存再上传。", "form"};
  if (const XmlNode* properties = workbook->child("workbookPr")) {
    const std::string since = properties->attribute("date1904");
    book.since_1904 = since == "1" || since == "true";
  }
  const auto relations = relations_of(package, home);
  for (const XmlNode& sheet : sheets->children) {
    if (!sheet.is("sheet")) continue;
    const auto found = std::find_if(relations.begin(), relations.end(), [&](const Relation& relation) { return relation.id == sheet.attribute("r:id"); });
    const Part* part = found != relations.end() ? part_of(package, found->target) : nullptr;
    if (part == nullptr || !found->type.ends_with("/worksheet")) continue;   // chart sheets have no cells
    FormSheet made{.name = sheet.attribute("name"), .part = part->name, .tree = xml_tree(part->bytes), .beside = {}};
    for (const Relation& relation : relations_of(package, part->name)) made.beside.push_back(relation.target);
    book.sheets.push_back(std::move(made));
  }
  if (const Part* part = part_of(package, "xl/sharedStrings.xml")) {
    const XmlNode strings = xml_tree(part->bytes);
    if (const XmlNode* table = strings.child("sst"))
      for (const XmlNode& string : table->children)
        if (string.is("si")) book.strings.push_back(string);
  }
  read_styles(package, book);
  return book;
}

}  // namespace liantu::paper
