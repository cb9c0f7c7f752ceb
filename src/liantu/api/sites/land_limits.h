// The upper limits of parcels in force at this office.
#pragma once

#include <span>
#include <string>

#include "liantu/sheet/ledger.h"
#include "liantu/site/limit/land_limit.h"

namespace liantu::api {

/// Of a file as presets/land_limits.json, the setting land_limits_file; "" = the shipped ones. Throws
/// InvalidInput when it cannot be read.
site::LandLimit land_limit(const std::string& file);

/// Asks about every parcel of the readings that is above a limit.
void ask_above_limits(std::span<sheet::SheetReading> readings, const site::LandLimit& limit);

}  // namespace liantu::api
