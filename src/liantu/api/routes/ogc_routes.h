// What the two families of /ogc routes share.
#pragma once

#include <memory>

#include "liantu/api/ogc/tile_keeper.h"
#include "liantu/api/routes/routes.h"

namespace liantu::api {

void add_ogc_feature_routes(Router& routes, App& app, const std::shared_ptr<TileKeeper>& keeper);

}  // namespace liantu::api
