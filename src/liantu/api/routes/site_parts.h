// What the routes about sites share.
#pragma once

#include <memory>
#include <optional>

#include "liantu/api/app.h"
#include "liantu/api/http/router.h"
#include "liantu/api/sites/site_world.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// The member "until" of a body; throws InvalidInput when it is no date.
std::optional<Date> until_member(const json::Json& body);

/// ?sites=ID,ID…&need=: two to four of them side by side.
Reply site_comparison(App& app, SiteKeeper& keeper, WorldKeeper& chains, const Request& request);

void add_share_routes(Router& routes, App& app);
void add_sheet_routes(Router& routes, App& app, std::shared_ptr<SiteKeeper> keeper);

/// The keepers live as long as the routes.
void add_portfolio_routes(Router& routes, App& app, SiteKeeper& sites, WorldKeeper& chains);

}  // namespace liantu::api
