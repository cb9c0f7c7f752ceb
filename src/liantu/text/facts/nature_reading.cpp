#include "liantu/text/facts/nature_reading.h"

#include <algorithm>
#include <array>

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

/// What stands beside the number says it by itself, whatever the paragraph speaks of.
std::optional<Nature> NatureReading::told_beside(const Quantity& number, const NumberPhrase& phrase,
                                                 const Bearing& said, bool change, const Surroundings& around,
                                                 const SaidBefore& before) const {
  const WordTable& words = lexicon_.words;
  const bool counted = number.measure == Measure::Count, share = number.measure == Measure::Share;
  const bool output =
      static_cast<bool>(words.before(text_, around.left.begin, around.left.end, role::kOutput));
  if (output && !said.target && !said.carried && !said.planned && mood_ != Nature::Target && !change)
    return Nature::Scope;  // 建设年产3万吨生产线
  const std::u32string_view left = text_.substr(around.left.begin, around.left.end - around.left.begin);
  if (said.carried && !said.sure && left == lexicon_.keys.spending && phrase.is_laid_out())
    return Nature::Target;  // 今年将续建甲,投资500万元建设乙
  if (!share && (phrase.is_extent(mood_ == Nature::Actual) || (!before.own_period && phrase.costs_alone())))
    return Nature::Scope;
  if (said.of_noun && !said.target && !said.carried && !said.actual) return Nature::Scope;
  if (!share && phrase.is_of_quota())  // 完成年度任务589亿元的37%, 任务数为22亿元
    return said.sure && !before.base_of_share && phrase.is_done_of_quota() ? Nature::Actual : Nature::Target;
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
  const NumberPhrase phrase(text_, number, around);
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
  if (const auto told = told_beside(number, phrase, said, change, around, before)) return *told;
  if (!said.sure && (states_rule_ || (!said.actual && phrase.is_grant()))) return Nature::Scope;
  if (counted && !said.target && phrase.sure_event_follows()) return Nature::Actual;  // 4个项目已开复工
  if (said.target) return Nature::Target;
  if (share && before.last == Nature::Target && !said.sure) return Nature::Target;
  const bool quota = share && (phrase.is_of_quota() || before.of_base);
  const bool attribute = phrase.is_attribute_of_noun();
  if (attribute && !said.actual && !said.carried) return Nature::Scope;  // 建设20000平方米生产车间
  if (share && !change && !bounded && !(said.actual && quota) && !said.carried && mood_ != Nature::Target &&
      phrase.is_of_whole())
    return before.last == Nature::Actual && quota ? Nature::Actual : Nature::Scope;
  const bool looked_back =
      (mood_ == Nature::Actual && !before.period.starts_with(U"到")) ||  // 全年新增9家 of a year gone by
      (before.last == Nature::Actual && before.period == before.period_done);  // 至9月底累计完成
  const bool ahead = before.due || (plans_ahead(before.period, year_) && !looked_back);
  if (said.plain && counted && !said.state && phrase.plans_spending()) return Nature::Target;
  if (said.plain && counted && !(bounded && ahead)) {
    const bool happened = (said.state && phrase.event_follows()) || phrase.event_stands_before() ||
                          said.of_event;  // 261个实施类项目开工242个
    return happened ? Nature::Actual : Nature::Scope;
  }
  const bool action = static_cast<bool>(words.before(text_, around.left.begin, number.begin, role::kAction));
  const bool opening = static_cast<bool>(words.at(text_, around.left.begin, around.left.end, role::kAction));
  const bool described = !said.actual && phrase.is_described();
  if (said.sure) return described ? Nature::Scope : Nature::Actual;
  if (before.part_of_described && !said.carried) return Nature::Scope;
  if (said.carried ||
      (counted && before.part_of_aim && mood_ == Nature::Target && !said.plain && !said.actual))
    return Nature::Target;
  const bool kind = counted && phrase.names_kind();
  const bool achieving = change || bounded || said.actual || ((action || opening) && !kind);
  const bool row = counted && opening && !kind && before.last == Nature::Actual && phrase.event_opens();
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
  const bool happened = counted && phrase.event_stands_before();
  const bool done =
      change || said.actual || past || measured || part_of_done || happened || row ||
      (counted && (phrase.event_follows() || phrase.verb_opens(before.own_period) || phrase.is_bare_event()));
  return done ? Nature::Actual : Nature::Scope;
}

}  // namespace liantu::text
