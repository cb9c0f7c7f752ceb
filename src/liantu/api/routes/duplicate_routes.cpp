#include "liantu/api/duplicates.h"
#include "liantu/api/entry/entry_check.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/import_match.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/json/row_json.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kUsual = 100;
constexpr std::size_t kMost = 500;

Reply list_pairs(App& app, const store::Entity& entity, const Request& request) {
  auto lease = app.database.lease();
  Json pairs = Json::array();
  for (const Pair& pair :
       duplicates(*lease, request.caller->access, entity, limit_of(request, kUsual, kMost))) {
    pairs.push(Json::object({{"a", row_json(entity, pair.a)},
                             {"b", row_json(entity, pair.b)},
                             {"basis", pair.basis == Basis::SameCode ? "same_code" : "name_variant"},
                             {"note", pair.note}}));
  }
  return json_reply(Json::object({{"pairs", std::move(pairs)}}));
}

store::StoredRow whole(store::Session& session, const store::Access& access, const store::Entity& entity,
                       const std::string& id, const std::string& pointer) {
  auto row = store::find(session, whole_view(access), entity, id);
  if (!row) throw Error(ErrorCode::NotFound, "没有这一行，它可能已被合并或删除。", pointer);
  return *row;
}

/// What stands already, in the one row or the other: only what is in neither was typed.
Row standing(const Row& kept, const Row& keep, const Row& drop) {
  Row stood = keep;
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (kept[i] == drop[i]) stood[i] = drop[i];
  return stood;
}

/// A stage is moved by a report; a merge takes one of the two.
void refuse_new_stage(const store::Entity& entity, const Row& stood, const Row& kept) {
  const auto stage = entity.fields->index("stage");
  if (entity.name == "project" && stage && kept[*stage] != stood[*stage])
    throw Error(ErrorCode::InvalidInput, "阶段只能取两行中的一个；要推进阶段，请在合并后上报。", "/values/stage");
}

Reply merge(App& app, const store::Entity& entity, const Request& request) {
  const Json body = body_object(request, {"keep", "drop", "values", "reason"});
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  const auto keep = whole(*lease, access, entity, required_text(body, "keep"), "/keep");
  const auto drop = whole(*lease, access, entity, required_text(body, "drop"), "/drop");
  if (keep.id == drop.id) throw Error(ErrorCode::InvalidInput, "保留和并入的是同一行。", "/drop");
  store::Batch batch;
  batch.kind = "merge";
  batch.reason = text_member(body, "reason");
  store::Change kept{&entity, store::Op::Put, keep.id, keep.version, merged(keep.values, drop.values),
                     "",      keep.baseline};
  if (const Json* values = body.find("values")) apply_set(access, entity, values, kept.values, "/values");
  const Row stood = standing(kept.values, keep.values, drop.values);
  refuse_new_stage(entity, stood, kept.values);
  EntryCheck entry(app, *lease, request);
  entry.row(entity, stood, kept.values, "/values");
  if (entry.refused()) return entry.refusal();
  batch.changes.push_back(std::move(kept));
  batch.changes.push_back({&entity, store::Op::Delete, drop.id, drop.version, {}, "", drop.baseline});
  const auto written = write_and_publish(app, *lease, access, batch, language_of(request), [&](const auto& done) {
    entry.refuse_taken_keys(batch, done);
  });
  Json reply = Json::object({{"batch", written.batch}, {"id", keep.id}, {"version", written.rows.at(0).second}});
  entry.say_in(reply);
  return json_reply(reply);
}

}  // namespace

void add_duplicate_routes(Router& routes, App& app) {
  for (const store::Entity* entity : app.entities) {
    const std::string base = "/api/v1/" + url_name(*entity);
    routes.get(base + "/duplicates", reads(entity->name), "疑似重复的" + std::string(entity->zh),
               [&app, entity](const Request& r) { return list_pairs(app, *entity, r); });
    routes.post(base + "/merge", writes(entity->name), "合并两行" + std::string(entity->zh),
                [&app, entity](const Request& r) { return merge(app, *entity, r); });
  }
}

}  // namespace liantu::api
