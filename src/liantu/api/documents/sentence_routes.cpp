// A sentence of a document: what a person decided on it, and the rows it became — a target, a task with its
// unit and day, a fact on a project. Each row keeps the place of the sentence.
#include <fmt/format.h>

#include "liantu/api/approval/network_actuals.h"
#include "liantu/api/documents/document_json.h"
#include "liantu/api/documents/statement_json.h"
#include "liantu/api/entry/entry_check.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/routes/word_member.h"
#include "liantu/base/error.h"
#include "liantu/document/sentence_decision_store.h"
#include "liantu/store/read.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::api {
namespace {

using document::SentenceDecision, document::SentenceUse, document::StatementKind;
using json::Json;

constexpr std::int64_t kLongestTask = 1000;  // working days

document::Place place_member(const Json& body) {
  const auto offset = [&](std::string_view name) {
    const Json* member = body.find(name);
    if (!member || !member->whole() || *member->whole() < 0)
      throw Error(ErrorCode::InvalidInput, "位置应是非负整数。", "/" + std::string(name));
    return static_cast<std::size_t>(*member->whole());
  };
  return {offset("begin"), offset("end")};
}

Reply decide(App& app, const Request& request) {
  const Json body = body_object(request, {"kind", "begin", "end", "verdict", "items"});
  auto lease = app.database.lease();
  const ReadDocument read = read_document(app, *lease, request.param("sha256"));
  SentenceDecision decision;
  decision.kind = word_member<StatementKind>(body, "kind").value_or(StatementKind::Fact);
  decision.place = place_member(body);
  const auto verdict = word_member<document::Verdict>(body, "verdict");
  if (!verdict) throw Error(ErrorCode::InvalidInput, "缺少处理结果，请用 verdict 写明。", "/verdict");
  decision.verdict = *verdict;
  if (const Json* items = body.find("items"); items && !items->is_null())
    decision.said = statements_of(decision.kind, *items, read.reading->source.text, "/items");
  if (const std::string refusal = decision_refusal(decision, read.reading->source.text.size());
      !refusal.empty())
    throw Error(ErrorCode::InvalidInput, refusal, "/items");
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  document::add_decision(*lease,
                         {read.head.sha256, decision.kind, decision.place, decision.verdict,
                          statements_json(decision.said).dump(), app.now(), request.caller->access.actor});
  transaction.commit();
  const ReadDocument now = read_document(app, *lease, read.head.sha256);
  return json_reply(Json::object({{"says", says_json(app, *lease, now)},
                                  {"coverage", coverage_json(coverage_of(now.settled, now.uses))}}),
                    201);
}

/// The clause of the statement at `place`; refused where nothing stands.
std::string quote_at(const ReadDocument& read, document::Place place) {
  const auto is_there = [&](document::Place own) { return own.begin == place.begin && own.end == place.end; };
  for (const auto& fact : read.settled.facts)
    if (is_there(key_of(fact.said)) && fact.verdict != document::Verdict::Rejected) return fact.said.quote;
  for (const auto& project : read.settled.projects)
    if (is_there(key_of(project.said)) && project.verdict != document::Verdict::Rejected)
      return project.said.quote;
  for (const auto& mechanism : read.settled.mechanisms)
    if (is_there(key_of(mechanism.said)) && mechanism.verdict != document::Verdict::Rejected)
      return mechanism.said.name;
  throw Error(ErrorCode::InvalidInput, "这个位置没有摘出的内容，请刷新后再试。", "/begin");
}

/// Working days of a task as a day of the calendar.
struct DueIn {
  std::int64_t days = 0;
  Date from;
  vocab::DueDay due;
};

std::optional<DueIn> due_in(const App& app, const Json& body) {
  const Json* days = body.find("working_days");
  if (!days || days->is_null()) return std::nullopt;
  if (!days->whole() || *days->whole() < 1 || *days->whole() > kLongestTask)
    throw Error(ErrorCode::InvalidInput, "工作日数应是 1 到 1000 的整数。", "/working_days");
  const std::string start = text_member(body, "from");
  const auto from = start.empty() ? std::optional(shanghai_day(app.now())) : Date::parse(start);
  if (!from) throw Error(ErrorCode::InvalidInput, "起算日应写成 2026-03-01。", "/from");
  return DueIn{*days->whole(), *from, office_calendar().plus_working_days(*from, *days->whole())};
}

/// The change with the day it is due and how it was counted put in; a day written by hand as well is refused.
Json with_due(const Json& change, const DueIn& due) {
  Json out = Json::object(), values = Json::object();
  for (const auto& [name, member] : *change.members())
    if (name != "values") out.set(name, member);
  const Json* given = change.find("values");
  if (!given || !given->members())
    throw Error(ErrorCode::InvalidInput, "按工作日算时限只用于新任务，请用 values 写明。", "/change");
  if (given->find("due_date"))
    throw Error(ErrorCode::InvalidInput, "完成时限和工作日数只写一个。", "/change/values/due_date");
  std::string counted = fmt::format("时限：自{}次日起{}个工作日", due.from.iso(), due.days);
  if (due.due.provisional) counted += "（节假日安排未公布，暂按平常周计算）";
  for (const auto& [name, member] : *given->members()) {
    if (name == "remark" && member.text() && !member.text()->empty())
      counted = *member.text() + "；" + counted;
    else
      values.set(name, member);
  }
  values.set("due_date", due.due.day.iso()).set("remark", counted);
  return out.set("values", std::move(values));
}

/// The row's own column for where it comes from, when it has one and says nothing.
void keep_source(store::Change& change, const ReadDocument& read, const std::string& quote) {
  const auto source = change.entity->fields->index("source");
  if (!source || !is_empty(change.values[*source])) return;
  change.values[*source] = fmt::format("《{}》“{}”", read.head.title, quote);
}

Reply make_row(App& app, const Request& request) {
  const Json body = body_object(request, {"begin", "end", "change", "working_days", "from", "reason"});
  const document::Place place = place_member(body);
  const Json* change = body.find("change");
  if (!change || !change->members())
    throw Error(ErrorCode::InvalidInput, "缺少要写的行，请用 change 写明。", "/change");
  if (const std::string ledger = required_text(*change, "ledger");
      !takes_sentences(ledger) || flag_member(*change, "delete"))
    throw Error(ErrorCode::InvalidInput,
                "一句话可以变成目标（indicators）、任务（tasks）或项目上的情况（projects）。",
                "/change/ledger");
  auto lease = app.database.lease();
  const ReadDocument read = read_document(app, *lease, request.param("sha256"));
  const std::string quote = quote_at(read, place);
  const auto due = due_in(app, body);
  const store::Access& access = request.caller->access;
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = text_member(body, "reason");
  if (batch.reason.empty()) batch.reason = fmt::format("《{}》", read.head.title);
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  Json moved = Json::array();
  EntryCheck entry(app, *lease, request);
  batch.changes.push_back(
      named_change(app, *lease, access, due ? with_due(*change, *due) : *change, "/change", moved, entry));
  if (!moved.items()->empty() && !store::was_written(*lease, access, batch.idempotency_key))
    return moved_rows(request, std::move(moved));
  if (entry.refused()) return entry.refusal();
  keep_source(batch.changes.front(), read, quote);
  SentenceUse use{read.head.sha256,
                  static_cast<std::int64_t>(place.begin),
                  static_cast<std::int64_t>(place.end),
                  std::string(batch.changes.front().entity->name),
                  "",
                  app.now(),
                  access.actor};
  const store::Written written = write_entered(app, *lease, access, std::move(batch), language_of(request),
                                               entry, [&](const store::Written& rows) {
                                                 use.id = rows.rows.at(0).first;
                                                 document::add_use(*lease, use);
                                               });
  use.id = written.rows.at(0).first;
  Json reply = use_json(use);
  if (due) reply.set("due_date", due->due.day.iso()).set("provisional", due->due.provisional);
  return json_reply(reply, 201);
}

/// The sentence with its words and the document's title; the words are those of the original.
Json quoted_use(App& app, store::Session& session, const SentenceUse& use) {
  const ReadDocument read = read_document(app, session, use.sha256);
  std::string quote;
  const auto take = [&](const auto& statements) {
    for (const auto& one : statements) {
      const document::Place own = key_of(one.said);
      if (static_cast<std::int64_t>(own.begin) == use.begin && static_cast<std::int64_t>(own.end) == use.end)
        quote = text::utf8(read.reading->source.text.substr(one.said.place.begin,
                                                            one.said.place.end - one.said.place.begin));
    }
  };
  take(read.settled.facts);
  take(read.settled.projects);
  take(read.settled.mechanisms);
  return use_json(use).set("title", read.head.title).set("quote", quote);
}

/// Which rows of a ledger came from a sentence, and where it stands; of one row (?id=) also its words.
Reply sentences(App& app, const Request& request) {
  const std::string ledger = request.find("ledger").value_or("indicators"),
                    id = request.find("id").value_or("");
  if (!takes_sentences(ledger))
    throw Error(ErrorCode::InvalidInput, "只有 indicators、tasks、projects 的行来自文稿。", "?ledger");
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const store::Entity* entity : app.entities) {
    if (url_name(*entity) != ledger) continue;
    if (id.empty())
      for (const SentenceUse& use : document::uses_in_ledger(*lease, entity->name)) items.push(use_json(use));
    else if (store::find(*lease, request.caller->access, *entity, id))
      for (const SentenceUse& use : document::uses_of_row(*lease, entity->name, id))
        items.push(quoted_use(app, *lease, use));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

}  // namespace

void add_sentence_routes(Router& routes, App& app) {
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  routes.post("/api/v1/documents/{sha256}/decisions", writes("indicator"),
              "对一句话确认、更正、拆分、剔除、补充或撤回", on(decide));
  routes.post("/api/v1/documents/{sha256}/rows", writes("indicator"),
              "把文稿里的一句话变成目标、任务或项目上的情况，写成的行记住这句话", on(make_row));
  routes.get("/api/v1/sentences", reads("indicator"), "哪些行来自文稿的哪一句", on(sentences));
}

}  // namespace liantu::api
