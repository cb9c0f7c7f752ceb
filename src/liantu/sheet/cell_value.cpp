#include "liantu/sheet/cell_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/sheet/identifier.h"
#include "liantu/sheet/number_format.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr double kMostYuan = 9e15;
constexpr double kMostShare = 20;  ///< two thousand per cent

std::string upper(std::string_view written) {
  std::string text(written);
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string label(const Field& field) {
  return std::string(field.label.zh);
}

/// True when the short text may be a word for "none"; long texts and codes skip the folding.
bool says_no_text(std::string_view text) {
  if (text.size() > 24 || (text.size() > 8 && is_ascii(text))) return false;
  const bool letters = text.size() > 3 && static_cast<unsigned char>(text[0]) >= 0xE4 && text.size() > 9;
  if (letters) return false;
  if (!text.empty()) {
    const FoldedView first(character(text, 0));
    const bool one_letter = first.view().size() == 3;
    if (one_letter && !is_one_of(first, "无|待|未|暂|不|—")) return false;  // how all such words begin
  }
  return means_no_text(FoldedView(text));
}

/// The unit that the number format shows beside a number: 0.00"亿元".
std::optional<Measure> unit_of_format(const std::string& format) {
  if (contains(format, "!.")) return std::nullopt;  // 0!.0,"万元" shows yuan as 万元
  for (std::size_t at = format.find('"'); at != std::string::npos;) {
    const std::size_t end = format.find('"', at + 1);
    if (end == std::string::npos) break;
    if (const auto unit = parse_measure(folded(std::string_view(format).substr(at + 1, end - at - 1))))
      return unit;
    at = format.find('"', end + 1);
  }
  return std::nullopt;
}

Value read_text(const Cell& cell, const Field& field, FindingList& say) {
  if (is_formula_error(cell)) {
    say.error("cell_error", fmt::format("单元格是公式错误 {}，请改成文字。", cell.text));
    return {};
  }
  const std::string_view text = trimmed(cell.text);
  if (text.empty() || says_no_text(text)) return {};
  if (field.kind == FieldKind::LongText) return std::string(text);
  return one_line(text);
}

Value read_code(const Cell& cell, const Field& field, FindingList& say) {
  const std::string_view text = trimmed(cell.text);
  if (text.empty() || says_no_text(text)) return {};
  if (lost_digits(cell)) {
    say.error("stored_as_number",
              fmt::format("“{}”被存成了数字，末几位已丢失，请把该列设为文本后重新填写。", label(field)));
    return {};
  }
  std::string code = code_text(cell);
  if (!is_ascii(code)) {
    code = upper(folded(code));
    const bool any = std::any_of(code.begin(), code.end(),
                                 [](char c) { return std::isalnum(static_cast<unsigned char>(c)); });
    if (!any) {
      say.warn("no_code", fmt::format("“{}”处写的是文字，没有代码，按空白处理。", label(field)));
      return {};
    }
  }
  return field.kind == FieldKind::CreditCode ? Value{upper(FoldedView(code))} : Value{std::move(code)};
}

Value read_phone(const Cell& cell, FindingList& say) {
  if (cell.kind != Cell::Kind::Number && says_no_text(trimmed(cell.text))) return {};
  const std::string phone = phone_text(cell);
  if (phone.empty()) return {};
  if (digit_count(phone) == 0) {
    say.error("not_a_phone", "电话一栏没有号码，请填写号码或留空。");
    return {};
  }
  return phone;
}

Value read_flag(const Cell& cell, const Field& field, FindingList& say) {
  static constexpr std::string_view kYes =
      "是|√|✓|✔|☑|有|已|对|y|yes|true|1|属于|已入库|已纳统|在库|规上|已入统|已完成|v|入库|纳统|已办|已办理|"
      "是的";
  static constexpr std::string_view kNo =
      "否|×|x|✗|✘|☒|未|不是|n|no|false|0|不属于|未入库|未纳统|不在库|规下|未入统|非|未完成|暂未入库|暂未纳统|"
      "尚未入库|尚未纳统|没有|未办|未办理|非规上|不";
  if (cell.kind == Cell::Kind::Flag) return cell.number != 0;
  std::string text = folded(cell.text);
  if (text.empty()) return {};
  while (text.ends_with("。")) text.resize(text.size() - std::string_view("。").size());
  if (is_one_of(text, kYes) || is_one_of(text, field.label.yes)) return true;
  if (is_one_of(text, kNo) || is_one_of(text, field.label.no)) return false;
  if (means_no_value(text)) return {};
  const std::size_t bracket = text.find('(');
  if (bracket != std::string::npos && bracket > 0) {
    Cell outside = cell;
    outside.text = text.substr(0, bracket);
    return read_flag(outside, field, say);
  }
  say.error("not_a_flag", fmt::format("“{}”应填是或否。", label(field)));
  return {};
}

/// Green, yellow or red by hue; "" when the colour is neither.
std::string_view traffic_colour(const std::string& rgb) {
  if (rgb.size() != 6) return {};
  const auto channel = [&rgb](std::size_t at) {
    return static_cast<int>(std::strtol(rgb.substr(at, 2).c_str(), nullptr, 16));
  };
  const int red = channel(0), green = channel(2), blue = channel(4);
  const int most = std::max({red, green, blue}), least = std::min({red, green, blue});
  if (most - least < 60) return {};
  double hue = 0;
  if (most == red) hue = 60.0 * (green - blue) / (most - least);
  if (most == green) hue = 120 + 60.0 * (blue - red) / (most - least);
  if (most == blue) return {};
  if (hue < 0) hue += 360;
  if (hue >= 345 || hue <= 20) return "red";
  if (hue <= 70) return "yellow";
  return hue >= 75 && hue <= 170 ? "green" : std::string_view{};
}

bool has_word(const Field& field, std::string_view code) {
  return std::any_of(field.words.begin(), field.words.end(),
                     [code](const Word& word) { return word.code == code; });
}

/// A mark without words (● ○ ■) speaks by its colour, an empty cell by its fill.
Value read_colour(const Cell& cell, std::string_view text, const Field& field, FindingList& say) {
  const auto colour = text.empty() ? traffic_colour(cell.fill_colour) : traffic_colour(cell.font_colour);
  const auto shade = colour.empty() ? traffic_colour(cell.fill_colour) : colour;
  if (!shade.empty() && has_word(field, shade)) return std::string(shade);
  if (!text.empty())
    say.error("no_colour", fmt::format("“{}”只有符号没有颜色，请写绿、黄或红。", label(field)));
  return {};
}

bool is_negated(std::string_view before) {
  for (const std::string_view word :
       {"未", "拟", "待", "计划", "即将", "准备", "预", "非", "不", "尚未", "暂未"}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

std::string_view exact_word(const Field& field, std::string_view text) {
  for (const Word& word : field.words) {
    if (text == word.code || text == word.zh || is_one_of(text, word.also)) return word.code;
  }
  return {};
}

/// The one word of the list that stands in a longer text; "" when there is none or there are two.
std::string_view contained_word(const Field& field, std::string_view text) {
  std::string_view found;
  for (const Word& word : field.words) {
    std::vector<std::string_view> spellings{word.zh};
    for (const std::string_view also : pieces(word.also, '|')) spellings.push_back(also);
    for (const std::string_view spelling : spellings) {
      const std::size_t at = text.find(spelling);
      if (spelling.size() < 6 || at == std::string_view::npos || is_negated(text.substr(0, at))) continue;
      if (!found.empty() && found != word.code) return {};
      found = word.code;
    }
  }
  return found;
}

Value read_choice(const Cell& cell, const Field& field, FindingList& say) {
  const std::string text = folded(cell.text);
  const bool colours = has_word(field, "green") && has_word(field, "red");
  const bool mark = is_one_of(text, "●|○|■|□|◆|◎|·|★|▲|⬤|🔴") || text == "•";
  if (colours && text == "🟢") return std::string("green");
  if (colours && text == "🟡") return std::string("yellow");
  if (colours && text == "🔴") return std::string("red");
  if (colours && (text.empty() || mark)) return read_colour(cell, text, field, say);
  if (text.empty()) return {};
  // 办理中 means nothing in most columns; where it is an admitted word it is that.
  if (const auto word = exact_word(field, text); !word.empty()) return std::string(word);
  if (means_no_value(text)) return {};
  std::string_view view = text;
  for (const std::string_view tail : {"项目", "灯", "阶段", "中", "类", "色"}) {
    std::string_view shorter = view;
    if (drop_back(shorter, tail)) {
      if (const auto word = exact_word(field, shorter); !word.empty()) return std::string(word);
    }
  }
  const std::size_t bracket = text.find('(');
  if (bracket != std::string::npos && bracket > 0) {
    if (const auto word = exact_word(field, view.substr(0, bracket)); !word.empty()) return std::string(word);
  }
  if (const auto word = contained_word(field, text); !word.empty()) {
    say.warn("inferred", fmt::format("“{}”按其中的字样归类，请核对。", label(field)));
    return std::string(word);
  }
  say.error("unknown_word", fmt::format("“{}”不在可选的说法之内，请改用列表里的词。", label(field)));
  return {};
}

Value read_day(const Cell& cell, const CellContext& context, FindingList& say) {
  const Field& field = *context.field;
  const ReadDate date = read_date(cell, context.date);
  switch (date.outcome) {
    case ReadDate::Outcome::Empty:
      return {};
    case ReadDate::Outcome::Impossible:
      say.error("bad_date", "没有这一天，请核对年月日。");
      return {};
    case ReadDate::Outcome::NoYear:
      say.error("no_year", "日期没有年份，表题里也没有，请补上年份。");
      return {};
    case ReadDate::Outcome::Words:
      if (is_formula_error(cell)) {
        say.error("cell_error", fmt::format("单元格是公式错误 {}，请填写日期。", cell.text));
      } else {
        say.error("not_a_date", "看不懂这个日期，请写成 2025-03-15 或 2025年3月。");
      }
      return {};
    case ReadDate::Outcome::Date:
      break;
  }
  if (field.label.past && context.last_past_day && date.span->from > *context.last_past_day) {
    say.error("future", fmt::format("“{}”在将来，请核对。", label(field)));
    return {};
  }
  if (date.warning == "ambiguous") say.warn("ambiguous", "可能是 1 月，也可能是 10 月少了一个 0，请核对。");
  if (date.warning == "aside") say.warn("aside", "日期旁边的文字没有读入。");
  if (date.warning == "open_end") say.warn("open_end", "日期带有“前”“后”“左右”，只读入了日期本身。");
  if (date.warning == "range") say.warn("range", "这里是一段时间，不是一个日期。");
  if (date.year_inferred)
    say.warn("year_inferred", fmt::format("没有写年份，按 {} 年读入。", date.span->from.year()));
  if (field.kind == FieldKind::Date && !date.span->is_day()) {
    say.error("not_a_day", "这里要写到日。");
    return {};
  }
  return date.span->text();
}

/// What a number cell or a text says as a quantity, or an error that was already added.
std::optional<Quantity> quantity_of(const Cell& cell, const Field& field, FindingList& say) {
  if (is_formula_error(cell)) {
    say.error("cell_error", fmt::format("单元格是公式错误 {}，请填写数字。", cell.text));
    return std::nullopt;
  }
  if (cell.kind == Cell::Kind::Number) {
    Quantity quantity{cell.number};
    quantity.unit = unit_of_format(cell.format);
    return quantity;
  }
  const auto parsed = cell.kind != Cell::Kind::Text ? std::nullopt
                      : field.unit == Unit::Point   ? parse_points(folded(cell.text))
                                                    : parse_quantity(folded(cell.text));
  if (!parsed) say.error("not_a_number", fmt::format("“{}”处不是数字，请填写数字和单位。", label(field)));
  return parsed;
}

bool is_percent_format(const Cell& cell) {
  return cell.kind == Cell::Kind::Number && contains(cell.format, "%");
}

Converted share_of(const Cell& cell, const Quantity& quantity, const CellContext& context) {
  Converted out;
  const Field& field = *context.field;
  const bool points = field.unit == Unit::Point;
  const bool percent = quantity.unit && quantity.unit->of(Dimension::Share) > 0;
  if (points) {
    out.value = is_percent_format(cell) ? quantity.value * 100 : quantity.value;
    if (quantity.unit && !percent && quantity.unit->of(Dimension::Point) == 0) out.code = "unit_mismatch";
    return out;
  }
  if (is_percent_format(cell)) {
    out.value = quantity.value;
  } else if (quantity.unit) {
    out.value = quantity.value * quantity.unit->factor();
    if (!percent) out.code = "unit_mismatch";
  } else {
    const bool hundredths = context.quantity.percent_header || context.quantity.percent_column;
    out.value = hundredths ? quantity.value / 100 : quantity.value;
  }
  if (std::abs(out.value) > kMostShare) out.code = "unit_suspect";
  return out;
}

Value as_stored(const Field& field, const Converted& amount, FindingList& say) {
  const bool whole = field.kind == FieldKind::Integer || field.unit == Unit::Yuan || field.unit == Unit::Usd;
  if (!std::isfinite(amount.value) || std::abs(amount.value) > kMostYuan) {
    say.error("too_large", "数字过大，请核对。");
    return {};
  }
  if (amount.upper) {
    say.warn("range", "这里是一个范围，不是一个数。");
    if (whole) return fmt::format("{}/{}", std::llround(amount.value), std::llround(*amount.upper));
    return fmt::format("{}/{}", number_text(amount.value), number_text(*amount.upper));
  }
  if (field.kind == FieldKind::Integer && std::abs(amount.value - std::round(amount.value)) > 1e-6) {
    say.error("not_whole", fmt::format("“{}”应是整数。", label(field)));
    return {};
  }
  return whole ? Value{static_cast<std::int64_t>(std::llround(amount.value))} : Value{amount.value};
}

bool say_conversion_error(const std::string& code, const CellContext& context, FindingList& say) {
  if (code.empty()) return false;
  const std::string name = label(*context.field);
  if (code == "no_unit") {
    say.error(code, fmt::format("“{}”在表头、表题和单元格里都没有单位，请注明。", name));
  } else if (code == "currency") {
    say.error(code, fmt::format("“{}”的币种不对且没有汇率，请填写折算后的金额。", name));
  } else if (code == "unit_suspect") {
    say.error(code, fmt::format("“{}”大得不合理，请核对单位。", name));
  } else {
    say.error(code, fmt::format("“{}”的单位对不上，请改写单位。", name));
  }
  return true;
}

bool about_buildings(const Label& label) {
  return contains(label.zh, "房") || contains(label.zh, "建筑") || contains(label.zh, "租");
}

Value read_number(const Cell& cell, const CellContext& context, FindingList& say) {
  const Field& field = *context.field;
  if (cell.kind == Cell::Kind::Text && means_no_value(FoldedView(cell.text))) {
    return {};
  }
  const auto quantity = quantity_of(cell, field, say);
  if (!quantity) return {};
  const bool share = field.unit == Unit::Fraction || field.unit == Unit::Point;
  const Converted amount =
      share ? share_of(cell, *quantity, context)
            : converted(*quantity, field.unit, about_buildings(field.label), context.quantity);
  if (say_conversion_error(amount.code, context, say)) return {};
  if (amount.value < 0 && field.unit != Unit::Point) {
    say.error("negative", fmt::format("“{}”不能是负数。", label(field)));
    return {};
  }
  if (quantity->approximate || quantity->at_least || quantity->at_most) {
    say.warn("approximate", "约数，按写出的数读入。");
  }
  if (!quantity->aside.empty()) say.warn("aside", fmt::format("括号里的“{}”没有读入。", quantity->aside));
  if (amount.by_day) say.warn("by_day", "按每月 30 天由日价折成月价。");
  return as_stored(field, amount, say);
}

}  // namespace

bool is_formula_error(const Cell& cell) {
  if (cell.kind == Cell::Kind::Error) return true;
  if (cell.kind != Cell::Kind::Text || !cell.text.starts_with('#')) return false;
  return is_one_of(cell.text, "#REF!|#DIV/0!|#VALUE!|#NAME?|#N/A|#NUM!|#NULL!|#SPILL!|#CALC!");
}

Value read_value(const Cell& cell, const CellContext& context, std::vector<Finding>& findings,
                 const std::string& cell_name) {
  const Field& field = *context.field;
  const bool colour = field.kind == FieldKind::Choice && !cell.fill_colour.empty();
  if (cell.kind == Cell::Kind::Empty && !colour) return {};
  FindingList say(findings, field.name, cell_name, cell.text);
  if (cell.strike) {
    say.warn("struck", "单元格被划掉，内容没有读入。");
    return {};
  }
  switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
      return read_text(cell, field, say);
    case FieldKind::Code:
    case FieldKind::CreditCode:
      return read_code(cell, field, say);
    case FieldKind::Phone:
      return read_phone(cell, say);
    case FieldKind::Flag:
      return read_flag(cell, field, say);
    case FieldKind::Choice:
      return read_choice(cell, field, say);
    case FieldKind::Date:
    case FieldKind::DateSpan:
      return read_day(cell, context, say);
    case FieldKind::Integer:
    case FieldKind::Number:
      return read_number(cell, context, say);
  }
  return {};
}

namespace {

void check_typed_amount(const Field& field, double amount, FindingList& say) {
  if (!std::isfinite(amount) || std::abs(amount) > kMostYuan)
    return say.error("too_large", "数字过大，请核对。");
  const bool signed_figure =
      field.unit == Unit::Point || field.unit == Unit::None || field.unit == Unit::Degree;
  if (amount < 0 && !signed_figure)
    return say.error("negative", fmt::format("“{}”不能是负数。", label(field)));
  if (field.unit == Unit::Fraction && amount > kMostShare)
    say.error("unit_suspect", fmt::format("“{}”大得不合理，请核对单位。", label(field)));
}

void check_typed_day(const Field& field, const std::string& text, std::optional<Date> last_past_day,
                     FindingList& say) {
  const auto span = DateSpan::parse(text);
  if (!span) return;
  if (!plausible_year(span->from.year()) || !plausible_year(span->to.year()))
    return say.error("bad_year", fmt::format("“{}”的年份应在 1900 至 2100 之间，请核对。", label(field)));
  if (field.label.past && last_past_day && span->from > *last_past_day)
    say.error("future", fmt::format("“{}”在将来，请核对。", label(field)));
}

}  // namespace

void check_value(const Field& field, Value& value, std::optional<Date> last_past_day,
                 std::vector<Finding>& findings) {
  const bool real = field.kind == FieldKind::Number && field.unit != Unit::Yuan && field.unit != Unit::Usd;
  if (const auto* whole = std::get_if<std::int64_t>(&value); whole != nullptr && real)
    value = static_cast<double>(*whole);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    const std::string written = std::to_string(*whole);
    FindingList say(findings, field.name, {}, written);
    return check_typed_amount(field, static_cast<double>(*whole), say);
  }
  if (const auto* amount = std::get_if<double>(&value)) {
    const std::string written = number_text(*amount);
    FindingList say(findings, field.name, {}, written);
    return check_typed_amount(field, *amount, say);
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return;
  const std::string written = *text;
  FindingList say(findings, field.name, {}, written);
  if (field.kind == FieldKind::Date || field.kind == FieldKind::DateSpan)
    return check_typed_day(field, written, last_past_day, say);
  if (field.kind == FieldKind::Phone && digit_count(folded(written)) == 0)
    return say.error("not_a_phone", "电话一栏没有号码，请填写号码或留空。");
  if (field.kind != FieldKind::Code && field.kind != FieldKind::CreditCode) return;
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.text = written;
  if (Value code = read_code(cell, field, say); !is_empty(code)) value = std::move(code);
}

ReadRange read_range(const Cell& cell, const CellContext& context, std::vector<Finding>& findings,
                     const std::string& cell_name) {
  ReadRange out;
  FindingList say(findings, context.field->name, cell_name, cell.text);
  if (cell.kind == Cell::Kind::Empty ||
      (cell.kind == Cell::Kind::Text && means_no_value(FoldedView(cell.text))))
    return out;
  const auto quantity = quantity_of(cell, *context.field, say);
  if (!quantity) return out;
  if (quantity->upper) {
    out.least = quantity->value;
    out.most = *quantity->upper;
  } else if (quantity->at_most) {
    out.most = quantity->value;
  } else if (quantity->at_least) {
    out.least = quantity->value;
  } else {
    out.least = out.most = quantity->value;
    say.warn("ambiguous", "只写了一个数，没有说明是上限还是下限。");
  }
  return out;
}

}  // namespace liantu::sheet
