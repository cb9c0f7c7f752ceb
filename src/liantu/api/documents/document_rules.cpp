#include "liantu/api/documents/document_rules.h"

#include "liantu/base/error.h"
#include "liantu/document/contradiction_preset.h"
#include "liantu/document/yearly_board_preset.h"

namespace liantu::api {
document::ComparisonRules comparison_rules(const Settings& settings) {
  const std::string& file = settings.contradiction_rules_file;
  return file.empty() ? document::shipped_comparison()
                      : document::parse_comparison(own_rules_text(file, "contradiction_rules_file"));
}

std::vector<document::YearlyBoard> yearly_boards(const Settings& settings) {
  const std::string& file = settings.yearly_boards_file;
  auto boards = file.empty() ? document::shipped_boards()
                             : document::parse_boards(own_rules_text(file, "yearly_boards_file"));
  if (boards.empty())
    throw Error(ErrorCode::InvalidInput, "年度板文件里没有板，请至少写一块，或清空设置 yearly_boards_file。",
                "yearly_boards_file");
  return boards;
}

}  // namespace liantu::api
