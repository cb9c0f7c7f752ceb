// Outlines of the jurisdiction and its towns, as they were imported; never drawn here.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/geo/outline.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct StoredOutline {
  std::string level;  ///< "county" or "town"
  std::string name;
  std::string geometry;  ///< RFC 7946 geometry in CGCS2000 degrees
  std::string source;    ///< file it came from
  std::string actor;
  Instant at = 0;
};

/// Replaces all outlines of the level, in one transaction.
void put_outlines(store::Session& session, const std::string& level,
                  const std::vector<StoredOutline>& outlines);
std::vector<StoredOutline> outlines(store::Session& session, const std::string& level);

}  // namespace liantu::api
