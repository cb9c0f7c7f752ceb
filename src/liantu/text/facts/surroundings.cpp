#include "liantu/text/facts/surroundings.h"

#include <algorithm>

namespace liantu::text {
namespace {

/// Where the bracket opens that closes before `at`; npos when it is long, or opens before `least`.
std::size_t bracket_before(std::u32string_view text, std::size_t at, std::size_t least) {
  constexpr std::size_t kLongest = 32;
  for (std::size_t open = at - 1; open > least && at - open < kLongest; --open) {
    if (text[open - 1] == U'(') return open - 1;
    if (text[open - 1] == U')') break;
  }
  return std::u32string_view::npos;
}

bool parts_clauses(char32_t point) {
  return point == U',' || point == U':' || point == U'\n';
}

/// Whether the 、 before `at` stands between members of one name ("市、区重大项目"): a word of one or two
/// characters on its left, enough on its right.
bool is_list(std::u32string_view text, std::size_t at, std::size_t end) {
  if (end - at < 4) return false;
  for (std::size_t member = 1; member <= 2 && at >= member + 2; ++member) {
    const char32_t before = text[at - 2 - member];
    if (before == U'的' || is_name_mark(before)) return true;
  }
  return false;
}

/// Words that end like a comparison and are none: 签约 (约), 净增 (增).
constexpr WordTable::Roles kNoComparison =
    role::kWord | role::kAction | role::kEvent | role::kThing | role::kQuantityNoun;

class Comparing {
 public:
  explicit Comparing(const LexedText& text) : text_(text) {}

  /// Takes comparison and change words off the end of `left`: 增长超过, 达到, 近.
  void before(Surroundings& around) const {
    bool reached = false;
    for (int words = 0; words < 4; ++words) {
      const WordTable::Word word = text_.word_before(around.left.begin, around.left.end,
                                                     role::kBefore | role::kGrowth | kNoComparison);
      if ((word.roles & (role::kBefore | role::kGrowth)) == 0) break;
      const auto relation = relation_of(word);
      if ((word.roles & role::kGrowth) != 0) {
        if (!reached && relation) {
          if (around.relation != Relation::Equal) around.bound = around.relation;
          around.relation = *relation;
        }
        around.note(text_.substr(around.left.end - word.length, word.length));
        break;
      }
      if (relation == Relation::Equal)
        reached = true;
      else if (relation)
        around.relation = *relation;
      around.note(text_.substr(around.left.end - word.length, word.length));
      around.left.end -= word.length;
    }
  }

  /// Takes them off the beginning of `right`: 以上, 左右, 以上的增长.
  void behind(Surroundings& around, const Quantity& number) const {
    if (number.more && around.relation == Relation::Equal) around.relation = Relation::More;
    const WordTable::Word word = text_.word_at(around.right.begin, around.right.end, role::kAfter);
    const auto relation = relation_of(word);
    if (relation) {
      const bool change = around.relation == Relation::Increase || around.relation == Relation::Decrease;
      if (change)
        around.bound = *relation;
      else if (*relation != Relation::Equal)  // 突破5000亿元大关
        around.relation = *relation;
      around.note(text_.substr(around.right.begin, word.length));
      around.right.begin += word.length;
    }
    std::size_t at = around.right.begin;
    if (at < around.right.end && text_[at] == U'的') around.right.begin = ++at;
    const bool share = number.measure == Measure::Share;
    if (const WordTable::Word growth = text_.word_at(at, around.right.end, role::kGrowth); growth && share) {
      if (around.relation != Relation::Equal) around.bound = around.relation;
      around.relation = *relation_of(growth);
      around.note(text_.substr(at, growth.length));
    }
  }

  /// "增幅高于全市9个百分点": points above or below something else.
  void against_another(Surroundings& around, const Quantity& number) const {
    if (number.measure != Measure::Share || around.left.begin == around.left.end) return;
    const bool points = number.unit.ends_with(U"百分点");
    if (!points && (around.relation != Relation::Equal || text_[around.left.end - 1] == U'的'))
      return;  // 超过年度计划的85%
    for (std::size_t at = around.left.begin; at < around.left.end; ++at) {
      const WordTable::Word word = text_.word_at(at, around.left.end, role::kBefore | role::kComparedTo);
      constexpr WordTable::Roles kBoth = role::kBefore | role::kComparedTo;
      const auto relation = relation_of(word);
      if ((word.roles & kBoth) != kBoth || word.length < 2 || !relation ||
          word.length == around.left.end - at)
        continue;
      if (*relation == Relation::More || *relation == Relation::Less) around.relation = *relation;
      around.bound.reset();
      return;
    }
  }

 private:
  const LexedText& text_;
};

}  // namespace

void Surroundings::note(std::u32string_view cue) {
  if (!cues.empty()) cues += U" · ";
  cues += cue;
}

std::optional<Relation> relation_of(const WordTable::Word& word) {
  if (!word || word.number == 0) return std::nullopt;
  return static_cast<Relation>(word.number - 1);
}

Span clause_of(std::u32string_view text, const Quantity& number, Span sentence) {
  Span clause = sentence;
  int closed = 0, opened = 0;
  for (std::size_t at = number.begin; at > sentence.begin; --at) {
    if (text[at - 1] == U')') ++closed;
    const bool opens = text[at - 1] == U'(' && closed-- == 0;
    if (opens || parts_clauses(text[at - 1])) {
      clause.begin = at;
      break;
    }
  }
  for (std::size_t at = number.end; at < sentence.end; ++at) {
    if (text[at] == U'(') ++opened;
    const bool closes = text[at] == U')' && opened-- == 0;
    if (closes || parts_clauses(text[at])) {
      clause.end = at;
      break;
    }
  }
  return clause;
}

Surroundings surroundings(const LexedText& text, Span sentence, const std::vector<Quantity>& numbers,
                          std::size_t i, std::size_t left_bound) {
  const Quantity& number = numbers[i];
  Surroundings around;
  around.clause = clause_of(text, number, sentence);
  std::size_t left = std::max(around.clause.begin, left_bound);
  for (std::size_t at = number.begin; at > left; --at) {
    if (const std::size_t open = text[at - 1] == U')' ? bracket_before(text, at, left) : left;
        open > left && open != std::u32string_view::npos) {
      at = open + 1;
      continue;
    }
    if (is_name_mark(text[at - 1]) && !(text[at - 1] == U'、' && is_list(text, at, number.begin))) {
      left = at;
      break;
    }
  }
  std::size_t right =
      i + 1 < numbers.size() ? std::min(around.clause.end, numbers[i + 1].begin) : around.clause.end;
  for (std::size_t at = number.end; at < right; ++at) {
    if (is_name_mark(text[at])) right = at;
  }
  around.left = {left, number.begin};
  around.right = {number.end, right};
  const Comparing comparing(text);
  comparing.before(around);
  if (around.left.end > around.left.begin && text[around.left.end - 1] == U')') {  // 产值(营业收入)127亿元
    const std::size_t open = bracket_before(text, around.left.end, around.left.begin);
    if (open != std::u32string_view::npos) around.left.end = open;
  }
  comparing.behind(around, number);
  comparing.against_another(around, number);
  return around;
}

}  // namespace liantu::text
