#include "liantu/text/facts/noun_phrase.h"

#include <algorithm>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestName = 24;
/// Words that are passed over whole, so that no verb is seen in them.
constexpr WordTable::Roles kWhole =
    role::kQuantityNoun | role::kExtentNoun | role::kThing | role::kAfter | role::kWord;

bool is_mark(char32_t point) {
  return is_one_of(point, U",;:、。!?()\n -~—·");
}

bool is_magnitude(char32_t point) {
  return is_one_of(point, U"亿千百万");
}

bool is_date_sign(char32_t point) {
  return point == U'年' || point == U'月' || point == U'日';
}

/// Behind the quotation that opens at `at`; `at` when none does or it does not close before `end`.
std::size_t behind_quotation(std::u32string_view text, std::size_t at, std::size_t end) {
  if (text[at] != U'“') return at;
  const std::size_t close = text.substr(0, end).find(U'”', at);
  return close == std::u32string_view::npos ? at : close + 1;
}

/// Where the noun begins behind "计划开工", "一季度拟投产", "正在建设的" — verbs that say which things are
/// meant; `begin` when no noun follows them.
std::size_t behind_attribute(const LexedText& text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kMostWords = 4;
  std::size_t at = begin;
  bool verb = false;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    const WordTable::Word word = text.word_at(
        at, end, role::kEvent | role::kAction | role::kTarget | role::kLead | role::kGeneric | role::kThing);
    const bool lasts =
        word.length >= 2 || (verb && word.length == 1 && text[at] == U'的') || text[at] == U'拟';
    if (!word || !lasts) return begin;
    if ((word.roles & role::kThing) != 0) return verb ? at : begin;
    verb |= (word.roles & (role::kEvent | role::kAction)) != 0;
    at += word.length;
    if (at >= end) return begin;
  }
  return begin;
}

/// A noun of what is counted, and nothing else.
bool closes_with_thing(const LexedText& text, Span span) {
  return span.begin < span.end &&
         text.word_at(span.begin, span.end, role::kThing).length == span.end - span.begin;
}

}  // namespace

Span name_before(const LexedText& text, Span span) {
  std::size_t begin = span.end > span.begin + kLongestName ? span.end - kLongestName : span.begin;
  for (std::size_t at = begin; at < span.end;) {
    if (const std::size_t behind = behind_quotation(text, at, span.end); behind > at) {
      at = behind;
      continue;
    }
    if (text[at] == U'.' && at > begin && is_digit(text[at - 1]) && at + 1 < span.end &&
        !is_digit(text[at + 1])) {
      begin = ++at;  // 9.粮食产量
      continue;
    }
    const bool range = text[at] == U'-' && at > span.begin &&
                       (is_digit(text[at - 1]) || text[at - 1] == U'亿' || text[at - 1] == U'万');
    if ((is_mark(text[at]) && !range) ||
        (is_date_sign(text[at]) && at > span.begin && is_digit(text[at - 1]))) {
      ++at;
      const bool longer = at < span.end && ((text[at] == U'度' && text[at - 1] == U'年') ||
                                            (text[at] == U'份' && text[at - 1] == U'月'));
      if (longer) ++at;
      begin = at;
      continue;
    }
    const WordTable::Word lead = text.word_at(at, span.end, role::kLead);
    const WordTable::Word noun = text.word_at(at, span.end, kWhole);
    const bool compares = lead.length == 1 && at + 1 < span.end &&
                          (is_digit(text[at + 1]) || is_magnitude(text[at + 1]));  // 超亿元企业
    const bool of_thing = at > begin && (lead.roles & role::kNamePart) != 0 &&
                          text.word_at(at + lead.length, span.end, role::kThing);  // 大中型建设项目
    const bool what_is_made = at == begin && lead.length >= 2 && (lead.roles & role::kAction) != 0 &&
                              closes_with_thing(text, {at + lead.length, span.end});  // 新建厂房
    if (lead && lead.length >= noun.length && !compares && !of_thing && !what_is_made) {
      at += lead.length;
      begin = at;
    } else {
      at += noun ? noun.length : 1;
    }
  }
  constexpr char32_t kTimes[] = U"年月日度份底末";  // 6月底前, 三季度末
  while (begin > span.begin && begin < span.end && is_one_of(text[begin], U"底末前") &&
         is_one_of(text[begin - 1], kTimes))
    ++begin;
  const auto opens_nothing = [&](std::size_t at) {
    return text[at] == U'“' && text.substr(at, span.end - at).find(U'”') == std::u32string_view::npos;
  };
  while (begin < span.end &&
         (text[begin] == U'的' || text[begin] == U'”' || text[begin] == U'’' || opens_nothing(begin)))
    ++begin;
  return {std::min(begin, span.end), span.end};
}

Span name_behind(const LexedText& text, Span span) {
  constexpr std::size_t kNearest = 3;  // characters between two nouns of one name
  const std::size_t last = std::min(span.end, span.begin + kLongestName);
  std::size_t at = span.begin, thing_end = span.begin;
  while (at < last && !is_mark(text[at]) && text[at] != U'”' && text[at] != U'’') {
    if (text[at] == U'“' && thing_end > span.begin) break;
    if (const std::size_t behind = behind_quotation(text, at, last); behind > at) {
      at = behind;
      continue;
    }
    const WordTable::Word noun = text.word_at(at, last, kWhole | role::kGeneric);
    const WordTable::Word stop = text.word_at(at, last, role::kStop);
    const bool opens = at == span.begin || at == thing_end;  // where a word of one character may be a verb
    if (at == span.begin) {
      if (const std::size_t head = behind_attribute(text, at, last); head > at) {
        at = head;
        continue;
      }
    }
    if (text[at] == U'的' && at > span.begin && thing_end == span.begin && at + 2 < last) {
      span.begin = thing_end = ++at;  // 得力的招商干部
      continue;
    }
    if (stop && stop.length >= noun.length && (stop.length > 1 || opens || text[at] == U'的')) break;
    if (thing_end > span.begin && (thing_end == at || is_digit(text[at])) &&
        (is_digit(text[at]) || text.word_at(at, last, role::kEvent)))
      break;
    if (thing_end > span.begin && at - thing_end >= kNearest) return {span.begin, thing_end};
    if (noun) {
      at += noun.length;
      if ((noun.roles & (role::kThing | role::kQuantityNoun)) != 0) thing_end = at;
    } else {
      ++at;
    }
  }
  return {span.begin, thing_end > span.begin ? thing_end : at};
}

std::size_t share_of_quota(const LexedText& text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kFarthest = 14;
  const std::size_t last = std::min(end, begin + kFarthest);
  std::size_t at = begin;
  while (at < last && is_han(text[at]) && text[at] != U'的') ++at;
  const bool quota = at > begin && at + 1 < last && text[at] == U'的' && is_digit(text[at + 1]) &&
                     text.word_before(begin, at, role::kQuota);
  return quota ? at + 1 : end;
}

}  // namespace liantu::text
