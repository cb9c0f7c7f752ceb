// Signing in: lock-out, sessions, one-time links, tokens for scripts, the set-up of a new office.
// Tokens are given out once and stored as hashes; all times come in, so that tests own the clock.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liantu/base/settings.h"
#include "liantu/org/people_store.h"
#include "liantu/store/access.h"

namespace liantu::org {

/// Who asks, on every request.
struct SignedIn {
  std::string session_id;  ///< of the session or API token; to list and revoke, not a secret
  Person person;
  std::optional<Person> acting_for;  ///< 代: the leader
  store::Access access;
  std::set<Right> rights;

  bool may(Right right) const { return rights.contains(right); }
};

struct SignInRefused {
  bool locked = false;
  Instant until = 0;  ///< end of the lock-out
};

struct NewSession {
  std::string token;  ///< for the cookie
  SignedIn who;
};

/// The fifth wrong password in a row (setting lockout_tries) locks the login for lockout_minutes, known or
/// not. The answer does not tell whether the login exists. Waits while two other passwords are being checked.
std::variant<NewSession, SignInRefused> sign_in(store::Session& session, std::string_view login,
                                                std::string_view password, std::string_view client,
                                                const Settings& settings, Instant now);

/// The session of the cookie's token, kept alive; nothing when it is unknown, idle too long, too old, or of
/// one who left.
std::optional<SignedIn> session_of(store::Session& session, std::string_view token, const Settings& settings,
                                   Instant now);

/// The person as he is now, for work that goes on after his request; nothing when he has left. `leader` is whom
/// he acted for, "" = nobody.
std::optional<SignedIn> at_work(store::Session& session, std::string_view person, std::string_view leader);

void sign_out(store::Session& session, const SignedIn& who, Instant now);

/// Starts acting for a leader, or stops ("" leader). Forbidden unless named for that leader.
SignedIn act_for(store::Session& session, std::string_view token, std::string_view leader,
                 const Settings& settings, Instant now);

std::vector<SessionRow> sessions_of(store::Session& session, std::string_view person);
void revoke_session(store::Session& session, std::string_view id, std::string_view actor, Instant now);

/// Throws Forbidden when `old_password` is wrong, InvalidInput when the new one is weak or one of the last
/// five. Other sessions of the person end.
void change_password(store::Session& session, const SignedIn& who, std::string_view old_password,
                     std::string_view new_password, const Settings& settings, Instant now);

/// A one-time link for a person to choose a password, valid three days; older ones of the person stop
/// working.
std::string invite(store::Session& session, std::string_view person, std::string_view actor, Instant now);
/// Throws Forbidden when the link is unknown, used or expired, InvalidInput for a weak password. Ends a
/// lock-out.
Person accept_invitation(store::Session& session, std::string_view token, std::string_view password,
                         const Settings& settings, Instant now);
/// A password chosen by the security administrator, to be changed at the first sign-in.
void give_password(store::Session& session, std::string_view person, std::string_view password,
                   const Settings& settings, std::string_view actor, Instant now);
/// put_person() and give_password(): both, or neither when one is refused.
Person put_person_with_password(store::Session& session, Person person, std::string_view password,
                                const Settings& settings, std::string_view actor, Instant now);

/// For scripts: shown once. `days` 1 to 366.
struct NewApiToken {
  std::string token;
  ApiToken kept;
};
NewApiToken make_api_token(store::Session& session, std::string_view person, std::string_view label, int days,
                           std::string_view actor, Instant now);
std::optional<SignedIn> api_token_of(store::Session& session, std::string_view token, Instant now);
std::vector<ApiToken> api_tokens_of(store::Session& session, std::string_view person);
void revoke_api_token(store::Session& session, std::string_view id, std::string_view actor, Instant now);

}  // namespace liantu::org
