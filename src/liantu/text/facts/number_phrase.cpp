#include "liantu/text/facts/number_phrase.h"

#include <algorithm>

#include "liantu/text/facts/noun_phrase.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

/// Behind the name of a place that begins at `at`: 云川县, 长沙; `at` when none does.
std::size_t behind_place(const LexedText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 4;
  const std::size_t known = text.word_at(at, end, role::kKnownPlace).length;
  if (known != 0) return at + known + text.word_at(at + known, end, role::kPlace).length;
  constexpr WordTable::Roles kOther = role::kGeneric | role::kEvent | role::kAction | role::kThing;
  if (text.word_at(at, end, kOther).length >= 2) return at;  // 大 may open 大竹县
  for (std::size_t behind = at + 2; behind < end && behind - at <= kLongest; ++behind) {
    const WordTable::Word place = text.word_at(behind, end, role::kPlace | role::kWord);
    if ((place.roles & role::kPlace) != 0) return behind + place.length;
    if (place) return at;
  }
  return at;
}

/// Behind "24日" or "3月5日" at `at`.
std::size_t behind_day(const LexedText& text, std::size_t at, std::size_t end) {
  std::size_t behind = at;
  while (behind < end && (is_digit(text[behind]) || text[behind] == U'月')) ++behind;
  return behind > at && behind < end && text[behind] == U'日' ? behind + 1 : at;
}

/// Behind "在东湖公园入口处" at `at`, when what came to be there follows; else `at`.
std::size_t behind_where(const LexedText& text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 16;
  if (at >= end || text[at] != U'在') return at;
  for (std::size_t behind = at + 3; behind < end && behind - at <= kLongest; ++behind) {
    if (text.word_at(behind, end, role::kEvent)) return behind;
  }
  return at;
}

/// Behind "和2个重点项目" at `at`, counted like what stands before it; `at` when nothing is.
std::size_t behind_next_count(const LexedText& text, std::size_t at, std::size_t end) {
  if (at + 1 >= end || !is_one_of(text[at], U"和及与、") || !is_digit(text[at + 1])) return at;
  std::size_t behind = at + 1;
  while (behind < end && is_digit(text[behind])) ++behind;
  const WordTable::Word unit = text.word_at(behind, end, role::kUnit);
  if (unit.number != static_cast<std::uint32_t>(Measure::Count) + 1) return at;
  return name_behind(text, {behind + unit.length, end}).end;
}

}  // namespace

NumberPhrase::NumberPhrase(const LexedText& text, const Quantity& number, const Surroundings& around)
    : text_(text), number_(number), around_(around) {}

/// "总投资50亿元"; what was spent of it is none: "完成年度投资3亿元".
bool NumberPhrase::is_extent(bool looks_back) const {
  std::size_t end = around_.left.end;
  for (int leads = 0; leads < 2; ++leads) {  // 计划投资额累计共192亿元
    if (text_.word_before(around_.left.begin, end, role::kExtentNoun)) break;  // 总投入
    const WordTable::Word lead = text_.word_before(around_.left.begin, end, role::kLead);
    if ((lead.roles & (role::kBefore | role::kStageVerb)) != 0) break;
    end -= lead.length;
  }
  const WordTable::Word noun = text_.word_before(around_.left.begin, end, role::kExtentNoun);
  if (!noun) return is_laid_out();
  const WordTable::Word measured = text_.word_before(around_.left.begin, end, role::kMeasured);
  if (measured.length > noun.length) return false;  // 合同投资额
  const bool of_noun = number_.end < text_.size() && text_[number_.end] == U'的';
  if (number_.measure == Measure::Area && !of_noun && is_area_of_event(end - noun.length, looks_back))
    return false;
  const WordTable::Word verb = text_.word_before(around_.left.begin, end - noun.length, role::kActual);
  return (verb.roles & role::kBefore) == 0 || (of_noun && verb.length == 1);  // 开启了概算投资3亿元的甲
}

/// "投产使用面积", "已启动标准厂房建设面积": the area of what was done.
bool NumberPhrase::is_area_of_event(std::size_t noun, bool looks_back) const {
  const bool tells =
      static_cast<bool>(text_.word_before(around_.left.begin, noun, role::kEvent | role::kAction));
  for (std::size_t at = around_.left.begin; at + 1 < noun; ++at) {
    const WordTable::Word verb = text_.word_at(at, noun, role::kEvent | role::kWord);
    if ((verb.roles & role::kEvent) != 0 && verb.length > 1) return true;
  }
  return tells && looks_back;
}

