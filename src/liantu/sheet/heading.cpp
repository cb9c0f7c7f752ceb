#include "liantu/sheet/heading.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

bool is_bracket_open(char c) {
  return c == '(' || c == '[';
}

/// Splits "总投资(万元)" into "总投资" and {"万元"}.
struct Bracketed {
  std::string outside;
  std::vector<std::string> inside;
};

Bracketed brackets_of(std::string_view text) {
  Bracketed out;
  if (std::ranges::none_of(text, is_bracket_open)) {
    out.outside = text;
    return out;
  }
  for (std::size_t i = 0; i < text.size();) {
    if (is_bracket_open(text[i])) {
      const char close = text[i] == '(' ? ')' : ']';
      const std::size_t end = std::min(text.find(close, i), text.size());
      out.inside.emplace_back(text.substr(i + 1, end - i - 1));
      i = std::min(end + 1, text.size());
    } else {
      out.outside += text[i++];
    }
  }
  return out;
}

std::string_view without_unit_word(std::string_view text) {
  drop_front(text, "单位:") || drop_front(text, "单位");
  return text;
}

/// "2025年计划投资", "2024年度营业收入", "截至3月底累计完成投资": the year says when, not what.
std::string without_years(std::string text) {
  for (std::size_t at = text.find("年"); at != std::string::npos; at = text.find("年", at + 1)) {
    if (at < 4) continue;
    const bool year = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) - 4,
                                  text.begin() + static_cast<std::ptrdiff_t>(at),
                                  [](char c) { return c >= '0' && c <= '9'; });
    if (!year) continue;
    const std::size_t begin = at - 4;
    std::size_t end = at + std::string_view("年").size();
    if (std::string_view(text).substr(end).starts_with("度")) end += std::string_view("度").size();
    text.erase(begin, end - begin);
    at = begin == 0 ? 0 : begin - 1;
    if (text.empty()) break;
  }
  return text;
}

/// "1-3月累计完成投资": a range of months from January is the year so far.
std::string with_year_so_far(std::string text) {
  std::string_view rest = text;
  if (!drop_front(rest, "1月") && !drop_front(rest, "1")) return text;
  drop_front(rest, "份");
  if (!drop_front(rest, "-") && !drop_front(rest, "至") && !drop_front(rest, "到") && !drop_front(rest, "~"))
    return text;
  std::size_t digits = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
  if (digits == 0 || digits > 2) return text;
  rest.remove_prefix(digits);
  if (!drop_front(rest, "月")) return text;
  drop_front(rest, "份") || drop_front(rest, "底") || drop_front(rest, "末");
  return "本年" + std::string(rest);
}

/// True when one of the characters, of three bytes or one, stands in `text`.
template <std::size_t N>
bool has_any(std::string_view text, const std::array<std::string_view, N>& characters) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const std::string_view one : characters) {
      if (text[i] == one[0] && text.substr(i, one.size()) == one) return true;
    }
  }
  return false;
}

std::string without_marks(std::string text) {
  static constexpr std::array<std::string_view, 7> kBegin = {"其", "*", "★", "▲", ":", "☆", "2"};
  if (!has_any(text, kBegin)) return text;
  for (const std::string_view word : {"其中:", "其中", "*", "★", "▲", ":", "☆", "cgcs2000"})
    text = replaced(std::move(text), word, "");
  for (const std::string_view datum :
       {"2000国家大地坐标系", "国家2000坐标系", "大地2000坐标系", "2000坐标系"})
    text = replaced(std::move(text), datum, "坐标");
  return replaced(std::move(text), "2000国家大地坐标", "坐标");
}

std::string cleaned(std::string_view part) {
  const std::string text = without_marks(with_year_so_far(folded(part)));
  std::string_view view = text;
  std::size_t digits = 0;
  while (digits < view.size() && view[digits] >= '0' && view[digits] <= '9') ++digits;
  if (digits > 0 && digits <= 2) {  // "1.总投资", "3、项目名称"
    std::string_view rest = view.substr(digits);
    if (drop_front(rest, ".") || drop_front(rest, "、")) view = rest;
  }
  return without_years(std::string(view));
}

