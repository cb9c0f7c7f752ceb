#include "liantu/chain/team_slots.h"

#include <algorithm>

namespace liantu::chain {
namespace {

std::ptrdiff_t slots_held(const TeamTemplate& team, std::span<const std::string> held) {
  return std::count_if(team.slots.begin(), team.slots.end(), [&](const TeamSlot& slot) {
    return std::ranges::find(held, slot.name) != held.end();
  });
}

}  // namespace

const TeamTemplate* fitting_team(std::span<const TeamTemplate> templates, std::span<const std::string> held) {
  const auto best = std::ranges::max_element(
      templates, {}, [&](const TeamTemplate& team) { return slots_held(team, held); });
  return best == templates.end() ? nullptr : &*best;
}

std::optional<int> room_in_slot(std::span<const TeamTemplate> templates, std::span<const std::string> held,
                                const std::string& slot) {
  const TeamTemplate* team = fitting_team(templates, held);
  if (!team) return std::nullopt;
  const auto found = std::ranges::find(team->slots, slot, &TeamSlot::name);
  if (found == team->slots.end() || found->most == 0) return std::nullopt;
  return std::max(0, found->most - static_cast<int>(std::ranges::count(held, slot)));
}

}  // namespace liantu::chain
