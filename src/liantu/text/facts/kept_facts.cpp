#include "liantu/text/facts/kept_facts.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace liantu::text {
namespace {

/// Whether one name holds the other, or nearly.
bool same_name(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.find(a) != std::u32string_view::npos && (a.size() > 2 || b.size() <= a.size() + 2);
}

bool is_large_count(const Fact& fact) {
  constexpr double kFewest = 100;
  return fact.quantity.measure == Measure::Count && fact.quantity.value >= kFewest;
}

/// "3558个大中型项目" behind "大中型建设项目3558个": a count that no other thing would have, its name said
/// shorter.
bool is_shortened(const Fact& fact, const Fact& other) {
  constexpr std::size_t kShortest = 4;
  if (!is_large_count(fact)) return false;
  const bool longer = fact.indicator.size() > other.indicator.size();
  const std::u32string& few = longer ? other.indicator : fact.indicator;
  std::size_t at = 0;
  for (const char32_t letter : longer ? fact.indicator : other.indicator) {
    if (at < few.size() && few[at] == letter) ++at;
  }
  return at == few.size() && at >= kShortest;
}

std::size_t amount_key(const Fact& fact) {
  constexpr std::size_t kSpread = 0x9E3779B97F4A7C15ULL;
  std::size_t key = std::hash<double>()(fact.quantity.value);
  key = key * kSpread + std::hash<std::u32string>()(fact.quantity.unit);
  key = key * kSpread + std::hash<double>()(fact.quantity.value2.value_or(0));
  return key * kSpread + static_cast<std::size_t>(fact.relation);
}

}  // namespace

/// Whether the first tells no more than the second, said before: the same number of a like thing, of the
/// same subject or in a headline. How large something is ("总投资5亿元") is said of one thing after the
/// other, so only a headline tells it twice.
bool KeptFacts::repeats(const Fact& fact, const Fact& other) const {
  const bool same = other.quantity.value == fact.quantity.value &&
                    other.quantity.unit == fact.quantity.unit &&
                    other.quantity.value2 == fact.quantity.value2 && other.relation == fact.relation;
  if (!same || other.begin == fact.begin) return false;
  if (other.begin < headlines_end_ && fact.begin >= headlines_end_) return true;
  const bool told = (other.nature == Nature::Actual && fact.nature == Nature::Target) ||
                    (other.nature == Nature::Target && fact.nature == Nature::Actual);
  if (told || !(same_name(other.indicator, fact.indicator) || is_shortened(fact, other))) return false;
  if (follows_last_like(static_cast<std::size_t>(&other - facts_.data()))) return true;
  const bool extent = lexicon_.words.at(fact.indicator, 0, fact.indicator.size(), role::kExtentNoun).length ==
                      fact.indicator.size();
  return !extent && (is_shortened(fact, other) || other.subject == fact.subject);
}

AmountTraces::Trace KeptFacts::trace_of(const Fact& fact) const {
  std::uint64_t letters = 0;
  for (const char32_t letter : fact.indicator) letters |= std::uint64_t{1} << (letter & 63U);
  return {letters,
          static_cast<std::uint32_t>(facts_.size()),
          static_cast<std::uint16_t>(std::hash<std::u32string_view>()(fact.subject)),
          fact.nature,
          fact.begin < headlines_end_,
          is_large_count(fact)};
}

/// Whether `repeats` must be asked of the fact that left `other`.
bool KeptFacts::may_repeat(const AmountTraces::Trace& mine, const AmountTraces::Trace& other) const {
  if (other.headline && !mine.headline) return true;
  const bool told =
      other.nature != mine.nature && other.nature != Nature::Scope && mine.nature != Nature::Scope;
  const bool alike = (other.letters & ~mine.letters) == 0 || (mine.letters & ~other.letters) == 0;
  if (told || !alike) return false;
  return mine.large || other.subject == mine.subject || follows_last_like(other.place);
}

bool KeptFacts::keep(Fact fact) {
  const std::size_t key = amount_key(fact);
  const AmountTraces::Trace mine = trace_of(fact);
  const AmountTraces::Newest likes = traces_.newest(key);
  for (std::size_t i = likes.count; i-- > 0;) {  // the oldest first
    const std::size_t like = likes.traces[i].place;
    if (!may_repeat(mine, likes.traces[i]) || told_again_.contains(like) || !repeats(fact, facts_[like]))
      continue;
    if (facts_[like].begin >= headlines_end_ || fact.begin < headlines_end_) {
      last_like_ = like;
      return false;
    }
    told_again_.insert(like);  // the text says it fuller than its headline
    break;
  }
  last_like_ = kNone;
  traces_.add(key, mine);
  facts_.push_back(std::move(fact));
  return true;
}

/// A headline's "超1777亿元" where the text says 1777.02亿元.
void KeptFacts::drop_rounded_headlines() {
  for (std::size_t i = 0; i < facts_.size() && facts_[i].begin < headlines_end_; ++i) {
    const Quantity& head = facts_[i].quantity;
    constexpr double kLeast = 10;
    if (head.value < kLeast && head.measure != Measure::Money) continue;
    const auto exact = [&](const Fact& fact) {
      return fact.begin >= headlines_end_ && fact.quantity.unit == head.unit &&
             std::floor(fact.quantity.value) == head.value &&
             (fact.quantity.value != head.value || fact.relation != facts_[i].relation);
    };
    if (std::ranges::any_of(facts_, exact)) told_again_.insert(i);
  }
}

std::vector<Fact> KeptFacts::kept() {
  drop_rounded_headlines();
  std::size_t place = 0;
  if (!told_again_.empty()) std::erase_if(facts_, [&](const Fact&) { return told_again_.contains(place++); });
  return std::move(facts_);
}

/// What is said shortly behind what was said before, told again too.
bool KeptFacts::follows_last_like(std::size_t place) const {
  constexpr std::size_t kFarthest = 3;
  return last_like_ != kNone && place > last_like_ && place - last_like_ <= kFarthest;
}

void KeptFacts::set_last_done() {
  facts_.back().nature = Nature::Actual;
  traces_.set_last_nature(Nature::Actual);
}

}  // namespace liantu::text
