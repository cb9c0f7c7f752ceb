#include "liantu/api/sites/share_links.h"

#include <algorithm>

#include "liantu/api/caller.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/base/error.h"
#include "liantu/store/digest.h"
#include "liantu/store/writers_lock.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::int64_t kUsualDays = 30, kMostDays = 90;
constexpr Instant kDayMicros = 86'400'000'000, kMinuteMicros = 60'000'000;
constexpr std::size_t kTokenBytes = 32;
constexpr int kOpeningsAMinute = 30;  ///< from one address
constexpr std::string_view kSecretWords[] = {"工作秘密", "国家秘密", "绝密", "机密", "秘密★", "秘密☆"};

std::string_view share_state(const SiteShare& share, Instant now) {
  return share.revoked != 0 ? "revoked" : share.expires <= now ? "expired" : "shown";
}

SiteShare own_share(store::Session& session, const Request& request, std::string_view kind) {
  auto share = find_share(session, request.param("id"));
  if (!share || share->kind != kind ||
      (share->person != request.caller->person.id && !request.caller->access.all_rows))
    throw Error(ErrorCode::NotFound, "没有这个分享链接。", std::string(request.param("id")));
  return std::move(*share);
}

Reply share_gone(const Request& request, std::string_view state) {
  const Phrase why =
      state == "revoked"
          ? Phrase{"分享人已撤回这个链接。", "The link was revoked by whoever shared it."}
          : Phrase{"这个链接已过有效期，请向分享人索取新的。", "The link has ended; ask for a new one."};
  return problem(request, {410, "链接已失效", "The link is over", std::string(why.in(language_of(request)))});
}

}  // namespace

bool OpeningLimit::admits(const std::string& remote, Instant now) {
  const std::lock_guard lock(mutex_);
  const std::int64_t minute = now / kMinuteMicros;
  if (minute != minute_) {
    minute_ = minute;
    counts_.clear();
  }
  return ++counts_[remote] <= kOpeningsAMinute;
}

std::int64_t share_days_member(const Json& body) {
  const Json* days = body.find("days");
  if (!days || days->is_null()) return kUsualDays;
  if (!days->whole() || *days->whole() < 1 || *days->whole() > kMostDays)
    throw Error(ErrorCode::InvalidInput, "有效期应为 1 到 90 天。", "/days");
  return *days->whole();
}

std::vector<std::string> share_subjects(const SiteShare& share) {
  std::vector<std::string> out;
  const std::string& list = share.sites;
  for (std::size_t from = 0; from < list.size();) {
    const auto comma = std::min(list.find(',', from), list.size());
    out.push_back(list.substr(from, comma - from));
    from = comma + 1;
  }
  return out;
}

Json share_json(const SiteShare& share, Instant now) {
  const std::string_view state = share_state(share, now);
  return Json::object(
      {{"id", share.id},
       {"title", share.title},
       {"actor", share.actor},
       {"sites", share_subjects(share).size()},
       {"at", shanghai_time(share.at)},
       {"expires", shanghai_time(share.expires)},
       {"state", state == "shown" ? std::string_view("open") : state},
       {"openings", share.openings},
       {"last_opened", share.last_opened == 0 ? Json() : Json(shanghai_time(share.last_opened))}});
}

Reply make_share_link(App& app, store::Session& session, const Request& request, const ShareOrder& order,
                      std::string_view path) {
  SiteShare share;
  for (const std::string& id : order.subjects) share.sites += (share.sites.empty() ? "" : ",") + id;
  const std::string token = store::random_hex(kTokenBytes);
  share.kind = order.kind;
  share.id = app.ids.next(app.now() / 1000);
  share.token_hash = store::sha256_hex(token);
  share.person = request.caller->person.id;
  share.acting_for = request.caller->acting_for ? request.caller->acting_for->id : "";
  share.actor = request.caller->access.actor;
  share.title = order.title;
  share.at = app.now();
  share.expires = share.at + order.days * kDayMicros;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::hold_writers(session);
  if (order.check) order.check(session);
  add_share(session, share);
  log_export_within(session, {.at = share.at,
                       .actor = share.actor,
                       .entity = std::string(order.kind) + "_share",
                       .format = "link",
                       .rows = static_cast<std::int64_t>(order.subjects.size()),
                       .personal = false});
  transaction.commit();
  Json out = share_json(share, app.now());
  out.set("token", token);
  out.set("path", std::string(path) + token);
  return json_reply(out, 201);
}

Reply share_list_reply(App& app, const Request& request, std::string_view kind) {
  refuse_asof(request);
  auto lease = app.database.lease();
  Json items = Json::array();
  const bool all = request.caller->access.all_rows;
  for (const SiteShare& share : shares(*lease, kind, all ? std::string() : request.caller->person.id))
    items.push(share_json(share, app.now()));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply revoke_share_reply(App& app, const Request& request, std::string_view kind) {
  auto lease = app.database.lease();
  const SiteShare share = own_share(*lease, request, kind);
  if (!revoke_share(*lease, share.id, request.caller->access.actor, app.now()))
    throw Error(ErrorCode::Conflict, "这个链接已经作废了。", share.id);
  return json_reply(share_json(*find_share(*lease, share.id), app.now()));
}

Reply share_openings_reply(App& app, const Request& request, std::string_view kind) {
  refuse_asof(request);
  auto lease = app.database.lease();
  const SiteShare share = own_share(*lease, request, kind);
  Json items = Json::array();
  for (const SiteShareOpening& one : openings(*lease, share.id))
    items.push(Json::object({{"at", shanghai_time(one.at)}, {"remote", one.remote}, {"answer", one.answer}}));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

std::variant<OpenedShare, Reply> opened_share(App& app, store::Session& session, OpeningLimit& limit,
                                              const Request& request, std::string_view kind) {
  if (!limit.admits(request.remote, app.now()))
    return problem(request, {429, "打开得太频繁", "Too many requests",
                             speaks_english(request) ? "Try again in a minute." : "请一分钟后再试。"})
        .with("Retry-After", "60");
  auto share = share_of_token(session, store::sha256_hex(request.param("token")));
  const auto who =
      share && share->kind == kind ? org::at_work(session, share->person, share->acting_for) : std::nullopt;
  if (!who) throw Error(ErrorCode::NotFound, "没有这个链接，请检查地址是否完整。");
  const std::string_view state = share_state(*share, app.now());
  log_opening(session, {share->id, app.now(), request.remote, std::string(state)});
  if (state != "shown") return share_gone(request, state);
  store::Access access = who->access;
  access.personal = false;
  return OpenedShare{std::move(*share), std::move(access)};
}

void refuse_secret_row(const Row& row, const std::string& title) {
  for (const Value& value : row) {
    const auto* text = std::get_if<std::string>(&value);
    if (!text) continue;
    for (const std::string_view word : kSecretWords)
      if (text->find(word) != std::string::npos)
        throw Error(
            ErrorCode::Forbidden,
            "“" + title + "”的台账里写有“" + std::string(word) + "”，含工作秘密或国家秘密的内容不能分享。",
            "/sites");
  }
}

}  // namespace liantu::api
