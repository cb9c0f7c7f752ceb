#include "liantu/store/search_text.h"

namespace liantu::store {
namespace {

constexpr std::size_t kMostTokens = 2000;

struct Point {
  char32_t code = 0;
  std::size_t length = 1;
};

Point next_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xF0) {
    return {static_cast<char32_t>((lead & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63)), 4};
  }
  if (lead >= 0xE0) return {static_cast<char32_t>((lead & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63)), 3};
  return {static_cast<char32_t>((lead & 31) << 6 | (byte(1) & 63)), 2};
}

bool is_ascii_word(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Han, kana, hangul: characters that both databases take for letters and that stand for a syllable or word.
bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x30FA) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3134F) || c == 0x3007;
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
  bool in_run = false;
  for (std::size_t i = 0; i < text.size() && tokens.size() < kMostTokens;) {
    const Point point = next_point(text, i);
    char32_t c = point.code;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;   // full width
    if (is_ascii_word(c)) {
      if (!in_run) tokens.emplace_back();
      tokens.back() += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      in_run = true;
    } else {
      in_run = false;
      if (is_ideograph(c)) tokens.emplace_back(text.substr(i, point.length));
    }
    i += point.length;
  }
  return tokens;
}

std::string fts5_text(const std::vector<std::string>& tokens) {
  std::string text;
  for (const std::string& token : tokens) {
    if (!text.empty()) text += ' ';
    text += token;
  }
  return text;
}

std::string tsvector_text(const std::vector<std::string>& tokens) {
  std::string text;
  std::size_t position = 0;
  for (const std::string& token : tokens) {
    text += (text.empty() ? "'" : " '") + token + "':" + std::to_string(++position);
  }
  return text;
}

std::string fts5_query(std::string_view words) {
  std::string query;
  for (const auto& phrase : phrases(words)) {
    if (!query.empty()) query += " AND ";
    query += '"' + fts5_text(phrase) + '"';
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
