#include "liantu/sheet/quantity.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "liantu/sheet/numeral.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr std::string_view kNoValue =
    "-|--|---|/|//"
    "|\\|无|无。|待定|未定|暂无|面议|面谈|一事一议|保密|长期|租赁厂房|租赁|租用厂房|不详|未知|待测|未测|"
    "待核实|待确定|"
    "待补充|待填|待报|未开工|未签约|未竣工|未投产|正在办理|办理中|尚未|暂未确定|暂不确定|暂定|n/"
    "a|na|null|none|nan|.|...|——|待议|"
    "待商定|待评估|另议|商议|协商|可协商|电议|电话咨询|空|没有|未提供|不涉及|不适用|待落实|待明确|未明确|"
    "未确定|未填|未报|未租|待租|"
    "未测量|待测量|未采集|待采集|未核实|不确定|不需要|利用现有厂房|现有厂房|利用现有|不新增用地|不新增|"
    "租赁现有厂房|租赁土地|?|??|*|待办|未办理|暂缓";
constexpr std::string_view kNoText =
    "-|--|---|/|//|\\|无|无。|待定|未定|暂无|不详|待补充|待填|待报|n/"
    "a|na|null|none|nan|.|——|待确定|待核实|未填|?|??";

constexpr std::string_view kApproximateFront[] = {
    "占地面积", "建筑面积", "占地", "面积", "总投资", "投资", "需用地", "大约", "约为",
    "约",       "大概",     "近",   "预计", "预估",   "估算", "计划",   "拟",   "共计",
    "合计",     "总计",     "共",   "超过", "逾",     "超",   "总"};
constexpr std::string_view kApproximateBack[] = {"左右", "上下", "以上", "以下", "以内",
                                                 "余",   "多",   "许",   "起",   "不等"};
constexpr std::string_view kAtLeast[] = {"不低于", "不少于", "不小于", "大于等于", "大于或等于", "≥",
                                         ">=",     ">",      "至少",   "最低",     "大于",       "高于"};
constexpr std::string_view kAtMost[] = {"不高于", "不超过", "不大于", "小于等于", "小于或等于", "≤",     "<=",
                                        "<",      "至多",   "最高",   "小于",     "低于",       "不多于"};

template <std::size_t N>
bool drop_any_front(std::string_view& text, const std::string_view (&words)[N]) {
  for (const std::string_view word : words) {
    if (drop_front(text, word)) return true;
  }
  return false;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Digits with separators of thousands and a decimal point at the front of `text`.
std::optional<Numeral> arabic_number(std::string_view text) {
  std::size_t i = 0;
  std::string digits;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) digits += text[i] == '-' ? "-" : "", ++i;
  const std::size_t start = i;
  bool point = false;
  bool grouped = false;
  for (; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      digits += text[i];
    } else if (text[i] == '.' && !point && i + 1 < text.size() && is_digit(text[i + 1])) {
      digits += '.';
      point = true;
    } else if (text[i] == ',' && !point && i > start && (grouped || i - start <= 3)) {
      grouped = i + 3 < text.size() && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
                is_digit(text[i + 3]) && (i + 4 == text.size() || !is_digit(text[i + 4]));
      if (!grouped) break;
    } else {
      break;
    }
  }
  if (i == start || !is_digit(digits.back())) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return Numeral{value, i};
}

std::optional<Numeral> number_at(std::string_view text) {
  if (const auto arabic = arabic_number(text)) return arabic;
  return chinese_numeral(text);
}

/// The longest unit at the front of `text` that ends where a number, a range sign or the text ends.
std::size_t unit_bytes(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const char c = text[i];
    if ((is_digit(c) && (i == 0 || (text[i - 1] != 'm' && text[i - 1] != '^'))) || c == '-' || c == '~' ||
        c == '+' || text.substr(i).starts_with("至") || text.substr(i).starts_with("到") ||
        text.substr(i).starts_with("×")) {
      break;
    }
    i += character(text, i).size();
  }
  return i;
}

