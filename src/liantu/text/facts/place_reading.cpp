#include "liantu/text/facts/place_reading.h"

#include <algorithm>
#include <utility>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestSubject = 16;
constexpr WordTable::Roles kPlaceMarks = role::kOwnPlace | role::kPlace;
/// Passed over whole: 聊城市 has no 城市 in it.
constexpr WordTable::Roles kWholeWords = kPlaceMarks | role::kKnownPlace | role::kWord | role::kThing;
constexpr std::size_t kLongestPlace = 6;  ///< characters before 市, 县, 区, …
constexpr std::size_t kMostSaid = 16;     ///< names kept to be known without what closes them

/// Before a name of a place: what parts clauses, 2025年, 其中; 、 of a list.
bool opens_name(char32_t before) {
  return is_one_of(before, U",:;。 (\n年月日度中、");
}

}  // namespace

PlaceReading::PlaceReading(const LexedText& text)
    : text_(text), lexicon_(text.lexicon()), headlines_(end_of_headlines(text)) {}

void PlaceReading::read(Span sentence, const std::vector<Quantity>& numbers) {
  named_.clear();
  passed_ = 0;
  const std::size_t last = behind_last_mark(sentence);
  if (last == sentence.begin) return;
  const WordTable::Word label =
      text_.word_at(sentence.begin, sentence.end, role::kLabel | role::kOtherLabel | role::kTimeLabel);
  const std::size_t behind = sentence.begin + label.length;
  if (label && behind < sentence.end && text_[behind] == U':') return;  // 牵头单位:北辰开发区管委会
  bool named = false, quoted = true;                                    // quoted: a ” may still follow
  for (std::size_t at = sentence.begin; at < last;) {
    NamedPlace place;
    if ((at == sentence.begin || opens_name(text_[at - 1])) && may_be_known(at))
      place = known_place(at, sentence);
    const WordTable::Word word =
        place.whole.empty() ? text_.word_at(at, sentence.end, kWholeWords) : WordTable::Word{};
    if (!word && place.whole.empty()) {
      const bool opens = text_[at] == U'“' && quoted;
      const std::size_t close =
          opens ? text_.substr(0, sentence.end).find(U'”', at) : std::u32string_view::npos;
      quoted = quoted && (!opens || close != std::u32string_view::npos);
      at = close == std::u32string_view::npos ? at + 1 : close + 1;
      continue;
    }
    if (place.whole.empty()) {
      place.span = {at, at + word.length};
      if ((word.roles & role::kOwnPlace) != 0)
        place.own_row = word.number;
      else
        place.span = name_closed_by(closing_of(word, at), sentence, numbers);
      at += word.length;
    } else {
      at = place.span.end;
    }
    if (place.span.end == 0) continue;
    place.compared = static_cast<bool>(
        text_.word_before(sentence.begin, place.span.begin, role::kComparedTo | role::kWhole) ||
        text_.word_at(place.span.end, sentence.end, role::kComparedTo).length >= 2);  // 在全省名列
    place.counted = std::ranges::any_of(numbers, [&](const Quantity& number) {
      return number.begin == place.span.end && number.measure == Measure::Count;
    });
    named_.push_back(place);
    if (place.own_row != 0 || named) continue;
    subject_ = name_of(place).substr(0, kLongestSubject);
    named = true;
  }
}

void PlaceReading::pass(std::size_t until) {
  local_ = {};
  for (; passed_ < named_.size(); ++passed_) {
    const NamedPlace& place = named_[passed_];
    if (place.span.end > until) break;
    if (place.compared) continue;
    if (place.own_row != 0) {
      own_row_ = place.own_row;
      continue;
    }
    const std::u32string_view name = name_of(place);
    ++times_[name];
    if (place.whole.empty()) remember(name);
    if (place.counted) {
      if (place.span.end == until) local_ = name;
      continue;
    }
    region_ = name;
    own_row_ = 0;
  }
}

void PlaceReading::append_said(std::vector<SaidPlace>& places) const {
  for (const NamedPlace& place : named_) {
    if (!place.compared) places.push_back({place.span, name_of(place), place.own_row});
  }
}

std::u32string_view PlaceReading::most_named(std::uint32_t row) const {
  if (row > lexicon_.own_places.size()) return {};
  std::u32string_view best;
  std::size_t most = 0;
  for (const auto& [name, times] : times_) {
    const bool closes = std::ranges::any_of(lexicon_.own_places[row - 1],
                                            [&](const std::u32string& end) { return name.ends_with(end); });
    if (!closes || times < most) continue;
    if (times == most && std::pair(name.size(), name) > std::pair(best.size(), best)) continue;
    best = name;
    most = times;
  }
  return best;
}

