#include "liantu/text/facts/nature_reading.h"

#include <algorithm>
#include <array>

#include "liantu/text/facts/noun_phrase.h"
#include "liantu/text/facts/periods.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr WordTable::Roles kMoods = role::kMoodPast | role::kMoodPlan | role::kSetsOut;
constexpr WordTable::Roles kCues = role::kTarget | role::kActual | role::kPlain | role::kNorm;
/// Words that are passed over whole, so that no cue is seen in them.
constexpr WordTable::Roles kWhole =
    role::kGeneric | role::kWord | role::kThing | role::kQuantityNoun | role::kExtentNoun;

}  // namespace

NatureReading::NatureReading(const LexedText& text, int year)
    : text_(text), lexicon_(text.lexicon()), year_(year) {}

/// What a paragraph speaks of: what was done, or what is to be done. In a text that sets out plans this goes
/// on over paragraphs.
void NatureReading::note(Span sentence) {
  const char32_t last = sentence.begin > 0 ? text_[sentence.begin - 1] : U'\n';
  if (last != U';') aimed_ = false;
  if (last == U'\n' && (!sets_out_ || part_mood_ != Nature::Scope)) mood_ = part_mood_;
  if (!text_.occurs(sentence.begin, sentence.end, kMoods)) return;
  constexpr std::size_t kLongestHeading = 32;
  const bool heading = last == U'\n' && sentence.end - sentence.begin <= kLongestHeading &&
                       (sentence.end == text_.size() || text_[sentence.end] == U'\n');
  bool looks_back = false, says = false;
  bool title = false;
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    if (text_[at] == U'《') title = true;
    if (text_[at] == U'》') title = false;
    if (title) {
      ++at;
      continue;
    }
    const WordTable::Word word = text_.word_at(at, sentence.end, kMoods | role::kWord);
    constexpr std::size_t kFarthest = 6;  // characters behind the word that a heading closes with: 的通知
    if ((word.roles & role::kHeading) != 0 && (!heading || sentence.end - at - word.length > kFarthest)) {
      at += word.length;
      continue;
    }
    if ((word.roles & role::kSetsOut) != 0) sets_out_ = true;
    looks_back |= (word.roles & role::kMoodPast) != 0;
    const bool plans =
        (word.roles & (role::kMoodPlan | role::kSetsOut)) != 0 && !is_purpose(sentence, at, word);
    says |= plans || looks_back;
    if ((word.roles & role::kMoodPast) != 0)
      mood_ = Nature::Actual;
    else if (plans && !looks_back && !((word.roles & role::kNear) != 0 && mood_ == Nature::Actual))
      mood_ = Nature::Target;
    at += word ? word.length : 1;
  }
  if (heading && says) part_mood_ = mood_;
}

/// ",确保重大项目有序衔接": what something else is done for, and nothing that is to come to be by itself.
bool NatureReading::is_purpose(Span sentence, std::size_t at, const WordTable::Word& word) const {
  if ((word.roles & role::kTarget) == 0 || at == sentence.begin) return false;
  std::size_t begin = at;
  while (begin > sentence.begin && text_[begin - 1] != U',') --begin;
  if (begin == sentence.begin) return false;
  for (; at < sentence.end && text_[at] != U','; ++at) {
    if (is_digit(text_[at])) return false;
  }
  return true;
}

void NatureReading::read_cues(Span sentence) {
  cues_.clear();
  states_rule_ &= sentence.begin > 0 && text_[sentence.begin - 1] == U';';
  for (std::size_t at = text_.next_word(sentence.begin, sentence.end, kCues | kWhole); at < sentence.end;
       at = text_.next_word(at, sentence.end, kCues | kWhole)) {
    const WordTable::Word word = text_.word_at(at, sentence.end, kCues | kWhole);
    if ((word.roles & kCues) != 0 && !is_attribute(sentence, at, word)) {
      cues_.push_back({at, word.length, word.roles});
      states_rule_ |= (word.roles & role::kNorm) != 0;
    }
    at += word ? word.length : 1;
  }
}

