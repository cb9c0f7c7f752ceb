// A figure as sentences and papers say it.
#pragma once

#include <string>

namespace liantu {

/// At most so many decimals, none that say nothing, thousands parted: 182382.5 is "182,382.5", 0.9996 at two
/// "1", −0.001 "0". A finite number.
std::string number_text(double value, int most_decimals = 2);

}  // namespace liantu
