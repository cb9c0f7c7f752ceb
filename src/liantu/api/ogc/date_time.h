// ?datetime= of OGC API - Features (17-069r4, 7.15.4): an instant or an interval, open ends as ".." or "".
#pragma once

#include <optional>
#include <string_view>

#include "liantu/base/date.h"

namespace liantu::api {

/// Both ends belong to it; a day is the whole day in Asia/Shanghai. At least one end is given.
struct TimeSpan {
  std::optional<Instant> from, to;
};

/// Nothing when the text is neither, or the interval ends before it begins.
std::optional<TimeSpan> time_span(std::string_view text);

}  // namespace liantu::api