/// Number and unit, with the small words between them: "3000多万元", "200余人".
struct Term {
  double value = 0;
  std::optional<Measure> unit;
  bool approximate = false;
};

std::optional<Term> take_term(std::string_view& text) {
  for (const std::string_view currency : {"人民币", "rmb", "¥", "us$", "usd", "$", "美元"}) {
    std::string_view rest = text;
    if (!drop_front(rest, currency)) continue;
    const bool dollars = contains(currency, "us") || currency == "$" || currency == "美元";
    auto term = take_term(rest);
    if (!term) return std::nullopt;
    if (!term->unit || !term->unit->has_numerator()) {
      if (!term->unit) term->unit = Measure{};
      term->unit->set(dollars ? Dimension::Dollar : Dimension::Yuan, 1, 1);
    }
    text = rest;
    return term;
  }
  auto number = number_at(text);
  if (!number && text.starts_with("半")) number = Numeral{0.5, std::string_view("半").size()};  // 半亩, 半年
  if (!number) return std::nullopt;
  Term term{number->value, std::nullopt, false};
  text.remove_prefix(number->bytes);
  for (const std::string_view word : {"余", "多", "几"})
    term.approximate = drop_front(text, word) || term.approximate;
  std::string_view unit = text.substr(0, unit_bytes(text));
  std::size_t tail = 0;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kApproximateBack) {
      if (unit.size() > word.size() && drop_back(unit, word)) tail += word.size(), again = true;
    }
    for (const std::string_view word : {"整", "正"}) {
      if (unit.size() > word.size() && drop_back(unit, word)) tail += word.size(), again = true;
    }
  }
  if (unit.empty()) return term;
  if (drop_back(unit, "半")) term.value += 0.5, tail += std::string_view("半").size();  // 二亩半, 3年半
  for (const std::string_view word : kApproximateBack) {
    if (unit == word) {
      term.approximate = true;
      text.remove_prefix(unit.size());
      return term;
    }
  }
  if (unit == "整" || unit == "正") {
    text.remove_prefix(unit.size());
    return term;
  }
  term.unit = parse_measure(unit);
  if (!term.unit) return std::nullopt;
  const bool half = text.substr(unit.size()).starts_with("半");
  term.approximate = term.approximate || tail > (half ? std::string_view("半").size() : 0);
  text.remove_prefix(unit.size() + tail);
  return term;
}

bool drop_range_sign(std::string_view& text) {
  for (const std::string_view sign : {"--", "-", "~", "至", "到"}) {
    if (drop_front(text, sign)) return true;
  }
  return false;
}

bool drop_times(std::string_view& text) {
  return drop_front(text, "×") || drop_front(text, "*") ||
         (text.size() > 1 && is_digit(text[1]) && drop_front(text, "x"));
}

double in_own_units(const Term& term) {
  return term.value * (term.unit ? term.unit->factor() : 1);
}

/// 1亩5分, 1亿2000万元: each part smaller than the one before and of the same kind.
bool add_compound(Term& sum, std::string_view& text) {
  double last = sum.unit ? sum.unit->factor() : 0;
  while (!text.empty() && sum.unit) {
    drop_front(text, "零");
    const auto part = take_term(text);
    if (!part || !part->unit) return false;
    Measure unit = *part->unit;
    const bool same = same_dimensions(unit, *sum.unit) || !sum.unit->has_numerator();
    if (!same || unit.factor() >= last) return false;
    const double total = in_own_units(sum) + part->value * unit.factor();
    last = unit.factor();
    sum.value = total / unit.factor();
    sum.unit = unit;
    sum.approximate = sum.approximate || part->approximate;
  }
  return true;
}

