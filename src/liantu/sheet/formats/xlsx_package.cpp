#include "liantu/sheet/formats/xlsx_package.h"

#include <map>
#include <utility>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/xml_parser.h"

namespace liantu::sheet {
namespace {

constexpr std::size_t kMaxSheets = 1000;

struct Relation {
  std::string id, type, target;
};

bool ends_with(std::string_view text, std::string_view tail) {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

class RelationsSink : public XmlSink {
 public:
  void start(std::string_view name, const Attributes& a) override {
    if (name != "Relationship" || relations.size() > 10 * kMaxSheets) return;
    relations.push_back({std::string(a.get("Id")), std::string(a.get("Type")), std::string(a.get("Target"))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  std::vector<Relation> relations;
};

class WorkbookSink : public XmlSink {
 public:
  struct Tab {
    std::string name, relation;
    bool hidden;
  };
  void start(std::string_view name, const Attributes& a) override {
    if (name == "workbookPr") date1904 = a.truth("date1904", false);
    if (name != "sheet") return;
    if (tabs.size() >= kMaxSheets) refuse("工作表超过 1000 张，请拆成几个文件再导入。");
    const auto state = a.get("state");
    tabs.push_back(
        {std::string(a.get("name")), std::string(a.get("id")), state == "hidden" || state == "veryHidden"});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  std::vector<Tab> tabs;
  bool date1904 = false;
};

/// "/xl/a.xml" from the root, "a.xml" and "../a.xml" from the folder of `base`.
std::string resolved(const std::string& base, std::string target) {
  if (!target.empty() && target[0] == '/') return target.substr(1);
  const auto slash = base.rfind('/');
  std::string folder = slash == std::string::npos ? "" : base.substr(0, slash);
  while (target.rfind("../", 0) == 0 || target.rfind("./", 0) == 0) {
    if (target[1] == '.') {
      const auto up = folder.rfind('/');
      folder = up == std::string::npos ? "" : folder.substr(0, up);
    }
    target.erase(0, target[1] == '.' ? 3 : 2);
  }
  return folder.empty() ? target : folder + "/" + target;
}

template <class Sink>
void parse_part(ZipArchive& archive, const std::string& part, Sink& sink) {
  XmlParser parser(sink);
  if (archive.read(part, [&](std::string_view piece) { parser.feed(piece); })) parser.finish();
}

std::vector<Relation> relations_of(ZipArchive& archive, const std::string& part) {
  const auto slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  RelationsSink sink;
  parse_part(archive, folder + "_rels/" + part.substr(folder.size()) + ".rels", sink);
  for (Relation& relation : sink.relations) relation.target = resolved(part, std::move(relation.target));
  return std::move(sink.relations);
}

}  // namespace

XlsxPackage read_xlsx_package(ZipArchive& archive) {
  std::string workbook = "xl/workbook.xml";
  for (const Relation& relation : relations_of(archive, "")) {
    if (ends_with(relation.type, "/officeDocument") && archive.has(relation.target))
      workbook = relation.target;
  }
  if (!archive.has(workbook)) refuse("文件中没有工作簿，请在 Excel 中打开后另存为 .xlsx 再导入。");
  WorkbookSink tabs;
  parse_part(archive, workbook, tabs);

  XlsxPackage package;
  package.dates = tabs.date1904 ? DateSystem::From1904 : DateSystem::From1900;
  std::map<std::string, std::string> worksheets;
  for (Relation& relation : relations_of(archive, workbook)) {
    if (ends_with(relation.type, "/worksheet")) worksheets[relation.id] = relation.target;
    if (ends_with(relation.type, "/sharedStrings")) package.strings = relation.target;
    if (ends_with(relation.type, "/styles")) package.styles = relation.target;
    if (ends_with(relation.type, "/theme")) package.theme = relation.target;
  }
  for (auto& tab : tabs.tabs) {
    const auto part = worksheets.find(tab.relation);
    if (part == worksheets.end()) continue;  // chart and macro sheets
    if (!archive.has(part->second)) refuse("工作表“" + tab.name + "”已丢失，请在 Excel 中打开后另存再导入。");
    package.sheets.push_back({std::move(tab.name), part->second, tab.hidden});
  }
  if (package.sheets.empty()) refuse("工作簿里没有工作表，请检查文件。");
  return package;
}

}  // namespace liantu::sheet