/// "10个计划投产项目实现投产7个": says which things are counted, not what is planned.
bool NatureReading::is_attribute(Span sentence, std::size_t at, const WordTable::Word& cue) const {
  if ((cue.roles & role::kNear) == 0) return false;
  constexpr std::size_t kFarthest = 6;
  std::size_t digit = at;
  while (digit > sentence.begin && at - digit < kFarthest && !is_digit(text_[digit - 1])) --digit;
  if (digit == sentence.begin || !is_digit(text_[digit - 1])) return false;
  const WordTable::Word unit = text_.word_at(digit, at, role::kUnit | role::kNoUnit);
  if (unit.number != static_cast<std::uint32_t>(Measure::Count) + 1 || (unit.roles & role::kNoUnit) != 0)
    return false;
  std::size_t noun = at + cue.length;
  noun += text_.word_at(noun, sentence.end, role::kEvent | role::kAction).length;
  return noun > at + cue.length && text_.word_at(noun, sentence.end, role::kThing);
}

void NatureReading::close(Span sentence) {
  const bool target = std::ranges::any_of(cues_, [&](const Cue& cue) {
    return (cue.roles & role::kTarget) != 0 &&
           (cue.roles & (role::kNear | role::kForecast | role::kEffect)) == 0;
  });
  const bool goes_on = sentence.end < text_.size() && text_[sentence.end] == U';';
  aimed_ = goes_on && !cues_.empty() && (aimed_ || target);
}

NatureReading::Bearing NatureReading::bearing(const Quantity& number, const SaidBefore& said,
                                              Surroundings& around) const {
  Bearing bearing;
  std::size_t plain_end = 0;
  for (const Cue& cue : cues_) {
    const bool own = cue.at >= around.clause.begin && cue.at < around.clause.end;
    const bool before = cue.at < number.begin;
    if ((cue.roles & role::kTarget) != 0) {
      const bool looks_back = mood_ == Nature::Actual ||
                              (!said.carried_period.empty() && said.carried_period == said.period_done);
      const bool over = looks_back || (is_past(said.period, year_) && !plans_ahead(said.period, year_));
      const bool estimates = (cue.roles & role::kForecast) != 0 &&
                             (over || estimates_statistic(cue, number, said));  // 预计1-8月
      const bool near = (cue.roles & role::kNear) != 0;
      const bool told = said.own_period && says_part_of_year(said.period);
      if (near && before && !own && !told) bearing.planned = true;
      const bool quota = (cue.roles & role::kQuota) != 0 && before &&
                         (said.of_base || cue.at + cue.length + 1 >= around.left.end);  // 完成年度计划的82%
      const bool share_of_quota = (cue.roles & role::kQuota) != 0 && !before &&
                                  number.measure == Measure::Share && number.end < text_.size() &&
                                  text_[number.end] == U'的';  // 完成78%的全年计划
      const bool of_noun =
          !before && number.measure != Measure::Share && qualifies_noun(number, cue.at, cue.length);
      const bool quota_behind = !before && (cue.roles & role::kQuota) != 0 && is_share_of(number, cue.at);
      const bool effect = (cue.roles & role::kEffect) != 0;
      const bool carries = !near && (cue.roles & role::kQuota) == 0;
      const bool bears = effect ? before : own || (before && carries);
      bearing.of_noun |= of_noun && own;
      if (estimates || !bears || quota || share_of_quota || of_noun || quota_behind ||
          disposes(cue, number, around))
        continue;
      (own ? bearing.target : bearing.carried) = true;
      bearing.sure = false;
      around.note(text_.substr(cue.at, cue.length));
    } else if (is_attributive(cue, number)) {
      continue;
    } else if ((cue.roles & role::kActual) != 0 && before && !(bearing.plain && cue.at == plain_end)) {
      if ((cue.roles & role::kSure) != 0) {
        bearing.sure = true;
        bearing.carried = false;
      }
      if (own) {
        bearing.actual = true;
        bearing.plain = false;
        bearing.so_far |= text_.substr(cue.at, cue.length).starts_with(U"累计");
      }
    } else if ((cue.roles & role::kPlain) != 0 && own && before && !is_told_as_done(cue)) {
      bearing.plain = true;
      bearing.state = (cue.roles & role::kState) != 0;
      bearing.of_event = tells_of_event({around.clause.begin, cue.at});
      plain_end = cue.at + cue.length;  // 梳理了 says no more than 梳理
    }
  }
  return bearing;
}

