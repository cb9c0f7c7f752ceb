// OGC API - Features Part 4 (20-002): features are created, replaced, updated and deleted on the one write
// path, each request as a batch that can be undone.
#include <algorithm>

#include "liantu/api/entry/entry_check.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_export.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/feature_edit.h"
#include "liantu/api/ogc/feature_json.h"
#include "liantu/api/ogc/ogc_request.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/ogc_routes.h"
#include "liantu/api/sites/boundary_rules.h"
#include "liantu/api/sites/parcel_drawing.h"
#include "liantu/site/parcel_store.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kGeoJsonBody = "application/geo+json",
                           kMergePatch = "application/merge-patch+json";
constexpr std::string_view kEditReason = "地图软件修改（OGC API）";

/// 400 without a media type, 415 for another than `wanted`; nothing when it fits.
std::optional<Reply> wrong_media_type(const Request& request, std::string_view wanted) {
  const std::string type = media_type(request);
  if (type == wanted || (type == "application/json" && wanted == kGeoJsonBody)) return std::nullopt;
  if (type.empty())
    throw Error(ErrorCode::InvalidInput, "请求应带 Content-Type: " + std::string(wanted) + "。",
                "Content-Type");
  Reply reply = problem(request, {415, "不支持这种内容", "Unsupported media type",
                                  "Content-Type 应是 " + std::string(wanted) + "，现在是 " + type + "。"});
  return reply.with(wanted == kMergePatch ? "Accept-Patch" : "Accept-Post", std::string(wanted));
}

/// Entity tags of If-Match, without quotes; a weak one never matches (RFC 9110, 13.1.1).
std::vector<std::string_view> strong_tags(std::string_view if_match) {
  std::vector<std::string_view> tags;
  while (!if_match.empty()) {
    const auto open = if_match.find('"'), close = if_match.find('"', open + 1);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const bool weak = open >= 2 && if_match.substr(open - 2, 2) == "W/";
    if (!weak) tags.push_back(if_match.substr(open + 1, close - open - 1));
    if_match.remove_prefix(close + 1);
  }
  return tags;
}

/// What If-Match and properties.version say of the row that stands.
struct Precondition {
  bool given = false, holds = true;
  std::optional<std::int64_t> seen{};
};

/// Versions that the sender wrote himself since he read the row are no surprise to him: QGIS sends attributes
/// and geometry of one save one after the other, with the version it read before both.
bool only_own_since(store::Session& session, const store::Access& access, const store::Entity& entity,
                    const store::StoredRow& row, std::int64_t seen) {
  const auto versions = store::history(session, access, entity, row.id);
  return std::ranges::all_of(versions, [&](const store::Version& version) {
    return version.version <= seen ||
           (version.actor == access.actor && version.on_behalf_of == access.on_behalf_of);
  });
}

Precondition precondition(store::Session& session, const Request& request, const store::Entity& entity,
                          const store::StoredRow& row, std::optional<std::int64_t> version) {
  Precondition out;
  const std::string_view if_match = request.header("if-match");
  if (!if_match.empty()) {
    out.given = true;
    out.holds = if_match == "*";
    const std::string stands = row.id + ":" + std::to_string(row.version);
    for (const std::string_view tag : strong_tags(if_match)) {
      const std::string_view named = tag.substr(0, std::min(tag.find(':', row.id.size() + 1), tag.size()));
      out.holds = out.holds || named == stands;
      if (const auto seen = version_of('"' + std::string(named) + '"', row.id)) out.seen = *seen;
    }
  }
  if (version && out.holds) {
    out.given = true;
    out.seen = *version;
    out.holds =
        *version == row.version ||
        (*version < row.version && only_own_since(session, request.caller->access, entity, row, *version));
  }
  return out;
}

store::Batch batch_of(const Request& request, store::Change change) {
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = kEditReason;
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  batch.changes.push_back(std::move(change));
  return batch;
}

/// 204 with the ETag of what stands now; Liantu-Batch is what /api/v1/batches/{id}/undo takes back.
Reply written_reply(const store::Written& written, int status) {
  const auto& [id, version] = written.rows.at(0);
  Reply reply{status, {{"ETag", etag(id, version)}, {"Liantu-Batch", written.batch}}, {}};
  if (written.replayed) reply.with("Idempotent-Replayed", "true");
  return reply;
}

/// A parcel's outline is held to what drawing on the map is held to.
void check_outline(App& app, store::Session& session, const Request& request, const store::Entity& entity,
                   const std::string& id, const Row& before, const Row& after) {
  if (entity.name != site::parcel_entity().name) return;
  const site::BoundaryRule boundary = boundary_rule(app.settings.boundary_rules_file);
  const DrawingWriter by{request.caller->access, boundary, app.now(),
                         language_of(request)};
  require_outline_allowed(session, by, id, from_row<site::Parcel>(before), from_row<site::Parcel>(after));
}

