#include "liantu/site/portfolio/placing_reasons.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace liantu::site {
namespace {

constexpr std::size_t kMostSteps = 5;
constexpr std::size_t kMostShortages = 8;

const Match& taken_match(const Placed& placed, std::size_t project) {
  return placed.choices[project].matches[placed.taken[project]];
}

bool is_placed(const Placed& placed, std::size_t project) {
  return placed.taken[project] != solve::kNone;
}

RoomsLeft rooms_of(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                   const std::vector<solve::Index>& taken) {
  RoomsLeft left(rooms);
  for (std::size_t project = 0; project < taken.size(); ++project)
    if (taken[project] != solve::kNone) left.put(project, choices[project].matches[taken[project]]);
  return left;
}

Placement placement_of(const Placed& placed, RoomsLeft& left, std::size_t project) {
  const ProjectChoices& own = placed.choices[project];
  const solve::Index taken = placed.taken[project];
  const PortfolioRule& rule = placed.question.projects[project].rule().portfolio;
  Placement out{own.matches[taken], portfolio_points(own.matches[taken], rule), own.matches.size()};
  left.take(project, own.matches[taken]);
  for (std::size_t c = 0; c < own.matches.size(); ++c) {
    if (c == taken) continue;
    if (!left.fits(project, own.matches[c])) {
      if (own.tenths[c] <= own.tenths[taken] || out.better) continue;
      out.better = own.matches[c];
      out.better_held = left.obstacles(project, own.matches[c]);
      continue;
    }
    out.runner_up = own.matches[c];
    break;
  }
  left.put(project, own.matches[taken]);
  return out;
}

std::vector<std::size_t> holders_of(const Placed& placed, std::uint32_t site) {
  std::vector<std::size_t> out;
  for (std::size_t project = 0; project < placed.taken.size(); ++project) {
    if (!is_placed(placed, project)) continue;
    const Match& match = taken_match(placed, project);
    if (std::find(match.sites.begin(), match.sites.begin() + match.count, site) !=
        match.sites.begin() + match.count)
      out.push_back(project);
  }
  return out;
}

struct Counted {
  Shortage shortage;
  bool alone_seen = false;
};

/// A thing that alone stands in the way says most; how little of it lacks is told of such a choice.
void count_obstacle(std::map<std::uint64_t, Counted>& all, const Obstacle& one, bool alone) {
  const std::uint64_t key =
      one.of_quota() ? std::uint64_t{one.quota} << 40
                     : std::uint64_t{one.site} * kQuotaKinds + static_cast<std::uint64_t>(one.kind) + 1;
  auto [known, fresh] = all.try_emplace(key);
  Counted& counted = known->second;
  ++counted.shortage.choices;
  counted.shortage.alone += alone ? 1 : 0;
  const bool nearer = alone == counted.alone_seen && one.short_by < counted.shortage.of.short_by;
  if (!fresh && !nearer && !(alone && !counted.alone_seen)) return;
  counted.shortage.of = one;
  counted.alone_seen = alone;
}

LeftProject left_project(const Placed& placed, const RoomsLeft& left, std::size_t project) {
  const ProjectChoices& own = placed.choices[project];
  LeftProject out{own.matches.size()};
  if (own.matches.empty()) {
    out.missed = match(placed.question.projects[project], {.most = 0}).missed;
    return out;
  }
  std::map<std::uint64_t, Counted> counted;
  for (const Match& one : own.matches) {
    const auto obstacles = left.obstacles(project, one);
    for (const Obstacle& obstacle : obstacles) count_obstacle(counted, obstacle, obstacles.size() == 1);
  }
  for (auto& [key, one] : counted) out.shortages.push_back(std::move(one.shortage));
  std::stable_sort(out.shortages.begin(), out.shortages.end(), [](const Shortage& a, const Shortage& b) {
    if (a.of.of_quota() != b.of.of_quota() && (a.alone > 0) == (b.alone > 0)) return a.of.of_quota();
    return a.alone != b.alone ? a.alone > b.alone : a.choices > b.choices;
  });
  if (out.shortages.size() > kMostShortages) out.shortages.resize(kMostShortages);
  for (Shortage& one : out.shortages)
    if (!one.of.of_quota()) one.holders = holders_of(placed, one.of.site);
  return out;
}

/// What one project more would use of the quota at a place where nothing else is in its way: the least.
std::optional<std::pair<Thousandths, std::size_t>> least_use(const Placed& placed, const RoomsLeft& left,
                                                             std::size_t project, std::uint32_t quota) {
  std::optional<std::pair<Thousandths, std::size_t>> least;
  const auto& matches = placed.choices[project].matches;
  for (std::size_t c = 0; c < matches.size(); ++c) {
    if (!left.fits(project, matches[c], quota)) continue;
    Thousandths used = 0;
    placed.rooms.each_use(project, matches[c], [&](std::uint32_t resource, Thousandths amount) {
      if (resource == quota) used = amount;
    });
    if (used > 0 && (!least || used < least->first)) least = {used, c};
  }
  return least;
}

/// Those that need least first.
std::vector<QuotaStep> steps_of(const Placed& placed, RoomsLeft left, std::uint32_t quota) {
  std::vector<QuotaStep> steps;
  std::vector<char> done(placed.taken.size(), 0);
  while (steps.size() < kMostSteps) {
    std::optional<std::pair<Thousandths, std::size_t>> best;
    std::size_t next = 0;
    for (std::size_t project = 0; project < done.size(); ++project) {
      if (is_placed(placed, project) || done[project] != 0) continue;
      const auto one = least_use(placed, left, project, quota);
      if (one && (!best || one->first < best->first)) best = one, next = project;
    }
    if (!best) break;
    done[next] = 1;
    left.put(next, placed.choices[next].matches[best->second]);
    steps.push_back({units(left.used(quota) - placed.rooms.limit(quota)), next});
  }
  return steps;
}

}  // namespace

