#include "liantu/text/undertakings/name_bounds.h"

#include <algorithm>

#include "liantu/text/undertakings/undertaking_names.h"

namespace liantu::text {

std::size_t NameBounds::behind_leads(Span span) const {
  std::size_t begin = span.begin;
  for (std::size_t at = span.begin; at < span.end;) {
    if (text_[at] == U'、') break;
    const WordTable::Word lead = text_.word_at(at, span.end, role::kLead | role::kTarget | role::kNameLead);
    const WordTable::Word whole = text_.word_at(at, span.end, role::kWord | role::kGeneric | role::kOutput);
    const bool closes = at + lead.length == span.end || text_[at + lead.length] == U'、';  // 停车场建设、
    const bool within = lead.length == 1 && at > begin && !is_one_of(text_[at], U"的了将把让赴在等即");
    const bool joins = closes || (within && !there_are(at));
    if (lead && lead.length >= whole.length && !joins) {
      at += lead.length;
      begin = at;
    } else {
      at += whole ? whole.length : 1;
    }
  }
  return begin;
}

/// 有 of 集中开工有甲、乙, 项目有丙; ,有丁等.
bool NameBounds::there_are(std::size_t at) const {
  return text_[at] == U'有' &&
         (at == 0 || closes_name(text_[at - 1]) || text_.word_before(0, at, role::kEvent | role::kNameHead));
}

std::size_t NameBounds::behind_whole(Span span) const {
  for (std::size_t at = span.end; at > span.begin + 1; --at) {
    if (text_[at - 1] == U'中' && !text_.word_at(at - 1, span.end, role::kWord) &&
        text_.word_before(span.begin, at - 1, role::kNameHead | role::kThing))
      return at;
  }
  return span.begin;
}

std::size_t NameBounds::costed_output_before(Span sentence, std::size_t end) const {
  for (std::size_t at = end; at > sentence.begin + 1 && end - at < kLongestName; --at) {
    if (closes_name(text_[at - 1])) return end;
    if (text_[at - 1] != U'的') continue;
    const bool costed = text_.word_before(sentence.begin, at - 1, role::kUnit).number ==
                        static_cast<std::uint32_t>(Measure::Money) + 1;
    return costed && text_.word_at(at, end, role::kOutput) ? at : end;
  }
  return end;
}

bool NameBounds::is_object(Span sentence, std::size_t end) const {
  constexpr WordTable::Roles kVerbs = role::kLead | role::kNameLead | role::kSloganLead | role::kPlain;
  for (;;) {
    const WordTable::Word general = text_.word_before(sentence.begin, end, role::kGeneric | role::kNamePart);
    const WordTable::Word verb = text_.word_before(sentence.begin, end, kVerbs);
    if (verb.length >= 2 && verb.length >= general.length && (verb.roles & role::kNamePart) == 0) return true;
    if (!general || (general.roles & role::kNamePart) != 0) return false;
    end -= general.length;
  }
}

bool NameBounds::is_joint(Span sentence, std::size_t at) const {
  if (text_.word_before(sentence.begin, at, role::kNameHead | role::kBuilding | role::kStageVerb))
    return true;
  constexpr std::size_t kShortest = 3;
  std::size_t part = 0;
  for (std::size_t i = at; i > sentence.begin && at - i < kLongestName && !closes_name(text_[i - 1]); --i) {
    const bool of = text_[i - 1] == U'的';
    if (of && text_.word_before(sentence.begin, i - 1, role::kStageVerb | role::kAction))
      return false;  // 甲、乙公司签约的丙和丁项目
    if (part == 0 && (of || text_[i - 1] == U'、')) part = at - i;
    if (text_[i - 1] == U'、') return part >= kShortest;
  }
  return false;
}

std::size_t NameBounds::bracket_before(Span sentence, std::size_t end) const {
  constexpr std::size_t kLongestBracket = 24;  // 东六线(湘府东路-机场高速)
  if (text_[end - 1] != U')') return end;
  for (std::size_t at = end - 1; at > sentence.begin && end - at < kLongestBracket; --at) {
    if (text_[at - 1] == U'(')
      return at > sentence.begin + 1 && (is_han(text_[at - 2]) || is_latin(text_[at - 2])) ? at - 1 : end;
  }
  return end;
}

std::size_t NameBounds::quotation_before(Span sentence, std::size_t end) const {
  constexpr std::size_t kLongest = 10;
  if (text_[end - 1] != U'”') return end;
  for (std::size_t at = end - 1; at > sentence.begin && end - at < kLongest; --at) {
    if (text_[at - 1] == U'“')
      return at > sentence.begin + 2 && is_han(text_[at - 2]) && text_[at - 2] != U'的' ? at - 1 : end;
  }
  return end;
}

std::size_t NameBounds::firm_before(Span sentence, std::size_t begin) const {
  if (begin == sentence.begin || text_[begin - 1] != U'、') return begin;
  std::size_t start = begin;
  while (start > sentence.begin && begin - start < 2 * kLongestName &&
         !is_one_of(text_[start - 1], U",:;。\n") && !(text_[start - 1] == U'.' && !is_digit(text_[start])))
    --start;
  const std::u32string_view between = text_.substr(start, begin - start);
  const bool names_firm = std::ranges::any_of(lexicon_.keys.firm_ends, [&](const std::u32string& end) {
    return between.find(end) != std::u32string_view::npos;
  });
  return start > sentence.begin && text_[start - 1] == U'.' && names_firm ? start : begin;
}

bool NameBounds::is_numbering(Span sentence, std::size_t begin) const {
  if (begin < sentence.begin + 2 || text_[begin - 1] != U'、') return false;
  for (std::size_t at = sentence.begin; at + 1 < begin; ++at) {
    if (!is_digit(text_[at]) && !is_one_of(text_[at], U"一二三四五六七八九十")) return false;
  }
  return true;
}

std::size_t NameBounds::outputs_before(Span sentence, std::size_t begin) const {
  if (begin < sentence.begin + 2 || !is_digit(text_[begin]) || !is_one_of(text_[begin - 1], U"、和及"))
    return begin;
  std::size_t start = begin - 1;
  while (start > sentence.begin && begin - start < kLongestName && !closes_name(text_[start - 1]) &&
         text_[start - 1] != U'、' && text_[start - 1] != U'的')
    --start;
  start = behind_verbs({start, begin - 1});
  bool makes = false;
  for (std::size_t at = start; at < begin; ++at) {
    if (text_.word_at(at, begin - 1, role::kNameHead)) return begin;
    makes |= static_cast<bool>(text_.word_at(at, begin, role::kOutput));
  }
  return makes ? start : begin;
}

std::size_t NameBounds::behind_verbs(Span span) const {
  std::size_t begin = span.begin;
  for (std::size_t at = span.begin; at < span.end;) {
    const WordTable::Word verb =
        text_.word_at(at, span.end, role::kLead | role::kStop | role::kTarget | role::kNameLead);
    const WordTable::Word whole =
        text_.word_at(at, span.end, role::kWord | role::kOutput | role::kThing | role::kQuantityNoun);
    const bool one =
        verb.length == 1 && (is_one_of(text_[at], U"在将对把以为是由于暨即了从就") || there_are(at));
    if (verb && verb.length >= whole.length && (verb.length > 1 || one) &&
        !is_name_part(at, verb.length, span) && !is_firms_own(at, span)) {
      at += verb.length;
      begin = at;
    } else {
      at += whole ? whole.length : 1;
    }
  }
  return begin;
}

/// "星澜公司新上年产10万吨硫酸项目" of a row: the verb behind the firm belongs to the name.
bool NameBounds::is_firms_own(std::size_t at, Span span) const {
  const WordTable::Word verb = text_.word_at(at, span.end, role::kGeneric);
  const bool counts =
      at + verb.length < span.end && is_digit(text_[at + verb.length]);  // 新建100万套车灯项目
  const bool row = span.begin > 0 && is_one_of(text_[span.begin - 1], U"、:");
  return verb && (row || counts) && at > span.begin + 2 &&
         ends_firm(text_.substr(span.begin, at - span.begin), lexicon_);
}

bool NameBounds::is_name_part(std::size_t at, std::size_t length, Span span) const {
  return at > span.begin && text_.word_at(at, at + length, role::kNamePart).length == length;
}

bool NameBounds::lists_others(Span list) const {
  constexpr std::size_t kLongest = 10;
  for (std::size_t at = list.end; at > list.begin && list.end - at < kLongest; --at) {
    if (text_[at - 1] != U'等') continue;
    for (std::size_t i = at; i < list.end; ++i) {
      if (text_.word_at(i, list.end, role::kNotListed)) return true;
    }
  }
  return false;
}

bool NameBounds::is_site(std::size_t at, std::size_t end) const {
  const std::size_t behind = at + text_.word_at(at, end, role::kStageVerb).length;
  return text_.substr(behind, 2) == U"现场";
}

bool NameBounds::is_of_season(std::size_t at, std::size_t end) const {
  std::size_t behind = at;
  while (behind < end && (is_digit(text_[behind]) || is_one_of(text_[behind], U"年度"))) ++behind;
  return behind + 2 < end && text_[behind] == U'第' && is_one_of(text_[behind + 2], U"批次");
}

bool NameBounds::leads_behind_class(Span part) const {
  constexpr WordTable::Roles kBoth = role::kPlain | role::kNameLead;
  for (std::size_t at = part.begin + 1; at < part.end && text_[at] != U'、'; ++at) {
    if ((text_.word_at(at, part.end, kBoth).roles & kBoth) == kBoth)
      return (text_.word_before(part.begin, at, role::kNameHead | role::kWord).roles & role::kNameHead) != 0;
  }
  return false;
}

}  // namespace liantu::text