/// "年发电10万度的工程计划年底投产": the number says of what the plan is.
bool NatureReading::qualifies_noun(const Quantity& number, std::size_t cue, std::size_t length) const {
  constexpr std::size_t kFarthest = 16;
  const std::size_t behind = cue + length;
  return number.end + 1 < cue && cue - number.end <= kFarthest && text_[number.end] == U'的' &&
         behind < text_.size() && (is_han(text_[behind]) || is_digit(text_[behind]));
}

/// "完成投资126亿元、占年计划62%": the quota that the share behind is of.
bool NatureReading::is_share_of(const Quantity& number, std::size_t cue) const {
  constexpr std::size_t kFarthest = 8;
  const std::u32string_view between = text_.substr(number.end, cue - number.end);
  return between.size() <= kFarthest && between.size() >= 2 && between[0] == U'、' &&
         (between[1] == U'占' || between.substr(1).starts_with(lexicon_.keys.done));
}

/// "预计全年地区生产总值完成115亿元,增长7%": what is all but measured; not in a part that sets out plans.
bool NatureReading::estimates_statistic(const Cue& cue, const Quantity& number,
                                        const SaidBefore& said) const {
  if (mood_ == Nature::Target || part_mood_ == Nature::Target || plans_ahead(said.period, year_))
    return false;
  for (std::size_t at = cue.at + cue.length; at < number.begin; ++at) {
    const WordTable::Word noun = text_.word_at(at, number.begin, role::kStatistic);
    if ((noun.roles & role::kStatistic) == role::kStatistic) return true;
  }
  return false;
}

/// "集中开工的项目共有", "签约亿元以上的项目有": a verb and what it was done to.
bool NatureReading::tells_of_event(Span subject) const {
  for (std::size_t at = subject.begin; at < subject.end;) {
    const WordTable::Word verb =
        text_.word_at(at, subject.end, role::kEvent | role::kPlain | role::kWord | role::kTarget);
    if ((verb.roles & (role::kPlain | role::kTarget)) != 0) return false;  // 未开工, 计划开工
    const bool tells = (verb.roles & role::kEvent) != 0 && verb.length >= 2;
    const bool all = at + verb.length == subject.end;  // 此次开工共有
    if (tells && (all || text_.word_before(at, subject.end, role::kThing))) return true;
    at += verb ? verb.length : 1;
  }
  return false;
}

/// "去年签约的218个项目", "推进的19个项目已开工": says which things are counted.
bool NatureReading::is_attributive(const Cue& cue, const Quantity& number) const {
  const std::size_t behind = cue.at + cue.length;
  if ((cue.roles & role::kSure) != 0 || number.measure != Measure::Count || behind >= number.begin)
    return false;
  return text_[behind] == U'的' && (behind + 1 == number.begin || (cue.roles & role::kPlain) != 0);
}

/// "累计实施", "已梳理".
bool NatureReading::is_told_as_done(const Cue& cue) const {
  const std::u32string_view earlier = text_.substr(0, cue.at);
  return std::ranges::any_of(std::array<std::u32string_view, 4>{U"累计", U"已", U"已经", U"共组织"},
                             [&](std::u32string_view word) { return earlier.ends_with(word); });
}

/// "将28项审批事项整合为5个阶段": 将 as 把, not as a future; "将办理时间压缩至2个工作日" is both.
bool NatureReading::disposes(const Cue& cue, const Quantity& number, const Surroundings& around) const {
  if (cue.length != 1 || text_[cue.at] != U'将') return false;
  for (std::size_t at = cue.at + 1; at < around.clause.end; ++at) {
    const WordTable::Word word = text_.word_at(at, around.clause.end, role::kDisposal);
    if (word) return number.measure != Measure::Duration || at + word.length != number.begin;
  }
  return false;
}