/// "产业类项目6个,投资39亿元": behind what was counted, what it is to cost.
bool NumberPhrase::costs_alone() const {
  const std::u32string_view left = text_.substr(around_.clause.begin, number_.begin - around_.clause.begin);
  if (number_.measure != Measure::Money || left != text_.lexicon().keys.spending || around_.clause.begin < 2)
    return false;
  const std::size_t comma = around_.clause.begin - 1;
  const WordTable::Word unit = text_.word_before(0, comma, role::kUnit);
  return text_[comma] == U',' && unit.number == static_cast<std::uint32_t>(Measure::Count) + 1 &&
         comma > unit.length && is_digit(text_[comma - unit.length - 1]);
}

/// "引进某公司投资13亿元兴建工程": what is to be spent on what is named behind.
bool NumberPhrase::is_laid_out() const {
  const std::u32string_view left = text_.substr(around_.left.begin, around_.left.end - around_.left.begin);
  if (!left.ends_with(text_.lexicon().keys.spending) || around_.right.begin == around_.right.end)
    return false;
  const std::size_t noun = around_.left.end - text_.lexicon().keys.spending.size();
  const WordTable::Word verb = text_.word_before(around_.left.begin, noun, role::kActual);
  if (number_.end < text_.size() && text_[number_.end] == U'的')  // 引进投资70亿元的甲产业园
    return !verb || (verb.roles & role::kBefore) == 0;
  if (verb) return false;  // 完成投资
  return text_.word_at(around_.right.begin, around_.right.end, role::kAction | role::kPlain).length >= 2;
}

/// "全县133个重点项目,累计…", "24个项目已开工13个": the number only says of how many things the rest is told.
bool NumberPhrase::is_described() const {
  if (number_.measure != Measure::Count || event_follows()) return false;
  std::size_t at = around_.left.begin;
  if (at < around_.left.end && text_[at] == U'的') ++at;  // 总投资210亿元的75个项目
  while (at < around_.left.end) {
    const WordTable::Word lead =
        text_.word_at(at, around_.left.end, role::kLead | role::kOwnPlace | role::kGeneric);
    const std::size_t place = behind_place(text_, at, around_.left.end);
    if (!lead && place == at) return false;
    at = std::max(at + lead.length, place);
  }
  const Span behind = name_behind(text_, around_.right);
  return behind.end - behind.begin >= 2;
}

/// "6个项目成功签约", "19个市级项目和2个省级项目已全部开工"; the verb before another number is that one's.
bool NumberPhrase::event_follows() const {
  std::size_t at = name_behind(text_, around_.right).end, end = around_.right.end;
  for (int more = 0; more < 3; ++more) {
    const std::size_t behind = behind_next_count(text_, at, around_.clause.end);
    if (behind == at) break;
    at = behind;
    end = around_.clause.end;
  }
  const bool another = end == around_.right.end && end < text_.size() && is_digit(text_[end]);
  for (int leads = 0; leads < 4 && !another; ++leads) {
    at = behind_day(text_, at, end);
    at = behind_where(text_, at, end);
    if (text_.word_at(at, end, role::kEvent)) return true;
    const WordTable::Word lead = text_.word_at(at, end, role::kLead | role::kStop);
    if (!lead) break;
    at += lead.length;
  }
  return false;
}

/// "4个项目已开复工": whatever else the sentence aims at.
bool NumberPhrase::sure_event_follows() const {
  const std::size_t noun = name_behind(text_, around_.right).end;
  if (around_.right.end < text_.size() && is_digit(text_[around_.right.end])) return false;  // 已开工13个
  bool sure = false;
  for (std::size_t at = noun; at < around_.right.end;) {
    if (sure && text_.word_at(at, around_.right.end, role::kEvent)) return true;
    const WordTable::Word word =
        text_.word_at(at, around_.right.end, role::kSure | role::kLead | role::kStop);
    if (!word) return false;
    sure |= (word.roles & role::kSure) != 0;
    at += word.length;
  }
  return false;
}

/// "占全市的12%", "占比23%".
bool NumberPhrase::is_of_whole() const {
  constexpr std::size_t kFarthest = 14;
  const std::size_t least =
      std::max(around_.left.begin, around_.left.end - std::min(around_.left.end, kFarthest));
  for (std::size_t at = around_.left.end; at > least; --at) {
    const WordTable::Word word = text_.word_at(at - 1, around_.left.end, role::kWhole | role::kWord);
    if ((word.roles & role::kWhole) != 0) return true;
  }
  return false;
}

