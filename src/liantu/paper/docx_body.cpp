#include "liantu/paper/docx_body.h"

#include <fmt/format.h>

#include <cmath>

#include "liantu/paper/script.h"
#include "liantu/paper/table_grid.h"
#include "liantu/paper/xml_text.h"

namespace liantu::paper {
namespace {

const char* chinese_font(Face face) {
  switch (face) {
    case Face::Title: return "方正小标宋简体";
    case Face::Heading: return "黑体";
    case Face::Kai: return "楷体_GB2312";
    case Face::Body: return "仿宋_GB2312";
    case Face::Song: return "宋体";
    case Face::Mono: return "仿宋_GB2312";
  }
  return "仿宋_GB2312";
}

int half_points(double pt) { return static_cast<int>(std::lround(pt * 2)); }
int eighths(double pt) { return std::max(2, static_cast<int>(std::lround(pt * 8))); }

std::string run_look(const Run& run, Script script) {
  const std::string chinese = chinese_font(run.face);
  const std::string latin = script == Script::Mark      ? chinese
                            : run.face == Face::Mono    ? "Liberation Mono"
                            : run.face == Face::Song    ? "宋体"
                                                        : "Times New Roman";
  std::string look = fmt::format("<w:rPr><w:rFonts{} w:ascii=\"{}\" w:hAnsi=\"{}\" w:eastAsia=\"{}\" w:cs=\"{}\"/>",
                                 script == Script::Latin ? "" : " w:hint=\"eastAsia\"", latin, latin, chinese, latin);
  if (run.bold) look += "<w:b/>";
  if (run.colour != kBlack) look += fmt::format("<w:color w:val=\"{:06X}\"/>", run.colour);
  if (run.spacing_pt != 0) look += fmt::format("<w:spacing w:val=\"{}\"/>", twips_of_pt(run.spacing_pt));
  look += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", half_points(run.size_pt));
  return look + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>";
}

std::string run_text(std::u32string_view text) {
  std::string out;
  std::size_t from = 0;
  const auto flush = [&](std::size_t to) {
    if (to > from)
      out += "<w:t xml:space=\"preserve\">" + xml_text(encoded(text.substr(from, to - from))) + "</w:t>";
    from = to + 1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != U'\t' && text[i] != U'\n') continue;
    flush(i);
    out += text[i] == U'\t' ? "<w:tab/>" : "<w:br/>";
  }
  flush(text.size());
  return out;
}

/// Marks and narrow signs stand in runs of their own; the rest, Chinese with its figures, stays together.
Script apart(char32_t c) {
  const Script script = script_of(c);
  if (script == Script::Mark) return Script::Mark;
  return script == Script::Latin && c >= 0x80 ? Script::Latin : Script::Chinese;
}

std::string rule(const char* side, const Rule& line) {
  const char* style = "single";
  switch (line.style) {
    case Rule::Style::Single: break;
    case Rule::Style::Dashed: style = "dashed"; break;
    case Rule::Style::ThickThin: style = "thickThinSmallGap"; break;
    case Rule::Style::ThinThick: style = "thinThickSmallGap"; break;
  }
  return fmt::format("<w:{} w:val=\"{}\" w:sz=\"{}\" w:space=\"{}\" w:color=\"{:06X}\"/>", side, style, eighths(line.width_pt),
                     static_cast<int>(std::lround(line.gap_pt)), line.colour);
}

std::string paragraph_tabs(const Paragraph& paragraph) {
  if (paragraph.tabs.empty()) return {};
  std::string out = "<w:tabs>";
  for (const Tab& tab : paragraph.tabs)
    out += fmt::format("<w:tab w:val=\"{}\" w:pos=\"{}\"/>",
                       tab.kind == Tab::Kind::Left ? "left" : tab.kind == Tab::Kind::Right ? "right" : "center",
                       twips_of_mm(tab.at_mm));
  return out + "</w:tabs>";
}

std::string paragraph_indents(const Paragraph& paragraph) {
  const double size = paragraph.runs.empty() ? 16 : paragraph.runs.front().size_pt;
  std::string out;
  const auto side = [&](const char* name, double twips) {
    if (twips != 0) out += fmt::format(" w:{}=\"{}\"", name, static_cast<int>(std::lround(twips)));
  };
  side("left", twips_of_mm(paragraph.left_mm));
  side("rightChars", paragraph.right_mm == 0 ? paragraph.right_chars * 100 : 0);
  side("right", twips_of_mm(paragraph.right_mm) + paragraph.right_chars * size * 20);
  const bool hanging = paragraph.first_line_chars < 0;
  side(hanging ? "hangingChars" : "firstLineChars", std::abs(paragraph.first_line_chars) * 100);
  side(hanging ? "hanging" : "firstLine", std::abs(paragraph.first_line_chars) * size * 20);
  return out.empty() ? out : "<w:ind" + out + "/>";
}

std::string paragraph_look(const Paragraph& paragraph) {
  std::string out = "<w:pPr>";
  if (paragraph.keep_next) out += "<w:keepNext/>";
  if (paragraph.new_page) out += "<w:pageBreakBefore/>";
  out += "<w:widowControl w:val=\"0\"/>";
  if (paragraph.above || paragraph.below)
    out += "<w:pBdr>" + (paragraph.above ? rule("top", *paragraph.above) : "") +
           (paragraph.below ? rule("bottom", *paragraph.below) : "") + "</w:pBdr>";
  out += paragraph_tabs(paragraph);
  out += fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"{}\"/>",
                     twips_of_pt(paragraph.before_pt), twips_of_pt(paragraph.after_pt),
                     paragraph.drawing ? 240 : twips_of_pt(paragraph.line_pt),   // an exact line would cut the picture
                     paragraph.drawing ? "auto" : "exact");
  out += paragraph_indents(paragraph);
  switch (paragraph.align) {
    case Align::Left: out += "<w:jc w:val=\"left\"/>"; break;
    case Align::Centre: out += "<w:jc w:val=\"center\"/>"; break;
    case Align::Right: out += "<w:jc w:val=\"right\"/>"; break;
    case Align::Justify: out += "<w:jc w:val=\"both\"/>"; break;
  }
  return out + "</w:pPr>";
}