/// "总投资50亿元"; what was spent of it is none: "完成年度投资3亿元".
bool NatureReading::is_extent(const Quantity& number, const Surroundings& around) const {
  std::size_t end = around.left.end;
  for (int leads = 0; leads < 2; ++leads) {  // 计划投资额累计共192亿元
    if (text_.word_before(around.left.begin, end, role::kExtentNoun)) break;  // 总投入
    const WordTable::Word lead = text_.word_before(around.left.begin, end, role::kLead);
    if ((lead.roles & (role::kBefore | role::kStageVerb)) != 0) break;
    end -= lead.length;
  }
  const WordTable::Word noun = text_.word_before(around.left.begin, end, role::kExtentNoun);
  if (!noun) return is_laid_out(number, around);
  const WordTable::Word measured = text_.word_before(around.left.begin, end, role::kMeasured);
  if (measured.length > noun.length) return false;  // 合同投资额
  const bool of_noun = number.end < text_.size() && text_[number.end] == U'的';
  if (number.measure == Measure::Area && !of_noun && is_area_of_event(around, end - noun.length))
    return false;
  const WordTable::Word verb = text_.word_before(around.left.begin, end - noun.length, role::kActual);
  return (verb.roles & role::kBefore) == 0 || (of_noun && verb.length == 1);  // 开启了概算投资3亿元的甲
}

/// "投产使用面积", "已启动标准厂房建设面积": the area of what was done.
bool NatureReading::is_area_of_event(const Surroundings& around, std::size_t noun) const {
  const bool tells =
      static_cast<bool>(text_.word_before(around.left.begin, noun, role::kEvent | role::kAction));
  for (std::size_t at = around.left.begin; at + 1 < noun; ++at) {
    const WordTable::Word verb = text_.word_at(at, noun, role::kEvent | role::kWord);
    if ((verb.roles & role::kEvent) != 0 && verb.length > 1) return true;
  }
  return tells && mood_ == Nature::Actual;
}

/// "产业类项目6个,投资39亿元": behind what was counted, what it is to cost.
bool NatureReading::costs_alone(const Quantity& number, const Surroundings& around) const {
  const std::u32string_view left = text_.substr(around.clause.begin, number.begin - around.clause.begin);
  if (number.measure != Measure::Money || left != lexicon_.keys.spending || around.clause.begin < 2)
    return false;
  const std::size_t comma = around.clause.begin - 1;
  const WordTable::Word unit = text_.word_before(0, comma, role::kUnit);
  return text_[comma] == U',' && unit.number == static_cast<std::uint32_t>(Measure::Count) + 1 &&
         comma > unit.length && is_digit(text_[comma - unit.length - 1]);
}

/// "引进某公司投资13亿元兴建工程": what is to be spent on what is named behind.
bool NatureReading::is_laid_out(const Quantity& number, const Surroundings& around) const {
  const std::u32string_view left = text_.substr(around.left.begin, around.left.end - around.left.begin);
  if (!left.ends_with(lexicon_.keys.spending) || around.right.begin == around.right.end) return false;
  const std::size_t noun = around.left.end - lexicon_.keys.spending.size();
  const WordTable::Word verb = text_.word_before(around.left.begin, noun, role::kActual);
  if (number.end < text_.size() && text_[number.end] == U'的')  // 引进投资70亿元的甲产业园
    return !verb || (verb.roles & role::kBefore) == 0;
  if (verb) return false;  // 完成投资
  return text_.word_at(around.right.begin, around.right.end, role::kAction | role::kPlain).length >= 2;
}

/// "全县133个重点项目,累计…", "24个项目已开工13个": the number only says of how many things the rest is told.
bool NatureReading::is_described(const Quantity& number, const Surroundings& around) const {
  if (number.measure != Measure::Count || event_follows(around)) return false;
  std::size_t at = around.left.begin;
  if (at < around.left.end && text_[at] == U'的') ++at;  // 总投资210亿元的75个项目
  while (at < around.left.end) {
    const WordTable::Word lead =
        text_.word_at(at, around.left.end, role::kLead | role::kOwnPlace | role::kGeneric);
    const std::size_t place = behind_place(at, around.left.end);
    if (!lead && place == at) return false;
    at = std::max(at + lead.length, place);
  }
  const Span behind = name_behind(text_, around.right);
  return behind.end - behind.begin >= 2;
}