/// A unit glued to the end of a heading: "总投资万元", "占地面积㎡", "完成率%", "租金/元/㎡·月".
std::string_view glued_unit(std::string_view text) {
  for (std::size_t at = text.find_first_of("/,"); at != std::string_view::npos;
       at = text.find_first_of("/,", at + 1)) {
    if (at >= 6 && parse_measure(text.substr(at + 1))) return text.substr(at + 1);
  }
  static constexpr std::array<std::string_view, 8> kEnds = {"元", "亩", "2", "月", "米", "顷", "a", "%"};
  if (std::ranges::none_of(kEnds, [text](std::string_view end) { return text.ends_with(end); })) return {};
  for (const std::string_view unit :
       {"万美元", "万元/亩", "元/m2·月", "元/m2/月", "元/m2", "t/m2", "kn/m2", "万元", "亿元", "千元",
        "百万元", "平方米", "m2", "公顷", "亩", "kva", "%"}) {
    if (text.size() > unit.size() + 3 && text.ends_with(unit)) {
      const std::string_view before = text.substr(0, text.size() - unit.size());
      return before.ends_with(",") || before.ends_with("/") || !before.ends_with("亿") ? unit
                                                                                       : std::string_view{};
    }
  }
  return {};
}

/// A group is known without its 情况: 投资方基本情况 over 名称 is 投资方名称.
std::string group_words(std::string key) {
  std::string_view view = key;
  for (const std::string_view tail : {"基本情况", "有关情况", "情况", "基本信息", "信息"}) {
    if (view.size() >= tail.size() + 6 && drop_back(view, tail)) return std::string(view);
  }
  return key;
}

void add_key(std::vector<HeadingKey>& keys, std::string text, double weight) {
  if (text.empty()) return;
  for (HeadingKey& key : keys) {
    if (key.text == text) {
      key.weight = std::max(key.weight, weight);
      return;
    }
  }
  keys.emplace_back(std::move(text), weight);
}

}  // namespace

std::string heading_words(std::string_view part, bool bare) {
  const std::string text = cleaned(part);
  Bracketed split = brackets_of(text);
  std::string out = split.outside;
  std::string_view tail = out;
  if (const auto unit = glued_unit(tail); !unit.empty()) {
    tail.remove_suffix(unit.size());
    while (drop_back(tail, ",") || drop_back(tail, "/") || drop_back(tail, "-")) {
    }
    out = std::string(tail);
  }
  if (!bare) {
    for (const std::string& inside : split.inside) {
      const std::string_view word = without_unit_word(inside);
      const bool remark = contains(inside, "必填") || contains(inside, "选填") || contains(inside, "下拉");
      if (!parse_measure(word) && !remark) out += inside;
    }
  }
  return heading_key(out);
}

std::string heading_key(std::string_view text) {
  std::string key = folded(text);
  std::erase_if(key, [](char c) {
    return is_bracket_open(c) || c == ')' || c == ']' || c == ' ' || c == '.' || c == '-' || c == '_' ||
           c == ':' || c == ',';
  });
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kSame = {
      {{"日期", "时间"},
       {"年月", "时间"},
       {"全称", "名称"},
       {"联系方式", "联系电话"},
       {"所属", "所在"},
       {"、", ""},
       {"/", ""},
       {"的", ""},
       {"及其", "及"},
       {"规划用地", "用地"},
       {"以及", "及"},
       {"与", "及"},
       {"和", "及"}}};
  static constexpr std::array<std::string_view, 13> kBegin = {"日", "年", "全", "联", "所", "、", "/",
                                                              "的", "及", "规", "以", "与", "和"};
  if (!has_any(key, kBegin)) return key;
  for (const auto& [word, by] : kSame) key = replaced(std::move(key), word, by);
  return key;
}

std::string Heading::text() const {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += "/";
    out += one_line(part);
  }
  return out;
}