std::string inline_picture(const Drawing& drawing) {
  const long cx = std::lround(drawing.width_mm * 36'000), cy = std::lround(drawing.height_mm * 36'000);
  const std::string says = xml_text(drawing.says), id = picture_relation(drawing);
  return fmt::format(
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{0}\" cy=\"{1}\"/>"
      "<wp:docPr id=\"10\" name=\"Picture\" descr=\"{2}\"/><a:graphic>"
      "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
      "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"10\" "
      "name=\"Picture\" descr=\"{2}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{3}\"/><a:stretch>"
      "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0}\" cy=\"{1}\"/>"
      "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
      "</wp:inline></w:drawing></w:r>",
      cx, cy, says, id);
}

std::string table_look(const Table& table, int width) {
  const auto edge = [](const char* side, double pt) {
    return pt > 0 ? fmt::format("<w:{} w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"000000\"/>", side, eighths(pt))
                  : fmt::format("<w:{} w:val=\"nil\"/>", side);
  };
  const Borders& b = table.borders;
  const int x = twips_of_mm(table.pad_x_mm), y = twips_of_mm(table.pad_y_mm);
  return fmt::format("<w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>", width) +
         edge("top", b.top) + edge("left", b.left) + edge("bottom", b.bottom) + edge("right", b.right) +
         edge("insideH", b.between_rows) + edge("insideV", b.between_columns) +
         fmt::format("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"{1}\" w:type=\"dxa\"/>"
                     "<w:left w:w=\"{0}\" w:type=\"dxa\"/><w:bottom w:w=\"{1}\" w:type=\"dxa\"/>"
                     "<w:right w:w=\"{0}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>", x, y);
}

std::string table_cell(const Slot& slot, int width) {
  std::string out = fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
  if (slot.columns > 1) out += fmt::format("<w:gridSpan w:val=\"{}\"/>", slot.columns);
  if (!slot.first) out += "<w:vMerge/>";
  else if (slot.rows > 1) out += "<w:vMerge w:val=\"restart\"/>";
  if (slot.cell->fill) out += fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{:06X}\"/>", *slot.cell->fill);
  out += slot.cell->vertical == Cell::Vertical::Top      ? "<w:vAlign w:val=\"top\"/>"
         : slot.cell->vertical == Cell::Vertical::Middle ? "<w:vAlign w:val=\"center\"/>"
                                                         : "<w:vAlign w:val=\"bottom\"/>";
  out += "</w:tcPr>";
  if (!slot.first || slot.cell->paragraphs.empty()) out += docx_paragraph({.line_pt = 12});
  else
    for (const Paragraph& paragraph : slot.cell->paragraphs) out += docx_paragraph(paragraph);
  return out + "</w:tc>";
}

