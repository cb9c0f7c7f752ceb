// Cases of approval of the demonstration county, in every state in which a queue may hold them. All follow
// from the ventures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

/// Who keeps the cases and networks.
inline constexpr std::string_view kApprovalWindow = "审批窗口 许科员";

/// Under what name the opening of the venture's firm stands among cases and networks.
std::string new_firm_name(const Venture& v);

std::vector<Sitting> approval_sittings(const std::vector<Venture>& ventures, Date today);

}  // namespace liantu::demo
