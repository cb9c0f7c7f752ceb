#include "liantu/sheet/column_match.h"

#include <algorithm>
#include <array>
#include <set>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr std::string_view kSerialWords = "序号|序|no|no.|#|序次|项次|排序|顺序号|行号|编号序|号|栏次";

/// Words that tell fields of one family apart. A heading and a synonym that differ by one of them are no
/// match.
constexpr std::array<std::string_view, 64> kTelling = {
    "计划", "实际", "拟",   "预计", "本年", "当年", "年度", "今年", "本周", "上周", "下周", "本月", "累计",
    "新增", "设备", "固定", "外资", "土地", "厂房", "建筑", "可租", "闲置", "首层", "楼层", "单层", "最小",
    "联系", "法人", "电话", "编号", "代码", "时间", "比例", "率",   "单位", "领导", "地址", "名称", "竣工",
    "开工", "签约", "投产", "产值", "税",   "收入", "利润", "用电", "用水", "年限", "租金", "价格", "现状",
    "用途", "类别", "问题", "进展", "进度", "协议", "合同", "数量", "人数", "集团", "来源", "坐标"};

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
  if (!drop_front(rest, "-") && !drop_front(rest, "至") && !drop_front(rest, "到") && !drop_front(rest, "~")) return text;
  std::size_t digits = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
  if (digits == 0 || digits > 2) return text;
  rest.remove_prefix(digits);
  if (!drop_front(rest, "月")) return text;
  drop_front(rest, "份") || drop_front(rest, "底") || drop_front(rest, "末");
  return "本年" + std::string(rest);
}

std::string cleaned(std::string_view part) {
  std::string text = with_year_so_far(folded(part));
  for (const std::string_view word : {"其中:", "其中", "*", "★", "▲", ":", "☆"})
    text = replaced(std::move(text), word, "");
  std::string_view view = text;
  std::size_t digits = 0;
  while (digits < view.size() && view[digits] >= '0' && view[digits] <= '9') ++digits;
  if (digits > 0 && digits <= 2) {  // "1.总投资", "3、项目名称"
    std::string_view rest = view.substr(digits);
    if (drop_front(rest, ".") || drop_front(rest, "、")) view = rest;
  }
  return without_years(std::string(view));
}

/// A unit glued to the end of a heading: "总投资万元", "占地面积㎡", "完成率%".
std::string_view glued_unit(std::string_view text) {
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

/// The words of a part without units in brackets; `bare` drops every bracket.
std::string words_of(std::string_view part, bool bare) {
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

void add_key(std::vector<HeadingKey>& keys, std::string text, double weight) {
  if (text.empty()) return;
  for (HeadingKey& key : keys) {
    if (key.text == text) {
      key.weight = std::max(key.weight, weight);
      return;
    }
  }
  keys.push_back({std::move(text), weight});
}

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size(); i += character(text, i).size())
    out.emplace_back(character(text, i));
  return out;
}

double dice(std::string_view a, std::string_view b) {
  const auto pairs = [](std::string_view text) {
    const auto letters = characters_of(text);
    std::multiset<std::string> out;
    for (std::size_t i = 1; i < letters.size(); ++i) out.insert(letters[i - 1] + letters[i]);
    return out;
  };
  const auto left = pairs(a), right = pairs(b);
  if (left.empty() || right.empty()) return 0;
  std::vector<std::string> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(left.size() + right.size());
}

double telling_penalty(std::string_view rest) {
  double penalty = 0;
  for (const std::string_view word : kTelling) penalty += contains(rest, word) ? 0.16 : 0;
  return std::min(penalty, 0.4);
}

std::string without(std::string_view whole, std::string_view part) {
  const std::size_t at = whole.find(part);
  return std::string(whole.substr(0, at)) + std::string(whole.substr(at + part.size()));
}

double similarity(std::string_view key, std::string_view synonym) {
  if (key == synonym) return 1;
  const double long_side = length(key), short_side = length(synonym);
  if (short_side >= 2 && contains(key, synonym)) {
    return 0.6 + 0.36 * short_side / long_side - telling_penalty(without(key, synonym));
  }
  if (long_side >= 2 && contains(synonym, key)) {
    return 0.55 + 0.36 * long_side / short_side - telling_penalty(without(synonym, key));
  }
  const double share = dice(key, synonym);
  if (share < 0.55) return 0;
  double penalty = 0;
  for (const std::string_view word : kTelling)
    penalty += contains(key, word) != contains(synonym, word) ? 0.1 : 0;
  return std::max(0.0, 0.5 + 0.4 * share - penalty - 0.04);
}

/// How far the cells below contradict the kind of the field: 1 = not at all.
double evidence(const Field& field, const ColumnProfile& profile) {
  if (profile.filled == 0) return 1;
  constexpr double kContradicted = 0.55;
  switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::DateSpan:
      return profile.dates >= 0.25 ? 1 : kContradicted;
    case FieldKind::Integer:
    case FieldKind::Number:
      if (field.unit == Unit::Degree) return profile.ordinates >= 0.25 ? 1 : kContradicted;
      return profile.numbers >= 0.25 ? 1 : kContradicted;
    case FieldKind::Phone:
      return profile.phones >= 0.2 ? 1 : kContradicted;
    case FieldKind::CreditCode:
      return profile.credit_codes >= 0.2 ? 1 : kContradicted;
    case FieldKind::Flag:
      return profile.mean_length <= 5 ? 1 : kContradicted;
    case FieldKind::Choice:
      return profile.mean_length <= 10 ? 1 : kContradicted;
    case FieldKind::Text:
    case FieldKind::LongText:
      if (profile.credit_codes > 0.8) return 0.5;
      return profile.numbers > 0.9 && profile.mean_length < 12 && !field.label.code ? 0.8 : 1;
    case FieldKind::Code:
      return 1;
  }
  return 1;
}

}  // namespace

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

