#include "liantu/api/sites/site_json.h"
#include "liantu/api/http/reader_sentence.h"

#include <algorithm>
#include <map>

#include "liantu/json/row_json.h"
#include "liantu/site/match/match_words.h"
#include "liantu/site/match/suggestion.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kVerdicts[] = {"fits", "to_ask", "near", "misses"};
constexpr std::string_view kKinds[] = {"parcel", "plant", "yard", "plant_unit"};
constexpr std::string_view kSources[] = {"site_need", "deal", "project", "typed"};

Json value_json(const Value& value) {
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

Json reasons_json(const site::Explanation& told) {
  Json out = Json::array();
  for (const site::SiteReason& reason : told.reasons)
    out.push(Json::object({{"rule", reason.rule}, {"points", reason.points}, {"text", reason.text}}));
  return out;
}

Json missing_json(const site::Explanation& told, bool with_text) {
  Json out = Json::array();
  for (const site::MissingNeed& one : told.missing) {
    Json item = Json::object({{"need", one.need},
                              {"required", value_json(one.required)},
                              {"available", value_json(one.available)},
                              {"unit", one.unit}});
    if (with_text) item.set("text", one.text);
    out.push(std::move(item));
  }
  return out;
}

Json need_json(const FoundNeed& found) {
  return Json::object({{"id", found.id},
                       {"source", kSources[static_cast<std::size_t>(found.source)]},
                       {"version", found.version},
                       {"changed", found.changed},
                       {"values", json::from_row(field_table<site::Need>(), to_row(found.need))}});
}

Json counts_json(const std::array<std::size_t, site::kConditions>& counts) {
  std::vector<std::pair<std::size_t, std::size_t>> most;
  for (std::size_t c = 0; c < counts.size(); ++c)
    if (counts[c] > 0) most.emplace_back(counts[c], c);
  std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  Json out = Json::array();
  for (const auto& [sites, c] : most) {
    const site::ConditionName& name = site::name_of(static_cast<site::Condition>(c));
    out.push(Json::object({{"need", name.code}, {"zh", name.zh}, {"en", name.en}, {"sites", sites}}));
  }
  return out;
}

Json suggestions_json(const site::NeedConditions& conditions, Language language) {
  Json out = Json::array();
  for (const site::Suggestion& one : site::suggestions(conditions.asked().need, conditions.rule(), language))
    out.push(Json::object({{"field", one.field}, {"value", one.value}, {"text", one.text}}));
  return out;
}

/// Of each parcel of the match that has a clock.
Json idle_json(const site::NeedConditions& conditions, const site::Match& match, const IdleRemarks* idle) {
  Json out = Json::array();
  for (std::uint32_t i = 0; idle && i < match.count; ++i) {
    const site::SiteFacts& site = conditions.table()[match.sites[i]];
    if (const auto line = idle->of(site))
      out.push(Json::object({{"site", site.code}, {"text", line->text}, {"basis", line->basis}}));
  }
  return out;
}

}  // namespace

Json place_json(const site::SiteFacts& site) {
  return Json::object(
      {{"id", site.id},
       {"kind", kKinds[static_cast<std::size_t>(site.kind)]},
       {"code", site.code},
       {"town", site.town},
       {"park", site.park},
       {"lon", site.at ? Json(site.at->lon) : Json()},
       {"lat", site.at ? Json(site.at->lat) : Json()},
       {"offer",
        site.offer ? Json(words<site::Offer>[static_cast<std::size_t>(*site.offer)].code) : Json()}});
}

std::string_view verdict_code(site::Verdict verdict) {
  return kVerdicts[static_cast<std::size_t>(verdict)];
}

Json match_line_json(const std::string& project, const site::NeedConditions& conditions,
                     const site::Match& match, std::size_t rank, const IdleRemarks& idle, Language language) {
  const site::Explanation told = site::explain(conditions, match, language);
  return Json::object({{"project", project},
                       {"site", told.site},
                       {"fits", match.verdict == site::Verdict::Fits},
                       {"rank", rank},
                       {"points", match.points},
                       {"reasons", reasons_json(told)},
                       {"missing", missing_json(told, false)},
                       {"idle", idle_json(conditions, match, &idle)}});
}

