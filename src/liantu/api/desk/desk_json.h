// Board and one page as HTTP shows them.
#pragma once

#include "liantu/api/desk/desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

json::Json rule_json(const DeskRules& rules, Date day);
json::Json sum_json(const dispatch::BoardSum& sum);
/// With `sentences`: what every clause of the rule says; else only the one that decides.
json::Json board_row_json(const dispatch::BoardRow& row, const DeskRules& rules, bool sentences);
json::Json move_json(const dispatch::BoardMove& move);
json::Json one_page_json(const report::OnePage& page);

}  // namespace liantu::api
