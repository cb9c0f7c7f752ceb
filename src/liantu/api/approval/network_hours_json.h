// A network of hours as its page draws it, on the office hours of the days it takes.
#pragma once

#include "liantu/api/approval/case_clocks.h"
#include "liantu/api/approval/network_desk.h"

namespace liantu::api {

/// Whether the template of this network counts hours.
bool counts_hours(const NetworkView& view);

/// {…,"hours":{"first","minutes","now","days":[{"day","at"}],"ticks":[{"at","label"}]},"modules":[…],"summary":{…}}:
/// places are office minutes after the opening of the first day.
json::Json network_hours_json(const NetworkReader& reader, const NetworkView& view, const CaseClocks& clocks,
                              Instant now);

}  // namespace liantu::api
