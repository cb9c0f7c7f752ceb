#include "liantu/api/routes/ledger_write.h"

#include <algorithm>
#include <map>

#include "liantu/api/caller.h"
#include "liantu/api/chain/chain_row_rules.h"
#include "liantu/api/desk/exemption_desk.h"
#include "liantu/api/desk/import_stages.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/entry/entry_check.h"
#include "liantu/api/http/change_events.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/land/land_quota_desk.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/base/nearest.h"
#include "liantu/json/row_json.h"
#include "liantu/project/project_store.h"
#include "liantu/project/stage_ahead.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/read.h"

namespace liantu::api {
using json::Json;

store::StoredRow whole_row(store::Session& session, const store::Access& access, const store::Entity& entity,
                           std::string_view id) {
  if (store::find(session, access, entity, id)) {
    store::Access all = access;
    all.personal = true;
    all.masked_fields.clear();
    if (auto row = store::find(session, all, entity, id)) return *row;
  }
  throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。", std::string(id));
}

namespace {

void refuse_masked(const store::Access& access, const store::Entity& entity, const Json& set,
                   const std::string& at) {
  for (const auto& [name, value] : *set.members()) {
    const auto i = entity.fields->index(name);
    if (i && store::is_masked(access, entity, (*entity.fields)[*i])) {
      throw Error(ErrorCode::Forbidden, "您看不到这一项，因此也不能改它。", at + "/" + name);
    }
  }
}

}  // namespace

void apply_set(const store::Access& access, const store::Entity& entity, const Json* set, Row& row,
               const std::string& at) {
  if (!set || !set->members()) throw Error(ErrorCode::InvalidInput, "缺少要写入的内容。", at);
  refuse_masked(access, entity, *set, at);
  json::apply(*entity.fields, *set, row, at);
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Field& field = (*entity.fields)[i];
    if (field.label.required && is_empty(row[i])) {
      throw Error(ErrorCode::InvalidInput, std::string(field.label.zh) + "不能为空，请填写。",
                  at + "/" + std::string(field.name));
    }
  }
}

namespace {

/// A stage that stands is changed by report and confirmation (阶段变更); where none stands yet it is filled in as far as its
/// days say.
void refuse_stage(const store::Entity& entity, const Row& before, const Row& after, const std::string& at, bool baseline) {
  if (&entity != &project::project_entity()) return;
  const std::size_t stage = entity.fields->at("stage");
  if (!is_empty(before[stage]) && before[stage] != after[stage])
    throw Error(ErrorCode::InvalidInput, "阶段不能直接改：请在项目页“阶段”里上报，由另一人复核后生效。", at + "/stage");
  if (baseline) return;
  const auto ahead = project::ahead_of_stage(from_row<project::Project>(before), from_row<project::Project>(after));
  if (!ahead) return;
  const std::string_view name = ahead->fields.front(), zh = words<attraction::Stage>[static_cast<std::size_t>(ahead->from)].zh;
  throw Error(ErrorCode::InvalidInput,
              "项目还在“" + std::string(zh) + "”，" + std::string((*entity.fields)[entity.fields->at(name)].label.zh) +
                  "不能直接填：请在项目页“阶段”里上报，由另一人复核后一起更新。",
              at + "/" + std::string(name));
}

/// What the clock of a case is made of is changed by moves, each with its event; a sheet of the provincial system may say otherwise.
void refuse_case_state(const store::Entity& entity, const Row& before, const Row& after, const std::string& at) {
  if (&entity != &approval::approval_case_entity()) return;
  for (const std::string_view name : {"state", "accepted_date", "finished_date", "due_date", "first_overdue_date"}) {
    const std::size_t i = entity.fields->at(name);
    if (is_empty(before[i]) || before[i] == after[i]) continue;
    throw Error(ErrorCode::InvalidInput, "“" + std::string((*entity.fields)[i].label.zh) + "”不能直接改：请在办件页办理，每一步都会留痕。",
                at + "/" + std::string(name));
  }
}

/// As change_set(); 存量 rows may run ahead of their stage.
void change_standing(const store::Access& access, const store::Entity& entity, const Json* set, Row& row, const std::string& at,
                     bool baseline) {
  const Row before = row;
  apply_set(access, entity, set, row, at);
  refuse_stage(entity, before, row, at, baseline);
  refuse_case_state(entity, before, row, at);
  refuse_exemption_answer(entity, before, row, at);
}

}  // namespace