std::u32string_view PlaceReading::name_of(const NamedPlace& place) const {
  return place.whole.empty() ? text_.substr(place.span.begin, place.span.end - place.span.begin)
                             : place.whole;
}

/// 云川县 is also 云川 from there on; 高新区 is a name of one piece.
void PlaceReading::remember(std::u32string_view name) {
  constexpr std::size_t kShortest = 3, kLongest = 6;
  if (name.size() < kShortest || name.size() > kLongest || !is_one_of(name.back(), U"市县区旗")) return;
  if (lexicon_.words.before(name, 0, name.size(), role::kPlace | role::kWord).length != 1) return;
  if (std::ranges::any_of(said_, [&](const SaidName& one) { return one.whole == name; })) return;
  if (said_.size() == kMostSaid) said_.pop_front();
  said_.push_back({name.substr(0, name.size() - 1), name});
  said_letters_ |= std::uint64_t{1} << (name[0] & 63U);
}

/// Behind the last place where a name may stand or close; the sentence's begin for none.
std::size_t PlaceReading::behind_last_mark(Span sentence) const {
  for (std::size_t at = sentence.end; at-- > sentence.begin;) {
    if (text_.word_at(at, sentence.end, kPlaceMarks)) return at + 1;
    const bool opens = at == sentence.begin || opens_name(text_[at - 1]);
    if (opens && may_be_known(at) && !known_place(at, sentence).whole.empty()) return at + 1;
  }
  return sentence.begin;
}

/// A name without what closes it that begins at `at`; without `whole` when none does.
PlaceReading::NamedPlace PlaceReading::known_place(std::size_t at, Span sentence) const {
  NamedPlace place;
  const char32_t last = at == sentence.begin ? U'\n' : text_[at - 1];
  if (last == U'中' && (at < sentence.begin + 2 || text_[at - 2] != U'其')) return place;
  const bool said = (said_letters_ >> (text_[at] & 63U) & 1U) != 0;
  const WordTable::Word word = text_.word_at(at, sentence.end, role::kKnownPlace);
  if (!said && !word) return place;
  const std::u32string_view rest = text_.substr(at, sentence.end - at);
  for (const SaidName& one : said_) {
    if (!said) break;
    if (rest.starts_with(one.brief)) {
      place.span = {at, at + one.brief.size()};
      place.whole = one.whole;
    }
  }
  if (place.whole.empty() && word) {
    place.span = {at, at + word.length};
    place.whole = lexicon_.known_places[word.number - 1];
  }
  if (place.whole.empty()) return place;
  const bool counts = place.span.end < sentence.end && is_digit(text_[place.span.end]);
  if (last == U'、' ? !counts : !is_said_of(place.span, sentence)) place.whole = {};
  return place;
}

/// Two letters that open what is said and lead to nothing else.
bool PlaceReading::names_before(std::size_t at) const {
  return at >= 2 && is_han(text_[at - 1]) && is_han(text_[at - 2]) &&
         (at == 2 || opens_name(text_[at - 3])) &&
         !text_.word_at(at - 2, at, role::kLead | role::kNameLead | role::kTarget);
}

/// What closes a place in the word at `at`: all of it, or in a headline 县 of 县政府; empty: nothing.
Span PlaceReading::closing_of(const WordTable::Word& word, std::size_t at) const {
  if ((word.roles & role::kPlace) != 0) return {at, at + word.length};
  const bool committee = word.length == 2 && text_[at + 1] == U'委' && names_before(at);  // 云川县委
  if (word.length < 2 || (at >= headlines_ && !committee) ||
      !text_.word_before(at + 1, at + word.length, role::kOrgan))
    return {};
  const WordTable::Word place = text_.word_at(at, at + word.length, role::kPlace);
  return {at, at + place.length};
}

/// "济南新签约", "济南14个": not 济南市, 青岛啤酒 or 南京路.
bool PlaceReading::is_said_of(Span name, Span sentence) const {
  if (name.end == sentence.end || is_digit(text_[name.end]) || is_one_of(text_[name.end], U",:)"))
    return true;
  constexpr WordTable::Roles kFollowing = role::kLead | role::kStop | role::kBefore | role::kEvent |
                                          role::kAction | role::kTarget | role::kActual | role::kPlain |
                                          role::kQuantityNoun | role::kGeneric | role::kPlace;
  if (text_[name.end] == U'至') return false;  // 龙岩至龙川铁路
  const WordTable::Word next = text_.word_at(name.end, sentence.end, kFollowing | role::kWord);
  constexpr std::size_t kLeastGeneric = 4;  // 固定资产投资; 工业 may go on as a firm's name
  if ((next.roles & kFollowing) == 0 || (next.roles & role::kPlace) != 0) return false;
  const bool generic = (next.roles & kFollowing & ~role::kGeneric) == 0;
  return !generic || next.length >= kLeastGeneric;
}

