#include "liantu/text/reading/clean_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/text/folded_form.h"
#include "liantu/text/pinyin.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLeastParagraph = 60;  ///< characters of a whole paragraph
constexpr std::size_t kLongestHeadline = 45;
constexpr std::size_t kLeastHeadlines = 4;    ///< that stand together to be a list of links
constexpr std::size_t kLeastBrokenLine = 20;  ///< characters of a line that ends within a sentence
constexpr std::size_t kLongestLine = 65'536;  ///< a longer one is read in parts
constexpr std::size_t kOpeningLines = 3;      ///< where headlines stand

bool is_one_of(char32_t point, std::u32string_view set) {
  return set.find(point) != std::u32string_view::npos;
}
bool ends_sentence(char32_t point) {
  return is_one_of(point, U"。!?;…”’\"」)]:");
}
bool is_blank(char32_t point) {
  return is_one_of(point, U" \t\r\u00A0\u3000\u2002\u2003\uFEFF\v\f");
}
bool is_doubled_mark(char32_t point) {
  switch (point) {
    case U',':
    case U';':
    case U':':
    case U'、':
    case U'。':
    case U'!':
    case U'?':
      return true;
    default:
      return false;
  }
}

/// Characters of "(wàn)" at `at` of the source; 0 when something else stands there.
std::size_t pinyin_length(std::u32string_view source, std::size_t at) {
  if (source[at] != U'(' && source[at] != U'（') return 0;
  const std::size_t close = source.substr(at + 1, kLongestSyllable + 2).find_first_of(U")）");
  if (close == std::u32string_view::npos || close == 0) return 0;
  return is_pinyin(source.substr(at + 1, close)) ? close + 2 : 0;
}

/// A line of the source in folded form.
struct Line {
  std::u32string text;
  std::vector<std::uint32_t> from;
  std::uint32_t begin = 0, end = 0;  ///< of the source, the line's break left out
  bool continued = false;            ///< the part before it is of the same line
};

class LineFolding {
 public:
  explicit LineFolding(const CleaningRules& rules) : rules_(rules), forms_(folded_forms()) {}

  Line folded(std::u32string_view source, std::size_t begin, std::size_t end) {
    Line line;
    line.begin = static_cast<std::uint32_t>(begin);
    line.end = static_cast<std::uint32_t>(end);
    line.text.reserve(end - begin);
    line.from.reserve(end - begin);
    std::size_t blanks = 0;
    for (std::size_t at = begin; at < end; ++at) {
      const char32_t point = source[at];
      if (const char32_t one = blanks == 0 ? one_for(point) : kSeveral; one != kSeveral) [[likely]] {
        if (!is_doubled_mark(one) || line.text.empty() || line.text.back() != one) add(line, one, at);
        continue;
      }
      if (is_blank(point)) {
        ++blanks;
        continue;
      }
      if (point < 0x20 || point == 0x200B) continue;
      if (blanks > 0 && !line.text.empty()) append_blank(line, point, blanks, at);
      blanks = 0;
      if (!line.text.empty() && is_han(line.text.back())) {
        if (const std::size_t pinyin = pinyin_length(source.substr(0, end), at); pinyin > 0) {
          at += pinyin - 1;
          continue;
        }
      }
      append(line, point, at);
    }
    return line;
  }

 private:
  /// The one letter that append() makes of it, asked once a letter; kSeveral for all that needs a look
  /// around.
  char32_t one_for(char32_t point) {
    if (point >= kPlane) return kSeveral;
    char32_t& one = ones_[point];
    if (one == 0) one = found_one(point);
    return one;
  }

  char32_t found_one(char32_t point) {
    if (point < 0x20 || point == 0x200B || is_blank(point) || point == U'(' || point == U'（')
      return kSeveral;
    if (const char32_t kept = kept_sign(point); kept != 0) return is_doubled_mark(kept) ? kSeveral : kept;
    room_.clear();
    forms_.append(room_, point);
    if (room_.empty()) return kSeveral;
    const Decoded only = decode(room_, 0);
    if (only.bytes != room_.size() || only.point == kNotUtf8 || is_blank(only.point)) return kSeveral;
    const char32_t one = meant(only.point);
    return is_doubled_mark(one) == is_doubled_mark(only.point) ? one : kSeveral;
  }

  static void append_blank(Line& line, char32_t next, std::size_t blanks, std::size_t at) {
    const char32_t last = line.text.back();
    const bool words = (is_latin(last) || is_digit(last)) && (is_latin(next) || is_digit(next));
    const bool parted = is_han(last) && is_han(next) && (blanks > 1 || line.text.size() > 1);
    if (!words && !parted) return;
    line.text += U' ';
    line.from.push_back(static_cast<std::uint32_t>(at - 1));
  }

