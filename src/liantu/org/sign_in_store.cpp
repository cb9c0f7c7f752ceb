#include "liantu/org/sign_in_store.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/org/access_rule.h"
#include "liantu/org/password.h"

namespace liantu::org {
namespace {

constexpr Instant kSecond = 1'000'000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr Instant kTouchAfter = kMinute;  // a session is not written on every request
constexpr Instant kInvitationLife = 3 * kDay;
constexpr Instant kTriesKept = kDay;
constexpr int kLongestApiTokenDays = 366;

using Mode = store::Transaction::Mode;

std::string lower_login(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  std::string login(text.substr(0, 100));
  for (char& c : login) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return login;
}

SignedIn signed_in_as(std::string session_id, Person person, std::optional<Person> leader) {
  SignedIn who{std::move(session_id), std::move(person), std::nullopt, {}, {}};
  if (leader && may_act_for(who.person, *leader)) {
    who.access = acting_access(who.person, *leader);
    who.rights = acting_rights(who.person, *leader);
    who.acting_for = std::move(leader);
  } else {
    who.access = access_for(who.person);
    if (!who.person.removed_at) who.rights = rights_of(who.person.roles);
  }
  return who;
}

/// Counts the try before the password is looked at, so that many at once cannot exceed the limit.
std::optional<SignInRefused> count_try(store::Session& session, const std::string& login,
                                       const Settings& settings, Instant now) {
  store::Transaction transaction(session, Mode::Write);
  drop_old_tries(session, now - kTriesKept);
  TryRow row = try_row(session, login).value_or(TryRow{});
  if (row.locked_until > now) return SignInRefused{true, row.locked_until};
  if (row.locked_until != 0) row = TryRow{};
  row.tries += 1;
  row.last_at = now;
  if (row.tries >= settings.lockout_tries) row.locked_until = now + settings.lockout_minutes * kMinute;
  put_try_row(session, login, row);
  transaction.commit();
  return std::nullopt;
}

SignInRefused refuse_sign_in(store::Session& session, const std::string& login,
                             const std::optional<Person>& person, Instant now) {
  store::Transaction transaction(session, Mode::Write);
  const TryRow row = try_row(session, login).value_or(TryRow{});
  const bool locked = row.locked_until > now;
  record_event(session, now, person ? person->name : "未知登录名", locked ? "locked" : "sign_in_refused",
               person ? person->name : "", "");
  transaction.commit();
  return {locked, row.locked_until};
}

void require_good_password(store::Session& session, const Person& person, std::string_view password,
                           const Settings& settings) {
  const auto least = static_cast<std::size_t>(settings.password_min_length);
  if (const auto weakness = password_weakness(password, person.login, least)) {
    throw Error(ErrorCode::InvalidInput, *weakness, "password");
  }
  auto hashes = password_hashes(session, person.id);
  hashes.resize(std::min<std::size_t>(hashes.size(), kPasswordHistory));
  for (const std::string& hash : hashes) {
    if (password_fits(hash, password)) {
      throw Error(ErrorCode::InvalidInput, "不能用最近 5 次用过的密码，请换一个。", "password");
    }
  }
}

/// The transaction is open.
void give_hash(store::Session& session, const Person& receiver, const std::string& hash,
               std::string_view actor, Instant now) {
  add_password_row(session, receiver.id, hash, now);
  set_must_change(session, receiver.id, true);
  drop_sessions_of(session, receiver.id, "");
  drop_try_row(session, receiver.login);
  record_event(session, now, actor, "password_given", receiver.name, "");
}

Person active_person(store::Session& session, std::string_view id) {
  auto person = find_person(session, id);
  if (!person || person->removed_at)
    throw Error(ErrorCode::NotFound, "没有这个人，可能已离开，请刷新。", "id");
  return std::move(*person);
}

}  // namespace

std::variant<NewSession, SignInRefused> sign_in(store::Session& session, std::string_view login,
                                                std::string_view password, std::string_view client,
                                                const Settings& settings, Instant now) {
  const std::string plain = lower_login(login);
  if (const auto refused = count_try(session, plain, settings, now)) return *refused;
  auto person = person_row_of_login(session, plain);
  if (person && person->removed_at) person.reset();
  const auto hashes = person ? password_hashes(session, person->id) : std::vector<std::string>{};
  if (hashes.empty()) {
    pretend_to_check(password);
    return refuse_sign_in(session, plain, person, now);
  }
  if (!password_fits(hashes.front(), password)) return refuse_sign_in(session, plain, person, now);

  const std::string token = new_token();
  const SessionRow row{.token_hash = token_hash(token),
                       .id = new_row_id(now),
                       .person = person->id,
                       .client = std::string(client.substr(0, 200)),
                       .created_at = now,
                       .seen_at = now};
  store::Transaction transaction(session, Mode::Write);
  drop_try_row(session, plain);
  add_session_row(session, row);
  record_event(session, now, person->name, "signed_in", person->name, row.client);
  transaction.commit();
  return NewSession{token, signed_in_as(row.id, std::move(*person), std::nullopt)};
}

std::optional<SignedIn> session_of(store::Session& session, std::string_view token, const Settings& settings,
                                   Instant now) {
  const auto row = session_row(session, token_hash(token));
  if (!row) return std::nullopt;
  const bool over = now - row->seen_at > settings.session_idle_minutes * kMinute ||
                    now - row->created_at > settings.session_max_hours * kHour;
  auto person = find_person(session, row->person);
  if (over || !person || person->removed_at) {
    store::Transaction transaction(session, Mode::Write);
    drop_session_row(session, row->id);
    transaction.commit();
    return std::nullopt;
  }
  if (now - row->seen_at >= kTouchAfter) {
    store::Transaction transaction(session, Mode::Write);
    touch_session_row(session, row->token_hash, now);
    transaction.commit();
  }
  return signed_in_as(row->id, std::move(*person), find_person(session, row->acting_for));
}

std::optional<SignedIn> at_work(store::Session& session, std::string_view id, std::string_view leader) {
  auto person = find_person(session, id);
  if (!person || person->removed_at) return std::nullopt;
  auto other = leader.empty() ? std::nullopt : find_person(session, leader);
  if (!leader.empty() && (!other || !may_act_for(*person, *other))) return std::nullopt;
  return signed_in_as("", std::move(*person), std::move(other));
}

void sign_out(store::Session& session, const SignedIn& who, Instant now) {
  store::Transaction transaction(session, Mode::Write);
  drop_session_row(session, who.session_id);
  record_event(session, now, who.person.name, "signed_out", who.person.name, "");
  transaction.commit();
}

SignedIn act_for(store::Session& session, std::string_view token, std::string_view leader,
                 const Settings& settings, Instant now) {
  const auto who = session_of(session, token, settings, now);
  if (!who) throw Error(ErrorCode::Forbidden, "登录已过期，请重新登录。");
  auto other = find_person(session, leader);
  if (!leader.empty() && (!other || !may_act_for(who->person, *other))) {
    throw Error(ErrorCode::Forbidden, "您没有被指定代这位领导操作，请由安全管理员在人员管理中指定。",
                "person");
  }
  store::Transaction transaction(session, Mode::Write);
  set_acting_for(session, token_hash(token), leader);
  if (other) {
    record_event(session, now, who->person.name, "acting_started", other->name, "");
  } else if (who->acting_for) {
    record_event(session, now, who->person.name, "acting_ended", who->acting_for->name, "");
  }
  transaction.commit();
  return signed_in_as(who->session_id, who->person, std::move(other));
}

std::vector<SessionRow> sessions_of(store::Session& session, std::string_view person) {
  return session_rows(session, person);
}

void revoke_session(store::Session& session, std::string_view id, std::string_view actor, Instant now) {
  store::Transaction transaction(session, Mode::Write);
  if (drop_session_row(session, id) == 0)
    throw Error(ErrorCode::NotFound, "这个登录已经退出，请刷新。", "id");
  record_event(session, now, actor, "session_revoked", "", std::string(id));
  transaction.commit();
}

void change_password(store::Session& session, const SignedIn& who, std::string_view old_password,
                     std::string_view new_password, const Settings& settings, Instant now) {
  const auto hashes = password_hashes(session, who.person.id);
  if (hashes.empty() || !password_fits(hashes.front(), old_password)) {
    throw Error(ErrorCode::Forbidden, "原密码不对，请重新输入。", "old_password");
  }
  require_good_password(session, who.person, new_password, settings);
  const std::string hash = hash_password(new_password);
  store::Transaction transaction(session, Mode::Write);
  add_password_row(session, who.person.id, hash, now);
  set_must_change(session, who.person.id, false);
  drop_sessions_of(session, who.person.id, who.session_id);
  record_event(session, now, who.person.name, "password_changed", who.person.name, "");
  transaction.commit();
}

std::string invite(store::Session& session, std::string_view person, std::string_view actor, Instant now) {
  const Person invited = active_person(session, person);
  const std::string token = new_token();
  store::Transaction transaction(session, Mode::Write);
  drop_links_of(session, person);
  add_link_row(session, token_hash(token), person, now, now + kInvitationLife);
  record_event(session, now, actor, "invited", invited.name, "");
  transaction.commit();
  return token;
}

Person accept_invitation(store::Session& session, std::string_view token, std::string_view password,
                         const Settings& settings, Instant now) {
  const std::string hashed_token = token_hash(token);
  const auto id = open_link(session, hashed_token, now);
  const auto person = id ? find_person(session, *id) : std::nullopt;
  if (!person || person->removed_at) {
    throw Error(ErrorCode::Forbidden, "链接无效、已用过或已过期，请向安全管理员要新的链接。", "token");
  }
  require_good_password(session, *person, password, settings);
  const std::string hash = hash_password(password);
  store::Transaction transaction(session, Mode::Write);
  if (!use_link(session, hashed_token, now)) {
    throw Error(ErrorCode::Forbidden, "链接刚刚已被用过，请向安全管理员要新的链接。", "token");
  }
  add_password_row(session, person->id, hash, now);
  set_must_change(session, person->id, false);
  drop_sessions_of(session, person->id, "");
  drop_try_row(session, person->login);
  record_event(session, now, person->name, "password_set", person->name, "");
  transaction.commit();
  return *person;
}

void give_password(store::Session& session, std::string_view person, std::string_view password,
                   const Settings& settings, std::string_view actor, Instant now) {
  const Person receiver = active_person(session, person);
  require_good_password(session, receiver, password, settings);
  const std::string hash = hash_password(password);
  store::Transaction transaction(session, Mode::Write);
  give_hash(session, receiver, hash, actor, now);
  transaction.commit();
}

Person put_person_with_password(store::Session& session, Person person, std::string_view password,
                                const Settings& settings, std::string_view actor, Instant now) {
  require_good_password(session, person, password, settings);
  const std::string hash = hash_password(password);
  store::Transaction transaction(session, Mode::Write);
  person = put_person_within(session, std::move(person), settings, actor, now);
  give_hash(session, person, hash, actor, now);
  transaction.commit();
  person.must_change_password = true;
  return person;
}

NewApiToken make_api_token(store::Session& session, std::string_view person, std::string_view label, int days,
                           std::string_view actor, Instant now) {
  const Person owner = active_person(session, person);
  if (label.empty() || label.size() > 100)
    throw Error(ErrorCode::InvalidInput, "请写明令牌给什么程序用。", "label");
  if (days < 1 || days > kLongestApiTokenDays) {
    throw Error(ErrorCode::InvalidInput, "令牌有效期应为 1 到 366 天。", "days");
  }
  const std::string token = new_token();
  const ApiToken kept{new_row_id(now), owner.id, std::string(label), now, now + days * kDay, std::nullopt};
  store::Transaction transaction(session, Mode::Write);
  add_api_token_row(session, kept, token_hash(token));
  record_event(session, now, actor, "api_token_made", owner.name, label);
  transaction.commit();
  return {token, kept};
}

std::optional<SignedIn> api_token_of(store::Session& session, std::string_view token, Instant now) {
  const auto kept = api_token_row(session, token_hash(token));
  if (!kept || kept->expires_at <= now) return std::nullopt;
  auto person = find_person(session, kept->person);
  if (!person || person->removed_at) return std::nullopt;
  if (!kept->used_at || now - *kept->used_at >= kTouchAfter) {
    store::Transaction transaction(session, Mode::Write);
    touch_api_token_row(session, kept->id, now);
    transaction.commit();
  }
  return signed_in_as(kept->id, std::move(*person), std::nullopt);
}

std::vector<ApiToken> api_tokens_of(store::Session& session, std::string_view person) {
  return api_token_rows(session, person);
}

void revoke_api_token(store::Session& session, std::string_view id, std::string_view actor, Instant now) {
  store::Transaction transaction(session, Mode::Write);
  if (drop_api_token_row(session, id) == 0)
    throw Error(ErrorCode::NotFound, "这个令牌已经撤销，请刷新。", "id");
  record_event(session, now, actor, "api_token_revoked", "", std::string(id));
  transaction.commit();
}

}  // namespace liantu::org
