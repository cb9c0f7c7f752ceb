// Which parts an .xlsx package has and where: workbook.xml with its relationships.
#pragma once

#include <string>
#include <vector>

#include "liantu/sheet/number_format.h"
#include "liantu/sheet/formats/zip_archive.h"

namespace liantu::sheet {

struct XlsxSheetPart {
  std::string name, part;
  bool hidden = false;
};

struct XlsxPackage {
  std::vector<XlsxSheetPart> sheets;   ///< worksheets only, in the order of the tabs
  std::string strings, styles, theme;  ///< part names, "" when absent
  DateSystem dates = DateSystem::From1900;
};

/// Throws InvalidInput when the package has no workbook.
XlsxPackage read_xlsx_package(ZipArchive& archive);

}  // namespace liantu::sheet
