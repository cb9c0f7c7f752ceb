// Links that show something without an account: known by a hash of their token, until a day, revoked at will,
// every opening kept. What a link shows is its kind's.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/http/http.h"
#include "liantu/api/sites/site_share_store.h"
#include "liantu/json/json.h"
#include "liantu/store/access.h"

namespace liantu::api {

/// So many openings a minute from one address; what it remembers does not grow without end.
class OpeningLimit {
 public:
  bool admits(const std::string& remote, Instant now);

 private:
  std::mutex mutex_;
  std::int64_t minute_ = 0;
  std::map<std::string, int> counts_;
};

/// "site" shows rows of the site registers, "case" the progress of cases.
struct ShareOrder {
  std::string_view kind;
  std::vector<std::string> subjects;  ///< row ids
  std::string title;
  std::int64_t days = 30;
  /// Throws when a subject may not be shared as it stands now; nobody writes it before the link is made.
  std::function<void(store::Session&)> check{};
};

/// The member "days" of a body: 1 to 90, usually 30. Throws InvalidInput.
std::int64_t share_days_member(const json::Json& body);
std::vector<std::string> share_subjects(const SiteShare& share);
json::Json share_json(const SiteShare& share, Instant now);

/// Made, logged as an export, and answered 201 with the token, which is never shown again. `path` goes before
/// it.
Reply make_share_link(App& app, store::Session& session, const Request& request, const ShareOrder& order,
                      std::string_view path);
/// The caller's own, of all people for who sees all rows.
Reply share_list_reply(App& app, const Request& request, std::string_view kind);
/// Throws NotFound for a link that is not the caller's, Conflict when it was revoked before.
Reply revoke_share_reply(App& app, const Request& request, std::string_view kind);
Reply share_openings_reply(App& app, const Request& request, std::string_view kind);

struct OpenedShare {
  SiteShare share;
  store::Access access;  ///< of who shared it, without personal fields
};
/// The share behind a token, its opening logged; or what to answer instead (429, 410). Throws NotFound.
std::variant<OpenedShare, Reply> opened_share(App& app, store::Session& session, OpeningLimit& limit,
                                              const Request& request, std::string_view kind);

/// Throws Forbidden when a text of the row says that it is secret.
void refuse_secret_row(const Row& row, const std::string& title);

}  // namespace liantu::api
