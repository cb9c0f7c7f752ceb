#include "liantu/text/facts/counted_parts.h"

namespace liantu::text {

std::optional<Nature> CountedParts::nature_of_whole(const Quantity& quantity, const Surroundings& around,
                                                    std::size_t left_bound) const {
  if (quantity.measure != Measure::Count || unit_.empty()) return std::nullopt;
  const bool joined = left_bound < text_.size() && text_[left_bound] == U'、';
  if (quantity.unit != unit_ && !joined) return std::nullopt;
  const bool other_event =
      occasion_ || text_.occurs(around.left.begin, around.left.end, role::kStageVerb | role::kEvent);
  if (other_event && !stands_in_row(around.left)) return std::nullopt;  // 集中开竣工22个,其中开工项目15个
  return nature_;
}

/// "签约项目413个,开工项目268个": a verb and what is counted, like the count that came to be before.
bool CountedParts::stands_in_row(Span left) const {
  const std::u32string& of_which = text_.lexicon().keys.of_which;
  if (text_.substr(left.begin).starts_with(of_which)) left.begin += of_which.size();
  const WordTable::Word verb = text_.word_at(left.begin, left.end, role::kEvent);
  return nature_ == Nature::Actual && verb.length >= 2 &&
         text_.word_at(left.begin + verb.length, left.end, role::kThing).length ==
             left.end - left.begin - verb.length;
}

bool CountedParts::is_part_of_described(const Quantity& quantity, const Surroundings& around) const {
  if (quantity.measure != Measure::Count || quantity.unit != described_unit_ ||
      around.right.begin != around.right.end)
    return false;
  const WordTable::Word thing = text_.word_before(around.left.begin, around.left.end, role::kThing);
  const std::size_t end = around.left.end - thing.length;
  return thing && end > around.left.begin &&
         text_.word_at(around.left.begin, end, role::kAction | role::kEvent).length ==
             end - around.left.begin;
}

void CountedParts::note(const Quantity& quantity, Nature nature, const Surroundings& around, bool part) {
  if (quantity.measure != Measure::Count) return;
  nature_ = nature;
  described_unit_ = nature == Nature::Scope ? quantity.unit : U"";
  const bool action = names_action(around.left);
  if (!part) occasion_ = !action && text_.occurs(around.clause.begin, around.clause.end, role::kEvent);
  const bool goes_on = nature != Nature::Scope && (part || action || occasion_);
  unit_ = goes_on ? quantity.unit : U"";
}

/// "新签约项目", "共引进": 集中开工 of an occasion is none.
bool CountedParts::names_action(Span left) const {
  for (std::size_t at = left.begin; at < left.end;) {
    const WordTable::Word word =
        text_.word_at(at, left.end, role::kAction | role::kEvent | role::kWord | role::kThing);
    if ((word.roles & role::kAction) != 0 && word.length > 1) return true;
    at += word ? word.length : 1;
  }
  return false;
}

}  // namespace liantu::text
