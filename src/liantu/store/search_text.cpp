#include "liantu/store/search_text.h"

namespace liantu::store {
namespace {

constexpr std::size_t kMostTokens = 2000;
constexpr std::string_view kFieldBreak = "ǀ";   ///< a letter to both databases, in no word of ours

struct Point {
  char32_t code = 0;
  std::size_t length = 1;
};

/// Code 0, one byte long, where the bytes are not UTF-8: such a byte is never part of a token.
Point next_point(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1 || at + length > text.size()) return {};
  char32_t code = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return {};
    code = code << 6 | (next & 0x3F);
  }
  return {code, length};
}

bool is_ascii_word(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Han, kana, hangul: characters that both databases take for letters and that stand for a syllable or word.
bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x30FA) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3134F) || c == 0x3007;
}

/// Calls `each` with every token; `run` is scratch.
template <class Each>
void each_token(std::string_view text, std::string& run, Each each) {
  run.clear();
  for (std::size_t i = 0; i < text.size();) {
    const Point point = next_point(text, i);
    char32_t c = point.code;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;   // full width
    if (is_ascii_word(c)) {
      run += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else {
      if (!run.empty()) each(std::string_view(run));
      run.clear();
      if (is_ideograph(c)) each(text.substr(i, point.length));
    }
    i += point.length;
  }
  if (!run.empty()) each(std::string_view(run));
}

std::string spaced(const std::vector<std::string>& tokens) {
  std::string text;
  for (const std::string& token : tokens) (text += text.empty() ? "" : " ") += token;
  return text;
}

std::vector<std::vector<std::string>> phrases(std::string_view words) {
  std::vector<std::vector<std::string>> result;
  std::string word;
  const auto end_word = [&] {
    if (auto tokens = search_tokens(word); !tokens.empty()) result.push_back(std::move(tokens));
    word.clear();
  };
  for (std::size_t i = 0; i < words.size();) {
    const Point point = next_point(words, i);
    if (point.code == ' ' || point.code == '\t' || point.code == 0x3000 || point.code == '\n') {
      end_word();
    } else {
      word += words.substr(i, point.length);
    }
    i += point.length;
  }
  end_word();
  return result;
}

bool is_ascii_token(const std::string& token) { return static_cast<unsigned char>(token[0]) < 0x80; }

}  // namespace

std::vector<std::string> search_tokens(std::string_view text) {
  std::vector<std::string> tokens;
  std::string run;
  each_token(text, run, [&](std::string_view token) { tokens.emplace_back(token); });
  if (tokens.size() > kMostTokens) tokens.resize(kMostTokens);
  return tokens;
}

void IndexText::start(std::string& out) {
  out.clear();
  out_ = &out;
  count_ = 0;
}

void IndexText::add_field(std::string_view text) {
  if (count_ > 0) add_token(kFieldBreak);
  each_token(text, run_, [&](std::string_view token) {
    if (count_ < kMostTokens) add_token(token);
  });
}

void IndexText::add_token(std::string_view token) {
  ++count_;
  if (!out_->empty()) *out_ += ' ';
  if (tsvector_) *out_ += '\'';
  *out_ += token;
  if (tsvector_) (*out_ += "':") += std::to_string(count_);
}

std::string fts5_query(std::string_view words) {
  std::string query;
  for (const auto& phrase : phrases(words)) {
    if (!query.empty()) query += " AND ";
    query += '"' + spaced(phrase) + '"';
    if (is_ascii_token(phrase.back())) query += " *";
  }
  return query;
}

std::string tsquery_text(std::string_view words) {
  std::string query;
  for (const auto& phrase : phrases(words)) {
    if (!query.empty()) query += " & ";
    query += '(';
    for (const std::string& token : phrase) {
      if (&token != &phrase.front()) query += " <-> ";
      query += '\'' + token + '\'';
      if (&token == &phrase.back() && is_ascii_token(token)) query += ":*";
    }
    query += ')';
  }
  return query;
}

}  // namespace liantu::store
