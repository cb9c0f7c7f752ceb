#include "liantu/sheet/column_match.h"

#include <algorithm>

#include "liantu/sheet/heading_likeness.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr std::string_view kSerialWords = "序号|序|no|no.|#|序次|项次|排序|顺序号|行号|编号序|号|栏次";

constexpr std::size_t kLeastToGuessName = 4;
constexpr double kOwnLabel = 0.05;  // tells two kinds apart that match the same columns, no more

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

/// Without one a word is the same with and without what stands in brackets.
bool has_bracket(std::string_view word) {
  return FoldedView(word).view().find_first_of("([") != std::string_view::npos;
}

}  // namespace

Vocabulary::Vocabulary(const LedgerKind& kind) : kind_(&kind), synonyms_(kind.fields->size()) {
  for (const bool bare : {false, true}) {
    for (std::size_t i = 0; i < kind.fields->size(); ++i) {
      const Label& label = (*kind.fields)[i].label;
      std::vector<std::string_view> words{label.zh, (*kind.fields)[i].name};
      for (const std::string_view word : pieces(label.synonyms, '|')) words.push_back(word);
      for (const std::string_view word : words) {
        if (!bare || has_bracket(word)) add_synonym(i, heading_words(word, bare), bare);
      }
    }
  }
}

/// 存在困难 means the same in a weekly table as in a ledger of deals. What rows are named by is each kind's own.
void Vocabulary::borrow(const Vocabulary& other) {
  constexpr double kBorrowed = 0.97;
  const auto named = [](const LedgerKind& kind, std::string_view field) {
    const auto names = pieces(kind.name_field, '|');
    return std::find(names.begin(), names.end(), field) != names.end();
  };
  for (std::size_t i = 0; i < kind_->fields->size(); ++i) {
    const Field& mine = (*kind_->fields)[i];
    const auto at = other.kind_->fields->index(mine.name);
    if (!at) continue;
    const Field& theirs = (*other.kind_->fields)[*at];
    const bool same = mine.label.zh == theirs.label.zh;
    const bool kin = same || (mine.label.group == theirs.label.group && !named(*kind_, mine.name) && !named(*other.kind_, mine.name));
    if (!kin || mine.kind != theirs.kind || mine.unit != theirs.unit) continue;
    for (const Synonym& one : other.synonyms_[*at]) {
      if (one.weight < 1 || exact_.contains(one.text)) continue;
      auto& known = synonyms_[i];
      const bool again = std::any_of(known.begin(), known.end(), [&one](const Synonym& synonym) { return synonym.text == one.text; });
      if (!again) known.push_back({one.text, one.pairs, kBorrowed});
    }
  }
}

/// What one field is called exactly is no name of another: 开工时间（实际） does not lend 计划开工 its
/// 开工时间.
void Vocabulary::add_synonym(std::size_t field, std::string key, bool bare) {
  if (key.empty()) return;
  const auto [owner, fresh] = exact_.emplace(key, field);
  if (bare && !fresh && owner->second != field) return;
  auto& known = synonyms_[field];
  if (std::any_of(known.begin(), known.end(), [&key](const Synonym& synonym) { return synonym.text == key; }))
    return;
  const PairBits pairs(key);
  known.push_back({std::move(key), pairs, 1});
}