/// "新开工甲、乙等铁路3条": a verb and what it was done to; "新开工项目52项" is a class.
bool NumberPhrase::verb_opens(bool own_period) const {
  std::size_t shortest = own_period ? 2 : 3;
  std::size_t at = around_.clause.begin;
  while (at < around_.left.end) {
    const WordTable::Word verb = text_.word_at(at, around_.left.end, role::kEvent);
    if (verb.length >= 2) return around_.left.end - at - verb.length >= shortest;
    const WordTable::Word lead = text_.word_at(at, around_.left.end, role::kLead | role::kOwnPlace);
    const bool date = is_digit(text_[at]) || (at > around_.clause.begin && is_digit(text_[at - 1]));
    const std::size_t place = behind_place(text_, at, around_.left.end);
    if (!lead && !date && place == at) return false;
    if (place > at) shortest = 2;  // 石桥市开工项目3个
    at = std::max(at + (lead ? lead.length : date ? 1 : 0), place);
  }
  return false;
}

/// "签约13个项目,开工10个": a verb and nothing else before the number.
bool NumberPhrase::event_opens() const {
  const std::size_t length = around_.left.end - around_.left.begin;
  return length >= 2 && text_.word_at(around_.left.begin, around_.left.end, role::kEvent).length == length;
}

/// "新建项目开工135个", "今年开工建设的有5个项目".
bool NumberPhrase::event_stands_before() const {
  std::size_t end = around_.left.end;
  const bool of_which = end > around_.left.begin && end < number_.begin && text_[end - 1] == U'的';
  if (of_which) --end;
  if (!of_which && around_.right.begin != around_.right.end) return false;
  const WordTable::Word event = text_.word_before(around_.left.begin, end, role::kEvent | role::kPlain);
  return event.length > 1 && (event.roles & role::kPlain) == 0;  // 未开工5个
}

/// "新开工44项": a verb alone, and no noun behind the number.
bool NumberPhrase::is_bare_event() const {
  return around_.right.begin == around_.right.end && event_opens();
}

/// "(新建33项,续建6项)": which of the things counted before.
bool NumberPhrase::names_kind() const {
  const std::size_t length = around_.left.end - around_.left.begin;
  const WordTable::Word verb =
      text_.word_at(around_.left.begin, around_.left.end, role::kAction | role::kEvent);
  return around_.right.begin == around_.right.end && verb.length == length &&
         (verb.roles & role::kEvent) == 0;
}

/// "20000平方米生产车间": how large a thing is that is named behind.
bool NumberPhrase::is_attribute_of_noun() const {
  if (number_.measure != Measure::Area && number_.measure != Measure::Length) return false;
  const Span noun = name_behind(text_, around_.right);
  return noun.end - noun.begin >= 2;
}

/// "最高奖励100万元".
bool NumberPhrase::is_grant() const {
  return static_cast<bool>(text_.word_before(around_.left.begin, around_.left.end, role::kGrant));
}

/// "占年度计划的82%": says how much is done. "全年5360亿元招商引资目标任务的25%": the quota itself.
bool NumberPhrase::is_of_quota() const {
  if (number_.measure != Measure::Share &&
      share_of_quota(text_, number_.end, around_.clause.end) != around_.clause.end)
    return true;
  std::size_t end = around_.left.end;
  if (end > around_.left.begin && text_[end - 1] == U'的') --end;
  return static_cast<bool>(text_.word_before(around_.left.begin, end, role::kQuota));
}

/// "今年计划投资40亿元,实施甲、乙等12个重点项目": what the money of the clause before is for.
bool NumberPhrase::plans_spending() const {
  constexpr std::size_t kFarthest = 20;
  if (around_.clause.begin == 0 || text_[around_.clause.begin - 1] != U',') return false;
  const std::size_t comma = around_.clause.begin - 1, least = comma - std::min(comma, kFarthest);
  if (text_.word_before(0, comma, role::kUnit).number != static_cast<std::uint32_t>(Measure::Money) + 1)
    return false;
  for (std::size_t at = comma; at > least && text_[at - 1] != U','; --at) {
    const WordTable::Word plan = text_.word_at(at - 1, comma, role::kTarget);
    if ((plan.roles & role::kNear) != 0 &&
        text_.substr(at - 1 + plan.length, comma - at).starts_with(text_.lexicon().keys.spending))
      return true;
  }
  return false;
}

/// "已完成任务37亿元": so much of it is done.
bool NumberPhrase::is_done_of_quota() const {
  const WordTable::Word quota = text_.word_before(around_.left.begin, around_.left.end, role::kQuota);
  std::size_t end = around_.left.end - quota.length;
  for (int words = 0; words < 2; ++words)  // 招商任务
    end -= text_.word_before(around_.left.begin, end, role::kGeneric).length;
  return text_.substr(0, end).ends_with(text_.lexicon().keys.done);
}

}  // namespace liantu::text