/// Takes words in brackets out of the text; a unit in brackets stays: "500(万元人民币)".
std::string without_asides(std::string_view text, std::string& aside) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '(' && text[i] != '[') {
      out += text[i++];
      continue;
    }
    const std::size_t end = text.find(text[i] == '(' ? ')' : ']', i);
    if (end == std::string_view::npos) return std::string(text);
    const std::string_view inside = text.substr(i + 1, end - i - 1);
    const bool unit_of_number = !out.empty() && parse_measure(inside) && end + 1 == text.size() &&
                                (is_digit(out.back()) || chinese_numeral(out));
    const bool denominator = !out.empty() && out.back() == '/';
    if (unit_of_number || denominator) {
      out += inside;
    } else {
      aside += inside;
    }
    i = end + 1;
  }
  return out;
}

std::optional<Quantity> finish(const Term& first, std::string_view rest, Quantity quantity) {
  quantity.value = first.value;
  quantity.unit = first.unit;
  quantity.approximate = quantity.approximate || first.approximate;
  if (rest.empty()) return quantity;
  Term term = first;
  if (drop_range_sign(rest)) {
    const auto upper = take_term(rest);
    if (!upper || !rest.empty()) return std::nullopt;
    const std::optional<Measure> unit = upper->unit ? upper->unit : first.unit;
    const double lower = first.unit && unit ? in_own_units(first) / unit->factor() : first.value;
    if (!(lower < upper->value)) return std::nullopt;
    quantity.value = lower;
    quantity.upper = upper->value;
    quantity.unit = unit;
    return quantity;
  }
  const bool pieces_of = term.unit && term.unit->of(Dimension::Count) > 0 && is_digit(rest.front());
  if (drop_times(rest) || pieces_of) {
    const auto other = take_term(rest);
    if (!other || !rest.empty()) return std::nullopt;
    const bool count_first = !term.unit || term.unit->of(Dimension::Count) > 0;
    quantity.value = term.value * other->value;
    quantity.unit = count_first ? other->unit : term.unit;
    return quantity;
  }
  if (drop_front(rest, "+")) {
    while (true) {
      const auto other = take_term(rest);
      if (!other) return std::nullopt;
      if (other->unit && !term.unit) term.unit = other->unit;
      term.value += other->value;
      if (rest.empty()) break;
      if (!drop_front(rest, "+")) return std::nullopt;
    }
  } else if (!add_compound(term, rest)) {
    return std::nullopt;
  }
  quantity.value = term.value;
  quantity.unit = term.unit;
  return quantity;
}

/// "每亩" before the number: 每亩22.4万元, 每年3000元.
std::optional<Measure> take_per(std::string_view& text) {
  std::string_view rest = text;
  if (!drop_front(rest, "每")) return std::nullopt;
  std::size_t end = 0;
  while (end < rest.size() && !is_digit(rest[end])) end += character(rest, end).size();
  const auto unit = parse_measure(rest.substr(0, end));
  if (unit) text = rest.substr(end);
  return unit;
}

/// False when the quantity is a rate already.
bool with_denominator(Quantity& quantity, const Measure& per) {
  Measure unit = quantity.unit.value_or(Measure{});
  for (std::size_t i = 0; i < per.power.size(); ++i) {
    if (per.power[i] <= 0) continue;
    if (unit.power[i] != 0) return false;
    unit.set(static_cast<Dimension>(i), -1, per.base[i] * per.multiplier);
  }
  quantity.unit = unit;
  return true;
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view original) {
  Quantity quantity;
  const std::string kept = without_asides(original, quantity.aside);
  std::string_view text = kept;
  while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';'))
    text.remove_suffix(1);
  for (const std::string_view mark : {"。", "；", "、"}) drop_back(text, mark);
  for (bool again = true; again;) {
    again = false;
    if (drop_any_front(text, kAtLeast)) quantity.at_least = again = true;
    if (drop_any_front(text, kAtMost)) quantity.at_most = again = true;
    if (drop_any_front(text, kApproximateFront)) quantity.approximate = again = true;
  }
  if (!quantity.at_least && text.size() > 6 && (text.ends_with("以上") || text.ends_with("及以上"))) {
    quantity.at_least = true;
  }
  const auto per = take_per(text);
  const auto first = take_term(text);
  if (!first) return std::nullopt;
  auto whole = finish(*first, text, quantity);
  if (whole && per && !with_denominator(*whole, *per)) return std::nullopt;
  return whole;
}