namespace {

/// 院落名称/户主, 电话或手机: each of the two names the column.
void add_alternatives(std::vector<HeadingKey>& keys, std::string_view part) {
  constexpr double kOneOfTwo = 0.93;
  const std::string text = cleaned(part);
  for (const std::string_view mark : {"/", "或", "、"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos || at == 0 || text.find_first_of("([") < at) continue;
    for (const std::string_view one : {std::string_view(text).substr(0, at), std::string_view(text).substr(at + mark.size())}) {
      if (one.size() < 6 || parse_measure(one)) continue;
      add_key(keys, heading_words(one, true), kOneOfTwo);
    }
  }
}

}  // namespace

std::vector<HeadingKey> keys_of(const Heading& heading) {
  std::vector<HeadingKey> keys;
  for (const bool bare : {false, true}) {
    std::vector<std::string> words;
    for (const std::string& part : heading.parts) {
      std::string key = heading_words(part, bare);
      if (&part != &heading.parts.back()) key = group_words(std::move(key));
      const bool unit = !key.empty() && (parse_measure(cleaned(part)) || key == "%");
      if (!key.empty() && !unit && (words.empty() || words.back() != key)) words.push_back(key);
    }
    if (words.empty()) continue;
    const double weight = bare ? 0.985 : 1;
    std::string forward, backward;
    for (const std::string& word : words) {
      forward += word;
      backward = word + backward;
    }
    add_key(keys, forward, weight);
    if (words.size() == 1) continue;
    add_key(keys, backward, 0.98 * weight);
    if (words.size() > 2) {
      add_key(keys, words[words.size() - 2] + words.back(), 0.99 * weight);
      add_key(keys, words.back() + words[words.size() - 2], 0.97 * weight);
    }
    add_key(keys, words.back(), 0.94 * weight);
  }
  if (!heading.parts.empty()) add_alternatives(keys, heading.parts.back());
  return keys;
}

std::optional<int> heading_year(const Heading& heading, std::optional<int> current) {
  const std::string text = folded(heading.text());
  for (std::size_t at = text.find("年"); at != std::string::npos; at = text.find("年", at + 1)) {
    if (at < 4) continue;
    int year = 0;
    const auto [end, error] = std::from_chars(text.data() + at - 4, text.data() + at, year);
    const bool whole = error == std::errc{} && end == text.data() + at;
    if (whole && year >= 1990 && year <= 2100) return year;
  }
  if (!current) return std::nullopt;
  if (contains(text, "前年")) return *current - 2;
  if (contains(text, "去年") || contains(text, "上年") || contains(text, "上一年")) return *current - 1;
  return std::nullopt;
}

HeadingUnit unit_of(const Heading& heading) {
  HeadingUnit out;
  for (auto part = heading.parts.rbegin(); part != heading.parts.rend() && !out.measure; ++part) {
    const std::string text = cleaned(*part);
    const Bracketed split = brackets_of(text);
    std::vector<std::string_view> candidates(split.inside.rbegin(), split.inside.rend());
    candidates.push_back(split.outside);
    candidates.push_back(glued_unit(split.outside));
    for (const std::string_view candidate : candidates) {
      std::string_view word = without_unit_word(candidate);
      if (word.starts_with("百分比") || word == "%" || word == "百分数") out.percent = true;
      const std::size_t comma = word.find(',');
      if (comma != std::string_view::npos) word = word.substr(0, comma);
      if (out.measure = parse_measure(word); out.measure) {
        out.text = std::string(word);
        out.percent = out.percent || out.measure->of(Dimension::Share) > 0;
        break;
      }
    }
  }
  const std::string all = folded(heading.text());
  const auto says = [&all](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&all](std::string_view word) { return contains(all, word); });
  };
  if (!contains(all, "租") && !contains(all, "物业")) return out;
  const bool money = out.measure && out.measure->is_money();
  if ((!out.measure || money) && (!out.measure || out.measure->of(Dimension::Time) == 0)) {
    const double months = says({"年租", "每年", "/年", "按年"})   ? 12
                          : says({"月租", "每月", "/月", "按月"}) ? 1
                                                                  : 0;
    if (months > 0) {
      if (!out.measure) out.measure = Measure{};
      out.measure->set(Dimension::Time, -1, months);
    }
  }
  return out;
}

}  // namespace liantu::sheet
