#include "liantu/document/source_document_store.h"

namespace liantu::document {
namespace {

constexpr store::Query kDocumentAdd{"document.source_document.add", R"(
  INSERT INTO source_document (sha256, name, title, organ, source, said_on, characters, at, actor)
  VALUES (:sha256, :name, :title, :organ, :source, :said_on, :characters, :at, :actor) ON CONFLICT (sha256) DO NOTHING)"};

constexpr store::Query kDocumentFind{"document.source_document.find", R"(
  SELECT sha256, name, title, organ, source, said_on, characters, at, actor FROM source_document WHERE sha256 = :sha256)"};

constexpr store::Query kDocumentList{"document.source_document.list", R"(
  SELECT sha256, name, title, organ, source, said_on, characters, at, actor
    FROM source_document ORDER BY at DESC, sha256 LIMIT 500)"};

constexpr store::Query kUseAdd{"document.sentence_use.add", R"(
  INSERT INTO sentence_use (sha256, begin_at, end_at, entity, id, at, actor)
  VALUES (:sha256, :begin_at, :end_at, :entity, :id, :at, :actor) ON CONFLICT DO NOTHING)"};

constexpr store::Query kUseOfDocument{"document.sentence_use.of_document", R"(
  SELECT sha256, begin_at, end_at, entity, id, at, actor FROM sentence_use WHERE sha256 = :sha256 ORDER BY begin_at, id)"};

constexpr store::Query kUseInLedger{"document.sentence_use.in_ledger", R"(
  SELECT sha256, begin_at, end_at, entity, id, at, actor
    FROM sentence_use WHERE entity = :entity ORDER BY at DESC, id LIMIT 10000)"};

constexpr store::Query kUseOfRow{"document.sentence_use.of_row", R"(
  SELECT sha256, begin_at, end_at, entity, id, at, actor
    FROM sentence_use WHERE entity = :entity AND id = :id ORDER BY at, sha256, begin_at)"};

constexpr store::Query kDocumentDrop{"document.source_document.drop", R"(
  DELETE FROM source_document WHERE sha256 = :sha256)"};

constexpr store::Query kUsesDrop{"document.sentence_use.drop", R"(
  DELETE FROM sentence_use WHERE sha256 = :sha256)"};

constexpr store::Query kDecisionsDrop{"document.sentence_decision.drop", R"(
  DELETE FROM sentence_decision WHERE sha256 = :sha256)"};

SourceDocument document_of(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  const auto whole = [&](int column) { return std::get<std::int64_t>(record.value(column)); };
  SourceDocument document{text(0),      text(1),  text(2),  text(3), text(4),
                          std::nullopt, whole(6), whole(7), text(8)};
  const auto day = record.value(5);
  if (const auto* said = std::get_if<std::string>(&day)) document.said_on = Date::parse(*said);
  return document;
}

SentenceUse use_of(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  const auto whole = [&](int column) { return std::get<std::int64_t>(record.value(column)); };
  return {text(0), whole(1), whole(2), text(3), text(4), whole(5), text(6)};
}

std::vector<SentenceUse> uses(store::Session& session, const store::Query& query,
                              const store::Bind& parameters) {
  std::vector<SentenceUse> found;
  session.run(query, parameters, [&](const store::Record& record) { found.push_back(use_of(record)); });
  return found;
}

}  // namespace

void add_document(store::Session& session, const SourceDocument& document) {
  session.execute(kDocumentAdd, {{"sha256", document.sha256},
                                 {"name", document.name},
                                 {"title", document.title},
                                 {"organ", document.organ},
                                 {"source", document.source},
                                 {"said_on", document.said_on ? Value(document.said_on->iso()) : Value()},
                                 {"characters", document.characters},
                                 {"at", document.at},
                                 {"actor", document.actor}});
}

void add_use(store::Session& session, const SentenceUse& use) {
  session.execute(kUseAdd, {{"sha256", use.sha256},
                            {"begin_at", use.begin},
                            {"end_at", use.end},
                            {"entity", use.entity},
                            {"id", use.id},
                            {"at", use.at},
                            {"actor", use.actor}});
}

void drop_document(store::Session& session, std::string_view sha256) {
  for (const store::Query& query : {kUsesDrop, kDecisionsDrop, kDocumentDrop})
    session.execute(query, {{"sha256", std::string(sha256)}});
}

std::optional<SourceDocument> find_document(store::Session& session, std::string_view sha256) {
  std::optional<SourceDocument> found;
  session.run(kDocumentFind, {{"sha256", std::string(sha256)}},
              [&](const store::Record& record) { found = document_of(record); });
  return found;
}

std::vector<SourceDocument> documents(store::Session& session) {
  std::vector<SourceDocument> found;
  session.run(kDocumentList, {}, [&](const store::Record& record) { found.push_back(document_of(record)); });
  return found;
}

std::vector<SentenceUse> uses_of_document(store::Session& session, std::string_view sha256) {
  return uses(session, kUseOfDocument, {{"sha256", std::string(sha256)}});
}

std::vector<SentenceUse> uses_of_row(store::Session& session, std::string_view entity, std::string_view id) {
  return uses(session, kUseOfRow, {{"entity", std::string(entity)}, {"id", std::string(id)}});
}

std::vector<SentenceUse> uses_in_ledger(store::Session& session, std::string_view entity) {
  return uses(session, kUseInLedger, {{"entity", std::string(entity)}});
}

}  // namespace liantu::document
