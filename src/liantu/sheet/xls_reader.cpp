#include "liantu/sheet/grid_builder.h"
#include "liantu/sheet/spreadsheet_readers.h"
namespace liantu::sheet {
Workbook read_xls(std::string_view, const std::string&, const ReadOptions&) {
  refuse("暂不支持 .xls，请另存为 .xlsx 再导入。");
}
}  // namespace liantu::sheet
