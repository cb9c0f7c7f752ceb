// What the chain's rules ask of a firm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/units.h"

namespace liantu::chain {

struct FirmPoint {
  double lon = 0, lat = 0;  ///< degrees
};

struct ChainFirm {
  std::string id, name, name_key;          ///< row id; name; enterprise::name_key of it
  std::string credit_code{}, province{}, city{}, town{}, park{};
  bool local = true, outside = false;  ///< of the county, or to be won; neither where nothing says which
  bool from_supplies = false;          ///< known only from a list of suppliers: no row of its own, `id` is ""
  std::string scope{}, products{}, industry_code{}, industry{}, group{}, lists{};
  std::optional<Yuan> revenue{};
  std::string signal{}, signal_source{};
  std::optional<Date> signal_on{};
  std::optional<FirmPoint> point{};
  std::optional<Date> heard_on{};  ///< the day its row was last written, or a list named it
};

/// Who stands on a node: indices of firms.
struct OnNode {
  std::vector<std::size_t> local{}, outside{};
};

}  // namespace liantu::chain