/// Behind the name of a place that begins at `at`: 云川县, 长沙; `at` when none does.
std::size_t NatureReading::behind_place(std::size_t at, std::size_t end) const {
  constexpr std::size_t kLongest = 4;
  const std::size_t known = text_.word_at(at, end, role::kKnownPlace).length;
  if (known != 0) return at + known + text_.word_at(at + known, end, role::kPlace).length;
  constexpr WordTable::Roles kOther = role::kGeneric | role::kEvent | role::kAction | role::kThing;
  if (text_.word_at(at, end, kOther).length >= 2) return at;  // 大 may open 大竹县
  for (std::size_t behind = at + 2; behind < end && behind - at <= kLongest; ++behind) {
    const WordTable::Word place = text_.word_at(behind, end, role::kPlace | role::kWord);
    if ((place.roles & role::kPlace) != 0) return behind + place.length;
    if (place) return at;
  }
  return at;
}

/// Behind "24日" or "3月5日" at `at`.
std::size_t NatureReading::behind_day(std::size_t at, std::size_t end) const {
  std::size_t behind = at;
  while (behind < end && (is_digit(text_[behind]) || text_[behind] == U'月')) ++behind;
  return behind > at && behind < end && text_[behind] == U'日' ? behind + 1 : at;
}

/// Behind "在东湖公园入口处" at `at`, when what came to be there follows; else `at`.
std::size_t NatureReading::behind_where(std::size_t at, std::size_t end) const {
  constexpr std::size_t kLongest = 16;
  if (at >= end || text_[at] != U'在') return at;
  for (std::size_t behind = at + 3; behind < end && behind - at <= kLongest; ++behind) {
    if (text_.word_at(behind, end, role::kEvent)) return behind;
  }
  return at;
}

/// Behind "和2个重点项目" at `at`, counted like what stands before it; `at` when nothing is.
std::size_t NatureReading::behind_next_count(std::size_t at, std::size_t end) const {
  if (at + 1 >= end || !is_one_of(text_[at], U"和及与、") || !is_digit(text_[at + 1])) return at;
  std::size_t behind = at + 1;
  while (behind < end && is_digit(text_[behind])) ++behind;
  const WordTable::Word unit = text_.word_at(behind, end, role::kUnit);
  if (unit.number != static_cast<std::uint32_t>(Measure::Count) + 1) return at;
  return name_behind(text_, {behind + unit.length, end}).end;
}

/// "6个项目成功签约", "19个市级项目和2个省级项目已全部开工"; the verb before another number is that one's.
bool NatureReading::event_follows(const Surroundings& around) const {
  std::size_t at = name_behind(text_, around.right).end, end = around.right.end;
  for (int more = 0; more < 3; ++more) {
    const std::size_t behind = behind_next_count(at, around.clause.end);
    if (behind == at) break;
    at = behind;
    end = around.clause.end;
  }
  const bool another = end == around.right.end && end < text_.size() && is_digit(text_[end]);
  for (int leads = 0; leads < 4 && !another; ++leads) {
    at = behind_day(at, end);
    at = behind_where(at, end);
    if (text_.word_at(at, end, role::kEvent)) return true;
    const WordTable::Word lead = text_.word_at(at, end, role::kLead | role::kStop);
    if (!lead) break;
    at += lead.length;
  }
  return false;
}

/// "4个项目已开复工": whatever else the sentence aims at.
bool NatureReading::sure_event_follows(const Surroundings& around) const {
  const std::size_t noun = name_behind(text_, around.right).end;
  if (around.right.end < text_.size() && is_digit(text_[around.right.end])) return false;  // 已开工13个
  bool sure = false;
  for (std::size_t at = noun; at < around.right.end;) {
    if (sure && text_.word_at(at, around.right.end, role::kEvent)) return true;
    const WordTable::Word word = text_.word_at(at, around.right.end, role::kSure | role::kLead | role::kStop);
    if (!word) return false;
    sure |= (word.roles & role::kSure) != 0;
    at += word.length;
  }
  return false;
}

