#include "liantu/text/facts/slogans.h"

#include <algorithm>
#include <set>

#include "liantu/text/facts/sentences.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestQuotation = 60, kLongestHead = 10;

constexpr WordTable::Roles kSloganWords = role::kSlogan | role::kSloganHead;

class SloganReading {
 public:
  explicit SloganReading(const LexedText& text) : text_(text) {}

  std::vector<Slogan> all() {
    each_sentence(text_, [&](Span sentence) {
      quoted_ = labels(text_, sentence, kLongestQuotation);
      read_quotations(sentence);
      read_words(sentence);
      read_parallels(sentence);
      read_turned(sentence);
    });
    std::ranges::stable_sort(found_, {}, &Slogan::begin);
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, std::size_t end) {
    if (names_.insert(text_.substr(begin, end - begin)).second) found_.push_back({begin, end});
  }

  void read_quotations(Span sentence) {
    for (std::size_t i = 0; i < quoted_.size();) {
      const std::size_t end = joined_to(i);
      if (end > i + 1) {
        add(begin_of_run(sentence, i), quoted_[end - 1].end);
      } else if (names_slogan(quoted_[i], sentence)) {
        add(quoted_[i].begin + 1, quoted_[i].end - 1);
      }
      i = std::max(end, i + 1);
    }
  }

  bool names_slogan(Span quotation, Span sentence) const {
    const std::u32string_view inner = text_.substr(quotation.begin + 1, quotation.end - quotation.begin - 2);
    if (inner.size() < 2 || text_[quotation.begin] == U'《') return false;
    const bool latin =
        std::ranges::all_of(inner, [](char32_t point) { return is_latin(point) || point == U' '; });
    const bool speech = is_one_of(inner.back(), U"。!?,") || inner.find(U'。') != std::u32string_view::npos;
    const bool sample = inner.find(U'、') != std::u32string_view::npos && quotation.end + 1 < sentence.end &&
                        text_[quotation.end] == U'等' && is_han(text_[quotation.end + 1]);
    return !latin && !speech && !sample && !text_.word_at(quotation.end, sentence.end, role::kNoSlogan) &&
           !text_.word_before(sentence.begin, quotation.begin, role::kNoSlogan);
  }

  /// Behind the last quotation that makes one slogan with the i-th: "“输血”到“造血”再到“生血”",
  /// "甲抓“一”、乙抓“二”".
  std::size_t joined_to(std::size_t i) const {
    constexpr std::size_t kFarthest = 12;
    std::size_t end = i + 1;
    for (; end < quoted_.size(); ++end) {
      const Span gap{quoted_[end - 1].end, quoted_[end].begin};
      const std::u32string_view between = text_.substr(gap.begin, gap.end - gap.begin);
      const bool turns = between == U"到" || between == U"再到" || between == U"变" || between == U"变为" ||
                         between == U"转向";
      const std::size_t first = quoted_[i].begin;
      const bool same_verb =
          between.size() >= 3 && between.size() <= kFarthest && is_one_of(between.front(), U"、,") &&
          first > 0 && is_han(text_[first - 1]) && text_[first - 1] == between.back() &&
          between.find(U'把') == std::u32string_view::npos && std::ranges::all_of(between.substr(1), is_han);
      if (!turns && !same_verb) break;
    }
    return end;
  }

  std::size_t begin_of_run(Span sentence, std::size_t i) const {
    const std::size_t begin = quoted_[i].begin;
    const char32_t next = text_[quoted_[i].end];
    if (!is_one_of(next, U"、,")) return begin;
    return behind_lead(sentence, begin, kLongestHead, role::kSloganLead | role::kLead | role::kPlain);
  }

  /// Back from `at` over characters up to a mark, 的 or a word of `bounds`.
  std::size_t behind_lead(Span sentence, std::size_t at, std::size_t longest, WordTable::Roles bounds) const {
    std::size_t begin = at;
    while (begin > sentence.begin && at - begin < longest && is_han(text_[begin - 1]) &&
           text_[begin - 1] != U'的' && !text_.word_before(sentence.begin, begin, bounds))
      --begin;
    return begin;
  }

