#include "liantu/sheet/grid_builder.h"
#include "liantu/sheet/spreadsheet_readers.h"
namespace liantu::sheet {
Workbook read_spatial(const std::string&, std::string_view, const std::string&, const ReadOptions&) {
  refuse("暂不支持空间数据，请另存为 .xlsx 再导入。");
}
}  // namespace liantu::sheet
