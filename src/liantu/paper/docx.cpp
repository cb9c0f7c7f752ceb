#include "liantu/paper/docx.h"

#include <fmt/format.h>

#include <cmath>
#include <ctime>
#include <set>

#include "liantu/paper/docx_body.h"
#include "liantu/paper/script.h"
#include "liantu/paper/table_grid.h"
#include "liantu/paper/xml_text.h"
#include "liantu/paper/zip_package.h"

namespace liantu::paper {
namespace {

constexpr const char* kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
constexpr const char* kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* kRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string font_table() {
  struct Font {
    const char *name, *other, *family, *pitch;
  };
  constexpr Font fonts[] = {{"仿宋_GB2312", "仿宋", "modern", "fixed"},
                            {"楷体_GB2312", "楷体", "modern", "fixed"},
                            {"黑体", "SimHei", "modern", "fixed"},
                            {"方正小标宋简体", "FZXiaoBiaoSong-B05S", "auto", "variable"},
                            {"宋体", "SimSun", "auto", "variable"}};
  std::string out = fmt::format("{}<w:fonts{}>", kHead, kSpaces);
  for (const Font& font : fonts)
    out += fmt::format("<w:font w:name=\"{}\"><w:altName w:val=\"{}\"/><w:charset w:val=\"86\"/><w:family w:val=\"{}\"/>"
                       "<w:pitch w:val=\"{}\"/></w:font>", font.name, font.other, font.family, font.pitch);
  return out +
         "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/>"
         "</w:font><w:font w:name=\"Liberation Mono\"><w:altName w:val=\"Courier New\"/><w:charset w:val=\"00\"/>"
         "<w:family w:val=\"modern\"/><w:pitch w:val=\"fixed\"/></w:font></w:fonts>";
}

std::string styles() {
  return fmt::format(
      "{}<w:styles{}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      "w:eastAsia=\"仿宋_GB2312\" w:cs=\"Times New Roman\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
      "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/>"
      "<w:pPr><w:widowControl w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"t\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>"
      "<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style></w:styles>",
      kHead, kSpaces);
}

std::string settings(bool odd_and_even) {
  return fmt::format(
      "{}<w:settings{}>{}<w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
      "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
      "</w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>",
      kHead, kSpaces, odd_and_even ? "<w:evenAndOddHeaders/>" : "");
}

std::string w3c_time(std::optional<Instant> created) {
  const std::time_t seconds = created ? *created / 1'000'000 : 946'684'800;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour,
                     utc.tm_min, utc.tm_sec);
}

std::string core_properties(const Paper& paper) {
  return fmt::format(
      "{0}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{1}</dc:title><dc:creator>{2}</dc:creator>"
      "<dc:language>zh-CN</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{3}</dcterms:created>"
      "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{3}</dcterms:modified></cp:coreProperties>",
      kHead, xml_text(paper.title), xml_text(paper.author), w3c_time(paper.created));
}

/// Higher than the text can need, so that nothing is cut off before the program has fitted the box to it.
double generous_height_mm(const std::vector<Block>& blocks, double width_mm) {
  constexpr double kMmPerPt = 25.4 / 72;
  double height = 0;
  const auto of_paragraph = [&](const Paragraph& paragraph, double width) {
    double long_mm = 0;
    for (const Run& run : paragraph.runs) long_mm += static_cast<double>(decoded(run.text).size()) * run.size_pt * kMmPerPt;
    const double lines = std::max(1.0, std::ceil(long_mm / std::max(width - 15, 10.0)));
    return (lines * paragraph.line_pt + paragraph.before_pt + paragraph.after_pt) * kMmPerPt;
  };
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      height += of_paragraph(*paragraph, width_mm);
      continue;
    }
    for (const TableRow& row : std::get<Table>(block).rows) {
      double row_height = row.height_mm;
      for (const Cell& cell : row.cells) {
        double cell_height = 2 * std::get<Table>(block).pad_y_mm;
        for (const Paragraph& paragraph : cell.paragraphs)
          cell_height += of_paragraph(paragraph, width_mm * cell.columns / static_cast<double>(row.cells.size()));
        row_height = std::max(row_height, cell_height);
      }
      height += row_height;
    }
  }
  return height + 2;
}