Json match_json(const site::NeedConditions& conditions, const site::Match& match, std::size_t rank,
                const IdleRemarks* idle, Language language) {
  const site::Explanation told = site::explain(conditions, match, language);
  Json sites = Json::array();
  for (std::uint32_t i = 0; i < match.count; ++i) sites.push(place_json(conditions.table()[match.sites[i]]));
  return Json::object({{"site", told.site},
                       {"sites", std::move(sites)},
                       {"verdict", kVerdicts[static_cast<std::size_t>(match.verdict)]},
                       {"fits", match.verdict == site::Verdict::Fits},
                       {"rank", rank == 0 ? Json() : Json(rank)},
                       {"points", match.points},
                       {"taken_m2", match.taken_m2 == match.taken_m2 ? Json(match.taken_m2) : Json()},
                       {"part", told.part},
                       {"borrowed", told.borrowed},
                       {"unchecked", told.unchecked},
                       {"idle", idle_json(conditions, match, idle)},
                       {"reasons", reasons_json(told)},
                       {"missing", missing_json(told, true)}});
}

Json matches_json(const FoundNeed& found, const site::NeedConditions& conditions,
                  const site::Matches& matches, const IdleRemarks& idle, Language language) {
  Json list = Json::array();
  for (std::size_t i = 0; i < matches.listed.size(); ++i)
    list.push(match_json(conditions, matches.listed[i], i + 1, &idle, language));
  Json counts = Json::object();
  for (std::size_t v = 0; v < matches.of_verdict.size(); ++v)
    counts.set(std::string(kVerdicts[v]), matches.of_verdict[v]);
  return Json::object({{"need", need_json(found)},
                       {"asof", conditions.asked().today.iso()},
                       {"sites_known", conditions.table().size()},
                       {"suppliers_known", conditions.asked().suppliers.size()},
                       {"counts", std::move(counts)},
                       {"missed", counts_json(matches.missed)},
                       {"not_recorded", counts_json(matches.unknown)},
                       {"suggestions", suggestions_json(conditions, language)},
                       {"basis", reader_basis(language, conditions.rule().advantages.basis)},
                       {"matches", std::move(list)}});
}

Json why_not_json(const FoundNeed& found, const site::NeedConditions& conditions, std::uint32_t site,
                  const IdleRemarks& idle, Language language) {
  const site::Matches all = site::match(conditions, {.all = true});
  const auto place = std::find_if(all.listed.begin(), all.listed.end(), [&](const site::Match& one) {
    return one.count == 1 && one.sites[0] == site;
  });
  const auto rank = static_cast<std::size_t>(place - all.listed.begin()) + 1;
  Json out = Json::object({{"need", need_json(found)},
                           {"asof", conditions.asked().today.iso()},
                           {"match", match_json(conditions, *place, rank, &idle, language)},
                           {"of", all.listed.size()}});
  if (rank > 1) out.set("best", match_json(conditions, all.listed.front(), 1, &idle, language));
  return out;
}

Json unchecked_json(const SiteWorld& world, Language language) {
  std::vector<std::uint32_t> stale;
  std::map<std::string, std::size_t> towns;
  const site::SiteTable& table = *world.table;
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const bool gone = table[i].offer == site::Offer::Taken || table[i].offer == site::Offer::Withdrawn;
    if (gone || !site::unchecked(table[i], world.rule.check, world.day)) continue;
    stale.push_back(i);
    ++towns[table[i].town];
  }
  std::sort(stale.begin(), stale.end(), [&](std::uint32_t a, std::uint32_t b) {
    return table[a].checked != table[b].checked ? table[a].checked < table[b].checked
                                                : table.order(a) < table.order(b);
  });
  Json items = Json::array(), counts = Json::array();
  for (const std::uint32_t i : stale) {
    Json one = place_json(table[i]);
    one.set("checked", table[i].checked ? Json(table[i].checked->iso()) : Json());
    one.set("days", table[i].checked ? Json(world.day.days() - table[i].checked->days()) : Json());
    items.push(std::move(one));
  }
  for (const auto& [town, sites] : towns) counts.push(Json::object({{"town", town}, {"sites", sites}}));
  return Json::object({{"asof", world.day.iso()},
                       {"days", world.rule.check.days},
                       {"basis", reader_basis(language, world.rule.check.basis)},
                       {"total", stale.size()},
                       {"towns", std::move(counts)},
                       {"items", std::move(items)}});
}

}  // namespace liantu::api
