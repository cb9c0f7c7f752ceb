#include "liantu/document/extraction.h"

#include <algorithm>
#include <utility>

#include "liantu/text/facts/fact_grammar.h"
#include "liantu/text/facts/periods.h"
#include "liantu/text/facts/responsibility.h"
#include "liantu/text/facts/slogans.h"
#include "liantu/text/reading/code_points.h"
#include "liantu/text/undertakings/undertakings.h"

namespace liantu::document {
namespace {

/// Parts of the clean text with the capitals of the source.
class AsWritten {
 public:
  explicit AsWritten(const text::CleanText& clean) : clean_(clean) {}

  /// Of the part of [begin, end) around `at` that is not interrupted by the text of another column.
  Place place(std::size_t begin, std::size_t end, std::size_t at) const {
    if (!clean_.breaks.empty()) {
      const auto next = std::ranges::upper_bound(clean_.breaks, at);
      if (next != clean_.breaks.end()) end = std::min<std::size_t>(end, *next);
      if (next != clean_.breaks.begin()) begin = std::max<std::size_t>(begin, *(next - 1));
    }
    return {clean_.source_begin(begin), clean_.source_end(end)};
  }

  /// The parts of [begin, end) but the one that `at` is in, where text of another column stands between them.
  std::vector<Place> other_places(std::size_t begin, std::size_t end, std::size_t at) const {
    std::vector<Place> others;
    for (std::size_t next = 0; begin < end; begin = next) {
      next = break_within(begin, end);
      if (at < begin || at >= next) others.push_back({clean_.source_begin(begin), clean_.source_end(next)});
    }
    return others;
  }

  /// Where the text of another column stands within [begin, end); `end` for nowhere.
  std::size_t break_within(std::size_t begin, std::size_t end) const {
    const auto next = std::ranges::upper_bound(clean_.breaks, begin);
    return next == clean_.breaks.end() ? end : std::min<std::size_t>(*next, end);
  }

  std::string words(std::size_t begin, std::size_t end) const {
    std::string words = text::utf8(std::u32string_view(clean_.text).substr(begin, end - begin));
    if (std::ranges::none_of(words, is_small)) return words;
    std::size_t byte = 0;
    for (std::size_t at = begin; at < end; ++at) {
      if (clean_.from.capital(at)) words[byte] = static_cast<char>(words[byte] - ('a' - 'A'));
      byte += text::utf8_bytes(clean_.text[at]);
    }
    return words;
  }

  /// `part` as it is written where it stands in [begin, end); as it is when it does not.
  std::string within(std::u32string_view part, std::size_t begin, std::size_t end) const {
    const std::size_t at = std::u32string_view(clean_.text).substr(begin, end - begin).find(part);
    return at == std::u32string_view::npos ? text::utf8(part) : words(begin + at, begin + at + part.size());
  }

 private:
  static bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }

  const text::CleanText& clean_;
};

/// Blanks that fill a line up to its column are no part of a piece.
std::vector<ReadPiece> reading_order(const text::CleanText& clean) {
  constexpr std::uint32_t kFiller = 4;
  std::vector<ReadPiece> order;
  if (clean.breaks.empty()) return order;
  bool open = false;
  auto next_break = clean.breaks.begin();
  for (std::size_t at = 0; at < clean.text.size(); ++at) {
    const bool behind_break = next_break != clean.breaks.end() && *next_break == at;
    if (behind_break) ++next_break;
    if (clean.text[at] == U'\n') {
      if (!order.empty()) order.back().ends = true;
      open = false;
      continue;
    }
    const std::size_t place = clean.from[at];
    if (open) {
      const std::size_t end = order.back().place.end;
      open = !behind_break && place + 1 >= end && place < end + kFiller;
    }
    if (open)
      order.back().place.end = place + 1;
    else
      order.push_back({{place, place + 1}});
    open = true;
  }
  return order;
}

/// Who answers for a part of the text, and by when it is to be done.
class Duties {
 public:
  Duties(const text::LexedText& text, int year, int month)
      : text_(text), assignments_(text::assignments(text)), year_(year), month_(month) {}

  std::vector<ResponsibleUnit> responsible(std::size_t at) const {
    std::vector<ResponsibleUnit> units;
    for (const text::Assignment* one : of(at)) {
      for (const text::ResponsibleUnit& unit : one->units) {
        const std::string name = text::utf8(unit.name);
        const bool known =
            std::ranges::any_of(units, [&](const ResponsibleUnit& other) { return other.name == name; });
        if (!known) units.push_back({name, unit.part});
      }
    }
    return units;
  }

  /// What the sentence says, else what a label says of the place.
  std::optional<Deadline> deadline(const std::optional<text::DeadlineWords>& said, std::size_t at) const {
    if (said) return stated(*said);
    for (const text::Assignment* one : of(at)) {
      if (one->deadline) return stated(*one->deadline);
    }
    return std::nullopt;
  }

  /// The last deadline of the sentence of [begin, end) before its end.
  std::optional<text::DeadlineWords> said(std::size_t begin, std::size_t end) const {
    constexpr std::u32string_view kMarks = U"。!?;\n…";
    const std::size_t least = begin > text::kLongestSentence ? begin - text::kLongestSentence : 0;
    const std::size_t before = text_.substr(least, begin - least).find_last_of(kMarks);
    const std::size_t from = before == std::u32string_view::npos ? least : least + before + 1;
    const auto found = text::deadlines_in(text_, {from, end});
    return found.empty() ? std::nullopt : std::optional(found.back());
  }

