#include "liantu/text/reading/clean_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/text/folded_form.h"
#include "liantu/text/pinyin.h"
#include "liantu/text/reading/code_points.h"
#include "liantu/text/reading/line_layout.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLeastParagraph = 60;  ///< characters of a whole paragraph
constexpr std::size_t kLongestHeadline = 45;
constexpr std::size_t kLeastHeadlines = 4;    ///< that stand together to be a list of links
constexpr std::size_t kLeastBrokenLine = 20;  ///< characters of a line that ends within a sentence
constexpr std::size_t kLongestLine = 65'536;  ///< a longer one is read in parts
constexpr std::size_t kOpeningLines = 3;      ///< where headlines stand

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

/// A line of the source, or what was broken into several, in folded form.
struct Line {
  /// Of one that was laid out.
  struct Part {
    std::uint32_t begin = 0, end = 0;  ///< of the source
    std::size_t at = 0;                ///< where it begins in the text
    bool apart = false;                ///< the part before it is of another place
  };
  std::u32string text;
  std::vector<std::uint32_t> from;   ///< places in the source; kCapital where a capital stands there
  std::uint32_t begin = 0, end = 0;  ///< of the source, the line's break left out
  bool continued = false;            ///< the part before it is of the same line
  bool parted = false;               ///< more than blanks stands between it and the line before
  std::vector<Part> parts;           ///< none: it is one line of the source

  static constexpr std::uint32_t kCapital = 1U << 31;
};

class LineFolding {
 public:
  explicit LineFolding(const CleaningRules& rules) : rules_(rules), forms_(folded_forms()) {}

  /// `source` is the part that begins at `offset` of the document.
  void fold(std::u32string_view source, std::size_t offset, Line& line) {
    begin(offset, line);
    fold_on(source, offset, line);
  }

  void begin(std::size_t offset, Line& line) {
    line.begin = static_cast<std::uint32_t>(offset);
    line.text.clear();
    line.from.clear();
    line.parts.clear();
  }

  /// What goes on with the line.
  void fold_on(std::u32string_view source, std::size_t offset, Line& line) {
    offset_ = offset;
    line.end = static_cast<std::uint32_t>(offset + source.size());
    source_ = source;
    old_forms_ = spread_ = -1;
    std::size_t blanks = 0;
    for (std::size_t at = 0; at < source.size(); ++at) {
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
        if (const std::size_t pinyin = pinyin_length(source, at); pinyin > 0) {
          at += pinyin - 1;
          continue;
        }
      }
      append(line, is_point(point) && closes_sentence(line, source, at) ? U'。' : point, at);
    }
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
    if (is_name_letter(point) || is_point(point)) return kSeveral;
    if (point < 0x20 || point == 0x200B || is_blank(point) || point == U'(' || point == U'（' ||
        is_capital(point))
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

  void append_blank(Line& line, char32_t next, std::size_t blanks, std::size_t at) {
    const char32_t last = line.text.back();
    const bool words = (is_latin(last) || is_digit(last)) && (is_latin(next) || is_digit(next));
    const bool parted = is_han(last) && is_han(next) && (blanks > 1 || line.text.size() > 1);
    if (!words && (!parted || (blanks == 1 && is_spread()))) return;
    add(line, U' ', at - 1);
  }

  /// "规 模 以 上 工 业": blanks between most letters fill up the line.
  bool is_spread() {
    if (spread_ >= 0) return spread_ == 1;
    std::size_t spread = 0, close = 0;
    for (std::size_t at = 1; at + 1 < source_.size(); ++at) {
      if (!is_han(source_[at - 1])) continue;
      close += is_han(source_[at]) ? 1 : 0;
      spread += source_[at] == U' ' && is_han(source_[at + 1]) ? 1 : 0;
    }
    constexpr std::size_t kFewest = 5;
    spread_ = spread >= kFewest && spread > close ? 1 : 0;
    return spread_ == 1;
  }

