#include <algorithm>

#include "liantu/api/desk/stage_desk.h"
#include "liantu/api/entry/marked_content.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/project/project_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;

Json file_json(const EvidenceFile& file) {
  return Json::object({{"sha256", file.sha256},
                       {"name", file.name},
                       {"media_type", file.media_type},
                       {"size", file.size},
                       {"at", shanghai_time(file.at)},
                       {"actor", file.actor},
                       {"kind", file.kind}});
}

/// Kinds of papers are known for projects only (阶段门槛).
void check_paper_kind(const App& app, const store::Entity& entity, const std::string& kind) {
  if (&entity != &project::project_entity())
    throw Error(ErrorCode::InvalidInput, "只有项目的佐证分种类，请去掉 ?kind=。", "?kind");
  stage_rules(app.settings).check_kind(kind);
}

void need_row(store::Session& session, const store::Entity& entity, const Request& request) {
  if (store::find(session, request.caller->access, entity, request.param("id"))) return;
  throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。",
              std::string(request.param("id")));
}

Reply add_file(App& app, const store::Entity& entity, const Request& request) {
  const std::string name = request.find("name").value_or("");
  if (name.empty() || name.find('/') != std::string::npos) {
    throw Error(ErrorCode::InvalidInput, "请用 ?name= 写明文件名，不带路径。", "?name");
  }
  const std::string kind = request.find("kind").value_or("");
  if (!kind.empty()) check_paper_kind(app, entity, kind);
  if (const auto refused = refusal_of(request.body, name))
    throw Error(ErrorCode::InvalidInput, *refused, "?name");
  if (const std::string marked = marked_refusal(request.body, name); !marked.empty())
    throw Error(ErrorCode::InvalidInput, marked, "?name");
  auto lease = app.database.lease();
  need_row(*lease, entity, request);
  const std::string& actor = request.caller->access.actor;
  EvidenceFile file = keep_file(*lease, app.files, request.body, name, actor, app.now());
  attach_file(*lease, entity.name, request.param("id"), file.sha256, actor, app.now(), kind);
  file.kind = kind;
  return json_reply(file_json(file), 201);
}

Reply list_files(App& app, const store::Entity& entity, const Request& request) {
  auto lease = app.database.lease();
  need_row(*lease, entity, request);
  Json items = Json::array();
  for (const EvidenceFile& file : files_of_row(*lease, entity.name, request.param("id")))
    items.push(file_json(file));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

bool may_have(App& app, store::Session& session, const Request& request, std::string_view sha256) {
  for (const FileOwner& owner : owners_of_file(session, sha256)) {
    const auto entity = std::find_if(app.entities.begin(), app.entities.end(),
                                     [&](const store::Entity* e) { return e->name == owner.entity; });
    if (entity == app.entities.end() || !request.caller->access.may_read(owner.entity)) continue;
    if (store::find(session, request.caller->access, **entity, owner.id)) return true;
  }
  return false;
}

Reply download(App& app, const Request& request) {
  const std::string_view sha256 = request.param("sha256");
  auto lease = app.database.lease();
  const auto file = find_file(*lease, sha256);
  const bool own = file && file->actor == request.caller->access.actor;
  if (!file || !(own || may_have(app, *lease, request, sha256))) {
    throw Error(ErrorCode::NotFound, "没有这个文件，或不在您的范围内。", std::string(sha256));
  }
  Reply reply = attachment(file_bytes(*lease, app.files, sha256), file->name);
  return reply.with("Content-Security-Policy", "sandbox");
}

}  // namespace

void add_file_routes(Router& routes, App& app) {
  for (const store::Entity* entity : app.entities) {
    const std::string path = "/api/v1/" + url_name(*entity) + "/{id}/files";
    routes.post(path, writes(entity->name), "给" + std::string(entity->zh) + "附佐证",
                [&app, entity](const Request& r) { return add_file(app, *entity, r); });
    routes.get(path, reads(entity->name), std::string(entity->zh) + "的佐证",
               [&app, entity](const Request& r) { return list_files(app, *entity, r); });
  }
  routes.get("/api/v1/files/{sha256}", needs(org::Right::ReadLedgers), "下载佐证",
             [&app](const Request& r) { return download(app, r); });
}

}  // namespace liantu::api
