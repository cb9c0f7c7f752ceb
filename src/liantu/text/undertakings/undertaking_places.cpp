#include "liantu/text/undertakings/undertaking_places.h"

#include <algorithm>
#include <map>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kFarthestSite = 16;  ///< letters between 位于 and what closes the place
constexpr std::size_t kLeastAlone = 3;     ///< letters of 高新区, which names a place by itself
constexpr std::size_t kMostNames = 64;     ///< of places, kept for the text

}  // namespace

UndertakingPlaces::UndertakingPlaces(const LexedText& text, std::span<const SaidPlace> said)
    : text_(text), lexicon_(text.lexicon()), said_(said) {
  note_names();
}

/// 牧山湖度假区 may be an undertaking itself.
bool UndertakingPlaces::is_built(std::u32string_view name) const {
  return static_cast<bool>(lexicon_.words.before(name, 0, name.size(), role::kBuilding));
}

/// Those named most often; of those named as often the one that was named first.
void UndertakingPlaces::note_names() {
  struct Named {
    std::size_t times = 0, first = 0;
  };
  std::map<std::u32string_view, Named> named;
  for (std::size_t i = 0; i < said_.size(); ++i) {
    if (said_[i].own_row != 0 || is_built(said_[i].name)) continue;
    Named& one = named[said_[i].name];
    if (++one.times == 1) one.first = i;
  }
  std::vector<std::pair<std::u32string_view, Named>> all(named.begin(), named.end());
  std::ranges::sort(all, [](const auto& one, const auto& other) {
    return one.second.times != other.second.times ? one.second.times > other.second.times
                                                  : one.second.first < other.second.first;
  });
  for (const auto& one : all) {
    if (names_.size() == kMostNames) break;
    names_.push_back(one.first);
  }
}

/// 我县: the place of that kind that is named most often.
std::u32string_view UndertakingPlaces::of_row(std::uint32_t row) const {
  if (row == 0 || row > lexicon_.own_places.size()) return {};
  for (const std::u32string_view name : names_) {
    if (std::ranges::any_of(lexicon_.own_places[row - 1],
                            [&](const std::u32string& end) { return name.ends_with(end); }))
      return name;
  }
  return names_.empty() ? std::u32string_view{} : names_.front();
}

std::u32string_view UndertakingPlaces::name_of(const SaidPlace& place) const {
  return place.own_row != 0 ? of_row(place.own_row) : place.name;
}

void UndertakingPlaces::read(Span sentence) {
  while (passed_ < said_.size() && said_[passed_].span.begin < sentence.begin) ++passed_;
  std::size_t end = passed_;
  while (end < said_.size() && said_[end].span.begin < sentence.end) ++end;
  here_ = said_.subspan(passed_, end - passed_);
  const char32_t last = sentence.begin > 0 ? text_[sentence.begin - 1] : U'\n';
  if (last == U'\n' && !names_that_one(sentence)) paragraph_ = heading_;
  for (const SaidPlace& place : here_) {
    if (!governs(place, sentence) || name_of(place).empty() || is_built(name_of(place))) continue;
    if (!names_that_one({sentence.begin, place.span.begin})) paragraph_ = name_of(place);
    break;
  }
  note_heading(sentence, last);
}

/// "2.华容区:": a line that names a place and nothing else is of the lines below it.
void UndertakingPlaces::note_heading(Span sentence, char32_t last) {
  const bool line = last == U'\n' && (sentence.end == text_.size() || text_[sentence.end] == U'\n');
  if (!line || here_.size() != 1 || here_[0].own_row != 0) return;
  const std::size_t end = here_[0].span.end;
  const bool closes = end == sentence.end || (end + 1 == sentence.end && text_[end] == U':');
  std::size_t begin = sentence.begin;
  while (begin < here_[0].span.begin && !is_han(text_[begin])) ++begin;
  if (closes && (begin == here_[0].span.begin || text_[begin + 1] == U'、' || text_[begin + 1] == U')'))
    paragraph_ = heading_ = here_[0].name;
}

/// 该县: the one that was spoken of.
bool UndertakingPlaces::names_that_one(Span part) const {
  for (std::size_t at = part.begin; at + 1 < part.end; ++at) {
    if (text_[at] == U'该' && text_.word_at(at + 1, part.end, role::kPlace)) return true;
  }
  return false;
}

/// Opens what is said: "石桥镇新引进", "在石桥镇,", not "石桥镇中学" and not "与石桥镇签约".
bool UndertakingPlaces::governs(const SaidPlace& place, Span sentence) const {
  const std::size_t begin = place.span.begin, end = place.span.end;
  const bool opens = begin == sentence.begin || is_one_of(text_[begin - 1], U",:、。 日月年)") ||
                     text_.word_before(sentence.begin, begin, role::kLead | role::kNameLead | role::kLocates);
  constexpr WordTable::Roles kFollowing = role::kLead | role::kStop | role::kBefore | role::kEvent |
                                          role::kAction | role::kTarget | role::kActual | role::kPlain |
                                          role::kQuantityNoun;
  if (!opens) return false;
  if (place.own_row != 0 || end == sentence.end || is_digit(text_[end]) ||
      is_one_of(text_[end], U",:;、的内“") || text_.word_at(end, sentence.end, kFollowing))
    return true;
  const std::u32string_view rest = text_.substr(end, sentence.end - end);
  const std::size_t mark = rest.find_first_of(U",;、");
  const bool in_list = mark != std::u32string_view::npos && rest[mark] == U'、';  // 石桥镇智能传感器基地、
  return !in_list && text_.word_at(end, sentence.end, role::kGeneric);
}