  void append(Line& line, char32_t point, std::size_t at) {
    if (is_capital(point)) {
      add(line, meant(point + kSmall), at);
      if (line.text.back() == point + kSmall) line.from.back() |= Line::kCapital;
      return;
    }
    if (const char32_t kept = kept_sign(point); kept != 0) {
      add(line, kept, at);
      return;
    }
    if ((forms_.same(point) && !is_doubled_mark(point)) || (is_name_letter(point) && stands_in_name(at))) {
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

  static bool is_point(char32_t point) { return point == U'.' || point == U'．'; }

  /// "达300亿元.其中": a point between Chinese letters that numbers nothing ("一.总则").
  static bool closes_sentence(const Line& line, std::u32string_view source, std::size_t at) {
    if (line.text.empty() || at + 1 >= source.size()) return false;
    const char32_t last = line.text.back();
    return is_han(last) && is_han(source[at + 1]) && !is_one_of(last, U"一二三四五六七八九十百");
  }

  bool is_name_letter(char32_t point) const {
    return rules_.name_letters.find(point) != std::u32string::npos;
  }

  /// 乾 of 乾安县 and of a text written in the letters of today.
  bool stands_in_name(std::size_t at) {
    for (const std::u32string& word : rules_.name_words) {
      const std::size_t within = word.find(source_[at]);
      if (within <= at && has_word(word, at - within)) return true;
    }
    if (old_forms_ < 0)
      old_forms_ = std::ranges::any_of(source_, [&](char32_t c) { return is_old(c); }) ? 1 : 0;
    return old_forms_ == 0;
  }

  /// Also with pinyin behind its letters.
  bool has_word(std::u32string_view word, std::size_t at) const {
    for (const char32_t letter : word) {
      if (at >= source_.size() || source_[at] != letter) return false;
      ++at;
      if (at < source_.size()) at += pinyin_length(source_, at);
    }
    return true;
  }

  /// Of traditional writing only: 縣.
  bool is_old(char32_t point) { return is_han(point) && !is_name_letter(point) && !forms_.same(point); }

  void add(Line& line, char32_t point, std::size_t at) const {
    line.text += point;
    line.from.push_back(static_cast<std::uint32_t>(offset_ + at));
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

  static bool is_capital(char32_t point) { return point >= U'A' && point <= U'Z'; }

  static constexpr char32_t kSmall = U'a' - U'A';
  const CleaningRules& rules_;
  FoldedForms& forms_;
  std::size_t offset_ = 0;
  std::u32string_view source_;
  int old_forms_ = -1;  ///< whether the line has letters of traditional writing only; −1: not looked yet
  int spread_ = -1;     ///< whether blanks stand between most letters of the line; −1: not looked yet
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

bool is_numbered(std::u32string_view line) {
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
bool goes_on(std::u32string_view last, const std::u32string& next, std::size_t lines_before) {
  const char32_t end = last.back();
  if (ends_sentence(end) || is_numbered(next) || !is_han(next[0])) {
    return (end == U',' || end == U'、') && !is_numbered(next);
  }
  if (end == U',' || end == U'、') return true;
  const bool sentences = last.find(U'。') != std::u32string_view::npos;  // no heading then
  if (is_numbered(last) && last.size() < kLeastParagraph && !sentences) return false;
  const auto pauses =
      std::ranges::count_if(last, [](char32_t point) { return point == U',' || point == U'、'; });
  if (lines_before < kOpeningLines && last.size() < kLeastParagraph && pauses < 2) return false;
  if (last.size() >= kLeastBrokenLine * 2) return true;
  const bool broken = last.find_first_of(U",、") != std::u32string::npos;
  return broken && next.size() + last.size() >= kLeastBrokenLine;
}

/// Reads line by line and writes behind itself, into the room of what was read.
class Cleaning {
 public:
  Cleaning(std::u32string source, const CleaningRules& rules)
      : rules_(rules), size_(source.size()), room_(std::move(source)) {}

  CleanText result() {
    while (read_ < room_.size()) {
      const std::u32string_view ahead = std::u32string_view(room_).substr(read_, kLongestLine + 1);
      const std::size_t mark = std::min(ahead.find(U'\n'), ahead.size());
      if (mark <= kLongestLaidOut && !continued_ && read_ - gap_ >= laid_out_ && lays_out()) continue;
      const bool whole = mark <= kLongestLine;
      const std::u32string_view source = ahead.substr(0, std::min(mark, kLongestLine));
      const std::size_t end = read_ + source.size();
      folding_.fold(source, read_ - gap_, line_);
      line_.continued = std::exchange(continued_, !whole);
      read_ = whole ? std::min(end + 1, room_.size()) : end;
      if (line_.text.empty())
        parted_ = parted_ || source.find_first_not_of(U" \t\r\n\u3000") != source.npos;
      else
        take(line_);
    }
    keep_waiting();
    if (has_last_) close();
    room_.resize(written_);
    clean_.text = std::move(room_);
    std::ranges::sort(clean_.asides, {}, &Aside::begin);
    return std::move(clean_);
  }

 private:
  /// Reads the lines that belong together otherwise than one after the other; false: they do not.
  bool lays_out() {
    lay_out(std::u32string_view(room_).substr(read_), layout_);
    laid_out_ = read_ - gap_ + layout_.end;
    if (layout_.pieces.empty()) return false;
    const std::u32string page = room_.substr(read_, layout_.end);  // its room is written to
    const std::size_t offset = read_ - gap_;
    read_ += layout_.end;
    line_.continued = false;
    const std::vector<LinePiece>& pieces = layout_.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::u32string_view source =
          std::u32string_view(page).substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
      const auto begin = static_cast<std::uint32_t>(offset + pieces[i].begin);
      if (!pieces[i].goes_on) folding_.begin(begin, line_);
      line_.parts.push_back(
          {begin, begin + static_cast<std::uint32_t>(source.size()), line_.text.size(), pieces[i].apart});
      folding_.fold_on(source, begin, line_);
      if ((i + 1 == pieces.size() || !pieces[i + 1].goes_on) && !line_.text.empty()) take(line_);
    }
    behind_columns_ = std::ranges::any_of(pieces, &LinePiece::apart);
    return true;
  }

  void take(Line& line) {
    line.parted = std::exchange(parted_, false);
    const AsideRule* rule = line.continued ? nullptr : aside_rule(line.text, rules_, words_);
    tail_ = tail_ || (rule != nullptr && rule->tail);
    const std::string* reason = rule != nullptr ? &rule->reason : nullptr;
    if (reason == nullptr && tail_ && !is_whole_paragraph(line.text)) reason = &rules_.reason_links;
    sort_out(line, reason);
  }

  /// Headlines wait until it is known whether so many of them stand together that they are a list of links.
  void sort_out(Line& line, const std::string* reason) {
    const bool headline = reason == nullptr && is_headline(line.text) &&
                          std::ranges::find(rules_.kept, line.text) == rules_.kept.end();
    if (!headline) {
      keep_waiting();
      headlines_ = 0;
      if (reason != nullptr)
        set_aside(line, *reason);
      else
        keep(line);
    } else if (++headlines_ < kLeastHeadlines) {
      waiting_.push_back(line);
    } else {
      for (const Line& one : waiting_) set_aside(one, rules_.reason_links);
      waiting_.clear();
      set_aside(line, rules_.reason_links);
    }
  }

  void keep_waiting() {
    for (const Line& one : waiting_) keep(one);
    waiting_.clear();
  }

  void keep(const Line& line) {
    last_set_aside_ = false;
    if (has_last_ && !line.continued) {
      const std::u32string_view last = std::u32string_view(room_).substr(last_begin_, written_ - last_begin_);
      if (!goes_on(last, line.text, kept_)) close();
    }
    make_room(line.text.size());
    last_begin_ = written_;
    last_end_ = line.end;
    has_last_ = true;
    std::ranges::copy(line.text, room_.begin() + static_cast<std::ptrdiff_t>(written_));
    if (std::exchange(behind_columns_, false)) clean_.breaks.push_back(static_cast<std::uint32_t>(written_));
    for (const Line::Part& part : line.parts)
      if (part.apart) clean_.breaks.push_back(static_cast<std::uint32_t>(written_ + part.at));
    written_ += line.text.size();
    for (const std::uint32_t from : line.from)
      clean_.from.add(from & ~Line::kCapital, (from & Line::kCapital) != 0);
    ++kept_;
  }

  /// The paragraph of the line kept last.
  void close() {
    make_room(1);
    room_[written_++] = U'\n';
    clean_.from.add(std::min(last_end_, static_cast<std::uint32_t>(size_ - 1)), false);
  }

  /// Some characters are several in folded form: then what is not read yet moves on.
  void make_room(std::size_t characters) {
    constexpr std::size_t kLeast = 4096;
    if (written_ + characters <= read_) return;
    const std::size_t more = std::max({kLeast, gap_, characters});
    room_.insert(read_, more, U'\0');
    read_ += more;
    gap_ += more;
  }

  void set_aside(const Line& line, const std::string& reason) {
    std::vector<Aside>& asides = clean_.asides;
    for (const Line::Part& part : line.parts) asides.push_back({part.begin, part.end, reason});
    last_set_aside_ = last_set_aside_ && line.parts.empty();
    if (!line.parts.empty()) return;
    if (last_set_aside_ && !line.parted && asides.back().reason == reason)
      asides.back().end = line.end;
    else
      asides.push_back({line.begin, line.end, reason});
    last_set_aside_ = true;
  }

  const CleaningRules& rules_;
  LineFolding folding_{rules_};
  AsideWords words_{rules_};
  bool tail_ = false, continued_ = false, parted_ = false;
  bool behind_columns_ = false;
  Line line_;
  LineLayout layout_;
  std::size_t laid_out_ = 0;  ///< the place in the source up to which lines stand for themselves
  std::size_t size_;          ///< of the source
  std::u32string room_;       ///< what is written, free room, the source from read_ on
  std::size_t read_ = 0, written_ = 0;
  std::size_t gap_ = 0;  ///< characters put in between: a place of room_ less the place in the source
  std::vector<Line> waiting_;
  std::size_t headlines_ = 0;  ///< that stand together
  std::size_t last_begin_ = 0, kept_ = 0;
  std::uint32_t last_end_ = 0;
  bool has_last_ = false, last_set_aside_ = false;
  CleanText clean_;
};

}  // namespace

CleanText clean_text(std::u32string source, const CleaningRules& rules) {
  return Cleaning(std::move(source), rules).result();
}

}  // namespace liantu::text
