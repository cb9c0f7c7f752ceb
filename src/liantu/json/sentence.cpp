#include "liantu/json/sentence.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "liantu/json/sentence_text.h"

namespace liantu::json {
namespace {

constexpr std::size_t kLongest = 16 * 1024;
constexpr int kDeepest = 4;  // a sentence in a sentence in a sentence
constexpr std::string_view kStop = "。", kListed = "、";

/// A pair taken apart: text, value, text, value, …, text.
struct Pattern {
  std::vector<std::string_view> pieces;
  std::string_view en;
  std::size_t literal = 0;
};

using Values = std::vector<std::string_view>;

Pattern pattern_of(const SentencePair& pair) {
  Pattern pattern{.pieces = {}, .en = pair.en};
  std::string_view rest = pair.zh;
  for (std::size_t hole = rest.find("{}"); hole != std::string_view::npos; hole = rest.find("{}")) {
    pattern.pieces.push_back(rest.substr(0, hole));
    rest.remove_prefix(hole + 2);
  }
  pattern.pieces.push_back(rest);
  for (const std::string_view piece : pattern.pieces) pattern.literal += piece.size();
  return pattern;
}

/// What stands in the places of the values; each ends at the first place where the next piece stands.
std::optional<Values> values_in(const Pattern& pattern, std::string_view text) {
  const std::string_view first = pattern.pieces.front(), last = pattern.pieces.back();
  if (text.size() < pattern.literal || !text.starts_with(first) || !text.ends_with(last)) return std::nullopt;
  std::string_view rest = text.substr(first.size(), text.size() - first.size() - last.size());
  Values values;
  for (std::size_t i = 1; i + 1 < pattern.pieces.size(); ++i) {
    const std::size_t at = rest.find(pattern.pieces[i]);
    if (at == std::string_view::npos) return std::nullopt;
    values.push_back(rest.substr(0, at));
    rest.remove_prefix(at + pattern.pieces[i].size());
  }
  values.push_back(rest);
  if (first.empty() && values.front().find(kStop) != std::string_view::npos)
    return std::nullopt;  // a sentence before it
  return values;
}

/// {0}, {0!} or {0=} at the beginning of `text`.
struct Place {
  std::size_t value, size;
  char mark;
};

std::optional<Place> place_at(std::string_view text) {
  if (text.size() < 3 || text[0] != '{' || text[1] < '0' || text[1] > '9') return std::nullopt;
  const bool marked = text[2] == '!' || text[2] == '=';
  const std::size_t size = marked ? 4 : 3;
  if (text.size() < size || text[size - 1] != '}') return std::nullopt;
  return Place{static_cast<std::size_t>(text[1] - '0'), size, marked ? text[2] : ' '};
}

/// The first character, which is what the patterns are sorted by.
std::string_view head_of(std::string_view text) {
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(0, end);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class Catalogue {
 public:
  Catalogue() {
    for (const SentencePair& pair : sentence_pairs()) {
      Pattern pattern = pattern_of(pair);
      if (pattern.pieces.size() == 1)
        whole_.emplace(pair.zh, pair.en);
      else
        by_head_[head_of(pattern.pieces.front())].push_back(std::move(pattern));
    }
    for (auto& [head, patterns] : by_head_) {
      std::stable_sort(patterns.begin(), patterns.end(),
                       [](const Pattern& a, const Pattern& b) { return a.literal > b.literal; });
    }
  }

  std::optional<std::string> english(std::string_view zh, NameInEnglish name, int depth) const {
    if (const auto it = whole_.find(zh); it != whole_.end()) return std::string(it->second);
    if (depth > kDeepest) return std::nullopt;
    std::optional<std::string> said;
    std::size_t literal = 0;
    for (const std::string_view head : {head_of(zh), std::string_view()}) {
      const auto it = by_head_.find(head);
      if (it == by_head_.end()) continue;
      for (const Pattern& pattern : it->second) {
        if (said && literal >= pattern.literal) break;
        const auto values = values_in(pattern, zh);
        auto filled = values ? fill(pattern, *values, name, depth) : std::nullopt;
        if (!filled) continue;
        said = std::move(filled);
        literal = pattern.literal;
        break;
      }
    }
    return said ? said : one_after_another(zh, name, depth);
  }

 private:
  /// `en` with its values, or nothing when one that must have English has none.
  std::optional<std::string> fill(const Pattern& pattern, const Values& values, NameInEnglish name,
                                  int depth) const {
    std::string out;
    for (std::size_t i = 0; i < pattern.en.size(); ++i) {
      const auto place = place_at(pattern.en.substr(i));
      if (!place || place->value >= values.size()) {
        out += pattern.en[i];
        continue;
      }
      const std::string_view value = values[place->value];
      const auto said = place->mark == '=' ? std::nullopt : value_in_english(value, name, depth);
      if (!said && place->mark == '!') return std::nullopt;
      out += said ? *said : std::string(value);
      i += place->size - 1;
    }
    return out;
  }

  /// Nothing when there is no English for it; text without Chinese is its own English.
  std::optional<std::string> value_in_english(std::string_view value, NameInEnglish name, int depth) const {
    if (is_ascii(value)) return std::string(value);
    if (name != nullptr) {
      if (const std::string_view known = name(value); !known.empty()) return std::string(known);
    }
    if (auto said = english(value, name, depth + 1)) return said;
    return value.find(kListed) == std::string_view::npos ? std::nullopt : list_in_english(value, name, depth);
  }

  std::optional<std::string> list_in_english(std::string_view list, NameInEnglish name, int depth) const {
    if (depth > 0 && list.size() > kLongest / 8) return std::nullopt;
    std::string out;
    for (bool more = true; more;) {
      const std::size_t end = list.find(kListed);
      more = end != std::string_view::npos;
      const std::string_view one = list.substr(0, end);
      if (one.find(kListed) != std::string_view::npos) return std::nullopt;
      const auto said = value_in_english(one, name, kDeepest);
      if (!said) return std::nullopt;
      out += (out.empty() ? "" : ", ") + *said;
      if (more) list.remove_prefix(end + kListed.size());
    }
    return out;
  }

  std::optional<std::string> one_after_another(std::string_view zh, NameInEnglish name, int depth) const {
    std::string out;
    while (!zh.empty()) {
      const std::size_t stop = zh.find(kStop);
      const std::size_t end = stop == std::string_view::npos ? zh.size() : stop + kStop.size();
      if (out.empty() && end == zh.size()) return std::nullopt;  // one only, and it was looked up already
      const auto said = english(zh.substr(0, end), name, depth + 1);
      if (!said) return std::nullopt;
      out += (out.empty() ? "" : " ") + *said;
      zh.remove_prefix(end);
    }
    return out;
  }

  std::unordered_map<std::string_view, std::string_view> whole_;
  std::unordered_map<std::string_view, std::vector<Pattern>>
      by_head_;  ///< those that begin with a value under ""
};

}  // namespace

const std::vector<SentencePair>& sentence_pairs() {
  static const std::vector<SentencePair> all = [] {
    std::vector<SentencePair> pairs;
    for (const std::string_view file : sentence_files()) {
      for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        const std::string_view line = file.substr(at, end - at);
        const std::size_t tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string_view::npos) {
          pairs.push_back({line.substr(0, tab), line.substr(tab + 1)});
        }
        at = end + 1;
      }
    }
    return pairs;
  }();
  return all;
}

std::optional<std::string> sentence_in_english(std::string_view zh, NameInEnglish name) {
  static const Catalogue catalogue;
  if (zh.empty() || zh.size() > kLongest || is_ascii(zh)) return std::nullopt;
  return catalogue.english(zh, name, 0);
}

}  // namespace liantu::json
