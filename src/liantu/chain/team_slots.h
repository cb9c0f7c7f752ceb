// The slots of a chain's team (五个一, 六个一): which template a team follows, and whether a slot is full.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "liantu/chain/chain_rules.h"

namespace liantu::chain {

/// The template with most slots that the team holds; the first of equals, and the first of all for a team of
/// nobody. Null without templates.
const TeamTemplate* fitting_team(std::span<const TeamTemplate> templates, std::span<const std::string> held);

/// How many more may hold the slot: nothing for a slot of any number or of no template.
std::optional<int> room_in_slot(std::span<const TeamTemplate> templates, std::span<const std::string> held,
                                const std::string& slot);

}  // namespace liantu::chain