double Vocabulary::likeness(const std::vector<HeadingKey>& keys, std::size_t field) const {
  double best = 0;
  for (const HeadingKey& key : keys) {
    for (const auto& [synonym, pairs, weight] : synonyms_[field]) {
      if (key.weight <= best) break;
      if (!key.pairs.meet(pairs) && key.text != synonym) continue;
      best = std::max(best, key.weight * weight * heading_likeness(key.text, synonym));
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

bool is_serial(const Heading& heading, const ColumnProfile& profile) {
  if (heading.parts.size() != 1) return false;
  const std::string words = folded(heading.parts[0]);
  return is_one_of(words, kSerialWords) || (words == "编号" && profile.counts_rows);
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

/// 营业收入档次, 所在档：营业收入: words about a figure, not the figure.
bool tells_a_band(const Heading& heading) {
  const std::string leaf = heading.parts.empty() ? std::string() : folded(heading.parts.back());
  return leaf.starts_with("所在档") || leaf.ends_with("档次");
}

bool holds_a_figure(const Field& field) {
  return field.kind == FieldKind::Integer || field.kind == FieldKind::Number;
}

void add_candidates(const Vocabulary& vocabulary, const Heading& heading, const ColumnProfile& profile,
                    int column, std::vector<Candidate>& out) {
  const FieldTable& table = *vocabulary.kind().fields;
  const auto keys = keys_of(heading);
  const bool band = tells_a_band(heading);
  for (std::size_t field = 0; field < table.size(); ++field) {
    if (band && holds_a_figure(table[field])) continue;
    const double likeness = vocabulary.likeness(keys, field);
    if (likeness < 0.5) continue;
    const double score = likeness * evidence(table[field], profile);
    if (score >= 0.5) out.push_back({score, field, column});
  }
}

/// Last year's column beside this year's tells of another year: the newest speaks for the field.
void pass_over_older(std::vector<Candidate>& candidates, const std::vector<Heading>& headings,
                     std::optional<int> current) {
  const auto year_of = [&](const Candidate& candidate) {
    const auto year = heading_year(headings[static_cast<std::size_t>(candidate.column)], current);
    return year.value_or(current.value_or(9999));
  };
  std::unordered_map<std::size_t, int> newest;
  for (const Candidate& candidate : candidates) {
    if (candidate.score < kSure) continue;
    int& year = newest[candidate.field];
    year = std::max(year, year_of(candidate));
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const auto best = newest.find(candidate.field);
    return candidate.score < 2 && best != newest.end() && year_of(candidate) < best->second;
  });
}

/// The field's own name, not one of its synonyms: of two kinds that know a heading, the one that calls it so.
bool is_own_label(const Heading& heading, const Field& field) {
  return !heading.parts.empty() && folded(heading.parts.back()) == folded(field.label.zh);
}

/// A heading that stands twice names no second field: the columns belong to a table beside the first.
bool repeats_bound(const ColumnMatch& match, const std::vector<Heading>& headings,
                   const Candidate& candidate) {
  if (candidate.score >= 1) return false;
  const std::string text = headings[static_cast<std::size_t>(candidate.column)].text();
  return std::any_of(match.bound.begin(), match.bound.end(), [&](const BoundColumn& bound) {
    return bound.field != candidate.field && headings[static_cast<std::size_t>(bound.column)].text() == text;
  });
}

/// A table whose columns are understood but for its name: an unused column that names things is taken for it,
/// in doubt.
void guess_name(const Vocabulary& vocabulary, const std::vector<Heading>& headings,
                const std::vector<ColumnProfile>& profiles, std::vector<bool>& used, ColumnMatch& match) {
  const auto names = pieces(vocabulary.kind().name_field, '|');
  const auto field = vocabulary.kind().fields->index(names.front());
  if (!field || match.bound.size() < kLeastToGuessName) return;
  for (std::size_t c = 0; c < headings.size(); ++c) {
    if (used[c] || headings[c].parts.empty()) continue;
    const std::string words = heading_key(headings[c].parts.back());
    const ColumnProfile& profile = profiles[c];
    const bool names_things = words.ends_with("名称") || words.ends_with("名") || words.ends_with("项目") ||
                              words.ends_with("企业") || words.ends_with("单位") || words.ends_with("编号");
    if (!names_things || profile.filled < 3 || profile.numbers > 0.3 || profile.dates > 0.3) continue;
    used[c] = true;
    match.bound.push_back({static_cast<int>(c), *field, kLeastConfidence, false});
    match.score += kLeastConfidence;
    match.has_name = true;
    return;
  }
}

/// Words before the last one that make it speak of somebody else: 填报单位, 法人电话, 设计单位.
constexpr std::string_view kElse =
    "填报|填表|填写|审核|审批|设计|施工|监理|勘察|法人|法定|财务|统计|制表|报送|银行|代建|总包|承包|主要|上年|去年|配合|协办";

bool speaks_of(std::string_view words, std::string_view last) {
  if (last.starts_with("^")) return words.starts_with(last.substr(1));
  if (words.size() < last.size() || !words.ends_with(last)) return false;
  const std::string_view before = words.substr(0, words.size() - last.size());
  for (const std::string_view other : pieces(kElse, '|')) {
    if (contains(before, other)) return false;
  }
  return true;
}

void bind_in_doubt(ColumnMatch& match, std::vector<bool>& used, std::vector<int>& column_of, std::size_t field, std::size_t c) {
  used[c] = true;
  column_of[field] = static_cast<int>(c);
  match.bound.push_back({static_cast<int>(c), field, kLeastConfidence, false});
  match.score += kLeastConfidence / 2;
}

/// Columns that no heading explained, by their last words; of two for one field neither is taken.
void guess_by_last_words(const Vocabulary& vocabulary, const std::vector<Heading>& headings,
                         const std::vector<ColumnProfile>& profiles, std::vector<bool>& used, std::vector<int>& column_of,
                         ColumnMatch& match) {
  const FieldTable& table = *vocabulary.kind().fields;
  for (const LastWords& one : vocabulary.kind().last_words) {
    const auto field = table.index(one.field);
    if (!field || column_of[*field] >= 0) continue;
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < headings.size(); ++c) {
      if (used[c] || headings[c].parts.empty() || profiles[c].filled == 0) continue;
      if (tells_a_band(headings[c]) && holds_a_figure(table[*field])) continue;
      const std::string words = heading_words(headings[c].parts.back(), true);
      const auto last = pieces(one.words, '|');
      if (std::any_of(last.begin(), last.end(), [&](std::string_view word) { return speaks_of(words, word); }) &&
          evidence(table[*field], profiles[c]) == 1)
        found.push_back(c);
    }
    if (found.size() == 1) bind_in_doubt(match, used, column_of, *field, found[0]);
  }
}

/// The column before the phones names whom to call, whatever it is headed (项目专员, 责任人), when none else does.
void guess_contact(const Vocabulary& vocabulary, const std::vector<Heading>& headings,
                   const std::vector<ColumnProfile>& profiles, std::vector<bool>& used, std::vector<int>& column_of,
                   ColumnMatch& match) {
  constexpr std::string_view kPeople = "人|员|秘书|姓名|长|主任|专班";
  constexpr double kLongestName = 8;
  const FieldTable& table = *vocabulary.kind().fields;
  for (const ColumnPair& pair : vocabulary.kind().pairs) {
    if (pair.form != ColumnPair::Form::NameAndPhone) continue;
    const auto name = table.index(pair.first), phone = table.index(pair.second);
    if (!name || !phone || column_of[*name] >= 0 || column_of[*phone] < 1) continue;
    const auto c = static_cast<std::size_t>(column_of[*phone] - 1);
    if (headings[c].parts.empty() || profiles[c].filled == 0 || profiles[c].mean_length > kLongestName) continue;
    const std::string words = heading_words(headings[c].parts.back(), true);
    const auto people = pieces(kPeople, '|');
    if (std::none_of(people.begin(), people.end(), [&](std::string_view word) { return speaks_of(words, word); })) continue;
    const auto held = std::find_if(match.bound.begin(), match.bound.end(),
                                   [&](const BoundColumn& one) { return one.column == static_cast<int>(c); });
    if (held != match.bound.end()) {
      if (is_own_label(headings[c], table[held->field]) || held->confidence > 1) continue;
      column_of[held->field] = -1;
      match.bound.erase(held);
    } else if (used[c]) {
      continue;
    }
    bind_in_doubt(match, used, column_of, *name, c);
  }
}

/// A heading that two fields know equally well, and only one of them can have: 累计完成投资, this year or since the start?
void doubt_equals(const Vocabulary& vocabulary, const std::vector<Heading>& headings, const std::vector<Candidate>& candidates,
                  const std::vector<int>& column_of, ColumnMatch& match) {
  constexpr double kDoubted = kSure - 0.01;
  for (BoundColumn& bound : match.bound) {
    const auto c = static_cast<std::size_t>(bound.column);
    if (bound.also || is_own_label(headings[c], (*vocabulary.kind().fields)[bound.field])) continue;
    const auto mine = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& one) {
      return one.column == bound.column && one.field == bound.field;
    });
    if (mine == candidates.end() || mine->score < 0.99 || mine->score > 1) continue;
    const bool equal = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& one) {
      return one.column == bound.column && one.field != bound.field && column_of[one.field] < 0 && one.score >= mine->score;
    });
    if (equal) bound.confidence = std::min(bound.confidence, kDoubted);
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
                          const std::vector<std::pair<std::string, std::string>>& mapping,
                          std::optional<int> current_year) {
  const FieldTable& table = *vocabulary.kind().fields;
  ColumnMatch match;
  std::vector<Candidate> candidates;
  std::vector<bool> settled(headings.size());
  for (std::size_t c = 0; c < headings.size(); ++c) {
    if (headings[c].parts.empty()) continue;
    if (is_serial(headings[c], profiles[c])) {
      match.left_out.push_back(static_cast<int>(c));
      continue;
    }
    if (const std::string* field = mapped(headings[c], mapping)) {
      settled[c] = true;
      if (field->empty()) match.left_out.push_back(static_cast<int>(c));
      if (const auto index = table.index(*field)) candidates.push_back({2, *index, static_cast<int>(c)});
      continue;
    }
    add_candidates(vocabulary, headings[c], profiles[c], static_cast<int>(c), candidates);
  }
  pass_over_older(candidates, headings, current_year);
  const auto own = [&](const Candidate& one) {
    return is_own_label(headings[static_cast<std::size_t>(one.column)], table[one.field]);
  };
  std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : own(a) && !own(b);
  });
  std::vector<int> column_of(table.size(), -1);
  std::vector<bool> used(headings.size());
  for (const Candidate& candidate : candidates) {
    const auto c = static_cast<std::size_t>(candidate.column);
    if (used[c] || candidate.score < kLeastConfidence) continue;
    if (repeats_bound(match, headings, candidate)) continue;
    const int holder = column_of[candidate.field];
    const bool also =
        holder >= 0 && candidate.score > 0.85 &&
        other_unit(table[candidate.field], headings[static_cast<std::size_t>(holder)], headings[c]);
    if (holder >= 0 && !also) {
      if (candidate.score >= kSure) match.rivals.push_back({candidate.column, holder, candidate.field});
      continue;
    }
    used[c] = true;
    if (!also) column_of[candidate.field] = candidate.column;
    const double confidence = std::min(candidate.score, 1.0);
    match.bound.push_back({candidate.column, candidate.field, confidence, also});
    match.score += candidate.score > 1 ? 1.0 : confidence;
    if (is_own_label(headings[c], table[candidate.field])) match.score += kOwnLabel;
  }
  doubt_equals(vocabulary, headings, candidates, column_of, match);
  for (std::size_t c = 0; c < headings.size(); ++c) used[c] = used[c] || settled[c];
  guess_contact(vocabulary, headings, profiles, used, column_of, match);
  guess_by_last_words(vocabulary, headings, profiles, used, column_of, match);
  std::erase_if(match.rivals,
                [&](const RivalColumn& one) { return used[static_cast<std::size_t>(one.column)]; });
  for (const std::string_view name : pieces(vocabulary.kind().name_field, '|')) {
    const auto index = table.index(name);
    match.has_name = match.has_name || (index && column_of[*index] >= 0);
  }
  if (!match.has_name) {
    guess_name(vocabulary, headings, profiles, used, match);
  }
  return match;
}

}  // namespace liantu::sheet
