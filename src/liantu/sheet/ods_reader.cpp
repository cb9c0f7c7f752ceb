#include "liantu/sheet/grid_builder.h"
#include "liantu/sheet/spreadsheet_readers.h"
namespace liantu::sheet {
Workbook read_ods(ZipArchive&, const std::string&, const ReadOptions&) { refuse("暂不支持 .ods，请另存为 .xlsx 再导入。"); }
}  // namespace liantu::sheet