/// "占全市的12%", "占比23%".
bool NatureReading::is_of_whole(const Surroundings& around) const {
  constexpr std::size_t kFarthest = 14;
  const std::size_t least =
      std::max(around.left.begin, around.left.end - std::min(around.left.end, kFarthest));
  for (std::size_t at = around.left.end; at > least; --at) {
    const WordTable::Word word = text_.word_at(at - 1, around.left.end, role::kWhole | role::kWord);
    if ((word.roles & role::kWhole) != 0) return true;
  }
  return false;
}

/// "新开工甲、乙等铁路3条": a verb and what it was done to; "新开工项目52项" is a class.
bool NatureReading::verb_opens(const Surroundings& around, bool own_period) const {
  std::size_t shortest = own_period ? 2 : 3;
  std::size_t at = around.clause.begin;
  while (at < around.left.end) {
    const WordTable::Word verb = text_.word_at(at, around.left.end, role::kEvent);
    if (verb.length >= 2) return around.left.end - at - verb.length >= shortest;
    const WordTable::Word lead = text_.word_at(at, around.left.end, role::kLead | role::kOwnPlace);
    const bool date = is_digit(text_[at]) || (at > around.clause.begin && is_digit(text_[at - 1]));
    const std::size_t place = behind_place(at, around.left.end);
    if (!lead && !date && place == at) return false;
    if (place > at) shortest = 2;  // 石桥市开工项目3个
    at = std::max(at + (lead ? lead.length : date ? 1 : 0), place);
  }
  return false;
}

/// "签约13个项目,开工10个": a verb and nothing else before the number.
bool NatureReading::event_opens(const Surroundings& around) const {
  const std::size_t length = around.left.end - around.left.begin;
  return length >= 2 && text_.word_at(around.left.begin, around.left.end, role::kEvent).length == length;
}

/// "新建项目开工135个", "今年开工建设的有5个项目".
bool NatureReading::event_stands_before(const Quantity& number, const Surroundings& around) const {
  std::size_t end = around.left.end;
  const bool of_which = end > around.left.begin && end < number.begin && text_[end - 1] == U'的';
  if (of_which) --end;
  if (!of_which && around.right.begin != around.right.end) return false;
  const WordTable::Word event = text_.word_before(around.left.begin, end, role::kEvent | role::kPlain);
  return event.length > 1 && (event.roles & role::kPlain) == 0;  // 未开工5个
}

/// "新开工44项": a verb alone, and no noun behind the number.
bool NatureReading::is_bare_event(const Surroundings& around) const {
  return around.right.begin == around.right.end && event_opens(around);
}

/// "(新建33项,续建6项)": which of the things counted before.
bool NatureReading::names_kind(const Surroundings& around) const {
  const std::size_t length = around.left.end - around.left.begin;
  const WordTable::Word verb =
      text_.word_at(around.left.begin, around.left.end, role::kAction | role::kEvent);
  return around.right.begin == around.right.end && verb.length == length && (verb.roles & role::kEvent) == 0;
}

/// "20000平方米生产车间": how large a thing is that is named behind.
bool NatureReading::is_attribute_of_noun(const Quantity& number, const Surroundings& around) const {
  if (number.measure != Measure::Area && number.measure != Measure::Length) return false;
  const Span noun = name_behind(text_, around.right);
  return noun.end - noun.begin >= 2;
}

/// "最高奖励100万元".
bool NatureReading::is_grant(const Surroundings& around) const {
  return static_cast<bool>(text_.word_before(around.left.begin, around.left.end, role::kGrant));
}

/// "占年度计划的82%": says how much is done. "全年5360亿元招商引资目标任务的25%": the quota itself.
bool NatureReading::is_of_quota(const Quantity& number, const Surroundings& around) const {
  if (number.measure != Measure::Share &&
      share_of_quota(text_, number.end, around.clause.end) != around.clause.end)
    return true;
  std::size_t end = around.left.end;
  if (end > around.left.begin && text_[end - 1] == U'的') --end;
  return static_cast<bool>(text_.word_before(around.left.begin, end, role::kQuota));
}

