// Documents that were read, and their sentences that became rows: tables source_document and sentence_use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::document {

/// Known by the bytes of its file, which is kept as evidence.
struct SourceDocument {
  std::string sha256, name, title;
  std::string organ, source;  ///< who says it, where it was found; may be empty
  std::optional<Date> said_on{};
  std::int64_t characters = 0;
  Instant at = 0;
  std::string actor;
};

/// A number of a document and the row it became.
struct SentenceUse {
  std::string sha256;
  std::int64_t begin = 0, end = 0;  ///< of the number, in characters of the document's text
  std::string entity, id;
  Instant at = 0;
  std::string actor;
};

/// These within the caller's write transaction. A document kept before keeps what was said of it.
void add_document(store::Session& session, const SourceDocument& document);
void add_use(store::Session& session, const SentenceUse& use);

/// With its sentences and all decisions on them; the file stays evidence, the rows stay.
void drop_document(store::Session& session, std::string_view sha256);

std::optional<SourceDocument> find_document(store::Session& session, std::string_view sha256);
/// Newest first, at most 500.
std::vector<SourceDocument> documents(store::Session& session);

std::vector<SentenceUse> uses_of_document(store::Session& session, std::string_view sha256);
std::vector<SentenceUse> uses_of_row(store::Session& session, std::string_view entity, std::string_view id);
/// Of a ledger's rows, at most 10,000.
std::vector<SentenceUse> uses_in_ledger(store::Session& session, std::string_view entity);

}  // namespace liantu::document
