// Words for the search index, the same on both databases: one token per Han character, one per run of ASCII letters and
// digits. A phrase of tokens is then a substring search.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liantu::store {

/// Lower case, full-width letters made narrow, punctuation dropped; at most 2,000 tokens.
std::vector<std::string> search_tokens(std::string_view text);

/// Content of the index, growing field by field: "芯 片 3d" for FTS5, "'芯':1 '片':2 '3d':3" for a tsvector. No phrase
/// reaches from one field into the next.
class IndexText {
 public:
  explicit IndexText(bool tsvector) : tsvector_(tsvector) {}
  void start(std::string& out);             ///< writes over `out`
  void add_field(std::string_view text);

 private:
  void add_token(std::string_view token);
  bool tsvector_;
  std::size_t count_ = 0;
  std::string* out_ = nullptr;
  std::string run_;
};

/// The words of a search box; the last run of letters also matches as a beginning. "" when nothing is left to look for.
std::string fts5_query(std::string_view words);      ///< "\"芯 片\" AND \"3d\" *"
std::string tsquery_text(std::string_view words);    ///< "('芯' <-> '片') & '3d':*"

}  // namespace liantu::store
