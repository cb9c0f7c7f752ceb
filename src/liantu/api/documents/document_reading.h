// A kept document as it is worked with: its text, what the rules read, what people decided, and the rows that
// came of it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/documents/reading_cache.h"
#include "liantu/api/http/http.h"
#include "liantu/document/sentence_decision.h"
#include "liantu/document/source_document_store.h"

namespace liantu::api {

struct ReadDocument {
  document::SourceDocument head;
  ReadingCache::Kept reading;               ///< its text, and what the rules alone read
  document::SettledExtraction settled;      ///< under the decisions
  std::vector<document::SentenceUse> uses;  ///< rows that stand: a deleted one settles nothing
};

/// NotFound when it was never handed in.
ReadDocument read_document(App& app, store::Session& session, std::string_view sha256);

/// 待核对 is for the one who handed the document in and for leaders, and who acts for one.
bool may_verify(const Request& request, const document::SourceDocument& document);

/// The newest that `accept` takes, at most fifty and two million characters: what is read at once.
std::vector<ReadDocument> newest_documents(
    App& app, store::Session& session, const std::function<bool(const document::SourceDocument&)>& accept);

/// Those whose row still stands, whoever may see it, so that all see one coverage.
std::vector<document::SentenceUse> standing_uses(const App& app, store::Session& session,
                                                 std::vector<document::SentenceUse> uses);

/// Of the commitments of a document (targets, and what people added as such) how many became rows, and of
/// which ledger.
struct Coverage {
  std::int64_t stated = 0, settled = 0, targets = 0, tasks = 0, projects = 0;
  std::int64_t decided = 0;  ///< of `stated`: a person has looked at it
};

Coverage coverage_of(const document::SettledExtraction& said, const std::vector<document::SentenceUse>& uses);

/// The ledgers that a sentence may become a row of, by the name in addresses: indicators, tasks, projects.
bool takes_sentences(std::string_view ledger);

}  // namespace liantu::api
