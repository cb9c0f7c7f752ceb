// Parcels, plants and yards of the demonstration county; the parcels of the ventures are among them.
#pragma once

#include <optional>
#include <vector>

#include "liantu/demo/venture.h"
#include "liantu/site/site.h"

namespace liantu::demo {

/// `venture` has signed for it; what may be done with it follows from the venture's timeline.
struct DemoParcel {
  site::Parcel record;
  const Venture* venture = nullptr;
};

struct Sites {
  std::vector<DemoParcel> parcels;   ///< 72
  std::vector<site::Plant> plants;   ///< 30
  std::vector<site::Yard> yards;     ///< 18
};

Sites make_sites(const Land& land, const std::vector<Venture>& ventures, Date today, Dice& dice);

/// The parcel as the land office had it at the end of a day.
site::Parcel parcel_at(const DemoParcel& parcel, Date day);

}  // namespace liantu::demo
