#include "liantu/sheet/formats/xls_globals.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "liantu/sheet/formats/compound_file.h"
#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

constexpr unsigned kBiff8 = 0x0600, kSolid = 1;
constexpr unsigned kAutomatic = 0x40;  ///< this colour index and all above are the system's

struct CellFormat {
  unsigned font, format;
  unsigned pattern, colour;
};

class GlobalsReading {
 public:
  GlobalsReading(XlsGlobals& globals, const ReadLimits& limits) : globals_(globals), limits_(limits) {}

  void take(const BiffRecord& record) {
    switch (record.type) {
      case Biff::FilePass:
        refuse("文件有密码保护，请在 Excel 中取消密码后再导入。");
      case Biff::BoundSheet:
        return tab(record);
      case Biff::DateMode:
        globals_.dates = u16_at(record.body, 0) != 0 ? DateSystem::From1904 : DateSystem::From1900;
        return;
      case Biff::Font:
        return font(record.body);
      case Biff::Format:
        return format(record);
      case Biff::Xf:
        return cell_format(record.body);
      case Biff::Palette:
        return palette(record.body);
      case Biff::SharedStrings:
        return strings(record);
      default:
        return;
    }
  }

  /// The palette may stand after the formats, so looks are made last; strings need only fonts, which stand
  /// before.
  void resolve() {
    for (const CellFormat& xf : formats_) {
      Look look;
      const auto own = codes_.find(xf.format);
      look.format =
          own != codes_.end() ? own->second : std::string(built_in_format(static_cast<int>(xf.format)));
      if (look.format == "General" || look.format == "GENERAL") look.format.clear();
      look.shows_day = shows_day(look.format);
      const std::size_t f = xf.font > 4 ? xf.font - 1 : xf.font;  // index 4 is never used
      if (f < globals_.fonts.size()) {
        look.strike = globals_.fonts[f].strike;
        look.font_colour = text_colour(globals_.colour(globals_.fonts[f].colour));
      }
      if (xf.pattern == kSolid) look.fill_colour = globals_.colour(xf.colour);
      globals_.looks.push_back(std::move(look));
    }
    for (auto& string : raw_strings_) globals_.strings.push_back(globals_.rich(std::move(string)));
  }

 private:
  void tab(const BiffRecord& record) {
    BiffCursor cursor(record);
    XlsTab tab;
    tab.offset = cursor.u32();
    tab.hidden = (cursor.u8() & 3) != 0;
    const unsigned type = cursor.u8();
    const unsigned count = cursor.u8();
    const bool wide = (cursor.u8() & 1) != 0;
    tab.name = cursor.characters(count, wide);
    if (type == 0) globals_.tabs.push_back(std::move(tab));
  }
  void font(std::string_view body) {
    globals_.fonts.push_back({(u16_at(body, 2) & 0x08) != 0, u16_at(body, 4)});
  }
  void format(const BiffRecord& record) {
    BiffCursor cursor(record);
    const unsigned id = cursor.u16();
    codes_[id] = read_biff_string(cursor).text;
  }
  void cell_format(std::string_view body) {
    const unsigned pattern = u32_at(body, 14) >> 26 & 0x3F;
    formats_.push_back({u16_at(body, 0), u16_at(body, 2), pattern, u16_at(body, 18) & 0x7FU});
  }
  void palette(std::string_view body) {
    const unsigned count = u16_at(body, 0);
    for (unsigned i = 0; i < count && globals_.palette.size() < 56; ++i) {
      const std::uint32_t rgb = u32_at(body, 2 + 4 * std::size_t{i});
      globals_.palette.push_back(
          fmt::format("{:02X}{:02X}{:02X}", rgb & 255, rgb >> 8 & 255, rgb >> 16 & 255));
    }
  }
  void strings(const BiffRecord& record) {
    BiffCursor cursor(record);
    cursor.skip(4);
    const std::uint32_t count = cursor.u32();
    for (std::uint32_t i = 0; i < count && !cursor.at_end(); ++i) {
      if (static_cast<std::int64_t>(raw_strings_.size()) >= limits_.max_cells) {
        refuse("文件中的文字过多，请拆成几个文件再导入。");
      }
      raw_strings_.push_back(read_biff_string(cursor));
    }
  }

  XlsGlobals& globals_;
  const ReadLimits& limits_;
  std::map<unsigned, std::string> codes_;
  std::vector<CellFormat> formats_;
  std::vector<BiffString> raw_strings_;
};

}  // namespace

const Look& XlsGlobals::look(unsigned xf) const {
  static const Look plain;
  return xf < looks.size() ? looks[xf] : plain;
}

std::string XlsGlobals::colour(unsigned index) const {
  if (index >= kAutomatic) return {};
  if (index >= 8 && index - 8 < palette.size()) return palette[index - 8];
  return palette_colour(static_cast<int>(index));
}

RichText XlsGlobals::rich(BiffString string) const {
  RichText rich;
  const auto blank = [&](std::size_t from, std::size_t to) {
    return string.text.substr(from, to - from).find_first_not_of(" \t\r\n") == std::string::npos;
  };
  const std::size_t size = string.text.size();
  const std::size_t first = string.runs.empty() ? size : string.runs[0].from_byte;
  rich.note_run(blank(0, first), false, false, "");
  for (std::size_t i = 0; i < string.runs.size(); ++i) {
    const std::size_t from = string.runs[i].from_byte;
    const std::size_t to = i + 1 < string.runs.size() ? string.runs[i + 1].from_byte : size;
    const std::size_t f = string.runs[i].font > 4 ? string.runs[i].font - 1 : string.runs[i].font;
    if (to < from || f >= fonts.size()) continue;
    rich.note_run(blank(from, to), true, fonts[f].strike, text_colour(colour(fonts[f].colour)));
  }
  rich.text = std::move(string.text);
  return rich;
}

XlsGlobals read_xls_globals(std::string_view stream, const ReadLimits& limits) {
  XlsGlobals globals;
  GlobalsReading reading(globals, limits);
  BiffRecords records(stream, 0);
  BiffRecord record;
  if (!records.next(record) || record.type != Biff::Bof || u16_at(record.body, 0) != kBiff8) {
    refuse("这是 Excel 95 或更早的工作簿，请在 Excel 中打开后另存为 .xlsx 再导入。");
  }
  while (records.next(record) && record.type != Biff::Eof) reading.take(record);
  reading.resolve();
  if (globals.tabs.empty()) refuse("工作簿里没有工作表，请检查文件。");
  return globals;
}

}  // namespace liantu::sheet
