#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "liantu/api/chain/chain_lists.h"
#include "liantu/api/chain/guide.h"
#include "liantu/project/park.h"
#include "liantu/project/park_store.h"
#include "liantu/site/ledger/need_row.h"
#include "liantu/site/match/industry_words.h"
#include "liantu/site/match/matching_rule_preset.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/site.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostParks = 500;

const store::Access& whole() {
  static const store::Access access = store::administrator_access("招商指南");
  return access;
}

constexpr Phrase kMu{"{0:.1f} 亩", "{0:.1f} mu"}, kSquareMetres{"{0:.0f} 平方米", "{0:.0f} m²"},
    kPerMu{"起始价 {0:.1f} 万元/亩", "from {0:.1f} (10,000 yuan per mu)"},
    kRent{"租金 {0:.1f} 元/平方米·月", "rent {0:.1f} yuan per m² and month"}, kParcel{"地块", "Parcel"},
    kPlant{"厂房", "Plant"};

GuideSite of_parcel(const site::Parcel& parcel, Language language) {
  GuideSite out{.name = parcel.parcel_no,
                .kind = std::string(kParcel.in(language)),
                .place = parcel.park.empty() ? parcel.town : parcel.park};
  if (parcel.land) out.size = say(language, kMu, to_mu(*parcel.land));
  if (parcel.start_price)
    out.price = say(language, kPerMu, static_cast<double>(parcel.start_price->value) / 10'000);
  out.admitted = parcel.admitted_industries;
  if (parcel.updated) out.updated = parcel.updated->text();
  return out;
}

GuideSite of_plant(const site::Plant& plant, Language language) {
  GuideSite out{.name = plant.name,
                .kind = std::string(kPlant.in(language)),
                .place = plant.park.empty() ? plant.town : plant.park};
  if (const auto& area = plant.lettable ? plant.lettable : plant.floor_area)
    out.size = say(language, kSquareMetres, area->value);
  if (plant.rent) out.price = say(language, kRent, static_cast<double>(plant.rent->value));
  out.admitted = plant.admitted_industries;
  if (plant.updated) out.updated = plant.updated->text();
  return out;
}

std::vector<GuideSite> sites_of(store::Session& session, const World& world, const WorldChain& chain,
                                Language language) {
  std::set<std::string> codes;
  for (const std::size_t node : chain.to_fill())
    codes.insert(chain.drawn.nodes[node].industry_codes.begin(),
                 chain.drawn.nodes[node].industry_codes.end());
  std::vector<GuideSite> out;
  for (const std::size_t at : world.sites.admitting(chain.drawn.name, {codes.begin(), codes.end()})) {
    const chain::OpenSite& one = world.sites.sites()[at];
    const bool is_parcel = one.ledger == "parcels";
    const auto row = store::find(session, whole(), is_parcel ? site::parcel_entity() : site::plant_entity(),
                                 one.id, world.at);
    if (!row) continue;
    out.push_back(is_parcel ? of_parcel(from_row<site::Parcel>(row->values), language)
                            : of_plant(from_row<site::Plant>(row->values), language));
  }
  return out;
}

std::vector<GuidePark> parks_of(store::Session& session, const World& world, const WorldChain& chain,
                                Language language) {
  site::Need need;
  need.chain = chain.drawn.name;
  const site::IndustryOfNeed industry = site::industry_of(need, site::shipped_matching_rule().chemical);
  std::set<std::string> with_firms;
  for (const auto& [place, firms] : local_firms(world, chain).places) with_firms.insert(place);
  std::vector<GuidePark> out;
  store::ListQuery query{
      .entity = &project::park_entity(), .limit = kMostParks, .asof = world.at, .count_total = false};
  for (const store::StoredRow& row : store::list(session, whole(), query).rows) {
    const auto park = from_row<project::Park>(row.values);
    if (!with_firms.contains(park.name) && !site::names(park.leading_industry, industry)) continue;
    GuidePark one{
        .name = park.name, .state = {}, .industry = park.leading_industry, .place = park.town, .size = {}};
    if (park.state) {
      const Word& word = words<project::ParkState>[static_cast<std::size_t>(*park.state)];
      one.state = language == Language::Zh ? word.zh : word.en;
    }
    if (park.land) one.size = say(language, kMu, to_mu(*park.land));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

GuideFacts guide_facts(store::Session& session, const World& world, const WorldChain& chain,
                       Language language) {
  return {sites_of(session, world, chain, language), parks_of(session, world, chain, language)};
}

}  // namespace liantu::api
