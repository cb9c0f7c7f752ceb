// What all sheets of a BIFF8 workbook share: tabs, looks, shared strings, the date system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/formats/biff_records.h"
#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/rich_text.h"

namespace liantu::sheet {

struct XlsTab {
  std::string name;
  std::size_t offset = 0;  ///< of its BOF in the stream
  bool hidden = false;
};

struct XlsFont {
  bool strike = false;
  unsigned colour = 0;  ///< index into the palette
};

struct XlsGlobals {
  std::vector<XlsTab> tabs;  ///< worksheets only
  std::vector<Look> looks;   ///< by XF index
  std::vector<RichText> strings;
  DateSystem dates = DateSystem::From1900;
  std::vector<XlsFont> fonts;
  std::vector<std::string> palette;  ///< colours 8 and up, "" entries when the file keeps the default ones

  const Look& look(unsigned xf) const;
  std::string colour(unsigned index) const;
  RichText rich(BiffString string) const;
};

/// Throws InvalidInput for a protected file, one older than BIFF8, or a damaged one.
XlsGlobals read_xls_globals(std::string_view stream, const ReadLimits& limits);

}  // namespace liantu::sheet
