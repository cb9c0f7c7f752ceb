#include "liantu/text/facts/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr char32_t kRangeSigns[] = U"-~至到—";

/// Asked of every letter of a text.
bool is_numeral(char32_t point) {
  return is_one_of(point, U"零〇一二两三四五六七八九十百千万亿半");
}

int digit_of(char32_t numeral) {
  constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  if (numeral == U'两') return 2;
  if (numeral == U'〇') return 0;
  const std::size_t at = kDigits.find(numeral);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

double power_of(char32_t numeral) {
  switch (numeral) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 1e4;
    case U'亿':
      return 1e8;
    default:
      return 0;
  }
}

/// "三百二十" 320, "十" 10, "一二" none. Only 十, 百, 千 below 万; 万 and 亿 stay with the unit.
std::optional<double> small_numeral(std::u32string_view numerals) {
  if (numerals == U"半") return 0.5;
  double sum = 0, digit = -1;
  for (const char32_t numeral : numerals) {
    if (const int value = digit_of(numeral); value >= 0) {
      if (digit > 0) return std::nullopt;
      digit = value;
      continue;
    }
    const double power = power_of(numeral);
    if (power == 0 || power >= 1e4) return std::nullopt;
    sum += (digit < 0 ? 1 : digit) * power;
    digit = -1;
  }
  return sum + std::max(digit, 0.0);
}

struct Number {
  double value = 0;
  std::size_t end = 0;
  bool in_characters = false;
  bool plain_digits = false;  ///< digits alone: may be a year
};

class Reading {
 public:
  Reading(const LexedText& text, std::size_t begin, std::size_t end)
      : text_(text), begin_(begin), end_(end), lexicon_(text.lexicon()) {}

  std::vector<Quantity> all() {
    for (std::size_t at = begin_; at < end_;) {
      const char32_t point = text_[at];
      if (is_digit(point)) {
        at = read_digits(at);
      } else if (is_numeral(point)) {
        at = read_numerals(at);
      } else {
        ++at;
      }
    }
    share_units();
    return std::move(found_);
  }