  void append(Line& line, char32_t point, std::size_t at) {
    if (const char32_t kept = kept_sign(point); kept != 0) {
      add(line, kept, at);
      return;
    }
    if (forms_.same(point) && !is_doubled_mark(point)) {
      add(line, meant(point), at);
      return;
    }
    room_.clear();
    forms_.append(room_, point);
    for (std::size_t i = 0; i < room_.size();) {
      const Decoded here = decode(room_, i);
      i += here.bytes;
      if (is_blank(here.point) || here.point == kNotUtf8) continue;
      if (is_doubled_mark(here.point) && !line.text.empty() && line.text.back() == here.point) continue;
      add(line, meant(here.point), at);
    }
  }

  static void add(Line& line, char32_t point, std::size_t at) {
    line.text += point;
    line.from.push_back(static_cast<std::uint32_t>(at));
  }

  /// Signs whose folded form says less than they do.
  static char32_t kept_sign(char32_t point) {
    switch (point) {
      case U'「':
        return U'“';
      case U'」':
        return U'”';
      case U'『':
        return U'‘';
      case U'』':
        return U'’';
      default:
        break;
    }
    if (is_one_of(point, U"“”‘’【】〔〕㎡")) return point;
    return point >= 0x2460 && point <= 0x24FF ? point : 0;
  }

  char32_t meant(char32_t point) const {
    for (const CleaningRules::Misread& misread : rules_.misread) {
      if (misread.seen == point) return misread.meant;
    }
    return point;
  }

  const CleaningRules& rules_;
  FoldedForms& forms_;
  std::string room_;
  static constexpr std::size_t kPlane = 0x10000;
  static constexpr char32_t kSeveral = 0xFFFFFFFF;
  std::vector<char32_t> ones_ = std::vector<char32_t>(kPlane);  ///< 0: not asked yet
};

/// Which rules have one of their words in a line, found in one pass over its first letters.
class AsideWords {
 public:
  explicit AsideWords(const CleaningRules& rules) : had_(rules.asides.size()) {
    for (std::size_t rule = 0; rule < rules.asides.size(); ++rule)
      for (const std::u32string& word : rules.asides[rule].has) {
        if (word.empty() || word[0] >= kPlane) continue;
        std::uint16_t& list = list_of_[word[0]];
        if (list == 0) {
          lists_.emplace_back();
          list = static_cast<std::uint16_t>(lists_.size());
        }
        lists_[list - 1U].push_back({rule, &word});
      }
  }

  /// Only the beginning of a long line is looked at.
  void read(std::u32string_view line) {
    constexpr std::size_t kFarthest = 200;
    line = line.substr(0, kFarthest);
    std::ranges::fill(had_, std::uint8_t{0});
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] >= kPlane || list_of_[line[at]] == 0) continue;
      for (const auto& [rule, word] : lists_[list_of_[line[at]] - 1U])
        if (line.substr(at).starts_with(*word)) had_[rule] = 1;
    }
  }

  bool had(std::size_t rule) const { return had_[rule] != 0; }

 private:
  static constexpr std::size_t kPlane = 0x10000;  ///< words begin with letters below it
  std::vector<std::uint16_t> list_of_ = std::vector<std::uint16_t>(kPlane);
  std::vector<std::vector<std::pair<std::size_t, const std::u32string*>>> lists_;
  std::vector<std::uint8_t> had_;
};

/// Seven digits in a row that are no amount.
bool has_phone(std::u32string_view line) {
  constexpr std::size_t kDigits = 7;
  std::size_t digits = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    const char32_t point = at < line.size() ? line[at] : U'\n';
    if (is_digit(point)) {
      ++digits;
    } else if (point != U'-' || at + 1 >= line.size() || !is_digit(line[at + 1])) {
      if (digits >= kDigits && !is_one_of(point, U".,%元万亿千百人吨亩平㎡个台套户年月日时")) return true;
      digits = 0;
    }
  }
  return false;
}

const AsideRule* aside_rule(const std::u32string& line, const CleaningRules& rules, AsideWords& words) {
  bool read = false;
  for (std::size_t i = 0; i < rules.asides.size(); ++i) {
    const AsideRule& rule = rules.asides[i];
    if (rule.longest != 0 && line.size() > rule.longest) continue;
    const auto begins = [&](const auto& word) { return line.starts_with(word); };
    const auto ends = [&](const auto& word) { return line.ends_with(word); };
    if (!rule.begins.empty() && std::ranges::none_of(rule.begins, begins)) continue;
    if (!rule.ends.empty() && std::ranges::none_of(rule.ends, ends)) continue;
    if (rule.phone && !has_phone(line)) continue;
    if (rule.has.empty()) return &rule;
    if (!std::exchange(read, true)) words.read(line);
    if (words.had(i)) return &rule;
  }
  return nullptr;
}

bool is_numbered(const std::u32string& line) {
  return is_digit(line[0]) || is_one_of(line[0], U"(一二三四五六七八九十第①②③④⑤⑥⑦⑧⑨");
}

