// Links by which an enterprise follows its cases without an account.
#pragma once

#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/approval/case_clocks.h"
#include "liantu/api/http/router.h"

namespace liantu::api {

void add_case_share_routes(Router& routes, App& app, std::shared_ptr<CaseClockKeeper> keeper);

}  // namespace liantu::api
