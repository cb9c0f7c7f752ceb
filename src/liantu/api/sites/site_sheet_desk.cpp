#include "liantu/api/sites/site_sheet_desk.h"

#include <algorithm>
#include <cmath>

#include "liantu/base/error.h"
#include "liantu/org/people_store.h"
#include "liantu/report/site_sheet.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/match/explanation.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostOthers = 200;
constexpr double kDegreesPerMetre = 1 / 111'000.0;

report::MapPlace map_place(const site::SiteFacts& facts) {
  return {facts.code, facts.outline, facts.at};
}

/// Parcels with an outline around it, nearest first.
std::vector<report::MapPlace> others_near(const SiteWorld& world, std::uint32_t own) {
  const site::SiteTable& table = *world.table;
  const report::MapPlace place = map_place(table[own]);
  if (!place.at) return {};
  const double reach = 1.5 * report::shown_metres(place) * kDegreesPerMetre;
  std::vector<std::pair<double, std::uint32_t>> near;
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    if (i == own || !table[i].at || table[i].outline.empty()) continue;
    const double east = (table[i].at->lon - place.at->lon) * std::cos(place.at->lat * 3.14159265 / 180),
                 north = table[i].at->lat - place.at->lat;
    if (std::abs(east) < 2 * reach && std::abs(north) < 2 * reach)
      near.emplace_back(std::hypot(east, north), i);
  }
  std::sort(near.begin(), near.end());
  if (near.size() > kMostOthers) near.resize(kMostOthers);
  std::vector<report::MapPlace> out;
  for (const auto& [distance, i] : near) out.push_back(map_place(table[i]));
  return out;
}

std::string offer_of(const site::SiteFacts& facts, Language language) {
  if (!facts.offer) return say(language, {"供应状态未填", "offer not recorded"});
  const Word& word = words<site::Offer>[static_cast<std::size_t>(*facts.offer)];
  const std::string state(language == Language::Zh ? word.zh : word.en);
  if (!facts.held) return say(language, {"供应状态：{0}", "Offer: {0}"}, state);
  const std::string project = facts.held->project.empty() ? facts.held->project_no : facts.held->project;
  if (!facts.held->until) return say(language, {"供应状态：{0}（{1}）", "Offer: {0} ({1})"}, state, project);
  return say(language, {"供应状态：{0}到 {1}，为{2}", "Offer: {0} until {1} for {2}"}, state,
             facts.held->until->iso(), project);
}

std::string checked_of(const site::SiteFacts& facts, const SiteWorld& world, Language language) {
  if (!site::unchecked(facts, world.rule.check, world.day)) return "";
  if (!facts.checked) return say(language, {"没有核查时间，待核查", "never checked"});
  return say(language, {"核查时间 {0}，超过 {1} 天，待核查", "checked on {0}, more than {1} days ago"},
             facts.checked->iso(), world.rule.check.days);
}

}  // namespace

PaperFile site_sheet_file(store::Session& session, const store::Access& access, const Settings& settings,
                          const SiteWorld& world, const SiteSheetOrder& order) {
  if (order.ending != ".docx" && order.ending != ".pdf")
    throw Error(ErrorCode::InvalidInput, "要素资源单页的文件应以 .docx 或 .pdf 结尾。",
                std::string(order.ending));
  const auto place = world.site(order.site);
  if (!place)
    throw Error(ErrorCode::NotFound, "没有“" + order.site + "”这处载体，它可能已被删除，或不在您的范围内。",
                order.site);
  const site::SiteFacts& facts = (*world.table)[*place];
  const store::Entity& entity = *site_ledgers()[static_cast<std::size_t>(facts.kind)];
  const auto row = store::find(session, access, entity, facts.id);
  if (!row) throw Error(ErrorCode::NotFound, "这处载体已被删除，或不在您的范围内。", order.site);
  const auto office = org::office_facts(session, settings);
  const Word& kind = words<site::SiteKind>[static_cast<std::size_t>(facts.kind)];
  const bool zh = order.language == Language::Zh;
  report::SiteSheet sheet{
      .county = office.county_name,
      .kind = std::string(zh ? kind.zh : kind.en),
      .code = facts.code,
      .place = facts.park + (facts.park.empty() || facts.town.empty() ? "" : " · ") + facts.town,
      .offer = offer_of(facts, order.language),
      .checked = checked_of(facts, world, order.language),
      .fields = *entity.fields,
      .values = row->values};
  sheet.map = {map_place(facts), others_near(world, *place), {}};
  sheet.map_review_number = office.map_review_number;
  const Date day = order.moment.day;
  std::string seal = desk_seal(session, order.moment);
  if (constexpr std::string_view kColon = "："; !zh && seal.find(kColon) != std::string::npos)
    seal.erase(0, seal.find(kColon) + kColon.size());  // the number of the last change is in Chinese
  const report::DataHead head{
      zh ? fmt::format("{}年{}月{}日", day.year(), day.month(), day.day()) : day.iso(),
      seal,
      order.demo,
      order.language,
      {}};
  std::string code = facts.code;
  std::replace_if(
      code.begin(), code.end(), [](char c) { return c == '/' || c == '\\' || c == '"'; }, '_');
  return {paper_name((zh ? "要素单页_" : "site_") + code, day, order.ending),
          paper_bytes(report::site_sheet_paper(sheet, head), order.ending)};
}

}  // namespace liantu::api
