#include "liantu/text/facts/nature_reading.h"

#include <algorithm>

#include "liantu/text/facts/periods.h"

namespace liantu::text {

/// What a paragraph speaks of: what was done, or what is to be done. In a text that sets out plans this goes
/// on over paragraphs.
void NatureReading::note(Span sentence) {
  const char32_t last = sentence.begin > 0 ? text_[sentence.begin - 1] : U'\n';
  if (last != U';') aimed_ = false;
  if (last == U'\n' && !sets_out_) mood_ = Nature::Scope;
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    const WordTable::Word word = lexicon_.words.at(
        text_, at, sentence.end, role::kMoodPast | role::kMoodPlan | role::kSetsOut | role::kWord);
    if ((word.roles & role::kSetsOut) != 0) sets_out_ = true;
    if ((word.roles & (role::kMoodPlan | role::kSetsOut)) != 0) mood_ = Nature::Target;
    if ((word.roles & role::kMoodPast) != 0) mood_ = Nature::Actual;
    at += word ? word.length : 1;
  }
}

void NatureReading::read_cues(Span sentence) {
  constexpr WordTable::Roles kCues = role::kTarget | role::kActual | role::kPlain;
  constexpr WordTable::Roles kWhole =
      role::kGeneric | role::kWord | role::kThing | role::kQuantityNoun | role::kExtentNoun;
  cues_.clear();
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    const WordTable::Word word = lexicon_.words.at(text_, at, sentence.end, kCues | kWhole);
    if ((word.roles & kCues) != 0) cues_.push_back({at, word.length, word.roles});
    at += word ? word.length : 1;
  }
}

void NatureReading::close(Span sentence) {
  const bool target =
      std::ranges::any_of(cues_, [](const Cue& cue) { return (cue.roles & role::kTarget) != 0; });
  const bool goes_on = sentence.end < text_.size() && text_[sentence.end] == U';';
  aimed_ = goes_on && !cues_.empty() && (aimed_ || target);
}

NatureReading::Bearing NatureReading::bearing(const Quantity& number, Surroundings& around) const {
  Bearing bearing;
  for (const Cue& cue : cues_) {
    const bool own = cue.at >= around.clause.begin && cue.at < around.clause.end;
    const bool before = cue.at < number.begin;
    if ((cue.roles & role::kTarget) != 0 && (own || before) && !disposes(cue, around.clause)) {
      (own ? bearing.target : bearing.carried) = true;
      bearing.sure = false;
      around.note(text_.substr(cue.at, cue.length));
    } else if ((cue.roles & role::kActual) != 0 && before) {
      if ((cue.roles & role::kSure) != 0) {
        bearing.sure = true;
        bearing.carried = false;
      }
      if (own) {
        bearing.actual = true;
        bearing.plain = false;
      }
    } else if ((cue.roles & role::kPlain) != 0 && own && before) {
      bearing.plain = true;
    }
  }
  return bearing;
}

/// "将28项审批事项整合为5个阶段": 将 as 把, not as a future.
bool NatureReading::disposes(const Cue& cue, Span clause) const {
  if (cue.length != 1 || text_[cue.at] != U'将') return false;
  for (std::size_t at = cue.at + 1; at < clause.end; ++at) {
    if (lexicon_.words.at(text_, at, clause.end, role::kDisposal)) return true;
  }
  return false;
}

Nature NatureReading::nature(const Quantity& number, Relation relation, Surroundings& around,
                             std::u32string_view period, bool due) const {
  const WordTable& words = lexicon_.words;
  const bool counted = number.measure == Measure::Count;
  const bool change =
      relation == Relation::Increase || relation == Relation::Decrease || relation == Relation::FromTo;
  const bool bounded = !change && relation != Relation::Equal && relation != Relation::About;
  const Bearing said = bearing(number, around);
  if (words.before(text_, around.left.begin, around.left.end, role::kExtentNoun)) return Nature::Scope;
  if (said.target) return Nature::Target;
  if (said.plain && counted && !(bounded && plans_ahead(period))) return Nature::Scope;
  if (said.sure) return Nature::Actual;
  if (said.carried) return Nature::Target;
  const bool action = static_cast<bool>(words.before(text_, around.left.begin, number.begin, role::kAction));
  const bool opening = static_cast<bool>(words.at(text_, around.left.begin, around.left.end, role::kAction));
  const bool achieving = change || bounded || said.actual || action || opening;
  if ((due || plans_ahead(period)) && achieving) return Nature::Target;
  if (aimed_ && !said.actual && !said.plain && !action) return Nature::Target;
  if (mood_ == Nature::Target && achieving) return Nature::Target;
  if (mood_ == Nature::Actual && (achieving || !counted)) return Nature::Actual;
  return change || said.actual || (is_past(period) && (achieving || !counted)) ? Nature::Actual
                                                                               : Nature::Scope;
}

}  // namespace liantu::text
