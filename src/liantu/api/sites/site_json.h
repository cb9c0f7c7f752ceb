// Matches as the pages and the command line want them.
#pragma once

#include <string>

#include "liantu/api/land/idle_land_desk.h"
#include "liantu/api/sites/site_world.h"
#include "liantu/json/json.h"
#include "liantu/site/match/explanation.h"

namespace liantu::api {

/// One line of `liantu match --format jsonl`: project, site, fits, rank, points, reasons, missing.
json::Json match_line_json(const std::string& project, const site::NeedConditions& conditions,
                           const site::Match& match, std::size_t rank, const IdleRemarks& idle,
                           Language language);

/// The same for pages: the sites by id with where they lie, sentences of what is missing, part and check.
/// `rank` 0 = none; without `idle` nothing is said of clocks.
json::Json match_json(const site::NeedConditions& conditions, const site::Match& match, std::size_t rank,
                      const IdleRemarks* idle, Language language);

/// A need with its matches: counts, what most sites miss, suggestions for fields that are empty, the best
/// `most`.
json::Json matches_json(const FoundNeed& found, const site::NeedConditions& conditions,
                        const site::Matches& matches, const IdleRemarks& idle, Language language);

/// Why not this site: its match, where it stands among all, and the best for comparison.
json::Json why_not_json(const FoundNeed& found, const site::NeedConditions& conditions, std::uint32_t site,
                        const IdleRemarks& idle, Language language);

/// Where a site lies and whether it is to be had.
json::Json place_json(const site::SiteFacts& site);
std::string_view verdict_code(site::Verdict verdict);

/// Sites that nobody checked in time, the longest first; `counts` by town.
json::Json unchecked_json(const SiteWorld& world, Language language);

}  // namespace liantu::api
