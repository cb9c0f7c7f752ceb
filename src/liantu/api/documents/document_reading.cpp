#include "liantu/api/documents/document_reading.h"

#include <algorithm>
#include <array>

#include "liantu/api/caller.h"
#include "liantu/api/documents/statement_json.h"
#include "liantu/api/evidence_store.h"
#include "liantu/base/error.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/document/reading_preset.h"
#include "liantu/document/sentence_decision_store.h"
#include "liantu/project/project_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using document::SentenceDecision, document::SentenceUse;

std::vector<SentenceDecision> decisions(store::Session& session, std::string_view sha256,
                                        std::u32string_view text) {
  std::vector<SentenceDecision> all;
  for (const document::KeptDecision& kept : document::decisions_of(session, sha256)) {
    document::Statements said = statements_of(kept.kind, json::Json::parse(kept.said), text, "/said");
    all.push_back({kept.kind, kept.place, kept.verdict, std::move(said), kept.at, kept.actor});
  }
  return all;
}

/// Of this process: a document is known by its bytes, whoever asks and whatever database it is in.
ReadingCache& kept_readings() {
  constexpr std::size_t kBytes = 96'000'000;
  static ReadingCache readings(kBytes);
  return readings;
}

bool made_of(const SentenceUse& use, document::Place key) {
  return use.begin == static_cast<std::int64_t>(key.begin) && use.end == static_cast<std::int64_t>(key.end);
}

}  // namespace

ReadDocument read_document(App& app, store::Session& session, std::string_view sha256) {
  auto head = document::find_document(session, sha256);
  if (!head) throw Error(ErrorCode::NotFound, "没有这份文稿，它可能不在这套账里。", std::string(sha256));
  const int year = head->said_on ? head->said_on->year() : 0;
  ReadingCache::Kept kept = kept_readings().reading(head->sha256, year, [&] {
    DocumentReading reading{document::source_text(file_bytes(session, app.files, sha256)), {}};
    reading.says = document::extract(reading.source.text, document::shipped_reading(), year);
    return reading;
  });
  ReadDocument read{std::move(*head), std::move(kept), {}, {}};
  read.settled = document::settle(read.reading->says, decisions(session, sha256, read.reading->source.text));
  read.uses = standing_uses(app, session, document::uses_of_document(session, sha256));
  return read;
}

bool may_verify(const Request& request, const document::SourceDocument& document) {
  const Caller& caller = *request.caller;
  const auto& roles = caller.acting_for ? caller.acting_for->roles : caller.person.roles;
  return roles.contains(org::Role::Leader) || document.actor == caller.access.actor;
}

std::vector<ReadDocument> newest_documents(
    App& app, store::Session& session, const std::function<bool(const document::SourceDocument&)>& accept) {
  constexpr std::int64_t kMostCharacters = 2'000'000;
  constexpr std::size_t kMostDocuments = 50;
  std::vector<ReadDocument> read;
  std::int64_t characters = 0;
  for (const document::SourceDocument& one : document::documents(session)) {
    if (!accept(one)) continue;
    characters += one.characters;
    if (characters > kMostCharacters || read.size() == kMostDocuments) break;
    read.push_back(read_document(app, session, one.sha256));
  }
  return read;
}

std::vector<SentenceUse> standing_uses(const App& app, store::Session& session,
                                       std::vector<SentenceUse> uses) {
  const store::Access everybody = store::administrator_access("文稿");
  std::erase_if(uses, [&](const SentenceUse& use) {
    const auto entity =
        std::ranges::find_if(app.entities, [&](const store::Entity* one) { return one->name == use.entity; });
    return entity == app.entities.end() || !store::find(session, everybody, **entity, use.id);
  });
  return uses;
}

Coverage coverage_of(const document::SettledExtraction& said, const std::vector<SentenceUse>& uses) {
  Coverage coverage;
  for (const document::Settled<document::StatedFact>& fact : said.facts) {
    if (fact.said.nature != text::Nature::Target || fact.verdict == document::Verdict::Rejected) continue;
    ++coverage.stated;
    coverage.decided += fact.verdict ? 1 : 0;
    const auto became = [&](std::string_view entity) {
      return std::ranges::any_of(uses, [&](const SentenceUse& use) {
        return use.entity == entity && made_of(use, key_of(fact.said));
      });
    };
    const bool target = became(scorecard::indicator_entity().name),
               task = became(dispatch::task_entity().name);
    const bool project = became(project::project_entity().name);
    coverage.targets += target ? 1 : 0;
    coverage.tasks += task ? 1 : 0;
    coverage.projects += project ? 1 : 0;
    coverage.settled += target || task || project ? 1 : 0;
  }
  return coverage;
}

bool takes_sentences(std::string_view ledger) {
  constexpr std::array<std::string_view, 3> kLedgers{"indicators", "tasks", "projects"};
  return std::ranges::find(kLedgers, ledger) != kLedgers.end();
}

}  // namespace liantu::api