  void read_words(Span sentence) {
    for (std::size_t at = text_.next_word(sentence.begin, sentence.end, kSloganWords); at < sentence.end;
         at = text_.next_word(at, sentence.end, kSloganWords)) {
      const WordTable::Word word = text_.word_at(at, sentence.end, kSloganWords);
      if (!word || within(quoted_, at)) {
        ++at;
        continue;
      }
      if ((word.roles & role::kSlogan) != 0) {
        add(at, at + word.length);
      } else {
        const std::size_t begin = behind_lead(sentence, at, kLongestHead, role::kSloganLead | role::kPlace);
        if (at - begin >= 2) add(begin, at + word.length);
      }
      at += word.length;
    }
  }

  /// "细化清单抓落地,完善机制抓服务": clauses of one length that share characters in their places.
  void read_parallels(Span sentence) {
    constexpr std::size_t kShortest = 5, kLongest = 12;
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      if (!is_one_of(text_[at], U"、,") || within(quoted_, at)) continue;
      std::size_t length = 0;
      while (at + 1 + length < sentence.end && length <= kLongest && is_han(text_[at + 1 + length])) ++length;
      if (length < kShortest || length > kLongest || at < sentence.begin + length) continue;
      std::size_t end = at + 1 + length, parts = 2;
      while (end < sentence.end && text_[end] == text_[at] && is_part(end + 1, length, sentence.end)) {
        end += 1 + length;
        ++parts;
      }
      if (opens(sentence, at - length) && is_part(at - length, length, sentence.end) &&
          rhymes(at - length, length, parts))
        add(at - length, end);
      at = end - 1;
    }
  }

  /// Whether exactly `length` Chinese characters stand from `at` to a mark.
  bool is_part(std::size_t at, std::size_t length, std::size_t end) const {
    if (at + length > end) return false;
    for (std::size_t i = at; i < at + length; ++i) {
      if (!is_han(text_[i])) return false;
    }
    return at + length == end || !is_han(text_[at + length]);
  }

  bool opens(Span sentence, std::size_t at) const {
    return at == sentence.begin || !is_han(text_[at - 1]) ||
           text_.word_before(sentence.begin, at, role::kSloganLead);
  }

  bool rhymes(std::size_t begin, std::size_t length, std::size_t parts) const {
    constexpr std::size_t kLongestPair = 8;
    if ((parts == 2 && length > kLongestPair) || text_[begin] == U'既') return false;
    std::size_t shared = 0, differing = 0;
    for (std::size_t i = 0; i < length; ++i) {
      bool same = true;
      for (std::size_t part = 1; part < parts; ++part)
        same = same && text_[begin + i] == text_[begin + part * (length + 1) + i];
      (same ? shared : differing) += 1;
    }
    const std::size_t least = parts > 2 || length == 7 ? 1 : 2;
    return shared >= least && differing >= 2;
  }

  /// "大招商、招大商": the same characters turned.
  void read_turned(Span sentence) {
    for (std::size_t at = sentence.begin + 3; at + 3 < sentence.end; ++at) {
      if (text_[at] != U'、' || within(quoted_, at)) continue;
      for (const std::size_t length : {4U, 3U}) {
        if (at < sentence.begin + length || at + 1 + length > sentence.end) continue;
        std::u32string one(text_.substr(at - length, length)), other(text_.substr(at + 1, length));
        if (one == other || !std::ranges::all_of(one, is_han)) continue;
        std::ranges::sort(one);
        std::ranges::sort(other);
        if (one != other) continue;
        add(at - length, at + 1 + length);
        break;
      }
    }
  }

  const LexedText& text_;
  std::vector<Span> quoted_;  ///< of the sentence
  std::set<std::u32string_view> names_;
  std::vector<Slogan> found_;
};

}  // namespace

std::vector<Slogan> slogans(const LexedText& text) {
  return SloganReading(text).all();
}

}  // namespace liantu::text
