// The rows of people, sessions and tokens. Nothing here decides anything: rules are in people_store and
// sign_in_store. Functions that write want the caller's open write transaction.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/org/person.h"
#include "liantu/store/database.h"

namespace liantu::org {

std::string new_row_id(Instant now);

std::vector<Unit> unit_rows(store::Session& session);
void put_unit_row(store::Session& session, const Unit& unit);
void remove_unit_row(store::Session& session, std::string_view id, Instant now);

/// With roles, units and leaders. "" = all people, those who left included.
std::vector<Person> person_rows(store::Session& session, std::string_view id);
std::optional<Person> person_row_of_login(store::Session& session, std::string_view login);
void put_person_row(store::Session& session, const Person& person, Instant now);
std::int64_t active_people_with(store::Session& session, std::string_view role);
bool any_person(store::Session& session);

/// Newest first.
std::vector<std::string> password_hashes(store::Session& session, std::string_view person);
void add_password_row(store::Session& session, std::string_view person, const std::string& hash, Instant now);
void set_must_change(store::Session& session, std::string_view person, bool must);

struct TryRow {
  std::int64_t tries = 0;
  Instant locked_until = 0;
  Instant last_at = 0;
};
std::optional<TryRow> try_row(store::Session& session, std::string_view login);
void put_try_row(store::Session& session, std::string_view login, const TryRow& row);
void drop_try_row(store::Session& session, std::string_view login);
void drop_old_tries(store::Session& session, Instant before);

struct SessionRow {
  std::string token_hash, id, person;
  std::string acting_for{};  ///< "" = nobody
  std::string client{};      ///< browser or address, as the API saw it
  Instant created_at = 0, seen_at = 0;
};
std::optional<SessionRow> session_row(store::Session& session, std::string_view token_hash);
std::vector<SessionRow> session_rows(store::Session& session, std::string_view person);
void add_session_row(store::Session& session, const SessionRow& row);
void touch_session_row(store::Session& session, std::string_view token_hash, Instant now);
/// `leader` "" = nobody.
void set_acting_for(store::Session& session, std::string_view token_hash, std::string_view leader);
std::int64_t drop_session_row(store::Session& session, std::string_view id);
std::int64_t drop_sessions_of(store::Session& session, std::string_view person, std::string_view except_id);

/// `person` "" = the set-up of the office.
void add_link_row(store::Session& session, std::string_view token_hash, std::string_view person, Instant now,
                  Instant expires_at);
void drop_links_of(store::Session& session, std::string_view person);
/// The person of an unused link that has not expired; nothing when there is none.
std::optional<std::string> open_link(store::Session& session, std::string_view token_hash, Instant now);
bool use_link(store::Session& session, std::string_view token_hash,
              Instant now);  ///< false when it was used meanwhile

struct ApiToken {
  std::string id, person, label;
  Instant created_at = 0, expires_at = 0;
  std::optional<Instant> used_at{};
};
void add_api_token_row(store::Session& session, const ApiToken& token, std::string_view token_hash);
std::optional<ApiToken> api_token_row(store::Session& session, std::string_view token_hash);
std::vector<ApiToken> api_token_rows(store::Session& session, std::string_view person);
void touch_api_token_row(store::Session& session, std::string_view id, Instant now);
std::int64_t drop_api_token_row(store::Session& session, std::string_view id);
void drop_api_tokens_of(store::Session& session, std::string_view person);

std::optional<std::string> preference_row(store::Session& session, std::string_view person,
                                          std::string_view name);
void put_preference_row(store::Session& session, std::string_view person, std::string_view name,
                        std::string_view body, Instant now);

std::map<std::string, std::string, std::less<>> office_rows(store::Session& session);
void put_office_row(store::Session& session, std::string_view name, std::string_view body);

/// Sign-ins, refusals and changes of people and rights. `actor` and `subject` are names of people.
struct OrgEvent {
  std::string id;
  Instant at = 0;
  std::string actor, action, subject, detail;
};
void record_event(store::Session& session, Instant now, std::string_view actor, std::string_view action,
                  std::string_view subject, std::string_view detail);
std::vector<OrgEvent> event_rows(store::Session& session, Instant before, std::string_view before_id,
                                 std::int64_t limit);

}  // namespace liantu::org
