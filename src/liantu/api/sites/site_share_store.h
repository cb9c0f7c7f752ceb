// Links to chosen sites, or to the progress of cases, for readers without an account, and who opened them when.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct SiteShare {
  std::string id, token_hash, person, acting_for, actor, title;
  std::string kind = "site";  ///< or "case"
  std::string sites;  ///< row ids of what it shows, "," between
  Instant at = 0, expires = 0;
  Instant revoked = 0;  ///< 0 = stands
  std::string revoked_by;
  std::int64_t openings = 0;
  Instant last_opened = 0;
};

struct SiteShareOpening {
  std::string share;
  Instant at = 0;
  std::string remote;
  std::string answer;  ///< "shown", "expired", "revoked"
};

/// Within a write transaction of the caller.
void add_share(store::Session& session, const SiteShare& share);
/// Each in a transaction of its own.
/// False when it was revoked before, or is not there.
bool revoke_share(store::Session& session, std::string_view id, const std::string& by, Instant at);
void log_opening(store::Session& session, const SiteShareOpening& opening);

std::optional<SiteShare> find_share(store::Session& session, std::string_view id);
std::optional<SiteShare> share_of_token(store::Session& session, std::string_view token_hash);
/// Newest first with their openings counted; those of one person, or "" = of all.
std::vector<SiteShare> shares(store::Session& session, std::string_view kind, std::string_view person);
/// Newest first, at most 200.
std::vector<SiteShareOpening> openings(store::Session& session, std::string_view share);

}  // namespace liantu::api
