#include "liantu/sheet/formats/file_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes, what;
};

constexpr std::array kForeign{
    Magic{"%PDF"sv, "PDF 文件"},
    Magic{"\x89PNG"sv, "图片（PNG）"},
    Magic{"\xFF\xD8\xFF"sv, "图片（JPEG）"},
    Magic{"GIF8"sv, "图片（GIF）"},
    Magic{"II*\0"sv, "图片（TIFF）"},
    Magic{"MM\0*"sv, "图片（TIFF）"},
    Magic{"MZ"sv, "程序（exe）"},
    Magic{"\x7F"
          "ELF"sv,
          "程序"},
    Magic{"Rar!"sv, "压缩包（RAR）"},
    Magic{"7z\xBC\xAF"sv, "压缩包（7z）"},
    Magic{"\x1F\x8B"sv, "压缩包（gzip）"},
    Magic{"{\\rtf"sv, "文档（RTF）"},
    Magic{"AC10"sv, "CAD 图纸（DWG，请另存为 DXF）"},
    Magic{"RIFF"sv, "音像或图片文件"},
    Magic{"SQLite format 3\0"sv, "SQLite 数据库"},
};

constexpr const char* kRemedy = "请选择 .xlsx、.xls、.et、.ods、.csv、.gpkg、.shp（zip）、.geojson、.kml 或 .dxf 文件。";

bool starts(std::string_view bytes, std::string_view head) {
  return bytes.substr(0, head.size()) == head;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

[[noreturn]] void refuse_what(std::string_view what) {
  refuse(fmt::format("这是{}，不是表格，{}", what, kRemedy));
}

/// A web page or Excel 2003 XML that goes by the name of .xls.
void refuse_markup(std::string_view start) {
  const std::string head = lower(start.substr(0, 4096));
  if (head.empty() || head[0] != '<') return;
  if (head.find("<html") != std::string::npos || head.find("<table") != std::string::npos ||
      head.find("<!doctype html") != std::string::npos) {
    refuse("这是网页格式的表格，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。");
  }
  if (head.find("excel.sheet") != std::string::npos ||
      head.find("urn:schemas-microsoft-com:office") != std::string::npos) {
    refuse("这是 Excel 2003 的 XML 表格，请用 Excel 打开后另存为 .xlsx 再导入。");
  }
  if (starts(head, "<?xml") || starts(head, "<!doctype")) refuse_what("XML 文件");
}

bool is_kml(std::string_view start) {
  const std::string head = lower(start.substr(0, 4096));
  return starts(head, "<") && (head.find("<kml") != std::string::npos || head.find(":kml") != std::string::npos);
}

/// Group codes and values on lines of their own, from "0 SECTION" on; comments (999) may stand before.
bool is_dxf(std::string_view start) {
  const auto line = [&start] {
    const std::size_t end = std::min(start.find('\n'), start.size());
    std::string_view text = start.substr(0, end);
    start.remove_prefix(std::min(end + 1, start.size()));
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
  };
  for (int pairs = 0; pairs < 20; ++pairs) {
    const std::string_view code = line(), value = line();
    if (code == "0") return value == "SECTION";
    if (code != "999") return false;
  }
  return false;
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (bytes.empty()) refuse("文件是空的（0 字节），请重新下载或另存后再导入。");
  if (starts(bytes, "PK\3\4") || starts(bytes, "PK\5\6")) return FileKind::Zip;
  if (starts(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return FileKind::Ole;
  if (starts(bytes, "\0\0\x27\x0A"sv)) return FileKind::Shapefile;
  if (starts(bytes, "SQLite format 3\0"sv) &&
      starts(bytes.substr(std::min<std::size_t>(bytes.size(), 68)), "GP")) {
    return FileKind::GeoPackage;
  }
  for (const Magic& foreign : kForeign) {
    if (starts(bytes, foreign.bytes)) refuse_what(foreign.what);
  }
  std::string_view start = bytes;
  if (starts(start, "\xEF\xBB\xBF")) start.remove_prefix(3);
  start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  if (is_kml(start)) return FileKind::Kml;
  refuse_markup(start);
  if (is_dxf(start)) return FileKind::Dxf;
  if (starts(start, "AutoCAD Binary DXF")) refuse("这是二进制的 DXF，请在 CAD 里另存为文本（ASCII）DXF 再导入。");
  if (starts(start, "{")) {
    if (bytes.find("\"Feature") == std::string_view::npos &&
        bytes.find("\"coordinates\"") == std::string_view::npos) {
      refuse_what("JSON 文件");
    }
    return FileKind::GeoJson;
  }
  return FileKind::Text;
}

ZipKind zip_kind(const std::vector<std::string>& names, std::string_view mimetype) {
  const auto any = [&](std::string_view head, std::string_view tail) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      const std::string n = lower(name);
      return starts(n, head) && n.size() >= tail.size() && n.substr(n.size() - tail.size()) == tail;
    });
  };
  if (any("", "xl/workbook.bin")) refuse("这是二进制工作簿（.xlsb），请在 Excel 中另存为 .xlsx 再导入。");
  if (any("xl/", "")) return ZipKind::Xlsx;
  if (starts(mimetype, "application/vnd.oasis.opendocument.spreadsheet")) return ZipKind::Ods;
  if (any("word/", "")) refuse_what("Word 文档（.docx）");
  if (any("ppt/", "")) refuse_what("演示文稿（.pptx）");
  if (any("ofd.xml", "")) refuse_what("版式文档（.ofd）");
  if (starts(mimetype, "application/vnd.oasis.opendocument")) refuse_what("OpenDocument 文档");
  if (any("", ".shp")) return ZipKind::Shapefile;
  if (any("", ".kml")) return ZipKind::Kmz;
  if (any("[content_types].xml", "")) return ZipKind::Xlsx;
  refuse("压缩包里没有可以导入的表格，请解压后选择其中的表格文件。");
}

}  // namespace liantu::sheet
