// Statements of a document as JSON, both ways: what a page shows, what a decision keeps.
#pragma once

#include <string>

#include "liantu/document/sentence_decision.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// {"begin","end","number":{"begin","end"},"quote","indicator","value","value2","unit","relation","bound","nature","period",
/// "subject","region","responsible":[{"unit","role"}],"deadline":{"words","day","count","unit"},"confidence","why","indicator_en"};
/// places in characters. `indicator_en` and a project's `status_en` are "" where the word is the document's own.
json::Json statement_json(const document::StatedFact& fact);
json::Json statement_json(const document::StatedProject& project);
json::Json statement_json(const document::StatedMechanism& mechanism);

/// All of one kind, as `said` of a decision.
json::Json statements_json(const document::Statements& said);

/// The other way; quotes are taken from the document. Throws InvalidInput naming the member at `at`.
document::Statements statements_of(document::StatementKind kind, const json::Json& items,
                                   std::u32string_view text, const std::string& at);

}  // namespace liantu::api
