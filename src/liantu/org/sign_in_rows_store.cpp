#include "liantu/org/org_rows_store.h"
#include "liantu/org/record_values_store.h"

namespace liantu::org {
namespace {

constexpr store::Query kPasswords{"org.password.list", R"(
  SELECT hash FROM org_password WHERE person = :person ORDER BY n DESC)"};
constexpr store::Query kAddPassword{"org.password.add", R"(
  INSERT INTO org_password (person, n, hash, set_at)
  SELECT CAST(:person AS TEXT), coalesce(max(n), 0) + 1, CAST(:hash AS TEXT), CAST(:now AS BIGINT)
    FROM org_password WHERE person = :person)"};
constexpr store::Query kMustChange{"org.person.must_change", R"(
  UPDATE org_person SET must_change_password = :must WHERE id = :person)"};

constexpr store::Query kTry{"org.sign_in_try.find", R"(
  SELECT tries, locked_until, last_at FROM org_sign_in_try WHERE login = :login)"};
constexpr store::Query kPutTry{"org.sign_in_try.put", R"(
  INSERT INTO org_sign_in_try (login, tries, locked_until, last_at)
  VALUES (:login, :tries, :locked_until, :last_at)
  ON CONFLICT (login) DO UPDATE
     SET tries = EXCLUDED.tries, locked_until = EXCLUDED.locked_until, last_at = EXCLUDED.last_at)"};
constexpr store::Query kDropTry{"org.sign_in_try.drop", R"(
  DELETE FROM org_sign_in_try WHERE login = :login)"};
constexpr store::Query kDropOldTries{"org.sign_in_try.drop_old", R"(
  DELETE FROM org_sign_in_try WHERE last_at < :before AND locked_until < :before)"};

constexpr store::Query kSession{"org.session.find", R"(
  SELECT token_hash, id, person, acting_for, client, created_at, seen_at
    FROM org_session WHERE token_hash = :token_hash)"};
constexpr store::Query kSessions{"org.session.list", R"(
  SELECT token_hash, id, person, acting_for, client, created_at, seen_at
    FROM org_session WHERE person = :person ORDER BY seen_at DESC)"};
constexpr store::Query kAddSession{"org.session.add", R"(
  INSERT INTO org_session (token_hash, id, person, client, created_at, seen_at)
  VALUES (:token_hash, :id, :person, :client, :created_at, :seen_at))"};
constexpr store::Query kTouchSession{"org.session.touch", R"(
  UPDATE org_session SET seen_at = :now WHERE token_hash = :token_hash)"};
constexpr store::Query kSetActingFor{"org.session.act_for", R"(
  UPDATE org_session SET acting_for = :leader WHERE token_hash = :token_hash)"};
constexpr store::Query kDropSession{"org.session.drop", R"(
  DELETE FROM org_session WHERE id = :id)"};
constexpr store::Query kDropSessionsOf{"org.session.drop_of_person", R"(
  DELETE FROM org_session WHERE person = :person AND id <> :except_id)"};

constexpr store::Query kAddLink{"org.link.add", R"(
  INSERT INTO org_link (token_hash, person, created_at, expires_at)
  VALUES (:token_hash, :person, :now, :expires_at)
  ON CONFLICT (token_hash) DO UPDATE
     SET created_at = EXCLUDED.created_at, expires_at = EXCLUDED.expires_at)"};
constexpr store::Query kDropLinks{"org.link.drop", R"(
  DELETE FROM org_link WHERE used_at IS NULL AND coalesce(person, '') = :person)"};
constexpr store::Query kOpenLink{"org.link.open", R"(
  SELECT person FROM org_link
   WHERE token_hash = :token_hash AND used_at IS NULL AND expires_at > :now)"};
constexpr store::Query kUseLink{"org.link.use", R"(
  UPDATE org_link SET used_at = :now
   WHERE token_hash = :token_hash AND used_at IS NULL AND expires_at > :now)"};

constexpr store::Query kAddApiToken{"org.api_token.add", R"(
  INSERT INTO org_api_token (token_hash, id, person, label, created_at, expires_at)
  VALUES (:token_hash, :id, :person, :label, :created_at, :expires_at))"};
constexpr store::Query kApiToken{"org.api_token.find", R"(
  SELECT id, person, label, created_at, expires_at, used_at FROM org_api_token WHERE token_hash = :token_hash)"};
constexpr store::Query kApiTokens{"org.api_token.list", R"(
  SELECT id, person, label, created_at, expires_at, used_at
    FROM org_api_token WHERE person = :person ORDER BY created_at DESC)"};
constexpr store::Query kTouchApiToken{"org.api_token.touch", R"(
  UPDATE org_api_token SET used_at = :now WHERE id = :id)"};
constexpr store::Query kDropApiToken{"org.api_token.drop", R"(
  DELETE FROM org_api_token WHERE id = :id)"};
constexpr store::Query kDropApiTokensOf{"org.api_token.drop_of_person", R"(
  DELETE FROM org_api_token WHERE person = :person)"};

Value text_or_null(std::string_view text) {
  return text.empty() ? Value{} : Value{std::string(text)};
}

SessionRow session_of_record(const store::Record& record) {
  return {text_in(record, "token_hash"), text_in(record, "id"),     text_in(record, "person"),
          text_in(record, "acting_for"), text_in(record, "client"), whole_in(record, "created_at"),
          whole_in(record, "seen_at")};
}

ApiToken api_token_of_record(const store::Record& record) {
  return {text_in(record, "id"),          text_in(record, "person"),
          text_in(record, "label"),       whole_in(record, "created_at"),
          whole_in(record, "expires_at"), optional_whole_in(record, "used_at")};
}

}  // namespace

std::vector<std::string> password_hashes(store::Session& session, std::string_view person) {
  std::vector<std::string> hashes;
  session.run(kPasswords, {{"person", std::string(person)}},
              [&](const store::Record& record) { hashes.push_back(text_in(record, "hash")); });
  return hashes;
}

void add_password_row(store::Session& session, std::string_view person, const std::string& hash,
                      Instant now) {
  session.execute(kAddPassword, {{"person", std::string(person)}, {"hash", hash}, {"now", now}});
}

void set_must_change(store::Session& session, std::string_view person, bool must) {
  session.execute(kMustChange, {{"person", std::string(person)}, {"must", std::int64_t{must ? 1 : 0}}});
}

std::optional<TryRow> try_row(store::Session& session, std::string_view login) {
  std::optional<TryRow> row;
  session.run(kTry, {{"login", std::string(login)}}, [&](const store::Record& record) {
    row = TryRow{whole_in(record, "tries"), whole_in(record, "locked_until"), whole_in(record, "last_at")};
  });
  return row;
}

void put_try_row(store::Session& session, std::string_view login, const TryRow& row) {
  session.execute(kPutTry, {{"login", std::string(login)},
                            {"tries", row.tries},
                            {"locked_until", row.locked_until},
                            {"last_at", row.last_at}});
}

void drop_try_row(store::Session& session, std::string_view login) {
  session.execute(kDropTry, {{"login", std::string(login)}});
}

void drop_old_tries(store::Session& session, Instant before) {
  session.execute(kDropOldTries, {{"before", before}});
}

std::optional<SessionRow> session_row(store::Session& session, std::string_view token_hash) {
  std::optional<SessionRow> row;
  session.run(kSession, {{"token_hash", std::string(token_hash)}},
              [&](const store::Record& record) { row = session_of_record(record); });
  return row;
}

std::vector<SessionRow> session_rows(store::Session& session, std::string_view person) {
  std::vector<SessionRow> rows;
  session.run(kSessions, {{"person", std::string(person)}},
              [&](const store::Record& record) { rows.push_back(session_of_record(record)); });
  return rows;
}

void add_session_row(store::Session& session, const SessionRow& row) {
  session.execute(kAddSession, {{"token_hash", row.token_hash},
                                {"id", row.id},
                                {"person", row.person},
                                {"client", row.client},
                                {"created_at", row.created_at},
                                {"seen_at", row.seen_at}});
}

void touch_session_row(store::Session& session, std::string_view token_hash, Instant now) {
  session.execute(kTouchSession, {{"token_hash", std::string(token_hash)}, {"now", now}});
}

void set_acting_for(store::Session& session, std::string_view token_hash, std::string_view leader) {
  session.execute(kSetActingFor, {{"token_hash", std::string(token_hash)}, {"leader", text_or_null(leader)}});
}

std::int64_t drop_session_row(store::Session& session, std::string_view id) {
  return session.execute(kDropSession, {{"id", std::string(id)}});
}

std::int64_t drop_sessions_of(store::Session& session, std::string_view person, std::string_view except_id) {
  return session.execute(kDropSessionsOf,
                         {{"person", std::string(person)}, {"except_id", std::string(except_id)}});
}

void add_link_row(store::Session& session, std::string_view token_hash, std::string_view person, Instant now,
                  Instant expires_at) {
  session.execute(kAddLink, {{"token_hash", std::string(token_hash)},
                             {"person", text_or_null(person)},
                             {"now", now},
                             {"expires_at", expires_at}});
}

void drop_links_of(store::Session& session, std::string_view person) {
  session.execute(kDropLinks, {{"person", std::string(person)}});
}

std::optional<std::string> open_link(store::Session& session, std::string_view token_hash, Instant now) {
  std::optional<std::string> person;
  session.run(kOpenLink, {{"token_hash", std::string(token_hash)}, {"now", now}},
              [&](const store::Record& record) { person = text_in(record, "person"); });
  return person;
}

bool use_link(store::Session& session, std::string_view token_hash, Instant now) {
  return session.execute(kUseLink, {{"token_hash", std::string(token_hash)}, {"now", now}}) == 1;
}

void add_api_token_row(store::Session& session, const ApiToken& token, std::string_view token_hash) {
  session.execute(kAddApiToken, {{"token_hash", std::string(token_hash)},
                                 {"id", token.id},
                                 {"person", token.person},
                                 {"label", token.label},
                                 {"created_at", token.created_at},
                                 {"expires_at", token.expires_at}});
}

std::optional<ApiToken> api_token_row(store::Session& session, std::string_view token_hash) {
  std::optional<ApiToken> token;
  session.run(kApiToken, {{"token_hash", std::string(token_hash)}},
              [&](const store::Record& record) { token = api_token_of_record(record); });
  return token;
}

std::vector<ApiToken> api_token_rows(store::Session& session, std::string_view person) {
  std::vector<ApiToken> tokens;
  session.run(kApiTokens, {{"person", std::string(person)}},
              [&](const store::Record& record) { tokens.push_back(api_token_of_record(record)); });
  return tokens;
}

void touch_api_token_row(store::Session& session, std::string_view id, Instant now) {
  session.execute(kTouchApiToken, {{"id", std::string(id)}, {"now", now}});
}

std::int64_t drop_api_token_row(store::Session& session, std::string_view id) {
  return session.execute(kDropApiToken, {{"id", std::string(id)}});
}

void drop_api_tokens_of(store::Session& session, std::string_view person) {
  session.execute(kDropApiTokensOf, {{"person", std::string(person)}});
}

}  // namespace liantu::org