void explain_placing(const Placed& placed, Portfolio& out) {
  RoomsLeft left = rooms_of(placed.rooms, placed.choices, placed.taken);
  for (std::size_t project = 0; project < placed.taken.size(); ++project) {
    if (is_placed(placed, project))
      out.placements[project] = placement_of(placed, left, project);
    else
      out.left[project] = left_project(placed, left, project);
    out.placed += is_placed(placed, project) ? 1 : 0;
  }
  for (std::size_t q = 0; q < placed.question.quotas.size(); ++q) {
    const Quota& quota = placed.question.quotas[q];
    QuotaState& state = out.quotas[q];
    state.used = units(left.used(placed.rooms.quota_resource(q)));
    state.steps = steps_of(placed, left, placed.rooms.quota_resource(q));
    for (std::size_t project = 0; project < placed.taken.size(); ++project) {
      if (!is_placed(placed, project)) continue;
      const NeedConditions& conditions = placed.question.projects[project];
      const Match& match = taken_match(placed, project);
      if (counts_for(quota, conditions.table()[match.sites[0]]) &&
          std::isnan(quota_use(conditions, match, quota.kind)))
        ++state.unstated;
    }
  }
}

std::int64_t move_to_free_places(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                                 std::vector<solve::Index>& taken) {
  RoomsLeft left = rooms_of(rooms, choices, taken);
  std::int64_t gained = 0;
  for (bool moved = true; moved;) {
    moved = false;
    for (std::size_t project = 0; project < taken.size(); ++project) {
      const ProjectChoices& own = choices[project];
      const solve::Index from = taken[project];
      const std::size_t better = from == solve::kNone ? own.matches.size() : from;
      if (from != solve::kNone) left.take(project, own.matches[from]);
      std::size_t to = 0;
      while (to < better && !left.fits(project, own.matches[to])) ++to;
      if (to < better && (from == solve::kNone || own.tenths[to] > own.tenths[from])) {
        gained += own.tenths[to] - (from == solve::kNone ? 0 : own.tenths[from]);
        taken[project] = static_cast<solve::Index>(to);
        moved = true;
      }
      if (taken[project] != solve::kNone) left.put(project, own.matches[taken[project]]);
    }
  }
  return gained;
}

}  // namespace liantu::site