/// An anchored text box: floating tables and frames are placed in the flow by LibreOffice. Old Word reads the twin.
std::string imprint_box(const Paper& paper) {
  if (paper.imprint.empty()) return {};
  const double width = paper.page.text_width_mm(), height = generous_height_mm(paper.imprint, width);
  const std::string content = "<w:txbxContent>" + docx_blocks(paper.imprint) + "</w:txbxContent>";
  const long cx = std::lround(width * 36'000), cy = std::lround(height * 36'000);
  return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
         "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" "
         "locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
         "<wp:positionH relativeFrom=\"margin\"><wp:posOffset>0</wp:posOffset></wp:positionH>"
         "<wp:positionV relativeFrom=\"margin\"><wp:align>bottom</wp:align></wp:positionV>" +
         fmt::format("<wp:extent cx=\"{0}\" cy=\"{1}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapTopAndBottom/>"
                     "<wp:docPr id=\"1\" name=\"imprint\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
                     "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
                     "<wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0}\" cy=\"{1}\"/></a:xfrm>"
                     "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>",
                     cx, cy) +
         content +
         "</wps:txbx><wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:noAutofit/></wps:bodyPr></wps:wsp>"
         "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
         fmt::format("<v:shape id=\"imprint\" style=\"position:absolute;margin-left:0;margin-top:0;width:{:.1f}pt;height:{:.1f}pt;"
                     "z-index:2;mso-position-horizontal-relative:margin;mso-position-vertical:bottom;"
                     "mso-position-vertical-relative:margin\" filled=\"f\" stroked=\"f\">"
                     "<v:textbox inset=\"0,0,0,0\">", width / 25.4 * 72, height / 25.4 * 72) +
         content + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

std::string number_paragraph(PageNumbers numbers, bool even) {
  if (numbers == PageNumbers::OfTotal) {
    Run run{.text = "第 ", .face = Face::Song, .size_pt = 9};
    std::string inside = docx_runs(run) + docx_field("PAGE", run);
    run.text = " 页　共 ";
    inside += docx_runs(run) + docx_field("NUMPAGES", run);
    run.text = " 页";
    return docx_paragraph({.align = Align::Centre, .line_pt = 12}, inside + docx_runs(run));
  }
  Run run{.text = "— ", .face = Face::Song, .size_pt = 14};
  std::string inside = docx_runs(run) + docx_field("PAGE", run);
  run.text = " —";
  Paragraph paragraph{.align = even ? Align::Left : Align::Right, .line_pt = 18};
  (even ? paragraph.left_mm : paragraph.right_mm) = 14 * 25.4 / 72;
  return docx_paragraph(paragraph, inside + docx_runs(run));
}

std::string running(const char* element, const std::vector<Paragraph>& paragraphs, PageNumbers numbers, bool even) {
  std::string out = fmt::format("{}<w:{}{}>", kHead, element, kSpaces);
  for (const Paragraph& paragraph : paragraphs) out += docx_paragraph(paragraph);
  if (numbers != PageNumbers::None) out += number_paragraph(numbers, even);
  else if (paragraphs.empty()) out += docx_paragraph({.line_pt = 1});
  return out + fmt::format("</w:{}>", element);
}

/// The parts beside the body, their relations and how the section names them.
struct Beside {
  Package parts;
  std::string relations, types, references;
  void add(const std::string& kind, const std::string& target, const std::string& bytes, const std::string& reference = {}) {
    const std::string id = fmt::format("rId{}", parts.size() + 1);
    relations += fmt::format("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}\"/>", id, kRelation, kind, target);
    types += fmt::format("<Override PartName=\"/word/{}\" ContentType=\"{}{}+xml\"/>", target, kWord, kind);
    if (!reference.empty())
      references += fmt::format("<w:{}Reference w:type=\"{}\" r:id=\"{}\"/>", kind, reference, id);
    parts.push_back({"word/" + target, bytes});
  }
};

Beside parts_beside(const Paper& paper) {
  const bool sides = paper.numbers == PageNumbers::Outside;
  Beside beside;
  beside.add("styles", "styles.xml", styles());
  beside.add("settings", "settings.xml", settings(sides));
  beside.add("fontTable", "fontTable.xml", font_table());
  if (!paper.header.empty()) {
    beside.add("header", "header1.xml", running("hdr", paper.header, PageNumbers::None, false), "default");
    if (sides) beside.add("header", "header2.xml", running("hdr", paper.header, PageNumbers::None, true), "even");
  }
  if (!paper.footer.empty() || paper.numbers != PageNumbers::None) {
    beside.add("footer", "footer1.xml", running("ftr", paper.footer, paper.numbers, false), "default");
    if (sides) beside.add("footer", "footer2.xml", running("ftr", paper.footer, paper.numbers, true), "even");
  }
  return beside;
}

/// Pictures of drawings that stand in the text itself; those of tables are not drawn.
void add_pictures(const Paper& paper, Beside& beside) {
  std::set<std::string> added;
  for (const Block& block : paper.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr || !paragraph->drawing) continue;
    const std::string id = picture_relation(*paragraph->drawing);
    if (!added.insert(id).second) continue;
    const std::string target = fmt::format("media/picture{}.png", added.size());
    beside.relations += fmt::format("<Relationship Id=\"{}\" Type=\"{}image\" Target=\"{}\"/>", id, kRelation, target);
    beside.parts.push_back({"word/" + target, png(*paragraph->drawing)});
  }
}

