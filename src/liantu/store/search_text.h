// Words for the search index, the same on both databases: one token per Han character, one per run of ASCII letters and
// digits. A phrase of tokens is then a substring search.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liantu::store {

/// Lower case, full-width letters made narrow, punctuation dropped; at most 2,000 tokens.
std::vector<std::string> search_tokens(std::string_view text);

/// "芯 片 3d": content of the FTS5 index.
std::string fts5_text(const std::vector<std::string>& tokens);
/// "'芯':1 '片':2": a tsvector in text form.
std::string tsvector_text(const std::vector<std::string>& tokens);

/// The words of a search box; the last run of letters also matches as a beginning. "" when nothing is left to look for.
std::string fts5_query(std::string_view words);      ///< "\"芯 片\" AND \"3d\" *"
std::string tsquery_text(std::string_view words);    ///< "('芯' <-> '片') & '3d':*"

/// Between the fields of one row, so that no phrase reaches across them.
inline constexpr std::string_view kFieldBreak = "ǀ";

}  // namespace liantu::store