/// "今年计划投资40亿元,实施甲、乙等12个重点项目": what the money of the clause before is for.
bool NatureReading::plans_spending(const Surroundings& around) const {
  constexpr std::size_t kFarthest = 20;
  if (around.clause.begin == 0 || text_[around.clause.begin - 1] != U',') return false;
  const std::size_t comma = around.clause.begin - 1, least = comma - std::min(comma, kFarthest);
  if (text_.word_before(0, comma, role::kUnit).number != static_cast<std::uint32_t>(Measure::Money) + 1)
    return false;
  for (std::size_t at = comma; at > least && text_[at - 1] != U','; --at) {
    const WordTable::Word plan = text_.word_at(at - 1, comma, role::kTarget);
    if ((plan.roles & role::kNear) != 0 &&
        text_.substr(at - 1 + plan.length, comma - at).starts_with(lexicon_.keys.spending))
      return true;
  }
  return false;
}

/// "已完成任务37亿元": so much of it is done.
bool NatureReading::is_done_of_quota(const Surroundings& around) const {
  const WordTable::Word quota = text_.word_before(around.left.begin, around.left.end, role::kQuota);
  std::size_t end = around.left.end - quota.length;
  for (int words = 0; words < 2; ++words)  // 招商任务
    end -= text_.word_before(around.left.begin, end, role::kGeneric).length;
  return text_.substr(0, end).ends_with(lexicon_.keys.done);
}

/// What stands beside the number says it by itself, whatever the paragraph speaks of.
std::optional<Nature> NatureReading::told_beside(const Quantity& number, const Bearing& said, bool change,
                                                 const Surroundings& around, const SaidBefore& before) const {
  const WordTable& words = lexicon_.words;
  const bool counted = number.measure == Measure::Count, share = number.measure == Measure::Share;
  const bool output =
      static_cast<bool>(words.before(text_, around.left.begin, around.left.end, role::kOutput));
  if (output && !said.target && !said.carried && !said.planned && mood_ != Nature::Target && !change)
    return Nature::Scope;  // 建设年产3万吨生产线
  const std::u32string_view left = text_.substr(around.left.begin, around.left.end - around.left.begin);
  if (said.carried && !said.sure && left == lexicon_.keys.spending && is_laid_out(number, around))
    return Nature::Target;  // 今年将续建甲,投资500万元建设乙
  if (!share && (is_extent(number, around) || (!before.own_period && costs_alone(number, around))))
    return Nature::Scope;
  if (said.of_noun && !said.target && !said.carried && !said.actual) return Nature::Scope;
  if (!share && is_of_quota(number, around))  // 完成年度任务589亿元的37%, 任务数为22亿元
    return said.sure && !before.base_of_share && is_done_of_quota(around) ? Nature::Actual : Nature::Target;
  const bool summed =
      counted && words.at(number.unit, 0, number.unit.size(), role::kSummed).length == number.unit.size();
  if (summed) return Nature::Scope;  // 六大工程
  const bool treated = counted && around.left.end == number.begin && number.begin > 0 &&
                       text_[number.begin - 1] == U'对' && !text_.word_before(0, number.begin, role::kWord);
  if (treated && !said.target) return Nature::Scope;  // 对26个项目逐一分析
  return std::nullopt;
}

