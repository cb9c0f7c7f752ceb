// 为什么是这个数: the rows a number of the desk is made of. They add up to it.
#pragma once

#include <optional>

#include "liantu/api/app.h"
#include "liantu/api/http/http.h"

namespace liantu::api {

/// "board.count|plan|done" with ?light= and a group (?level=省重大), or a metric's code. Nothing when `what` is neither.
std::optional<Reply> explain_desk(App& app, const Request& request, std::string_view what);

}  // namespace liantu::api
