// What the families of /ogc routes share.
#pragma once

#include <memory>

#include "liantu/api/ogc/tile_keeper.h"
#include "liantu/api/routes/routes.h"

namespace liantu::api {

void add_ogc_feature_routes(Router& routes, App& app, const std::shared_ptr<TileKeeper>& keeper);
void add_ogc_write_routes(Router& routes, App& app);

}  // namespace liantu::api