 private:
  /// "1.5个、4个百分点": the unit of the last is that of all.
  void share_units() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Quantity &one = found_[i - 1], &next = found_[i];
      const bool listed = one.end + 1 == next.begin && (at(one.end) == U'、' || at(one.end) == U'和');
      if (!listed || one.unit != U"个" || !next.unit.ends_with(U"百分点")) continue;
      one.unit = next.unit;
      one.measure = next.measure;
    }
  }

  char32_t at(std::size_t place) const { return place < end_ ? text_[place] : 0; }
  bool stands(std::u32string_view word, std::size_t place) const {
    return place + word.size() <= end_ && text_.substr(place, word.size()) == word;
  }
  bool stands_before(std::u32string_view word, std::size_t place) const {
    return place >= begin_ + word.size() && text_.substr(place - word.size(), word.size()) == word;
  }

  /// "1,033.5" at `place`; commas only between groups of three digits.
  Number digits(std::size_t place) const {
    Number number;
    std::size_t end = place;
    double value = 0;
    const auto take = [&] {
      while (is_digit(at(end))) value = value * 10 + static_cast<double>(at(end++) - U'0');
    };
    take();
    while (end - place <= 12 && at(end) == U',' && is_digit(at(end + 1)) && is_digit(at(end + 2)) &&
           is_digit(at(end + 3)) && !is_digit(at(end + 4)) && (end - place <= 3 || at(end - 4) == U',')) {
      ++end;
      take();
    }
    number.plain_digits = true;
    if (at(end) == U'.' && is_digit(at(end + 1))) {
      std::size_t places = 0;
      double scale = 1;
      for (++end; is_digit(at(end)); ++end, ++places) {
        if (places >= 15) continue;
        value = value * 10 + static_cast<double>(at(end) - U'0');
        scale *= 10;
      }
      value /= scale;
      number.plain_digits = false;
    }
    number.value = value;
    number.end = end;
    return number;
  }

  /// Skips digits that are part of a code: A03, 5.1.2, 400-0123.
  std::size_t after_code(std::size_t place) const {
    while (place < end_ &&
           (is_digit(text_[place]) || is_latin(text_[place]) || is_one_of(text_[place], U".-_/")))
      ++place;
    return place;
  }

  std::size_t read_digits(std::size_t place) {
    const char32_t last = place > begin_ ? text_[place - 1] : 0;
    const bool sum = last == U'+' && place >= begin_ + 2 && !is_latin(text_[place - 2]) &&
                     !is_digit(text_[place - 2]);  // 16条产业链+41家企业
    const bool measured = is_latin(last) && text_.word_before(begin_, place, role::kQuantityNoun);
    if ((is_latin(last) && !measured) || (is_one_of(last, U"._+#@") && !sum) ||
        (last == U'-' && place >= begin_ + 2 && is_latin(text_[place - 2])))
      return after_code(place);
    if (text_[place] == U'0' && is_digit(at(place + 1))) return after_code(place);
    const Number first = digits(place);
    if (is_clock(place, first.end)) return first.end;
    if (at(first.end) == U'.' || (first.plain_digits && first.end - place > 9)) return after_code(place);
    if (last == U'第' || last == U'《' || is_rank(place, first.end)) return first.end;
    if (const std::size_t end = read_fraction(place, first); end != 0) return end;
    if (is_date(place, first)) return date_end(first.end);
    return read_amount(place, first);
  }

  /// A part of 19:08 or 2024-10-25.
  bool is_clock(std::size_t place, std::size_t end) const {
    const bool after = place >= begin_ + 2 && is_one_of(text_[place - 1], U":-") &&
                       is_digit(text_[place - 2]) && end - place == 2 && text_[place] == U'0';
    const bool before = at(end) == U':' && is_digit(at(end + 1)) && is_digit(at(end + 2)) && end - place <= 2;
    const bool minutes =
        place >= begin_ + 2 && text_[place - 1] == U':' && is_digit(text_[place - 2]) && end - place == 2;
    return after || before || minutes;
  }

  std::size_t date_end(std::size_t end) const { return text_.word_at(end, end_, role::kNoUnit).length + end; }

  /// A year, a month, a day, an ordinal.
  bool is_date(std::size_t place, const Number& number) const {
    const bool year =
        number.plain_digits && number.end - place == 4 && number.value >= 1900 && number.value <= 2100;
    const char32_t next = at(number.end);
    if (next == U'年') {
      if (year || (number.end - place == 2 && number.value >= 10 && !is_duration(number.end))) return true;
      return !is_duration(number.end);
    }
    if (year && (is_one_of(next, U"-~—./") || stands(U"至", number.end)) && is_digit(at(number.end + 1)))
      return true;
    if (next == U'月' || next == U'日' || next == U'号' || next == U'时') return true;
    if (is_one_of(next, U"-~—") && is_digit(at(number.end + 1))) {
      const Number second = digits(number.end + 1);
      if (is_one_of(at(second.end), U"月日号季")) return true;
      if (at(second.end) == U'年' && second.value > 1900) return true;
    }
    const WordTable::Word none = text_.word_at(number.end, end_, role::kNoUnit);
    return static_cast<bool>(none) && text_.word_at(number.end, end_, role::kUnit).length <= none.length;
  }

  /// "3年内": 年 behind the number is a length of time.
  bool is_duration(std::size_t place) const {
    return stands(U"年内", place) || stands(U"年时间", place) || stands(U"年之内", place);
  }

  std::size_t read_fraction(std::size_t place, const Number& whole) {
    if (stands(U"分之", whole.end)) return read_parts(place, whole);
    if (at(whole.end) != U'/' || !is_digit(at(whole.end + 1)) || !whole.plain_digits) return 0;
    const Number parts = digits(whole.end + 1);
    if (!parts.plain_digits || parts.value < whole.value || parts.value > 100 || parts.value < 2 ||
        at(parts.end) == U'/')
      return 0;
    add_fraction(place, parts.end, whole.value, parts.value);
    return parts.end;
  }

  /// "三分之一", "百分之三十".
  std::size_t read_parts(std::size_t place, const Number& whole) {
    const Number share = any_number(whole.end + 2);
    if (share.end == 0 || whole.value <= 0) return 0;
    if (whole.value == 100) {
      Quantity quantity;
      quantity.begin = place;
      quantity.end = quantity.unit_begin = share.end;
      quantity.value = share.value;
      quantity.unit = U"%";
      quantity.measure = Measure::Share;
      quantity.in_characters = share.in_characters;
      found_.push_back(std::move(quantity));
    } else {
      add_fraction(place, share.end, share.value, whole.value);
    }
    return share.end;
  }

  void add_fraction(std::size_t place, std::size_t end, double whole, double parts) {
    Quantity quantity;
    quantity.begin = place;
    quantity.unit_begin = quantity.end = end;
    quantity.value = std::round(whole / parts * 10000) / 10000;
    for (const char c :
         std::to_string(static_cast<int>(whole)) + "/" + std::to_string(static_cast<int>(parts)))
      quantity.unit += static_cast<char32_t>(c);
    quantity.measure = Measure::Share;
    quantity.fraction = true;
    found_.push_back(std::move(quantity));
  }

  Number any_number(std::size_t place) const {
    if (is_digit(at(place))) return digits(place);
    std::size_t end = place;
    while (end < end_ && end - place < 8 && is_numeral(text_[end]) && power_of(text_[end]) < 1e4) ++end;
    const auto value = small_numeral(text_.substr(place, end - place));
    if (end == place || !value) return {};
    return {*value, end, true, false};
  }

  struct Unit {
    std::size_t end = 0;
    std::u32string words;
    Measure measure = Measure::Count;
    bool more = false, money_implied = false;
  };

  /// 万, 亿 and the unit word at `place`, as far as they stand there.
  Unit unit_at(std::size_t place) const {
    Unit unit;
    std::size_t end = place;
    const auto take_more = [&] {
      if (is_one_of(at(end), U"多余来")) {
        unit.more = true;
        ++end;
      }
    };
    take_more();
    while (end - place < 4 && is_one_of(at(end), U"百千万亿") &&
           text_.word_at(end, end_, role::kUnit).length < 2)  // 千瓦时, 千克
      unit.words += text_[end++];
    take_more();
    if (stands(U"人民币", end)) end += 3;
    if (stands(U"个亿", end) && unit.words.empty() && !is_one_of(at(end + 2), U"元级")) {  // 3.1个亿
      unit.words = U"亿";
      end += 2;
    }
    if (const WordTable::Word word = text_.word_at(end, end_, role::kUnit)) {
      unit.words += text_.substr(end, word.length);
      unit.measure = static_cast<Measure>(word.number - 1);
      end += word.length;
      const bool per = at(end) == U'/' || at(end) == U'每';
      if (const WordTable::Word under = per ? text_.word_at(end + 1, end_, role::kUnit) : WordTable::Word{}) {
        unit.words += U'/';
        unit.words += text_.substr(end + 1, under.length);
        unit.measure = Measure::Rate;
        end += 1 + under.length;
      }
      unit.end = end;
    } else if (!unit.words.empty() && unit.words.back() == U'亿') {
      unit.words += U'元';
      unit.measure = Measure::Money;
      unit.money_implied = true;
      unit.end = end;
    }
    return unit;
  }

  std::size_t read_amount(std::size_t place, const Number& first) {
    if (const std::size_t end = read_range(place, first); end != 0) return end;
    const Unit unit = unit_at(first.end);
    if (unit.end == 0 && at(first.end) == U'万' && text_.word_before(begin_, place, role::kHeadcount)) {
      add(place, first, Unit{first.end + 1, U"万", Measure::Count, false, false});  // 总人口158万
      return first.end + 1;
    }
    if (unit.end == 0 && at(first.end) == U'万' && is_cost(place)) {
      add(place, first, Unit{first.end + 1, U"万元", Measure::Money, false, true});  // 总投资2900万
      return first.end + 1;
    }
    if (unit.end == 0) {
      if (const Unit shared = unit_of_list(first.end); shared.end != 0) add(place, first, shared);
      return is_latin(at(first.end)) ? after_code(first.end) : first.end;
    }
    add(place, first, unit);
    return unit.end;
  }

  /// "排名前四位", "前10名".
  bool is_rank(std::size_t place, std::size_t end) const {
    return place > begin_ && text_[place - 1] == U'前' && is_one_of(at(end), U"位名列");
  }

  /// 总投资 before the number: no other extent is said in 万 alone.
  bool is_cost(std::size_t place) const {
    const WordTable::Word noun = text_.word_before(begin_, place, role::kExtentNoun);
    return noun && text_.substr(place - noun.length, noun.length).find(lexicon_.keys.spending) !=
                       std::u32string_view::npos;
  }

  /// "分别提高1.5、0.5、0.8个百分点": a number without a unit behind which a list goes on to one with it.
  Unit unit_of_list(std::size_t place) const {
    constexpr int kMost = 20;
    std::size_t end = place;
    for (int members = 0; members < kMost && is_one_of(at(end), U"、和") && is_digit(at(end + 1));
         ++members) {
      end = digits(end + 1).end;
      Unit unit = unit_at(end);
      if (unit.end == 0) continue;
      if (unit.measure != Measure::Share && unit.measure != Measure::Money) break;
      unit.end = place;
      return unit;
    }
    return {};
  }

  std::size_t read_range(std::size_t place, const Number& first) {
    const Unit low = unit_at(first.end);
    std::size_t sign = low.end == 0 ? first.end : low.end;
    while (low.end == 0 && is_one_of(at(sign), U"百千万亿")) ++sign;
    std::size_t second_at = sign;
    while (second_at - sign < 2 && is_one_of(at(second_at), kRangeSigns)) ++second_at;
    if (second_at == sign || !is_digit(at(second_at))) return 0;
    const Number second = digits(second_at);
    const Unit unit = unit_at(second.end);
    if (unit.end == 0 || (low.end != 0 && low.measure != unit.measure)) return 0;
    if ((at(sign) == U'至' || at(sign) == U'到') && low.end != 0 &&
        second.value * magnitude(unit.words) <= first.value * magnitude(low.words))
      return 0;  // 由25天至9天 is a change, not a range
    const std::u32string own =
        low.end == 0 ? std::u32string(text_.substr(first.end, sign - first.end)) : low.words;
    const double scale = own.empty() ? 1 : magnitude(own) / magnitude(unit.words);
    if (second.value <= first.value * scale) return 0;
    Quantity& range = add(place, first, unit);
    range.value = first.value * scale;
    range.value2 = second.value;
    range.unit_begin = second.end;
    return unit.end;
  }

  Quantity& add(std::size_t place, const Number& number, const Unit& unit) {
    Quantity quantity;
    quantity.begin = place;
    quantity.end = unit.end;
    quantity.unit_begin = number.end;
    quantity.value = number.value;
    quantity.unit = unit.words;
    quantity.measure = unit.measure;
    quantity.more = unit.more;
    quantity.in_characters = number.in_characters;
    return found_.emplace_back(std::move(quantity));
  }

  std::size_t read_numerals(std::size_t place) {
    std::size_t end = place;
    while (end < end_ && end - place < 12 && is_numeral(text_[end]) && power_of(text_[end]) < 1e4) ++end;
    if (end == place) return read_round_sum(place);
    const WordTable::Word whole = text_.word_at(place, end_, role::kUnit | role::kKnownPlace);
    if (whole.length > end - place) return place + whole.length;  // 千瓦, 百分点, 七台河
    const auto value = small_numeral(text_.substr(place, end - place));
    if (!value || (place > begin_ && is_one_of(text_[place - 1], U"第几数上整")) || is_rank(place, end))
      return end;
    const Number number{*value, end, true, false};
    if (stands(U"分之", end)) return std::max(read_parts(place, number), end);
    const Unit unit = unit_at(end);
    const WordTable::Word none = text_.word_at(end, end_, role::kNoUnit);
    if (none.length > unit.end - std::min(end, unit.end) && none.length > 1) return end;
    if (unit.end == 0 || (unit.money_implied && !is_passed(place)) || !is_said_amount(place, number, unit))
      return end;
    add(place, number, unit);
    return unit.end;
  }

  /// "突破万亿元".
  std::size_t read_round_sum(std::size_t place) {
    if (!stands(U"万亿", place) || !is_passed(place)) return place + 1;
    const Unit unit = unit_at(place);
    if (unit.end == 0 || unit.measure != Measure::Money) return place + 1;
    add(place, Number{1, place, true, false}, unit);
    return unit.end;
  }

  /// "突破千亿": money, though no 元 stands there.
  bool is_passed(std::size_t place) const {
    const WordTable::Word before = text_.word_before(begin_, place, role::kBefore);
    return static_cast<bool>(before) && before.number != static_cast<std::uint32_t>(Relation::Equal) + 1 &&
           before.number != 0;
  }

  /// Whether characters and a unit are an amount, and not a saying ("一天当成两天干") or a name.
  bool is_said_amount(std::size_t place, const Number& number, const Unit& unit) const {
    if (number.value == 0.5)
      return place > begin_ && text_[place - 1] == U'每' && unit.measure == Measure::Duration;
    const bool power = number.end == place + 1 && power_of(text_[place]) >= 10;
    if (power && unit.words.size() == 1 && unit.measure != Measure::Money)
      return false;                         // 千方百计, 百家争鸣
    if (unit.words == U"里") return false;  // 五里梁
    if (number.value < 2 && (unit.measure == Measure::Count || unit.measure == Measure::Duration))
      return false;
    if (unit.measure == Measure::Duration)
      return unit.words.size() > 1 || stands(U"内", unit.end) || stands(U"时间", unit.end);
    if (unit.measure != Measure::Count) return true;
    if (text_.word_before(begin_, place, role::kThing | role::kQuantityNoun))
      return true;  // 企业一百二十余家
    constexpr std::size_t kFarthest = 10;
    for (std::size_t i = unit.end; i < std::min(end_, unit.end + kFarthest); ++i) {
      if (is_one_of(text_[i], U",。;、:”’“‘)( ") || is_numeral(text_[i]) || is_digit(text_[i])) return false;
      if (text_.word_at(i, end_, role::kThing)) return true;
    }
    return false;
  }

  const LexedText& text_;
  std::size_t begin_, end_;
  const FactLexicon& lexicon_;
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> quantities(const LexedText& text, std::size_t begin, std::size_t end) {
  return Reading(text, begin, end).all();
}

double magnitude(std::u32string_view unit) {
  double factor = 1;
  for (const char32_t point : unit) {
    const double power = power_of(point);
    if (power < 100) break;
    factor *= power;
  }
  return factor;
}

}  // namespace liantu::text
