// What a document says, as the page that reads it takes it.
#pragma once

#include <vector>

#include "liantu/document/extraction.h"
#include "liantu/document/source_document_store.h"
#include "liantu/json/json.h"

namespace liantu::api {

json::Json document_json(const document::SourceDocument& document);

/// facts, projects, mechanisms and asides with places in characters; each fact with the place of its number
/// and the rows it became.
json::Json extraction_json(const document::Extraction& found, const std::vector<document::SentenceUse>& uses);

json::Json use_json(const document::SentenceUse& use);

/// How many of the targets a document states became a row: {"stated","settled"}.
json::Json coverage_json(const document::Extraction& found, const std::vector<document::SentenceUse>& uses);

}  // namespace liantu::api