std::string docx_table(const Table& table) {
  const auto grid = table_grid(table);
  std::vector<int> edges{0};   // rounded once, so that the widths add up to the rounded whole
  double reached = 0;
  for (const double width : table.widths_mm) edges.push_back(twips_of_mm(reached += width));
  std::string out = "<w:tbl>" + table_look(table, edges.back()) + "<w:tblGrid>";
  for (std::size_t c = 0; c + 1 < edges.size(); ++c) out += fmt::format("<w:gridCol w:w=\"{}\"/>", edges[c + 1] - edges[c]);
  out += "</w:tblGrid>";
  const int headings = heading_rows(table);
  for (std::size_t r = 0; r < grid.size(); ++r) {
    out += "<w:tr><w:trPr><w:cantSplit/>";
    if (table.rows[r].height_mm > 0)
      out += fmt::format("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips_of_mm(table.rows[r].height_mm));
    out += static_cast<int>(r) < headings ? "<w:tblHeader/></w:trPr>" : "</w:trPr>";
    for (const Slot& slot : grid[r]) {
      const auto left = static_cast<std::size_t>(slot.column), right = static_cast<std::size_t>(slot.column + slot.columns);
      out += table_cell(slot, edges[right] - edges[left]);
    }
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

}  // namespace

int twips_of_mm(double mm) { return static_cast<int>(std::lround(mm * 1440 / 25.4)); }
int twips_of_pt(double pt) { return static_cast<int>(std::lround(pt * 20)); }

std::string docx_runs(const Run& run) {
  const std::u32string text = decoded(run.text);
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    const Script script = apart(text[from]);
    std::size_t to = from + 1;
    while (to < text.size() && apart(text[to]) == script) ++to;
    out += "<w:r>" + run_look(run, script) + run_text(std::u32string_view(text).substr(from, to - from)) + "</w:r>";
    from = to;
  }
  return out;
}

std::string docx_field(const std::string& field, const Run& look) {
  const std::string run = "<w:r>" + run_look(look, Script::Chinese);
  return run + "<w:fldChar w:fldCharType=\"begin\"/></w:r>" + run + "<w:instrText xml:space=\"preserve\">" + field +
         "</w:instrText></w:r>" + run + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + run + "<w:t>1</w:t></w:r>" + run +
         "<w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string picture_relation(const Drawing& drawing) {
  std::uint64_t hash = 1469598103934665603ULL;
  const auto add = [&](double number) { hash = (hash ^ static_cast<std::uint64_t>(std::llround(number * 1e4))) * 1099511628211ULL; };
  for (const DrawnShape& shape : drawing.shapes)
    for (const auto& ring : shape.rings)
      for (const auto& [x, y] : ring) add(x), add(y);
  for (const DrawnLabel& label : drawing.labels) {
    add(label.x_mm), add(label.y_mm);
    for (const char c : label.text) add(static_cast<unsigned char>(c));
  }
  return fmt::format("rIdPicture{:x}", hash);
}

std::string docx_paragraph(const Paragraph& paragraph, const std::string& inside_last) {
  std::string out = "<w:p>" + paragraph_look(paragraph);
  if (paragraph.drawing) out += inline_picture(*paragraph.drawing);
  for (const Run& run : paragraph.runs) out += docx_runs(run);
  return out + inside_last + "</w:p>";
}

std::string docx_blocks(const std::vector<Block>& blocks, const std::string& inside_last) {
  // Word joins tables that touch and wants a paragraph after the last one; a hair's breadth is enough
  const Paragraph hair{.line_pt = 1};
  std::string out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    if (const auto* paragraph = std::get_if<Paragraph>(&blocks[i])) {
      out += docx_paragraph(*paragraph, last ? inside_last : "");
      continue;
    }
    out += docx_table(std::get<Table>(blocks[i]));
    if (last || std::holds_alternative<Table>(blocks[i + 1])) out += docx_paragraph(hair, last ? inside_last : "");
  }
  return blocks.empty() ? docx_paragraph(hair, inside_last) : out;
}

}  // namespace liantu::paper
