// 文稿: kept as they came, read, and their sentences made targets that keep the sentence.
#include <fmt/format.h>

#include <algorithm>

#include "liantu/api/documents/document_json.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/document/reading_preset.h"
#include "liantu/document/source_import.h"
#include "liantu/scorecard/indicator.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/store/read.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::api {
namespace {

using document::SourceDocument, document::SourceText;
using json::Json;

constexpr std::size_t kLargestDocument = 4U << 20;
constexpr std::size_t kLongestName = 200;

std::string short_parameter(const Request& request, std::string_view name) {
  std::string text = request.find(name).value_or("");
  if (text.size() > 3 * kLongestName)
    throw Error(ErrorCode::InvalidInput, fmt::format("最多 {} 个字，请改短。", kLongestName),
                "?" + std::string(name));
  return text;
}

std::u32string_view first_line(std::u32string_view text) {
  constexpr std::size_t kLongestTitle = 60;
  const std::size_t begin = text.find_first_not_of(U" \n\r\t\u3000\uFEFF");
  if (begin == std::u32string_view::npos) return {};
  return text.substr(begin, std::min(text.find_first_of(U"\n\r", begin), begin + kLongestTitle) - begin);
}

/// Refuses what may not be kept or cannot be read; nothing is written before.
SourceText readable(const std::string& bytes, const std::string& name) {
  if (name.empty() || name.find('/') != std::string::npos)
    throw Error(ErrorCode::InvalidInput, "请用 ?name= 写明文件名，不带路径。", "?name");
  if (bytes.size() > kLargestDocument)
    throw Error(ErrorCode::InvalidInput, "文稿最多 4 MB，请拆分后再上传。", "?name");
  if (bytes.empty())
    throw Error(ErrorCode::InvalidInput, "文件是空的（0 字节），请检查后重新上传。", "?name");
  if (const auto refused = refusal_of_name(name)) throw Error(ErrorCode::InvalidInput, *refused, "?name");
  SourceText source = document::source_text(bytes);
  if (const std::string refusal = document::classification_refusal(source.text); !refusal.empty())
    throw Error(ErrorCode::InvalidInput, refusal, "?name");
  return source;
}

Reply add_document(App& app, const Request& request) {
  const std::string name = short_parameter(request, "name");
  const SourceText source = readable(request.body, name);
  SourceDocument kept;
  kept.name = name;
  kept.title = short_parameter(request, "title");
  if (kept.title.empty()) kept.title = text::utf8(first_line(source.text));
  kept.organ = short_parameter(request, "organ");
  kept.source = short_parameter(request, "source");
  kept.said_on = day_parameter(request, "date");
  kept.characters = static_cast<std::int64_t>(source.text.size());
  kept.at = app.now();
  kept.actor = request.caller->access.actor;
  auto lease = app.database.lease();
  kept.sha256 = keep_file(*lease, app.files, request.body, name, kept.actor, kept.at).sha256;
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  document::add_document(*lease, kept);
  transaction.commit();
  return json_reply(document_json(*document::find_document(*lease, kept.sha256)), 201);
}

/// Those whose row still stands: a deleted target settles nothing. Not only the caller's rows, so that all
/// see one coverage.
std::vector<document::SentenceUse> standing(store::Session& session,
                                            std::vector<document::SentenceUse> uses) {
  const store::Access everybody = store::administrator_access("文稿");
  std::erase_if(uses, [&](const document::SentenceUse& use) {
    return !store::find(session, everybody, scorecard::indicator_entity(), use.id);
  });
  return uses;
}

/// A kept document with its text and what it says.
struct ReadDocument {
  SourceDocument head;
  SourceText source;
  document::Extraction found;
};

ReadDocument read_document(App& app, store::Session& session, std::string_view sha256) {
  auto head = document::find_document(session, sha256);
  if (!head) throw Error(ErrorCode::NotFound, "没有这份文稿，它可能不在这套账里。", std::string(sha256));
  ReadDocument read{std::move(*head), document::source_text(file_bytes(session, app.files, sha256)), {}};
  const int year = read.head.said_on ? read.head.said_on->year() : 0;
  read.found = document::extract(read.source.text, document::shipped_reading(), year);
  return read;
}

Reply list_documents(App& app, const Request&) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const SourceDocument& one : document::documents(*lease)) items.push(document_json(one));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply one_document(App& app, const Request& request) {
  auto lease = app.database.lease();
  const ReadDocument read = read_document(app, *lease, request.param("sha256"));
  const auto uses = standing(*lease, document::uses_of_document(*lease, read.head.sha256));
  Json body = document_json(read.head);
  body.set("text", text::utf8(read.source.text)).set("says", extraction_json(read.found, uses));
  return json_reply(body.set("coverage", coverage_json(read.found, uses)));
}

