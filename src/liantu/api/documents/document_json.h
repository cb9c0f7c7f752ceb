// What a document says, as the page that reads it takes it.
#pragma once

#include "liantu/api/documents/document_reading.h"
#include "liantu/json/json.h"

namespace liantu::api {

json::Json document_json(const document::SourceDocument& document);

/// {"year","facts","projects","mechanisms","asides"}: each statement with its "key" (the place under which it
/// is decided on), "verdict" and "actor" when a person decided, and "rows" that it became. "order": the
/// pieces of a text in columns as they are read. A target whose indicator a definition of the office computes
/// has its code and the value in its unit as "metric".
json::Json says_json(App& app, store::Session& session, const ReadDocument& read);

json::Json use_json(const document::SentenceUse& use);

json::Json coverage_json(const Coverage& coverage);

}  // namespace liantu::api
