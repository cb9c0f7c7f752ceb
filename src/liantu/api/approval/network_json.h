// A network as its page draws it; every date in it is worked out here.
#pragma once

#include "liantu/api/approval/network_desk.h"

namespace liantu::api {

json::Json network_units_json(const std::optional<std::int64_t>& halves);
/// {"day","provisional"}: the working day by whose end `halves` are gone; null without.
json::Json network_end_json(const NetworkView& view, const std::optional<std::int64_t>& halves);

/// What every answer about a network begins with.
json::Json network_head_json(const NetworkView& view, const std::string& fault, Language language);

/// Everything of the Gantt; `before`: the same network as of a past meeting, if it stood then.
json::Json network_gantt_json(const NetworkView& view, const NetworkView* before,
                              const NetworkActuals& actuals, Language language);

/// One line of the list of networks.
json::Json network_line_json(const NetworkView& view, const std::optional<EarlierFinish>& before,
                             Language language);

/// The answer of a what-if.
json::Json what_if_json(const NetworkView& view, const approval::WhatIf& found, Language language);

json::Json network_changes_json(const approval::ApprovalTemplate& of,
                                const std::vector<approval::NetworkChange>& changes, Language language);

}  // namespace liantu::api