Reply create(App& app, const store::Entity& entity, const Request& request) {
  check_parameters(request, {});
  if (auto wrong = wrong_media_type(request, kGeoJsonBody)) return *wrong;
  const store::Access& access = request.caller->access;
  const FeatureEdit edit = whole_feature(request);
  store::Change change{&entity, store::Op::Put, "", std::nullopt, Row(entity.fields->size()), "", false};
  const Json set = members_of(edit, entity, access, change.values, false);
  apply_set(access, entity, &set, change.values, "/properties");
  auto lease = app.database.lease();
  check_outline(app, *lease, request, entity, "", Row(entity.fields->size()), change.values);
  EntryCheck entry(app, *lease, request);
  entry.row(entity, Row(entity.fields->size()), change.values, "/properties");
  if (entry.refused()) return entry.refusal();
  const auto written =
      write_entered(app, *lease, access, batch_of(request, std::move(change)), language_of(request), entry);
  return written_reply(written, 201)
      .with("Location", base_address(request) + "/collections/" + url_name(entity) + "/items/" +
                            written.rows.at(0).first);
}

/// PUT and PATCH: the row that stands with what `edit` says.
Reply change_feature(App& app, const store::Entity& entity, const Request& request, const FeatureEdit& edit,
                     bool whole) {
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  store::StoredRow row = whole_row(*lease, access, entity, request.param("id"));
  const Precondition seen = precondition(*lease, request, entity, row, edit.version);
  if (!seen.given) return if_match_missing(request);
  if (!seen.holds) {
    return stale(request, *lease, entity, seen.seen, edit.properties,
                 store::find(*lease, access, entity, row.id).value_or(row));
  }
  const Json set = members_of(edit, entity, access, row.values, whole);
  const Row before = row.values;
  change_set(access, entity, &set, row.values, "/properties");
  check_outline(app, *lease, request, entity, row.id, before, row.values);
  EntryCheck entry(app, *lease, request);
  entry.row(entity, before, row.values, "/properties");
  if (entry.refused()) return entry.refusal();
  return written_reply(
      write_entered(app, *lease, access, batch_of(request, store::change_of(entity, row, row.values)),
                    language_of(request), entry),
      204);
}

Reply replace(App& app, const store::Entity& entity, const Request& request) {
  check_parameters(request, {});
  if (auto wrong = wrong_media_type(request, kGeoJsonBody)) return *wrong;
  return change_feature(app, entity, request, whole_feature(request), true);
}

Reply update(App& app, const store::Entity& entity, const Request& request) {
  check_parameters(request, {});
  if (auto wrong = wrong_media_type(request, kMergePatch)) return *wrong;
  return change_feature(app, entity, request, feature_patch(request, request.param("id")), false);
}

Reply remove(App& app, const store::Entity& entity, const Request& request) {
  check_parameters(request, {});
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  const store::StoredRow row = whole_row(*lease, access, entity, request.param("id"));
  const Precondition seen = precondition(*lease, request, entity, row, std::nullopt);
  if (!seen.given) return if_match_missing(request);
  if (!seen.holds) {
    return stale(request, *lease, entity, seen.seen, Json::object(),
                 store::find(*lease, access, entity, row.id).value_or(row));
  }
  store::Change change = store::change_of(entity, row, row.values);
  change.op = store::Op::Delete;
  Reply reply =
      written_reply(write_and_publish(app, *lease, access, batch_of(request, std::move(change))), 204);
  std::erase_if(reply.headers, [](const auto& header) { return header.first == "ETag"; });
  return reply;
}

/// QGIS asks which methods there are before it lets people edit, prefers PATCH, and sends no If-Match of its
/// own; its PUT carries properties.version. What could only fail is not offered to it.
bool sends_no_tags(const Request& request) {
  return request.header("user-agent").find("QGIS/") != std::string_view::npos &&
         request.header("if-match").empty();
}

Reply options(const store::Entity& entity, const Request& request, bool one) {
  const bool may_write = request.caller->access.may_write(entity.name);
  std::string allow = "GET, HEAD, OPTIONS";
  if (may_write) allow += one ? ", PUT" : ", POST";
  if (may_write && one && !sends_no_tags(request)) allow += ", PATCH, DELETE";
  Reply reply{200, {{"Allow", allow}, {"Cache-Control", "no-store"}}, {}};
  if (may_write && !one) reply.with("Accept-Post", std::string(kGeoJsonBody));
  if (may_write && one) reply.with("Accept-Patch", std::string(kMergePatch));
  return reply;
}

}  // namespace

void add_ogc_write_routes(Router& routes, App& app) {
  for (const store::Entity* entity : app.entities) {
    if (!has_position(*entity)) continue;
    const std::string items = "/ogc/collections/" + url_name(*entity) + "/items", one = items + "/{id}",
                      zh(entity->zh);
    const auto on = [&app, entity](Reply (*handler)(App&, const store::Entity&, const Request&)) {
      return [&app, entity, handler](const Request& r) { return handler(app, *entity, r); };
    };
    const Guard writing = writes(entity->name);
    routes.post(items, writing, "新增" + zh + "的要素", on(create));
    routes.put(one, writing, "替换" + zh + "的一个要素", on(replace));
    routes.patch(one, writing, "修改" + zh + "的一个要素", on(update));
    routes.remove(one, writing, "删除" + zh + "的一个要素", on(remove));
    routes.add({"OPTIONS", items, reads(entity->name), zh + "的要素可以怎样读写",
                [entity](const Request& r) { return options(*entity, r, false); }});
    routes.add({"OPTIONS", one, reads(entity->name), zh + "的一个要素可以怎样读写",
                [entity](const Request& r) { return options(*entity, r, true); }});
  }
}

}  // namespace liantu::api