bool is_headline(const std::u32string& line) {
  return line.size() <= kLongestHeadline && !is_one_of(line.back(), U"。;:,、") && !is_numbered(line) &&
         std::ranges::none_of(line, is_digit);
}

bool is_whole_paragraph(const std::u32string& line) {
  return line.size() >= kLeastParagraph && is_one_of(line.back(), U"。!?”") &&
         line.find(U'。') != std::u32string::npos;
}

/// Whether `next` goes on with the sentence that `last` breaks off.
bool goes_on(const Line& last, const Line& next, std::size_t lines_before) {
  const char32_t end = last.text.back();
  if (ends_sentence(end) || is_numbered(next.text) || !is_han(next.text[0])) {
    return (end == U',' || end == U'、') && !is_numbered(next.text);
  }
  if (end == U',' || end == U'、') return true;
  if (is_numbered(last.text) && last.text.size() < kLeastParagraph) return false;
  const auto pauses =
      std::ranges::count_if(last.text, [](char32_t point) { return point == U',' || point == U'、'; });
  if (lines_before < kOpeningLines && last.text.size() < kLeastParagraph && pauses < 2) return false;
  if (last.text.size() >= kLeastBrokenLine * 2) return true;
  const bool broken = last.text.find_first_of(U",、") != std::u32string::npos;
  return broken && next.text.size() + last.text.size() >= kLeastBrokenLine;
}

class Cleaning {
 public:
  Cleaning(std::u32string_view source, const CleaningRules& rules) : source_(source), rules_(rules) {}

  CleanText result() {
    read_lines();
    mark_link_lists();
    join();
    return std::move(clean_);
  }

 private:
  struct Kept {
    Line line;
    const std::string* reason = nullptr;  ///< set aside
  };

  void read_lines() {
    LineFolding folding(rules_);
    AsideWords words(rules_);
    bool tail = false, continued = false;
    for (std::size_t at = 0; at < source_.size();) {
      std::size_t end = source_.find(U'\n', at);
      if (end == std::u32string_view::npos) end = source_.size();
      const bool whole = end - at <= kLongestLine;
      if (!whole) end = at + kLongestLine;
      Line line = folding.folded(source_, at, end);
      line.continued = continued;
      continued = !whole;
      at = whole ? end + 1 : end;
      if (line.text.empty()) continue;
      const AsideRule* rule = line.continued ? nullptr : aside_rule(line.text, rules_, words);
      tail = tail || (rule != nullptr && rule->tail);
      const std::string* reason = rule != nullptr ? &rule->reason : nullptr;
      if (reason == nullptr && tail && !is_whole_paragraph(line.text)) reason = &rules_.reason_links;
      lines_.push_back({std::move(line), reason});
    }
  }

  void mark_link_lists() {
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t end = first;
      while (end < lines_.size() && lines_[end].reason == nullptr && is_headline(lines_[end].line.text) &&
             std::ranges::find(rules_.kept, lines_[end].line.text) == rules_.kept.end())
        ++end;
      if (end - first >= kLeastHeadlines) {
        for (std::size_t i = first; i < end; ++i) lines_[i].reason = &rules_.reason_links;
      }
      first = std::max(end, first + 1);
    }
  }

  void join() {
    clean_.text.reserve(source_.size());
    clean_.from.reserve(source_.size());
    Line* last = nullptr;
    std::size_t kept = 0;
    for (Kept& here : lines_) {
      if (here.reason != nullptr) {
        set_aside(here);
        continue;
      }
      if (last != nullptr && !here.line.continued && !goes_on(*last, here.line, kept)) close(*last);
      if (last != nullptr) *last = {};
      clean_.text += here.line.text;
      clean_.from.insert(clean_.from.end(), here.line.from.begin(), here.line.from.end());
      last = &here.line;
      ++kept;
    }
    if (last != nullptr) close(*last);
  }

  /// Of the line added last.
  void close(const Line& last) {
    clean_.text += U'\n';
    clean_.from.push_back(std::min(last.end, static_cast<std::uint32_t>(source_.size() - 1)));
  }

  void set_aside(const Kept& here) {
    std::vector<Aside>& asides = clean_.asides;
    if (!asides.empty() && asides.back().reason == *here.reason &&
        source_.substr(asides.back().end, here.line.begin - asides.back().end)
                .find_first_not_of(U" \t\r\n\u3000") == source_.npos) {
      asides.back().end = here.line.end;
    } else {
      asides.push_back({here.line.begin, here.line.end, *here.reason});
    }
  }

  std::u32string_view source_;
  const CleaningRules& rules_;
  std::vector<Kept> lines_;
  CleanText clean_;
};

}  // namespace

CleanText clean_text(std::u32string_view source, const CleaningRules& rules) {
  return Cleaning(source, rules).result();
}

}  // namespace liantu::text