 private:
  std::vector<const text::Assignment*> of(std::size_t at) const {
    std::vector<const text::Assignment*> found;
    const auto first = std::ranges::partition_point(
        assignments_, [&](const text::Assignment& one) { return one.covered.end <= at; });
    for (auto one = first; one != assignments_.end() && found.size() < 2; ++one) {
      if (one->covered.begin <= at && at < one->covered.end) found.push_back(&*one);
    }
    return found;
  }

  Deadline stated(const text::DeadlineWords& words) const {
    Deadline deadline;
    deadline.words = text::utf8(text_.substr(words.span.begin, words.span.end - words.span.begin));
    if (words.day) deadline.day = text::resolved_day(*words.day, year_, month_);
    deadline.count = words.count;
    deadline.unit = text::utf8(words.unit);
    return deadline;
  }

  const text::LexedText& text_;
  std::vector<text::Assignment> assignments_;
  int year_, month_;
};

StatedFact stated(const text::Fact& fact, const AsWritten& written, int year) {
  StatedFact stated;
  stated.place = written.place(fact.begin, fact.end, fact.quantity.begin);
  stated.rest = written.other_places(fact.begin, fact.end, fact.quantity.begin);
  stated.number = written.place(fact.quantity.begin, fact.quantity.end, fact.quantity.begin);
  stated.quote = written.words(fact.begin, fact.end);
  stated.indicator = written.within(fact.indicator, fact.begin, fact.end);
  stated.value = fact.quantity.value;
  stated.value2 = fact.quantity.value2;
  stated.unit = written.within(fact.quantity.unit, fact.quantity.begin, fact.quantity.end);
  stated.relation = fact.relation;
  stated.bound = fact.bound;
  stated.nature = fact.nature;
  stated.period = text::resolved_period(fact.period, year);
  stated.subject = text::utf8(fact.subject);
  stated.region = text::utf8(fact.region);
  stated.confidence = fact.confidence;
  stated.why = text::utf8(fact.why);
  return stated;
}

/// "星期一" and "元" on either side of what was set aside are no number.
bool goes_over_aside(Place number, const std::vector<text::Aside>& asides) {
  const auto next = std::ranges::partition_point(
      asides, [&](const text::Aside& aside) { return aside.end <= number.begin; });
  return next != asides.end() && next->begin < number.end;
}

/// A number whose digits the text of another column parts stands nowhere as it is meant: it is stated by no
/// fact, and its pieces are shown as set aside.
bool set_torn_aside(const text::Quantity& number, const AsWritten& written, const std::string& reason,
                    std::vector<SetAside>& asides) {
  if (written.break_within(number.begin, number.unit_begin) >= number.unit_begin) return false;
  if (reason.empty()) return true;
  for (std::size_t at = number.begin; at < number.unit_begin;) {
    const std::size_t next = written.break_within(at, number.unit_begin);
    asides.push_back({written.place(at, next, at), reason});
    at = next;
  }
  return true;
}

/// The beginning of a text without blanks: a .pdf parts figures from letters by one, 2026 年 4 月 8 日.
std::u32string closed_up(std::u32string_view source) {
  constexpr std::size_t kHead = 20'000;
  std::u32string head(source.substr(0, kHead));
  std::erase(head, U' ');
  return head;
}

}  // namespace

Extraction extract(std::u32string source, const Reading& reading, int year) {
  Extraction found;
  found.year = year != 0 ? year : text::year_spoken_in(source);
  int month = text::month_spoken_in(source, found.year);
  if (found.year == 0 || month == 0) {
    const std::u32string head = closed_up(source);
    if (found.year == 0) found.year = text::year_spoken_in(head);
    if (month == 0) month = text::month_spoken_in(head, found.year);
  }
  const text::CleanText clean = text::clean_text(std::move(source), reading.cleaning);
  const AsWritten written(clean);
  const text::LexedText lexed(clean.text, reading.lexicon);
  const Duties duties(lexed, found.year, month);
  text::ReadAlong along;
  const std::vector<text::Fact> facts = text::facts(lexed, found.year, &along);
  found.facts.reserve(facts.size());
  for (const text::Fact& fact : facts) {
    if (set_torn_aside(fact.quantity, written, reading.cleaning.reason_torn, found.asides)) continue;
    StatedFact& stated_fact = found.facts.emplace_back(stated(fact, written, found.year));
    if (goes_over_aside(stated_fact.number, clean.asides)) {
      found.facts.pop_back();
      continue;
    }
    stated_fact.responsible = duties.responsible(fact.begin);
    if (fact.nature != text::Nature::Actual)
      stated_fact.deadline = duties.deadline(fact.deadline, fact.begin);
  }
  for (const text::Undertaking& one : text::undertakings(lexed, along)) {
    StatedProject project;
    project.place = written.place(one.begin, one.end, one.begin);
    project.name = written.within(one.name, one.begin, one.end);
    project.status = one.stage;
    project.location = text::utf8(one.place);
    project.quote = written.words(one.begin, one.end);
    project.investment_yuan = one.investment;
    project.responsible = duties.responsible(one.begin);
    project.deadline = duties.deadline(duties.said(one.begin, one.end), one.begin);
    found.projects.push_back(std::move(project));
  }
  for (const text::Slogan& one : text::slogans(lexed))
    found.mechanisms.push_back(
        {written.place(one.begin, one.end, one.begin), written.words(one.begin, one.end)});
  for (const text::Aside& aside : clean.asides)
    found.asides.push_back({{aside.begin, aside.end}, aside.reason});
  std::ranges::stable_sort(found.asides, {}, [](const SetAside& aside) { return aside.place.begin; });
  found.order = reading_order(clean);
  return found;
}

}  // namespace liantu::document