std::int64_t whole_member(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  if (!member || !member->whole() || *member->whole() < 0)
    throw Error(ErrorCode::InvalidInput, "位置应是非负整数。", "/" + std::string(name));
  return *member->whole();
}

/// The number at begin … end becomes a target of the ledger; its source line is the sentence unless one is
/// given.
Reply make_target(App& app, const Request& request) {
  const Json body = body_object(request, {"begin", "end", "values", "reason"});
  const std::int64_t begin = whole_member(body, "begin"), end = whole_member(body, "end");
  auto lease = app.database.lease();
  const ReadDocument read = read_document(app, *lease, request.param("sha256"));
  const auto stated = std::ranges::find_if(read.found.facts, [&](const document::StatedFact& fact) {
    return static_cast<std::int64_t>(fact.number.begin) == begin &&
           static_cast<std::int64_t>(fact.number.end) == end;
  });
  if (stated == read.found.facts.end())
    throw Error(ErrorCode::InvalidInput, "这个位置没有摘出的数，请刷新后再试。", "/begin");
  const store::Entity& entity = scorecard::indicator_entity();
  const store::Access& access = request.caller->access;
  store::Change change{&entity, store::Op::Put, "", std::nullopt, Row(entity.fields->size()), "", false};
  apply_set(access, entity, body.find("values"), change.values, "/values");
  auto target = from_row<scorecard::Indicator>(change.values);
  if (target.source.empty()) target.source = fmt::format("《{}》“{}”", read.head.title, stated->quote);
  change.values = to_row(target);
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = text_member(body, "reason");
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  batch.changes.push_back(std::move(change));
  document::SentenceUse use{read.head.sha256, begin,       end, std::string(entity.name), "",
                            app.now(),        access.actor};
  const store::Written written = write_and_publish(app, *lease, access, std::move(batch),
                                                   language_of(request), [&](const store::Written& rows) {
                                                     use.id = rows.rows.at(0).first;
                                                     document::add_use(*lease, use);
                                                   });
  use.id = written.rows.at(0).first;
  return json_reply(use_json(use), 201);
}

/// Which rows of a ledger came from a sentence, and where it stands.
Reply sentences(App& app, const Request&) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const document::SentenceUse& use :
       document::uses_in_ledger(*lease, scorecard::indicator_entity().name))
    items.push(use_json(use));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

}  // namespace

void add_document_routes(Router& routes, App& app) {
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  routes.get("/api/v1/documents", reads("indicator"), "读过的文稿", on(list_documents));
  routes.post("/api/v1/documents", writes("indicator"), "交来一份文稿：原样留存，带密级标志的拒收",
              on(add_document));
  routes.get("/api/v1/documents/{sha256}", reads("indicator"), "一份文稿的原文和它说了什么，每条带位置",
             on(one_document));
  routes.post("/api/v1/documents/{sha256}/targets", writes("indicator"),
              "把文稿里的一句话变成目标，目标记住这句话", on(make_target));
  routes.get("/api/v1/target-sentences", reads("indicator"), "哪些目标来自文稿的哪一句", on(sentences));
}

}  // namespace liantu::api
