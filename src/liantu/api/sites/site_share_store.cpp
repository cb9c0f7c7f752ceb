#include "liantu/api/sites/site_share_store.h"

namespace liantu::api {
namespace {

constexpr store::Query kAddShare{"api.site_share.add", R"(
  INSERT INTO site_share (id, token_hash, person, acting_for, actor, title, sites, at, expires, revoked, revoked_by,
                          kind)
  VALUES (:id, :token_hash, :person, :acting_for, :actor, :title, :sites, :at, :expires, 0, '', :kind))"};

constexpr store::Query kRevokeShare{"api.site_share.revoke", R"(
  UPDATE site_share SET revoked = :at, revoked_by = :by WHERE id = :id AND revoked = 0)"};

constexpr store::Query kAddOpening{"api.site_share.opened", R"(
  INSERT INTO site_share_opening (share, at, remote, answer) VALUES (:share, :at, :remote, :answer))"};

constexpr store::Query kFindShare{"api.site_share.find", R"(
  SELECT id, token_hash, person, acting_for, actor, title, sites, at, expires, revoked, revoked_by, kind
    FROM site_share WHERE id = :id)"};

constexpr store::Query kShareOfToken{"api.site_share.of_token", R"(
  SELECT id, token_hash, person, acting_for, actor, title, sites, at, expires, revoked, revoked_by, kind
    FROM site_share WHERE token_hash = :hash)"};

constexpr store::Query kListShares{"api.site_share.list", R"(
  SELECT s.id, s.token_hash, s.person, s.acting_for, s.actor, s.title, s.sites, s.at, s.expires, s.revoked,
         s.revoked_by, s.kind,
         (SELECT COUNT(*) FROM site_share_opening o WHERE o.share = s.id AND o.answer = 'shown'),
         COALESCE((SELECT MAX(o.at) FROM site_share_opening o WHERE o.share = s.id AND o.answer = 'shown'), 0)
    FROM site_share s
   WHERE s.kind = :kind AND (:person = '' OR s.person = :person)
   ORDER BY s.at DESC, s.id DESC LIMIT 200)"};

constexpr store::Query kListOpenings{"api.site_share.openings", R"(
  SELECT share, at, remote, answer FROM site_share_opening WHERE share = :share ORDER BY at DESC LIMIT 200)"};

std::string share_text(const store::Record& record, int column) {
  return std::get<std::string>(record.value(column));
}

std::int64_t share_whole(const store::Record& record, int column) {
  return std::get<std::int64_t>(record.value(column));
}

SiteShare share_of(const store::Record& record) {
  SiteShare out;
  out.id = share_text(record, 0);
  out.token_hash = share_text(record, 1);
  out.person = share_text(record, 2);
  out.acting_for = share_text(record, 3);
  out.actor = share_text(record, 4);
  out.title = share_text(record, 5);
  out.sites = share_text(record, 6);
  out.at = share_whole(record, 7);
  out.expires = share_whole(record, 8);
  out.revoked = share_whole(record, 9);
  out.revoked_by = share_text(record, 10);
  out.kind = share_text(record, 11);
  return out;
}

}  // namespace

void add_share(store::Session& session, const SiteShare& share) {
  session.execute(kAddShare, {{"id", share.id},
                              {"token_hash", share.token_hash},
                              {"person", share.person},
                              {"acting_for", share.acting_for},
                              {"actor", share.actor},
                              {"title", share.title},
                              {"sites", share.sites},
                              {"at", share.at},
                              {"expires", share.expires},
                              {"kind", share.kind}});
}

bool revoke_share(store::Session& session, std::string_view id, const std::string& by, Instant at) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto changed = session.execute(kRevokeShare, {{"id", std::string(id)}, {"by", by}, {"at", at}});
  transaction.commit();
  return changed == 1;
}

void log_opening(store::Session& session, const SiteShareOpening& opening) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(
      kAddOpening,
      {{"share", opening.share}, {"at", opening.at}, {"remote", opening.remote}, {"answer", opening.answer}});
  transaction.commit();
}

std::optional<SiteShare> find_share(store::Session& session, std::string_view id) {
  std::optional<SiteShare> found;
  session.run(kFindShare, {{"id", std::string(id)}},
              [&](const store::Record& record) { found = share_of(record); });
  return found;
}

std::optional<SiteShare> share_of_token(store::Session& session, std::string_view token_hash) {
  std::optional<SiteShare> found;
  session.run(kShareOfToken, {{"hash", std::string(token_hash)}},
              [&](const store::Record& record) { found = share_of(record); });
  return found;
}

std::vector<SiteShare> shares(store::Session& session, std::string_view kind, std::string_view person) {
  std::vector<SiteShare> out;
  session.run(kListShares, {{"kind", std::string(kind)}, {"person", std::string(person)}},
              [&](const store::Record& record) {
                out.push_back(share_of(record));
                out.back().openings = share_whole(record, 12);
                out.back().last_opened = share_whole(record, 13);
              });
  return out;
}

std::vector<SiteShareOpening> openings(store::Session& session, std::string_view share) {
  std::vector<SiteShareOpening> out;
  session.run(kListOpenings, {{"share", std::string(share)}}, [&](const store::Record& record) {
    out.push_back(
        {share_text(record, 0), share_whole(record, 1), share_text(record, 2), share_text(record, 3)});
  });
  return out;
}

}  // namespace liantu::api
