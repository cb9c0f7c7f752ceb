// 文稿: kept as they came, and read.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "liantu/api/documents/document_json.h"
#include "liantu/api/documents/extracted_line.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/word_code.h"
#include "liantu/document/heading.h"
#include "liantu/document/reading_preset.h"
#include "liantu/document/source_import.h"
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
  kept.organ = short_parameter(request, "organ");
  kept.source = short_parameter(request, "source");
  kept.said_on = day_parameter(request, "date");
  const document::Heading heading = document::heading_of(source.text, document::shipped_reading());
  if (kept.title.empty()) kept.title = heading.title;
  if (!kept.said_on) kept.said_on = heading.day;
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

/// The newest with their coverage; of older ones it is told when they are opened.
Reply list_documents(App& app, const Request&) {
  auto lease = app.database.lease();
  Json items = Json::array();
  const auto read = newest_documents(app, *lease, [](const SourceDocument&) { return true; });
  for (const SourceDocument& one : document::documents(*lease)) {
    const auto known =
        std::ranges::find_if(read, [&](const ReadDocument& each) { return each.head.sha256 == one.sha256; });
    Json item = document_json(one);
    items.push(item.set(
        "coverage", known == read.end() ? Json() : coverage_json(coverage_of(known->settled, known->uses))));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply one_document(App& app, const Request& request) {
  auto lease = app.database.lease();
  const ReadDocument read = read_document(app, *lease, request.param("sha256"));
  Json body = document_json(read.head);
  body.set("text", text::utf8(read.reading->source.text))
      .set("says", says_json(app, *lease, read))
      .set("may_verify", may_verify(request, read.head));
  return json_reply(body.set("coverage", coverage_json(coverage_of(read.settled, read.uses))));
}

/// What a person decided in one document, a line each as `liantu extract` prints it, with the verdict: a test
/// case for the words.
Reply reading_cases(App& app, const Request& request) {
  auto lease = app.database.lease();
  const ReadDocument read = read_document(app, *lease, request.param("sha256"));
  const std::string doc = std::filesystem::path(read.head.name).stem().string();
  std::string lines;
  const auto add = [&](const auto& settled) {
    for (const auto& one : settled) {
      if (!one.verdict) continue;
      lines += extracted_line(doc, one.said).set("verdict", code_of(*one.verdict)).dump() + "\n";
    }
  };
  add(read.settled.facts);
  add(read.settled.projects);
  add(read.settled.mechanisms);
  return attachment(std::move(lines), doc + ".jsonl");
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
  routes.get("/api/v1/documents/{sha256}/cases", reads("indicator"),
             "人工核过的句子，作为改进词表的用例（jsonl）", on(reading_cases));
}

}  // namespace liantu::api