std::string section(const Page& page, const std::string& references) {
  return "<w:sectPr>" + references +
         fmt::format("<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" "
                     "w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/></w:sectPr>",
                     twips_of_mm(page.width_mm), twips_of_mm(page.height_mm),
                     page.width_mm > page.height_mm ? " w:orient=\"landscape\"" : "", twips_of_mm(page.top_mm),
                     twips_of_mm(page.right_mm), twips_of_mm(page.bottom_mm), twips_of_mm(page.left_mm),
                     twips_of_mm(page.header_mm), twips_of_mm(page.footer_mm));
}

}  // namespace

std::string docx(const Paper& paper) {
  Beside beside = parts_beside(paper);
  add_pictures(paper, beside);
  const std::string package_types = "http://schemas.openxmlformats.org/package/2006/";
  Package package;
  package.push_back(
      {"[Content_Types].xml",
       fmt::format("{}<Types xmlns=\"{}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
                   "openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                   "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                   "<Override PartName=\"/word/document.xml\" ContentType=\"{}document.main+xml\"/>"
                   "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package."
                   "core-properties+xml\"/>{}</Types>", kHead, package_types, kWord, beside.types)});
  package.push_back({"_rels/.rels",
                     fmt::format("{0}<Relationships xmlns=\"{1}relationships\"><Relationship Id=\"rId1\" Type=\"{2}officeDocument\""
                                 " Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{1}relationships/metadata/"
                                 "core-properties\" Target=\"docProps/core.xml\"/></Relationships>",
                                 kHead, package_types, kRelation)});
  package.push_back({"docProps/core.xml", core_properties(paper)});
  package.push_back({"word/document.xml",
                     fmt::format("{}<w:document{}><w:body>", kHead, kSpaces) +
                         docx_blocks(paper.blocks, imprint_box(paper)) + section(paper.page, beside.references) +
                         "</w:body></w:document>"});
  package.push_back({"word/_rels/document.xml.rels",
                     fmt::format("{}<Relationships xmlns=\"{}relationships\">{}</Relationships>", kHead, package_types,
                                 beside.relations)});
  package.insert(package.end(), beside.parts.begin(), beside.parts.end());
  return packed(package);
}

}  // namespace liantu::paper