Nature NatureReading::nature(const Quantity& number, Relation relation, Surroundings& around,
                             const SaidBefore& before) const {
  const WordTable& words = lexicon_.words;
  const bool counted = number.measure == Measure::Count;
  const bool grown = number.measure == Measure::Share &&
                     words.before(text_, around.left.begin, around.left.end, role::kGrowth);  // 增幅达12%
  const bool change = grown || relation == Relation::Increase || relation == Relation::Decrease ||
                      relation == Relation::FromTo;
  const bool bounded = !change && !number.more && relation != Relation::Equal &&
                       relation != Relation::About;  // 200余人 is none
  Bearing said = bearing(number, before, around);
  if (before.own_period && is_past(before.period, year_) && !said.target) {
    said.sure = true;
    said.carried = false;
  }
  const bool share = number.measure == Measure::Share;
  if (const auto told = told_beside(number, said, change, around, before)) return *told;
  if (!said.sure && (states_rule_ || (!said.actual && is_grant(around)))) return Nature::Scope;
  if (counted && !said.target && sure_event_follows(around)) return Nature::Actual;  // 4个项目已开复工
  if (said.target) return Nature::Target;
  if (share && before.last == Nature::Target && !said.sure) return Nature::Target;
  const bool quota = share && (is_of_quota(number, around) || before.of_base);
  const bool attribute = is_attribute_of_noun(number, around);
  if (attribute && !said.actual && !said.carried) return Nature::Scope;  // 建设20000平方米生产车间
  if (share && !change && !bounded && !(said.actual && quota) && !said.carried && mood_ != Nature::Target &&
      is_of_whole(around))
    return before.last == Nature::Actual && quota ? Nature::Actual : Nature::Scope;
  const bool looked_back =
      (mood_ == Nature::Actual && !before.period.starts_with(U"到")) ||  // 全年新增9家 of a year gone by
      (before.last == Nature::Actual && before.period == before.period_done);  // 至9月底累计完成
  const bool ahead = before.due || (plans_ahead(before.period, year_) && !looked_back);
  if (said.plain && counted && !said.state && plans_spending(around)) return Nature::Target;
  if (said.plain && counted && !(bounded && ahead)) {
    const bool happened = (said.state && event_follows(around)) || event_stands_before(number, around) ||
                          said.of_event;  // 261个实施类项目开工242个
    return happened ? Nature::Actual : Nature::Scope;
  }
  const bool action = static_cast<bool>(words.before(text_, around.left.begin, number.begin, role::kAction));
  const bool opening = static_cast<bool>(words.at(text_, around.left.begin, around.left.end, role::kAction));
  const bool described = !said.actual && is_described(number, around);
  if (said.sure) return described ? Nature::Scope : Nature::Actual;
  if (before.part_of_described && !said.carried) return Nature::Scope;
  if (said.carried ||
      (counted && before.part_of_aim && mood_ == Nature::Target && !said.plain && !said.actual))
    return Nature::Target;
  const bool kind = counted && names_kind(around);
  const bool achieving = change || bounded || said.actual || ((action || opening) && !kind);
  const bool row = counted && opening && !kind && before.last == Nature::Actual && event_opens(around);
  if (quota && said.actual && !said.carried) return Nature::Actual;  // 完成年度计划的82%
  if (before.due && !said.plain && !described) return Nature::Target;
  if (said.planned && !share && !said.sure && (achieving || bounded)) return Nature::Target;
  if (part_mood_ == Nature::Target && !counted) return Nature::Target;
  if (ahead && achieving) return Nature::Target;
  if (aimed_ && !said.plain && !(action && !said.actual) && !(said.actual && change)) return Nature::Target;
  const bool part = says_part_of_year(before.carried_period);  // 一季度 without a word of a plan is over
  const bool so_far = said.so_far && part_mood_ != Nature::Target;  // 加快建设…。累计开工30个
  const bool gone_by =
      part_mood_ != Nature::Target && is_year_gone_by(before.period, year_);  // 主要预期目标…。2021年增长10%
  if (mood_ == Nature::Target && achieving && !part && !so_far && !gone_by) return Nature::Target;
  if (share && before.last == Nature::Actual) return Nature::Actual;
  if (mood_ == Nature::Actual && (achieving || !counted)) return Nature::Actual;
  const bool kept_under = (relation == Relation::AtMost || relation == Relation::Less) &&
                          number.measure != Measure::Money && (share || number.begin > around.left.end);
  if (kept_under && !counted && !said.actual && mood_ != Nature::Actual)
    return Nature::Target;  // 控制在5.5%以内
  const bool past =
      (is_past(before.period, year_) || (part && mood_ == Nature::Target)) && (achieving || !counted);
  const bool measured =
      static_cast<bool>(words.before(text_, around.left.begin, around.left.end, role::kMeasured));
  const bool part_of_done = counted && before.part && !said.plain && !described;
  const bool happened = counted && event_stands_before(number, around);
  const bool done =
      change || said.actual || past || measured || part_of_done || happened || row ||
      (counted && (event_follows(around) || verb_opens(around, before.own_period) || is_bare_event(around)));
  return done ? Nature::Actual : Nature::Scope;
}

}  // namespace liantu::text