std::optional<Quantity> parse_points(std::string_view text) {
  if (is_one_of(text, "持平|一致|相当|与序时持平|与序时进度持平|与序时一致|达序时|同步")) return Quantity{};
  double sign = 1;
  for (const std::string_view word : {"欠序时进度", "欠序时", "欠进度", "欠", "落后序时", "落后于序时",
                                      "落后", "低于序时", "低于", "慢于", "慢", "滞后", "少", "差", "负"}) {
    if (drop_front(text, word)) {
      sign = -1;
      break;
    }
  }
  if (sign > 0) {
    for (const std::string_view word : {"超序时进度", "超序时", "超前", "超过序时", "超过", "超", "领先",
                                        "高于", "快于", "快", "多", "正"}) {
      if (drop_front(text, word)) break;
    }
  }
  drop_front(text, "序时进度");
  drop_front(text, "序时");
  drop_front(text, ":");
  auto quantity = parse_quantity(text);
  if (!quantity || quantity->upper) return std::nullopt;
  quantity->value *= sign;
  return quantity;
}

bool means_no_value(std::string_view folded_text) {
  return folded_text.empty() || is_one_of(folded_text, kNoValue);
}

bool means_no_text(std::string_view folded_text) {
  return folded_text.empty() || is_one_of(folded_text, kNoText);
}

namespace {

/// 总投资 in "…,总投资单位:亿元"; "" for 金额单位, 面积单位 and other words that any column may go by.
std::string named_before(std::string_view line, std::size_t at) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < at;) {
    const std::string_view one = character(line, i);
    i += one.size();
    if (one.size() == 1 || one == "、" || one == "。") begin = i;
  }
  const std::string_view word = line.substr(begin, at - begin);
  return is_one_of(word, "金额|面积|资金|投资|租金|价格|计量|数量|货币") || length(word) > 8 ? std::string() : std::string(word);
}

/// Units from `rest` on, until a word is none.
void take_units(std::string_view rest, const std::string& of, std::vector<TitleUnit>& found) {
  constexpr std::string_view kEnds[] = {"、", ",", ";", ")", "(", "。", " ", "和", "及"};
  while (!rest.empty()) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : kEnds) end = std::min(end, rest.find(mark));
    std::string_view word = rest.substr(0, std::min(end, rest.size()));
    std::string_view whose = of;
    if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
      whose = word.substr(0, colon);  // 单位:亿元(外资:万美元)
      if (contains(whose, "单位")) break;
      word.remove_prefix(colon + 1);
    }
    const auto unit = parse_measure(word);
    if (!unit && !word.empty()) break;
    if (unit) found.push_back({*unit, std::string(whose)});
    if (end >= rest.size()) break;
    rest.remove_prefix(end + character(rest, end).size());
  }
}

}  // namespace

std::vector<TitleUnit> title_measures(std::string_view line) {
  std::vector<TitleUnit> found;
  for (const std::string_view front : {"单位", "金额:", "面积:", "资金:", "投资:"}) {
    for (std::size_t at = line.find(front); at != std::string_view::npos; at = line.find(front, at + 1)) {
      std::string_view rest = line.substr(at + front.size());
      const bool says = front.ends_with(":") || drop_front(rest, ":") || drop_front(rest, "为") ||
                        drop_front(rest, "-") || drop_front(rest, "(");
      if (says) take_units(rest, front == "单位" ? named_before(line, at) : std::string(), found);
    }
  }
  return found;
}

