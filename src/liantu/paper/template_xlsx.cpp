#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/paper/form_workbook.h"

namespace liantu::paper {
namespace {

constexpr int kMaxRow = 1'048'576;

/// The string nodes of a cell: its shared string, or its own.
const XmlNode* string_of(const XmlNode& cell, const FormWorkbook& book) {
  const std::string type = cell.attribute("t");
  if (type == "inlineStr") return cell.child("is");
  if (type != "s") return nullptr;
  const XmlNode* value = cell.child("v");
  const int at = value != nullptr ? number_in<int>(value->text()).value_or(-1) : -1;
  return at >= 0 && at < static_cast<int>(book.strings.size()) ? &book.strings[static_cast<std::size_t>(at)] : nullptr;
}

/// The t of a string, without the pinyin beside it.
template <typename Node>
void text_nodes(Node& node, std::vector<Node*>& texts) {
  for (auto& child : node.children) {
    if (child.is("rPh")) continue;
    if (child.is("t")) texts.push_back(&child);
    else text_nodes(child, texts);
  }
}

std::string shown(const XmlNode& cell, const FormWorkbook& book) {
  std::string whole;
  if (const XmlNode* string = string_of(cell, book)) {
    std::vector<const XmlNode*> texts;
    text_nodes(*string, texts);
    for (const XmlNode* text : texts) whole += text->text();
  }
  return whole;
}

std::string row_text(const XmlNode& row, const FormWorkbook& book) {
  std::string whole;
  for (const XmlNode& cell : row.children)
    if (cell.is("c")) whole += shown(cell, book) + "\n";
  return whole;
}

/// A row or cell may leave out its r: it then follows the one before.
void number_everything(XmlNode& data) {
  int row_number = 0;
  for (XmlNode& row : data.children) {
    if (!row.is("row")) continue;
    row_number = number_in<int>(row.attribute("r")).value_or(row_number + 1);
    row.set("r", std::to_string(row_number));
    int column = 0;
    for (XmlNode& cell : row.children) {
      if (!cell.is("c")) continue;
      CellRef ref;
      if (read_ref(cell.attribute("r"), ref) && ref.column > 0) column = ref.column;
      else ++column;
      cell.set("r", ref_text({.column = column, .row = row_number}));
    }
  }
}

XmlNode* data_of(FormSheet& sheet) {
  XmlNode* root = sheet.tree.child("worksheet");
  return root != nullptr ? root->child("sheetData") : nullptr;
}

FormSheet& pattern_sheet(FormWorkbook& book, const FormColumns& columns) {
  for (FormSheet& sheet : book.sheets)
    if (sheet.name == columns.sheet && data_of(sheet) != nullptr) return sheet;
  throw Error{ErrorCode::InvalidInput, fmt::format("表格里没有工作表“{}”，请重新选择。", columns.sheet), "columns"};
}

/// The pattern row, made when the file leaves an empty row out. Rows are numbered before.
XmlNode& pattern_row(FormSheet& sheet, const FormColumns& columns) {
  if (columns.row < 1 || columns.row > kMaxRow || columns.last_row < columns.row || columns.last_row - columns.row > 5'000)
    throw Error{ErrorCode::InvalidInput, "数据行的起止行号不对：首行应在表头之下，末行不早于首行。", "columns"};
  XmlNode& data = *data_of(sheet);
  auto place = data.children.begin();
  for (; place != data.children.end(); ++place) {
    if (!place->is("row")) continue;
    const int number = number_in<int>(place->attribute("r")).value_or(0);
    if (number == columns.row) return *place;
    if (number > columns.row) break;
  }
  const std::string name = data.name.substr(0, data.name.size() - data.local().size()) + "row";
  XmlNode& made = *data.children.insert(place, {.kind = XmlNode::Kind::Element, .raw = "<" + name, .name = name});
  made.set("r", std::to_string(columns.row));
  return made;
}

/// {{name}} into each column that has one; what else stands in the row goes, formulas stay.
void write_names(FormSheet& sheet, const FormColumns& columns) {
  XmlNode& row = pattern_row(sheet, columns);
  const std::string prefix = row.name.substr(0, row.name.size() - 3);
  const auto element = [&](const std::string& name) {
    return XmlNode{.kind = XmlNode::Kind::Element, .raw = "<" + prefix + name, .name = prefix + name};
  };
  std::map<int, XmlNode> cells;
  std::erase_if(row.children, [](const XmlNode& child) { return !child.is("c"); });
  for (XmlNode& cell : row.children) {
    CellRef ref;
    if (!read_ref(cell.attribute("r"), ref)) continue;
    if (cell.child("f") == nullptr) {
      cell.erase("t");
      cell.children.clear();
    }
    cells[ref.column] = std::move(cell);
  }
  for (const auto& [column, name] : columns.names) {
    if (column < 1 || column > 16'384 || name.empty()) continue;
    XmlNode& cell = cells.try_emplace(column, element("c")).first->second;
    if (cell.child("f") != nullptr) continue;
    cell.set("r", ref_text({.column = column, .row = columns.row}));
    cell.set("t", "inlineStr");
    XmlNode text = element("t");
    text.set_text("{{" + name + "}}");
    XmlNode string = element("is");
    string.children.push_back(std::move(text));
    cell.children.push_back(std::move(string));
  }
  row.children.clear();
  row.erase("spans");
  for (auto& [column, cell] : cells) row.children.push_back(std::move(cell));
}

Repeats sample_rows(const FormColumns& columns) {
  Repeats rows;
  for (int row = columns.row + 1; row <= columns.last_row; ++row) rows.push_back({row, -1});
  return rows;
}

/// A shared formula counts from its first cell, which moves: each cell gets its own text.
void write_out_shared_formulas(XmlNode& data, Findings& findings) {
  struct Master {
    std::string text;
    CellRef at;
  };
  std::map<std::string, Master> masters;
  for (XmlNode& row : data.children)
    for (XmlNode& cell : row.children) {
      XmlNode* formula = cell.child("f");
      if (formula == nullptr || formula->attribute("t") != "shared") continue;
      CellRef at;
      read_ref(cell.attribute("r"), at);
      const std::string text = formula->text(), id = formula->attribute("si");
      if (!text.empty()) masters[id] = {text, at};
      const Master& master = masters[id];
      findings.grows(master.text.size());
      formula->set_text(text.empty() ? shifted_formula(master.text, at.row - master.at.row, at.column - master.at.column) : text);
      for (const char* name : {"t", "si", "ref"}) formula->erase(name);
    }
}

class SheetFiller {
 public:
  SheetFiller(FormSheet& sheet, const FormWorkbook& book, const SheetRepeats& repeats, Findings& findings)
      : sheet_(sheet), book_(book), all_(repeats), own_(repeats.at(sheet.name)), findings_(findings) {}

  void fill(const Scope& scope) {
    XmlNode* root = sheet_.tree.child("worksheet");
    if (root == nullptr) return;
    for (XmlNode& part : root->children) {
      if (part.is("sheetData")) fill_rows(part, scope);
      else if (part.is("mergeCells")) move_merges(part);
      else move_references(part);
    }
  }

 private:
  /// A sample row of a fixed form.
  bool gone(int row) const {
    return std::any_of(own_.begin(), own_.end(), [&](const Repeat& r) { return r.row == row && r.extra < 0; });
  }

  void fill_rows(XmlNode& data, const Scope& scope) {
    std::vector<XmlNode> made;
    for (XmlNode& row : data.children) {
      if (!row.is("row")) {
        made.push_back(std::move(row));
        continue;
      }
      const int number = number_in<int>(row.attribute("r")).value_or(0);
      if (gone(number)) continue;
      const std::string list = scope.list_in(row_text(row, book_));
      if (list.empty()) {
        fill_row(row, scope, number, -1);
        made.push_back(std::move(row));
        continue;
      }
      int copy = 0;
      for (const Entry* entry : scope.entries(list)) {
        findings_.grows(weight_of(row));
        XmlNode another = row;
        fill_row(another, scope.inside(list, entry), number, copy++);
        made.push_back(std::move(another));
      }
    }
    data.children = std::move(made);
  }

  void fill_row(XmlNode& row, const Scope& scope, int number, int copy) {
    const int at = moved_row(own_, number) + std::max(copy, 0);
    row.set("r", std::to_string(at));
    for (XmlNode& cell : row.children) {
      if (!cell.is("c")) continue;
      const std::string written = cell.attribute("r");
      CellRef ref;
      read_ref(written, ref);
      ref.row = at;
      cell.set("r", ref_text(ref));
      if (XmlNode* formula = cell.child("f")) {
        const FormulaPlace place{.sheet = sheet_.name, .home_row = number, .copy = copy};
        formula->set_text(moved_formula(formula->text(), place, all_));
        if (formula->has("ref")) formula->set("ref", moved_ranges(formula->attribute("ref"), own_));
        std::erase_if(cell.children, [](const XmlNode& child) { return child.is("v"); });   // Excel reckons it anew
        cell.erase("t");
        continue;
      }
      fill_cell(cell, scope, sheet_.name + "!" + written);
    }
  }

  void fill_cell(XmlNode& cell, const Scope& scope, const std::string& place) {
    const XmlNode* string = string_of(cell, book_);
    if (string == nullptr) return;
    const std::string whole = shown(cell, book_);
    if (whole.find("{{") == std::string::npos) return;
    const auto all = written_in(whole);
    const bool alone = all.size() == 1 && whole.find_first_not_of(" \t\r\n") == all[0].from &&
                       whole.find_last_not_of(" \t\r\n") + 1 == all[0].to;
    if (alone)
      if (const auto datum = scope.value(all[0].name); datum && put_alone(cell, *datum)) return;
    findings_.grows(weight_of(*string));
    XmlNode own = *string;
    std::erase_if(own.children, [](const XmlNode& child) { return child.is("rPh") || child.is("phoneticPr"); });
    std::vector<XmlNode*> texts;
    text_nodes(own, texts);
    if (!fill_across(texts, scope, place, findings_)) return;
    const std::string prefix = cell.name.substr(0, cell.name.size() - 1);
    own.name = prefix + "is";
    own.raw = "<" + own.name;
    cell.set("t", "inlineStr");
    cell.children.clear();
    cell.children.push_back(std::move(own));
  }

  /// True when the datum became the value of the cell; text and a day in a cell that is no day's are written as text.
  bool put_alone(XmlNode& cell, const Datum& datum) const {
    if (std::holds_alternative<std::string>(datum)) return false;
    const auto style = static_cast<std::size_t>(std::max(0, number_in<int>(cell.attribute("s")).value_or(0)));
    std::string value;
    if (const auto* number = std::get_if<Number>(&datum)) {
      const bool hundredths = number->percent && style < book_.percent_style.size() && book_.percent_style[style];
      if (std::isfinite(number->value)) value = fmt::format("{}", hundredths ? number->value / 100 : number->value);
    } else if (const auto* day = std::get_if<Date>(&datum)) {
      constexpr std::int64_t kDaysTo1970 = 25'569, kDaysTo1904 = 1'462;
      if (style >= book_.day_style.size() || !book_.day_style[style]) return false;
      value = std::to_string(day->days() + kDaysTo1970 - (book_.since_1904 ? kDaysTo1904 : 0));
    }
    cell.erase("t");
    cell.children.clear();
    if (value.empty()) return true;
    const std::string name = cell.name.substr(0, cell.name.size() - 1) + "v";
    cell.children.push_back({.kind = XmlNode::Kind::Element, .raw = "<" + name, .name = name});
    cell.children.back().set_text(value);
    return true;
  }

  /// A merge inside a repeated row stands in every copy.
  void move_merges(XmlNode& merges) {
    std::vector<XmlNode> made;
    for (XmlNode& merge : merges.children) {
      const std::string ref = merge.attribute("ref");
      CellRef first, last;
      const std::size_t colon = ref.find(':');
      if (!merge.is("mergeCell") || colon == std::string::npos || !read_ref(ref.substr(0, colon), first) ||
          !read_ref(ref.substr(colon + 1), last)) {
        made.push_back(std::move(merge));
        continue;
      }
      if (first.row != last.row && (gone(first.row) || gone(last.row))) continue;
      if (gone(first.row)) continue;
      const auto repeat = std::find_if(own_.begin(), own_.end(), [&](const Repeat& r) { return r.row == first.row; });
      if (first.row != last.row || repeat == own_.end()) {
        merge.set("ref", moved_ranges(ref, own_));
        made.push_back(std::move(merge));
        continue;
      }
      for (int copy = 0; copy <= repeat->extra; ++copy) {
        XmlNode another = merge;
        const int row = moved_row(own_, first.row) + copy;
        CellRef a = first, b = last;
        a.row = b.row = row;
        another.set("ref", ref_text(a) + ":" + ref_text(b));
        made.push_back(std::move(another));
      }
    }
    merges.children = std::move(made);
    if (merges.has("count")) merges.set("count", std::to_string(merges.children.size()));
  }

  void move_references(XmlNode& node) {
    if (node.kind != XmlNode::Kind::Element) return;
    for (const char* name : {"ref", "sqref"})
      if (node.has(name)) node.set(name, moved_ranges(node.attribute(name), own_));
    if (node.is("brk"))
      node.set("id", std::to_string(moved_end(own_, number_in<int>(node.attribute("id")).value_or(0))));
    if (node.is("formula") || node.is("formula1") || node.is("formula2"))
      node.set_text(moved_formula(node.text(), {.sheet = sheet_.name}, all_));
    for (XmlNode& child : node.children)
      if (!node.is("colBreaks")) move_references(child);
  }

  FormSheet& sheet_;
  const FormWorkbook& book_;
  const SheetRepeats& all_;
  const Repeats& own_;
  Findings& findings_;
};

bool removed(const Repeats& repeats, int row) {
  return std::any_of(repeats.begin(), repeats.end(), [&](const Repeat& r) { return r.row == row && r.extra < 0; });
}

/// `repeats`: the rows that go, of a fixed form.
Repeats repeats_of(const FormSheet& sheet, const FormWorkbook& book, const Scope& scope, Repeats repeats) {
  const XmlNode* root = sheet.tree.child("worksheet");
  const XmlNode* data = root != nullptr ? root->child("sheetData") : nullptr;
  int last = 0;
  for (const XmlNode& row : children_of(data)) {
    if (!row.is("row")) continue;
    last = std::max(last, number_in<int>(row.attribute("r")).value_or(0));
    const std::string list = scope.list_in(row_text(row, book));
    if (list.empty() || removed(repeats, number_in<int>(row.attribute("r")).value_or(0))) continue;
    const std::size_t extra = scope.entries(list).size() - 1;
    if (extra > kMaxRow) last = kMaxRow;   // refused below
    if (extra > 0)
      repeats.push_back({number_in<int>(row.attribute("r")).value_or(0),
                         static_cast<int>(std::min<std::size_t>(extra, kMaxRow))});
  }
  if (moved_end(repeats, last) > kMaxRow)
    throw Error{ErrorCode::InvalidInput, "填入后超过一张工作表的 1048576 行，请减少条目。", sheet.name};
  std::sort(repeats.begin(), repeats.end(), [](const Repeat& a, const Repeat& b) { return a.row < b.row; });
  return repeats;
}

/// Tables, drawings and comments beside a sheet.
void move_beside(XmlNode& node, const Repeats& repeats) {
  if (node.kind == XmlNode::Kind::Element) {
    if (node.has("ref")) node.set("ref", moved_ranges(node.attribute("ref"), repeats));
    const bool from = node.is("from"), to = node.is("to");
    if (from || to)
      if (XmlNode* row = node.child("row")) {   // counted from 0
        const int written = number_in<int>(row->text()).value_or(0);
        row->set_text(std::to_string(moved_row(repeats, written + 1) - 1));
      }
  }
  for (XmlNode& child : node.children) move_beside(child, repeats);
}

void move_parts_beside(Package& package, const FormSheet& sheet, const Repeats& repeats) {
  for (const std::string& name : sheet.beside) {
    const bool moves = name.find("/tables/") != std::string::npos || name.find("/drawings/drawing") != std::string::npos ||
                       name.find("/comments") != std::string::npos;
    Part* part = moves && name.ends_with(".xml") ? part_of(package, name) : nullptr;
    if (part == nullptr) continue;
    XmlNode tree = xml_tree(part->bytes);
    move_beside(tree, repeats);
    part->bytes = xml_of(tree);
  }
}

/// Print areas and names follow; everything is reckoned anew when the file is opened.
void renew_workbook(Package& package, const SheetRepeats& repeats) {
  Part* part = part_of(package, "xl/workbook.xml");
  XmlNode tree = xml_tree(part->bytes);
  XmlNode* workbook = tree.child("workbook");
  if (XmlNode* names = workbook->child("definedNames"))
    for (XmlNode& name : names->children)
      if (name.is("definedName")) name.set_text(moved_formula(name.text(), {}, repeats));
  XmlNode* reckoning = workbook->child("calcPr");
  if (reckoning == nullptr) {
    auto after = workbook->children.begin();
    for (auto at = workbook->children.begin(); at != workbook->children.end(); ++at)
      for (const char* before : {"sheets", "functionGroups", "externalReferences", "definedNames"})
        if (at->is(before)) after = at + 1;
    const std::string prefix = workbook->name.substr(0, workbook->name.size() - workbook->local().size());
    const auto put = workbook->children.insert(after, {.kind = XmlNode::Kind::Element, .raw = "<" + prefix + "calcPr", .name = prefix + "calcPr"});
    reckoning = &*put;
  }
  reckoning->set("fullCalcOnLoad", "1");
  part->bytes = xml_of(tree);
}

/// The order of reckoning names cells by their old places; a file without it is whole.
void drop_calculation_chain(Package& package) {
  const std::string chain = "xl/calcChain.xml";
  if (part_of(package, chain) == nullptr) return;
  std::erase_if(package, [&](const Part& part) { return part.name == chain; });
  for (const char* name : {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
    Part* part = part_of(package, name);
    if (part == nullptr) continue;
    XmlNode tree = xml_tree(part->bytes);
    for (XmlNode& root : tree.children)
      std::erase_if(root.children, [](const XmlNode& node) {
        return node.attribute("PartName").ends_with("calcChain.xml") || node.attribute("Target").ends_with("calcChain.xml");
      });
    part->bytes = xml_of(tree);
  }
}

}  // namespace

void fill_xlsx(Package& package, const FormColumns* columns, const Scope& scope, Findings& findings) {
  FormWorkbook book = form_workbook(package);
  if (columns != nullptr) pattern_sheet(book, *columns);   // refuses what is not there
  SheetRepeats repeats;
  for (FormSheet& sheet : book.sheets) {
    XmlNode* root = sheet.tree.child("worksheet");
    if (XmlNode* data = root != nullptr ? root->child("sheetData") : nullptr) {
      number_everything(*data);
      write_out_shared_formulas(*data, findings);
    }
    const bool fixed = columns != nullptr && sheet.name == columns->sheet;
    if (fixed) write_names(sheet, *columns);
    repeats[sheet.name] = repeats_of(sheet, book, scope, fixed ? sample_rows(*columns) : Repeats{});
  }
  for (FormSheet& sheet : book.sheets) {
    SheetFiller(sheet, book, repeats, findings).fill(scope);
    move_parts_beside(package, sheet, repeats[sheet.name]);
    part_of(package, sheet.part)->bytes = xml_of(sheet.tree);
  }
  renew_workbook(package, repeats);
  drop_calculation_chain(package);
}

std::vector<PlacedText> xlsx_texts(const Package& package) {
  FormWorkbook book = form_workbook(package);
  std::vector<PlacedText> all;
  for (FormSheet& sheet : book.sheets) {
    XmlNode* data = data_of(sheet);
    if (data == nullptr) continue;
    number_everything(*data);
    for (const XmlNode& row : data->children)
      for (const XmlNode& cell : row.children)
        if (cell.is("c")) all.push_back({sheet.name + "!" + cell.attribute("r"), shown(cell, book)});
  }
  return all;
}

std::vector<int> formula_columns(const Package& package, const FormColumns& columns) {
  FormWorkbook book = form_workbook(package);
  FormSheet& sheet = pattern_sheet(book, columns);
  number_everything(*data_of(sheet));
  std::vector<int> found;
  for (const XmlNode& cell : pattern_row(sheet, columns).children) {
    CellRef ref;
    if (cell.is("c") && cell.child("f") != nullptr && read_ref(cell.attribute("r"), ref)) found.push_back(ref.column);
  }
  return found;
}

}  // namespace liantu::paper