/// The name that `place` closes; empty when it closes none.
Span PlaceReading::name_closed_by(Span place, Span sentence, const std::vector<Quantity>& numbers) const {
  constexpr WordTable::Roles kBounds = role::kLead | role::kStop | role::kTarget | role::kAction |
                                       role::kNameLead | role::kPlain | role::kSloganLead | role::kOwnPlace |
                                       role::kLocates;
  if (place.begin == place.end || opens_said_name(place.begin, sentence)) return {};
  if (place.begin > sentence.begin && text_[place.begin - 1] == U'该') return {};  // 今年来该县
  if (const std::size_t open = opening_name(place, sentence); open < place.begin) return {open, place.end};
  std::size_t begin = place.begin;
  const auto goes_on = [&] {
    if (begin == sentence.begin || !is_han(text_[begin - 1]) || is_behind_amount(begin, sentence))
      return false;
    const WordTable::Word bound = text_.word_before(sentence.begin, begin, kBounds);
    const bool opens = begin == sentence.begin + 1 || opens_name(text_[begin - 2]);
    if (bound.length == 1 && place.begin - begin == 1 && opens) return true;  // 上杭县
    return !bound || bound.length < text_.word_before(sentence.begin, begin, role::kWord).length;
  };
  while (place.begin - begin < kLongestPlace && goes_on()) --begin;
  if (place.begin - begin == kLongestPlace && goes_on()) return {};
  const bool within = std::ranges::any_of(
      numbers, [&](const Quantity& number) { return begin > number.begin && begin <= number.end; });
  const bool named = place.begin - begin >= 2 && !within && !is_general({begin, place.begin});
  return named ? Span{begin, place.end} : Span{};
}

/// Where the name begins that opens what is said, whatever its letters mean elsewhere: 兴和县, 房县,
/// 莫力达瓦达斡尔族自治旗; the place's begin for none.
std::size_t PlaceReading::opening_name(Span place, Span sentence) const {
  constexpr std::size_t kLongestOfPeople = 12;
  constexpr WordTable::Roles kElsewhere = ~WordTable::Roles{role::kThing};
  const bool of_people = text_.substr(place.begin, place.end - place.begin).starts_with(U"自治");
  const std::size_t longest = of_people ? kLongestOfPeople : 2;
  for (std::size_t length = 1; length <= longest && length <= place.begin - sentence.begin; ++length) {
    const std::size_t begin = place.begin - length;
    if (!is_han(text_[begin])) break;
    if (begin > sentence.begin && !opens_name(text_[begin - 1])) continue;
    if (of_people && length > 2) return begin;
    const WordTable::Word other = text_.word_at(begin, place.begin, kElsewhere);
    const bool letter = length == 1 && text_[place.begin] == U'县' && place.end == place.begin + 1;
    if (length == 2 ? other.length < 2 && !is_general({begin, place.begin}) : letter && !other) return begin;
    break;
  }
  return place.begin;
}

/// 镇 of 高速镇安出口, where 镇安县 was named before.
bool PlaceReading::opens_said_name(std::size_t at, Span sentence) const {
  const std::u32string_view rest = text_.substr(at, sentence.end - at);
  return std::ranges::any_of(said_, [&](const SaidName& one) { return rest.starts_with(one.brief); });
}

/// "3个县", "两个区".
bool PlaceReading::is_behind_amount(std::size_t at, Span sentence) const {
  const WordTable::Word unit = text_.word_before(sentence.begin, at, role::kUnit);
  if (!unit || at - unit.length == sentence.begin) return false;
  const char32_t last = text_[at - unit.length - 1];
  return is_digit(last) ||
         std::u32string_view(U"一两二三四五六七八九十百千万亿").find(last) != std::u32string_view::npos;
}

/// "先进开发区", "产业园区": nothing but general words before what closes it.
bool PlaceReading::is_general(Span name) const {
  for (std::size_t at = name.begin; at < name.end;) {
    const WordTable::Word word = text_.word_at(at, name.end, role::kGeneric | role::kThing);
    if (!word) return false;
    at += word.length;
  }
  return true;
}

}  // namespace liantu::text