std::u32string UndertakingPlaces::place_of(Span name, Span sentence) const {
  std::u32string_view place = in_name(name);
  if (place.empty()) place = behind(name, sentence);
  if (place.empty()) place = before(name, sentence);
  if (place.empty()) place = paragraph_;
  if (place.empty() && !names_.empty()) place = names_.front();
  return std::u32string(place);
}

/// "石桥镇传感器基地", and "石桥传感器基地" where 石桥镇 is named.
std::u32string_view UndertakingPlaces::in_name(Span name) const {
  constexpr std::size_t kLongestOpening = 4;  // 市级, 省重点
  const WordTable::Word alone = text_.word_at(name.begin, name.end, role::kPlace);
  if (alone.length >= kLeastAlone) return text_.substr(name.begin, alone.length);
  for (const SaidPlace& place : here_) {
    if (place.own_row == 0 && place.span.begin >= name.begin &&
        place.span.begin <= name.begin + kLongestOpening && place.span.end < name.end)
      return place.name;
  }
  return brief_in_name(name);
}

std::u32string_view UndertakingPlaces::brief_in_name(Span name) const {
  constexpr std::size_t kShortest = 2;
  const std::u32string_view words = text_.substr(name.begin, name.end - name.begin);
  for (const std::u32string_view place : names_) {
    const std::size_t close =
        lexicon_.words.before(place, 0, place.size(), role::kPlace | role::kWord).length;
    if (close == 0 || place.size() < close + kShortest) continue;
    if (words.starts_with(place.substr(0, place.size() - close))) return place;
  }
  return {};
}

/// The last place before the name of which something is said in its sentence.
std::u32string_view UndertakingPlaces::before(Span name, Span sentence) const {
  const SaidPlace* last = nullptr;
  for (const SaidPlace& place : here_) {
    const bool precedes = place.span.end <= name.begin && !is_built(place.name);
    if (precedes && governs(place, {place.span.begin - (place.span.begin > 0 ? 1 : 0), name.begin}))
      last = &place;
  }
  for (std::size_t at = name.begin; at > sentence.begin && (last == nullptr || at > last->span.end); --at) {
    const bool opens = text_[at - 1] == U'在' && (at - 1 == sentence.begin || text_[at - 2] == U',');
    const std::u32string_view site = opens ? site_at(at, name.begin) : std::u32string_view{};
    if (!site.empty() && text_[at + site.size()] == U',') return site;  // 在松山片区,
  }
  return last == nullptr ? std::u32string_view{} : name_of(*last);
}

/// "云岭项目位于石桥镇" and "位于石桥工业园的云岭项目".
std::u32string_view UndertakingPlaces::behind(Span name, Span sentence) const {
  std::size_t end = name.end;
  while (end < sentence.end && !is_one_of(text_[end], U";、")) ++end;
  if (const std::u32string_view place = located_in({name.end, end}); !place.empty()) return place;
  std::size_t begin = name.begin;
  while (begin > sentence.begin && !is_one_of(text_[begin - 1], U",;、")) --begin;
  return located_in({begin, name.begin});
}

std::u32string_view UndertakingPlaces::located_in(Span part) const {
  for (std::size_t at = part.begin; at < part.end; ++at) {
    const WordTable::Word word = text_.word_at(at, part.end, role::kLocates | role::kWord);
    if ((word.roles & role::kLocates) != 0) {
      const std::u32string_view site = site_at(at + word.length, part.end);
      if (!site.empty()) return site;
    }
    at += word ? word.length - 1 : 0;
  }
  return {};
}

/// The place that begins at `at`: named in the text, with the smaller ones in it, or closed by a word for a
/// site.
std::u32string_view UndertakingPlaces::site_at(std::size_t at, std::size_t end) const {
  constexpr WordTable::Roles kCloses = role::kSite | role::kPlace;
  constexpr WordTable::Roles kBreaks = role::kLead | role::kStop | role::kAction | role::kStageVerb;
  constexpr std::size_t kShortest = 2;
  if (at < end && is_one_of(text_[at], U"于在")) ++at;
  if (at < end && is_one_of(text_[at], U"该本这")) return {};  // 在该工业园区
  std::size_t close = at;
  for (std::size_t i = at; i < std::min(end, at + kFarthestSite);) {
    if (!is_han(text_[i]) || text_[i] == U'的') break;
    const WordTable::Word word = text_.word_at(i, end, kCloses | kBreaks | role::kWord);
    const bool closes = (word.roles & kCloses) != 0;
    if (closes && (i >= at + kShortest || word.length >= kLeastAlone)) close = i + word.length;
    if (!closes && close > at && (word.roles & kBreaks) != 0) break;
    i += word ? word.length : 1;
  }
  return text_.substr(at, close - at);
}

}  // namespace liantu::text
