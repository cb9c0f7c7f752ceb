// Styles of an .xlsx (xl/styles.xml and the theme's colours): cell format index → look.
#pragma once

#include <string>
#include <vector>

#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/xml_parser.h"
#include "liantu/sheet/formats/zip_archive.h"

namespace liantu::sheet {

/// The colours that <color rgb|indexed|theme tint> may mean.
struct XlsxColours {
  std::vector<std::string> theme;    ///< in the order of the theme attribute: lt1 dk1 lt2 dk2 accent1 …
  std::vector<std::string> indexed;  ///< the file's own palette, "" entries when it has none
  std::string of(const Attributes& colour) const;  ///< "" for auto, system colours and unknown ones
};

struct XlsxStyles {
  XlsxColours colours;
  std::vector<Look> looks;  ///< by the s attribute of a cell
  const Look& look(int index) const;
};

/// A part that is missing ("" name) leaves its styles empty.
XlsxStyles read_xlsx_styles(ZipArchive& archive, const std::string& styles_part,
                            const std::string& theme_part);

}  // namespace liantu::sheet