std::vector<HeadingKey> keys_of(const Heading& heading) {
  std::vector<HeadingKey> keys;
  for (const bool bare : {false, true}) {
    std::vector<std::string> words;
    for (const std::string& part : heading.parts) {
      const std::string key = words_of(part, bare);
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
  return keys;
}

HeadingUnit unit_of(const Heading& heading) {
  HeadingUnit out;
  for (auto part = heading.parts.rbegin(); part != heading.parts.rend() && !out.measure; ++part) {
    const std::string text = cleaned(*part);
    const Bracketed split = brackets_of(text);
    std::vector<std::string_view> candidates(split.inside.begin(), split.inside.end());
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

Vocabulary::Vocabulary(const LedgerKind& kind) : kind_(&kind), synonyms_(kind.fields->size()) {
  for (std::size_t i = 0; i < kind.fields->size(); ++i) {
    const Label& label = (*kind.fields)[i].label;
    std::vector<std::string_view> words{label.zh, (*kind.fields)[i].name};
    for (const std::string_view word : pieces(label.synonyms, '|')) words.push_back(word);
    for (const std::string_view word : words) {
      for (const bool bare : {false, true}) {
        std::string key = words_of(word, bare);
        if (key.empty()) continue;
        if (std::find(synonyms_[i].begin(), synonyms_[i].end(), key) == synonyms_[i].end())
          synonyms_[i].push_back(key);
        if (!bare || words_of(word, false) == key) exact_.emplace(std::move(key), i);
      }
    }
  }
}

double Vocabulary::likeness(const std::vector<HeadingKey>& keys, std::size_t field) const {
  double best = 0;
  for (const HeadingKey& key : keys) {
    for (const std::string& synonym : synonyms_[field]) {
      if (key.weight <= best) break;
      best = std::max(best, key.weight * similarity(key.text, synonym));
    }
  }
  return best;
}

namespace {

struct Candidate {
  double score;
  std::size_t field;
  int column;
};

bool is_serial(const Heading& heading) {
  return heading.parts.size() == 1 && is_one_of(folded(heading.parts[0]), kSerialWords);
}

const std::string* mapped(const Heading& heading,
                          const std::vector<std::pair<std::string, std::string>>& mapping) {
  const std::string text = folded(heading.text());
  const std::string leaf = heading.parts.empty() ? std::string() : folded(heading.parts.back());
  for (const auto& [words, field] : mapping) {
    const std::string key = folded(words);
    if (key == text || key == leaf) return &field;
  }
  return nullptr;
}

void add_candidates(const Vocabulary& vocabulary, const Heading& heading, const ColumnProfile& profile,
                    int column, std::vector<Candidate>& out) {
  const FieldTable& table = *vocabulary.kind().fields;
  const auto keys = keys_of(heading);
  for (std::size_t field = 0; field < table.size(); ++field) {
    const double likeness = vocabulary.likeness(keys, field);
    if (likeness < 0.5) continue;
    const double score = likeness * evidence(table[field], profile);
    if (score >= 0.5) out.push_back({score, field, column});
  }
}

/// A second column of a field that is already tied counts only when it measures the same in another unit.
bool other_unit(const Field& field, const Heading& a, const Heading& b) {
  if (field.kind != FieldKind::Number || field.unit == Unit::Degree) return false;
  const HeadingUnit first = unit_of(a), second = unit_of(b);
  return first.measure && second.measure && same_dimensions(*first.measure, *second.measure) &&
         first.measure->factor() != second.measure->factor() && first.measure->is_area();
}

}  // namespace

ColumnMatch match_columns(const Vocabulary& vocabulary, const std::vector<Heading>& headings,
                          const std::vector<ColumnProfile>& profiles,
                          const std::vector<std::pair<std::string, std::string>>& mapping) {
  const FieldTable& table = *vocabulary.kind().fields;
  std::vector<Candidate> candidates;
  std::vector<bool> settled(headings.size());
  for (std::size_t c = 0; c < headings.size(); ++c) {
    if (headings[c].parts.empty() || is_serial(headings[c])) continue;
    if (const std::string* field = mapped(headings[c], mapping)) {
      settled[c] = true;
      if (const auto index = table.index(*field)) candidates.push_back({2, *index, static_cast<int>(c)});
      continue;
    }
    add_candidates(vocabulary, headings[c], profiles[c], static_cast<int>(c), candidates);
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  ColumnMatch match;
  std::vector<int> column_of(table.size(), -1);
  std::vector<bool> used(headings.size());
  for (const Candidate& candidate : candidates) {
    const auto c = static_cast<std::size_t>(candidate.column);
    if (used[c] || candidate.score < kLeastConfidence) continue;
    const int holder = column_of[candidate.field];
    const bool also =
        holder >= 0 && candidate.score > 0.85 &&
        other_unit(table[candidate.field], headings[static_cast<std::size_t>(holder)], headings[c]);
    if (holder >= 0 && !also) continue;
    used[c] = true;
    if (!also) column_of[candidate.field] = candidate.column;
    const double confidence = std::min(candidate.score, 1.0);
    match.bound.push_back({candidate.column, candidate.field, confidence, also});
    match.score += candidate.score > 1 ? 1.0 : confidence;
  }
  for (const std::string_view name : pieces(vocabulary.kind().name_field, '|')) {
    const auto index = table.index(name);
    match.has_name = match.has_name || (index && column_of[*index] >= 0);
  }
  return match;
}

}  // namespace liantu::sheet
