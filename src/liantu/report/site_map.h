// The map picture of one site: its outline among its neighbours, with scale and north. An outline is drawn as
// it was imported, on a plane that keeps shapes within a few kilometres.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/geo/outline.h"
#include "liantu/paper/drawing.h"

namespace liantu::report {

struct MapPlace {
  std::string name;
  geo::Outline outline{};
  std::optional<geo::Point> at{};  ///< where no outline is known
};

struct SiteMap {
  MapPlace site;
  std::vector<MapPlace> others{};  ///< near it
  std::vector<MapPlace> areas{};   ///< towns or the jurisdiction, as lines
};

/// Half the width and height of what is shown, in metres: the site with as much again around it, at least 250
/// m.
double shown_metres(const MapPlace& site);

/// Nothing when neither outline nor point of the site is known.
std::optional<paper::Drawing> site_map(const SiteMap& map, double width_mm, double height_mm,
                                       Language language);

}  // namespace liantu::report