void change_set(const store::Access& access, const store::Entity& entity, const Json* set, Row& row, const std::string& at) {
  change_standing(access, entity, set, row, at, false);
}

namespace {

/// Who changed which field to what after the version that was seen, the newest change of each field.
Json changes_since(const store::Entity& entity, const std::vector<store::Version>& versions, std::int64_t seen) {
  std::map<std::size_t, Json> newest;
  Row before;
  for (const store::Version& version : versions) {
    for (const std::size_t i : version.changed) {
      if (version.version <= seen || version.values.empty()) continue;
      const Field& field = (*entity.fields)[i];
      newest[i] = Json::object({{"field", field.name},
                                {"old", before.empty() ? Json() : json::from_value(field, before[i])},
                                {"new", json::from_value(field, version.values[i])},
                                {"actor", version.actor},
                                {"at", shanghai_time(version.at)}});
    }
    before = version.values;
  }
  Json out = Json::array();
  for (auto& [i, change] : newest) out.push(std::move(change));
  return out;
}

/// The row as it stands and what differs from what was seen.
Json stale_row(store::Session& session, const store::Access& access, const store::Entity& entity,
               std::optional<std::int64_t> seen, const Json& yours, const store::StoredRow& current) {
  Json differs = Json::array();
  const auto versions = store::history(session, access, entity, current.id);
  const auto then = std::find_if(versions.begin(), versions.end(), [&](const store::Version& v) {
    return seen && v.version == *seen && !v.values.empty();
  });
  for (std::size_t i = 0; i < current.values.size(); ++i) {
    const std::string_view name = (*entity.fields)[i].name;
    const bool moved =
        then == versions.end() ? yours.find(name) != nullptr : then->values[i] != current.values[i];
    if (moved) differs.push(name);
  }
  return Json::object({{"yours", yours}, {"current", row_json(entity, current)}, {"differs", std::move(differs)},
                       {"changes", changes_since(entity, versions, seen.value_or(0))}});
}

}  // namespace

Reply stale(const Request& request, store::Session& session, const store::Entity& entity,
            std::optional<std::int64_t> seen, const Json& yours, const store::StoredRow& current) {
  Problem what{412, "这一行已被别人修改", "The row has changed",
               "请看清差别后再保存：您看到的是旧版本，现在是第 " + std::to_string(current.version) + " 版。"};
  const Json row = stale_row(session, request.caller->access, entity, seen, yours, current);
  what.more = *row.members();
  return problem(request, std::move(what)).with("ETag", etag(current.id, current.version));
}

namespace {

Reply row_reply(store::Session& session, const store::Access& access, const store::Entity& entity,
                const store::Written& written, int status, const EntryCheck& entry) {
  const auto row = store::find(session, access, entity, written.rows.at(0).first);
  if (!row) throw Error(ErrorCode::Conflict, "已写入，但这一行不在您能看到的范围内。");
  Json body = row_json(entity, *row);
  entry.say_in(body);
  Reply reply = json_reply(body, status);
  reply.with("ETag", etag(row->id, row->version));
  if (written.replayed) reply.with("Idempotent-Replayed", "true");
  if (status == 201) {
    reply.with("Location", "/api/v1/" + url_name(entity) + "/" + row->id);
  }
  return reply;
}

}  // namespace

Reply moved_rows(const Request& request, Json moved) {
  Problem what{409, "有的行已被别人修改", "Some rows have changed",
               "没有写入任何一行：其中 " + std::to_string(moved.items()->size()) + " 行在您查看之后被别人改过，请看清差别后再保存。"};
  what.more = {{"rows", std::move(moved)}};
  return problem(request, std::move(what));
}

