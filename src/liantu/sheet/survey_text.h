// The text form in which surveys hand over boundary points (勘测定界坐标交换格式): headings [属性描述] and
// [地块坐标], per area one line that ends in @ and below it its points "J1,1,4040411.123,39445000.12".
#pragma once

#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// Has the heading [地块坐标], in UTF-8 or GB18030.
bool is_survey_text(std::string_view bytes);

/// One sheet: rows are the lines of the file, columns 地块编号, 地块名称, 面积(公顷), 图幅号, 土地用途,
/// 用地代码; each area with its outline. Throws InvalidInput when the text cannot be decoded.
Workbook read_survey_text(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace liantu::sheet
