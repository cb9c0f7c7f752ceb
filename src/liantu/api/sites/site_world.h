// All sites of the county made ready for matching, kept between requests and brought up to date by what
// changed; and the needs.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/api/desk/desk.h"
#include "liantu/site/match/matching.h"
#include "liantu/site/utility/locked_want.h"

namespace liantu::api {

/// What is in force at this office. Throws InvalidInput when the file of own rules cannot be read.
site::MatchingRule matching_rule(const Settings& settings);

struct SiteWorld {
  Date day = Date::from_days(0);
  std::int64_t seq = 0;  ///< of the last change it knows
  site::MatchingRule rule{};
  std::vector<site::LockedWant> locked{};  ///< what the head-room of parks was taken less
  std::unique_ptr<site::SiteTable> table;

  /// By row id, else by code; a plant that is let by units is a free one of them.
  std::optional<std::uint32_t> site(std::string_view id_or_code) const;
};

/// The registers of parcels, plants, yards and units of plants, in the order of SiteKind.
const std::array<const store::Entity*, site::kSiteKinds>& site_ledgers();

/// A row of one of them.
site::SiteFacts facts_of_row(const store::Entity& entity, const store::StoredRow& row);

/// What `access` may see of the sites, as they stood; reservations decide on the offer whoever made them.
SiteWorld read_sites(store::Session& session, const store::Access& access, const site::MatchingRule& rule,
                     const Moment& moment);

/// The sites of today for those who may see all of them; others and past days read for themselves.
class SiteKeeper {
 public:
  template <class Answer>
  auto with(store::Session& session, const store::Access& access, const site::MatchingRule& rule,
            const Moment& moment, Answer answer) {
    if (moment.at || !sees_every_site(access)) {
      const SiteWorld own = read_sites(session, access, rule, moment);
      return answer(own);
    }
    const std::shared_ptr<const SiteWorld> world = today(session, rule, moment);
    return answer(*world);
  }

 private:
  static bool sees_every_site(const store::Access& access);
  std::shared_ptr<const SiteWorld> today(store::Session& session, const site::MatchingRule& rule,
                                         const Moment& moment);

  std::mutex mutex_;
  std::shared_ptr<const SiteWorld> world_;
};

enum class NeedSource { Own, Deal, Project, Typed };  ///< the ledger of needs, of deals, of projects; none

struct FoundNeed {
  std::string id{};  ///< of the row it was taken from
  NeedSource source = NeedSource::Own;
  site::Need need{};
  std::int64_t version = 0;  ///< of that row, when it is one of the ledger of needs
  bool changed = false;      ///< not as it is recorded: conditions are being tried
};

/// The need of a project by row id, number or name: its own row, else what its deal says, else the project's
/// row. Nothing when none of them is there.
std::optional<FoundNeed> need_named(store::Session& session, const store::Access& access,
                                    const Moment& moment, std::string_view project);

/// Every own need, and the deals before landing that state an area and have none.
std::vector<FoundNeed> all_needs(store::Session& session, const store::Access& access, const Moment& moment);

/// Nothing is asked for: every site would do.
bool asks_for_nothing(const site::Need& need);

/// Local firms that `access` may see, with coordinates, upstream of where the project would stand on its
/// chain; with no place on it, those on the chain's upstream nodes.
std::vector<site::Supplier> suppliers_of(store::Session& session, const store::Access& access,
                                         const World& chains, const site::Need& need);

}  // namespace liantu::api