namespace {

const store::Entity& ledger_named(const App& app, const std::string& name, const std::string& at) {
  std::vector<std::string> names;
  for (const store::Entity* entity : app.entities) {
    if (url_name(*entity) == name) return *entity;
    names.push_back(url_name(*entity));
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  throw Error(ErrorCode::InvalidInput, "没有台账 " + name + "，最接近的是 " + nearest(name, views) + "。", at);
}

}  // namespace

store::Change named_change(App& app, store::Session& session, const store::Access& access, const Json& item,
                           const std::string& at, Json& moved, EntryCheck& entry) {
  const store::Entity& entity = ledger_named(app, required_text(item, "ledger"), at + "/ledger");
  if (!access.may_write(entity.name)) throw Error(ErrorCode::Forbidden, "您无权修改" + std::string(entity.zh) + "。", at);
  if (const Json* values = item.find("values")) {
    store::Change change{&entity, store::Op::Put, "", std::nullopt, Row(entity.fields->size()), "", false};
    const Row before = change.values;
    apply_set(access, entity, values, change.values, at + "/values");
    entry.row(entity, before, change.values, at + "/values");
    return change;
  }
  const Json* version = item.find("version");
  if (!version || !version->whole()) throw Error(ErrorCode::InvalidInput, "缺少 version，请带上读到的版本。", at);
  const std::string id = required_text(item, "id");
  const Json* set = item.find("set");
  const bool dropped = flag_member(item, "delete");
  if (!dropped && !set) throw Error(ErrorCode::InvalidInput, "请用 values（新增）、set（修改）或 delete（删除）说明这一行怎么写。", at);
  const auto visible = store::find(session, access, entity, id);
  if (!visible) {
    moved.push(Json::object({{"ledger", url_name(entity)}, {"id", id}, {"current", Json()}, {"yours", set ? *set : Json::object()}}));
    return {&entity, store::Op::Delete, id, *version->whole(), Row(entity.fields->size()), "", false};
  }
  store::StoredRow row = whole_row(session, access, entity, id);
  if (!dropped) {
    const Row before = row.values;
    change_standing(access, entity, set, row.values, at + "/set", row.baseline);
    entry.row(entity, before, row.values, at + "/set");
  }
  if (row.version != *version->whole()) {
    Json stale = stale_row(session, access, entity, *version->whole(), set ? *set : Json::object(), *visible);
    moved.push(stale.set("ledger", url_name(entity)).set("id", id));
  }
  row.version = *version->whole();
  store::Change change = store::change_of(entity, row, row.values);
  if (dropped) {
    change.op = store::Op::Delete;
    change.values = Row(entity.fields->size());   // the same when it is asked for again
  }
  return change;
}

void publish_changes(App& app, const store::Batch& batch, const store::Written& written,
                     const std::string& actor) {
  for (const Event& event : change_events(batch, written, actor)) app.events.publish(event);
}

store::Written write_and_publish(App& app, store::Session& session, const store::Access& access,
                                 store::Batch batch, Language language, const Along& along) {
  freeze_definitions(session, batch);
  settle_chain_rows(app, session, access, batch, language);
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::Written written = store::write_within(session, access, batch, app.now());
  if (!written.replayed) refuse_overspent(session, batch, language);
  if (!written.replayed && along) along(written);
  transaction.commit();
  publish_changes(app, batch, written, access.actor);
  return written;
}

store::Written write_entered(App& app, store::Session& session, const store::Access& access,
                             store::Batch batch, Language language, const EntryCheck& entry,
                             const Along& along) {
  report_stages(session, batch, access.actor, app.now());
  ask_exemptions(session, batch, access.actor, app.now());
  return write_and_publish(app, session, reporting_access(access), batch, language, [&](const store::Written& written) {
    entry.refuse_taken_keys(batch, written);
    if (along) along(written);
  });
}

Reply create_row(App& app, const store::Entity& entity, const Request& request) {
  const Json body = body_object(request, {"values", "reason", "baseline"});
  const store::Access& access = request.caller->access;
  const bool baseline = flag_member(body, "baseline");
  if (baseline && !request.caller->rights.contains(org::Right::Review))
    throw Error(ErrorCode::Forbidden, "存量须由有复核权限的人录入；请不要勾选“存量”，按所到阶段上报。", "/baseline");
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = text_member(body, "reason");
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  store::Change change{&entity, store::Op::Put, "", std::nullopt, Row(entity.fields->size()), "", baseline};
  apply_set(access, entity, body.find("values"), change.values, "/values");
  auto lease = app.database.lease();
  EntryCheck entry(app, *lease, request);
  entry.row(entity, Row(entity.fields->size()), change.values, "/values", baseline);
  if (entry.refused()) return entry.refusal();
  batch.changes.push_back(std::move(change));
  const auto written = write_entered(app, *lease, access, batch, language_of(request), entry);
  return row_reply(*lease, access, entity, written, 201, entry);
}

Reply change_row(App& app, const store::Entity& entity, const Request& request) {
  const auto if_match = request.header("if-match");
  if (if_match.empty()) return if_match_missing(request);
  const Json body = body_object(request, {"set", "reason"});
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  store::StoredRow row = whole_row(*lease, access, entity, request.param("id"));
  const auto seen = version_of(if_match, row.id);
  const Json* set = body.find("set");
  if (seen != row.version) {
    const auto visible = store::find(*lease, access, entity, row.id);
    return stale(request, *lease, entity, seen, set ? *set : Json::object(), visible.value_or(row));
  }
  const Row before = row.values;
  change_standing(access, entity, set, row.values, "/set", row.baseline);
  EntryCheck entry(app, *lease, request);
  entry.row(entity, before, row.values, "/set");
  if (entry.refused()) return entry.refusal();
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = text_member(body, "reason");
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  batch.changes.push_back(store::change_of(entity, row, row.values));
  const auto written = write_entered(app, *lease, access, batch, language_of(request), entry);
  return row_reply(*lease, access, entity, written, 200, entry);
}

Reply change_rows(App& app, const store::Entity& entity, const Request& request) {
  const Json body = Json::parse(request.body);
  if (!body.items()) throw Error(ErrorCode::InvalidInput, "正文应是一组 {\"id\",\"version\",\"set\"}。");
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = request.find("reason").value_or("");
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  Json moved = Json::array();
  EntryCheck entry(app, *lease, request);
  for (std::size_t n = 0; n < body.items()->size(); ++n) {
    const Json& item = (*body.items())[n];
    const std::string at = "/" + std::to_string(n);
    const Json* version = item.find("version");
    if (!version || !version->whole())
      throw Error(ErrorCode::InvalidInput, "缺少 version，请带上读到的版本。", at);
    store::StoredRow row = whole_row(*lease, access, entity, required_text(item, "id"));
    const Json* set = item.find("set");
    const Row before = row.values;
    change_standing(access, entity, set, row.values, at + "/set", row.baseline);
    entry.row(entity, before, row.values, at + "/set");
    if (row.version != *version->whole() && batch.idempotency_key.empty()) {  // a replay is answered by the store
      const auto visible = store::find(*lease, access, entity, row.id);
      moved.push(stale_row(*lease, access, entity, *version->whole(), *set, visible.value_or(row)));
    }
    row.version = *version->whole();
    batch.changes.push_back(store::change_of(entity, row, row.values));
  }
  if (batch.changes.empty()) throw Error(ErrorCode::InvalidInput, "没有要修改的行。");
  if (!moved.items()->empty()) return moved_rows(request, std::move(moved));
  if (entry.refused()) return entry.refusal();
  const auto written = write_entered(app, *lease, access, batch, language_of(request), entry);
  Json rows = Json::array();
  for (const auto& [id, version] : written.rows) rows.push(Json::object({{"id", id}, {"version", version}}));
  Json reply = Json::object({{"batch", written.batch}, {"rows", std::move(rows)}});
  entry.say_in(reply);
  return json_reply(reply);
}

Reply write_rows(App& app, const Request& request) {
  constexpr std::size_t kMost = 5000;
  const Json body = body_object(request, {"changes", "reason"});
  const Json* changes = body.find("changes");
  if (!changes || !changes->items() || changes->items()->empty()) throw Error(ErrorCode::InvalidInput, "没有要写入的行，请在 changes 里给出。", "/changes");
  if (changes->items()->size() > kMost) throw Error(ErrorCode::InvalidInput, "一次最多写 5000 行，请分几次，或用 Excel 导入。", "/changes");
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = text_member(body, "reason");
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  Json moved = Json::array();
  EntryCheck entry(app, *lease, request);
  for (std::size_t n = 0; n < changes->items()->size(); ++n)
    batch.changes.push_back(named_change(app, *lease, access, (*changes->items())[n],
                                         "/changes/" + std::to_string(n), moved, entry));
  if (!moved.items()->empty() && !store::was_written(*lease, access, batch.idempotency_key)) return moved_rows(request, std::move(moved));
  if (entry.refused()) return entry.refusal();
  const auto written = write_entered(app, *lease, access, batch, language_of(request), entry);
  Json rows = Json::array();
  for (std::size_t n = 0; n < batch.changes.size(); ++n)
    rows.push(Json::object({{"ledger", url_name(*batch.changes[n].entity)}, {"id", written.rows[n].first}, {"version", written.rows[n].second}}));
  Json reply = Json::object({{"batch", written.batch}, {"rows", std::move(rows)}});
  entry.say_in(reply);
  return json_reply(reply, 201);
}

Reply delete_row(App& app, const store::Entity& entity, const Request& request) {
  const auto if_match = request.header("if-match");
  if (if_match.empty()) return if_match_missing(request);
  const Json body = body_object(request, {"reason"});
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  const store::StoredRow row = whole_row(*lease, access, entity, request.param("id"));
  const auto seen = version_of(if_match, row.id);
  if (seen != row.version) {
    return stale(request, *lease, entity, seen, Json(),
                 store::find(*lease, access, entity, row.id).value_or(row));
  }
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = text_member(body, "reason");
  store::Change change = store::change_of(entity, row, row.values);
  change.op = store::Op::Delete;
  batch.changes.push_back(std::move(change));
  const auto written = write_and_publish(app, *lease, access, batch, language_of(request));
  return json_reply(Json::object({{"batch", written.batch}}));
}

Reply restore_cell(App& app, const store::Entity& entity, const Request& request) {
  const auto if_match = request.header("if-match");
  if (if_match.empty()) return if_match_missing(request);
  const Json body = body_object(request, {"field", "version"});
  const store::Access& access = request.caller->access;
  const std::string name = required_text(body, "field");
  const std::size_t field = entity.fields->at(name);
  const Json* wanted = body.find("version");
  if (!wanted || !wanted->whole())
    throw Error(ErrorCode::InvalidInput, "请指出要恢复到哪个版本。", "/version");
  auto lease = app.database.lease();
  store::StoredRow row = whole_row(*lease, access, entity, request.param("id"));
  const auto seen = version_of(if_match, row.id);
  if (seen != row.version) {
    return stale(request, *lease, entity, seen, body,
                 store::find(*lease, access, entity, row.id).value_or(row));
  }
  const auto versions = store::history(*lease, access, entity, row.id);
  const auto then = std::find_if(versions.begin(), versions.end(), [&](const store::Version& v) {
    return v.version == *wanted->whole() && !v.values.empty();
  });
  if (then == versions.end()) throw Error(ErrorCode::NotFound, "没有这个版本。", "/version");
  Json set = Json::object();
  set.set(name, json::from_value((*entity.fields)[field], then->values[field]));
  const Row before = row.values;
  change_standing(access, entity, &set, row.values, "/set", row.baseline);
  EntryCheck entry(app, *lease, request);
  entry.row(entity, before, row.values, "/set");
  if (entry.refused()) return entry.refusal();
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = "恢复" + std::string((*entity.fields)[field].label.zh) + "到第 " +
                 std::to_string(then->version) + " 版";
  batch.changes.push_back(store::change_of(entity, row, row.values));
  const auto written = write_entered(app, *lease, access, batch, language_of(request), entry);
  return row_reply(*lease, access, entity, written, 200, entry);
}

}  // namespace liantu::api