namespace {

/// The title line's unit for a field: the one of the same dimensions; of two areas 亩 for land and ㎡ for
/// buildings.
const Measure* title_unit(const std::vector<Measure>& title, const Measure& stored, bool building) {
  const Measure* best = nullptr;
  for (const Measure& unit : title) {
    const bool fits = same_dimensions(unit, stored);
    if (!fits) continue;
    if (best == nullptr) {
      best = &unit;
    } else if (stored.is_area()) {
      const bool smaller = unit.factor() < best->factor();
      if (smaller == building) best = &unit;
    }
  }
  return best;
}

bool unit_goes_without_saying(Unit unit) {
  switch (unit) {
    case Unit::Yuan:
    case Unit::Usd:
    case Unit::SquareMetre:
    case Unit::YuanPerMu:
    case Unit::YuanPerM2Month:
    case Unit::YuanPerYear:
    case Unit::TcePer10kYuan:
    case Unit::KgPer10kYuan:
      return false;
    default:
      return true;
  }
}

/// 总投资（亿）: of money the yuan goes without saying.
bool is_round_money(const Measure& header, Unit unit) {
  return unit == Unit::Yuan && header.multiplier > 1 && same_dimensions(header, Measure{});
}

/// Tonnes a day or an hour are kept as that and stand for no month.
bool by_day_or_hour(const Measure& stored) {
  return stored.of(Dimension::Time) < 0 && stored.base[static_cast<std::size_t>(Dimension::Time)] < 1;
}

/// "3.5万元/年" under 元/㎡·月 is the rent of the whole: it has a denominator of its own, and not the area.
bool leaves_area_out(const Measure& cell, const Measure& stored) {
  return stored.of(Dimension::Area) < 0 && stored.of(Dimension::Yuan) > 0 && cell.of(Dimension::Area) == 0 &&
         cell.of(Dimension::Yuan) > 0 && cell.of(Dimension::Time) < 0;
}

/// Value added per tonne is written as often as tonnes per value added.
bool unit_is_a_rate(Unit unit) {
  return unit == Unit::TcePer10kYuan || unit == Unit::KgPer10kYuan;
}

}  // namespace

Converted converted(const Quantity& quantity, Unit unit, bool building, const QuantityContext& context) {
  const Measure stored = stored_measure(unit);
  Converted result;
  const Measure* header = context.header ? &*context.header : nullptr;
  Measure measure = stored;
  const Measure* title = title_unit(context.title, stored, building);
  if (quantity.unit) {
    const bool bare = header == nullptr || !header->has_numerator();
    measure = completed(*quantity.unit, bare && title != nullptr ? title : header, stored);
    if (leaves_area_out(*quantity.unit, stored)) result.code = "unit_mismatch";
  } else if (header != nullptr && (header->has_numerator() || is_round_money(*header, unit))) {
    measure = completed(*header, header, stored);
  } else if (title != nullptr) {
    measure = completed(*title, header, stored);
  } else if (!unit_goes_without_saying(unit)) {
    result.code = "no_unit";
    return result;
  }
  if (unit == Unit::Degree || unit == Unit::None || unit == Unit::Person) {
    const bool counts = same_dimensions(measure, stored) || !measure.has_numerator();
    if (!counts) result.code = "unit_mismatch";
  } else if (unit_is_a_rate(unit) && quantity.value > 0 && reciprocal_dimensions(measure, stored)) {
    const double product = measure.factor() * stored.factor();
    result.value = 1 / (quantity.upper.value_or(quantity.value) * product);
    if (quantity.upper) result.upper = 1 / (quantity.value * product);
    return result;
  } else if (!same_dimensions(measure, stored)) {
    const bool money = measure.is_money() && stored.is_money();
    result.code =
        money && measure.of(Dimension::Yuan) != stored.of(Dimension::Yuan) ? "currency" : "unit_mismatch";
  }
  const double scale = measure.factor() / stored.factor();
  result.value = quantity.value * scale;
  if (quantity.upper) result.upper = *quantity.upper * scale;
  result.by_day = measure.by_day && !by_day_or_hour(stored);
  return result;
}

}  // namespace liantu::sheet
