#include "liantu/sheet/kind_match.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "liantu/base/error.h"
#include "liantu/sheet/cell_date.h"
#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/identifier.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/quantity.h"

namespace liantu::sheet {
namespace {

constexpr int kProfileRows = 80;
constexpr double kTitleBonus = 1.5, kFileBonus = 0.5, kWeekBonus = 2;
constexpr std::size_t kLeastColumns = 3, kLeastWithoutName = 5, kNarrow = 2;

bool looks_like_date(const Cell& cell) {
  if (cell.kind == Cell::Kind::Date) return true;
  if (cell.kind == Cell::Kind::Number) {
    return (cell.number >= 1980 && cell.number < 2100) || (cell.number > 14000 && cell.number < 80000) ||
           (cell.number > 1.9e7 && cell.number < 2.1e7) || (cell.number > 190000 && cell.number < 210013);
  }
  const ReadDate date = parse_date(folded(cell.text), {2020, std::nullopt});
  return date.outcome == ReadDate::Outcome::Date || date.outcome == ReadDate::Outcome::Impossible;
}

}  // namespace

Vocabularies::Vocabularies(const std::vector<LedgerKind>& kinds, std::string_view only) {
  std::vector<std::unique_ptr<Vocabulary>> known;
  for (const LedgerKind& kind : kinds) known.push_back(std::make_unique<Vocabulary>(kind));
  for (auto& one : known) {
    const LedgerKind& kind = one->kind();
    if (!only.empty() && kind.name != only) continue;
    for (const auto& other : known) {
      if (other != one) one->borrow(*other);
    }
    for (const Field& field : kind.fields->fields()) {
      raw_.insert(field.label.zh);
      for (const std::string_view word : pieces(field.label.synonyms, '|')) raw_.insert(word);
    }
  }
  std::erase_if(known, [&](const auto& one) { return !only.empty() && one->kind().name != only; });
  all_ = std::move(known);
  raw_.insert("序号");
  if (all_.empty()) {
    throw Error(ErrorCode::InvalidInput,
                "没有“" + std::string(only) + "”这种台账，请用 --kind 写一个已有的种类。", "kind");
  }
}

bool Vocabularies::knows(std::string_view key) const {
  return key == "序号" || std::any_of(all_.begin(), all_.end(), [key](const auto& v) { return v->knows(key); });
}

ColumnProfile profile_of(const MergedCells& cells, int first_row, int column) {
  ColumnProfile out;
  const int end = std::min(static_cast<int>(cells.grid().rows.size()), first_row + kProfileRows);
  int numbers = 0, dates = 0, phones = 0, codes = 0, ordinates = 0, last = 0, steps = 0;
  double characters = 0;
  for (int row = first_row; row < end; ++row) {
    const Cell& cell = cells.grid().at(row, column);
    if (cell.kind == Cell::Kind::Empty) continue;
    const Merge* merge = cells.at(row, column);
    if (merge != nullptr && merge->last_column - merge->first_column >= 2) continue;
    const std::string text = folded(cell.text);
    if (means_no_value(text)) continue;
    if (out.filled++ == 0) out.sample = cell.text;
    characters += length(text);
    const bool number =
        cell.kind == Cell::Kind::Number ||
        (text.size() < 60 && (parse_quantity(text).has_value() || (text.size() < 30 && parse_points(text).has_value())));
    numbers += number;
    constexpr double kMostRows = 1e6;
    const double whole_number = cell.kind == Cell::Kind::Number ? cell.number : std::atoi(text.c_str());
    const int whole = std::abs(whole_number) < kMostRows ? static_cast<int>(whole_number) : -1;
    steps += whole == last + 1;
    last = whole;
    dates += text.size() < 60 && looks_like_date(cell);
    const int digits = digit_count(text);
    phones += digits >= 7 && digits <= 24;
    codes +=
        text.size() >= 15 && text.size() <= 20 && digits >= 8 && digits + 10 >= static_cast<int>(text.size());
    ordinates +=
        cell.kind == Cell::Kind::Number || (text.size() < 90 && parse_ordinates(cell.text).has_value());
  }
  if (out.filled == 0) return out;
  const auto share = [&out](int count) { return static_cast<double>(count) / out.filled; };
  out.numbers = share(numbers);
  out.dates = share(dates);
  out.phones = share(phones);
  out.credit_codes = share(codes);
  out.ordinates = share(ordinates);
  out.mean_length = characters / out.filled;
  out.counts_rows = steps >= out.filled - 1 && out.numbers == 1;
  return out;
}

namespace {

double title_bonus(const LedgerKind& kind, const SheetTitle& title, const std::string& file) {
  double bonus = 0;
  bool in_title = false, in_file = false;
  for (const std::string_view word : pieces(kind.title_words, '|')) {
    in_title = in_title || contains(title.text, word);
    in_file = in_file || contains(file, word);
  }
  bonus += in_title ? kTitleBonus : in_file ? kFileBonus : 0;
  if (!kind.week_from_field.empty()) bonus += title.week ? kWeekBonus : -0.5;
  return bonus;
}

/// Two headings, 序号 apart: enough when both are labels of one kind of ledger alone. Otherwise nothing, and
/// it is asked.
Understood understand_narrow(const Vocabularies& vocabularies, const HeaderBlock& header,
                             const std::vector<ColumnProfile>& profiles, const SheetTitle& title,
                             const LedgerOptions& options) {
  Understood only;
  for (const auto& vocabulary : vocabularies.all()) {
    ColumnMatch match = match_columns(*vocabulary, header.headings, profiles, options.mapping, title.year);
    const auto sure =
        std::ranges::all_of(match.bound, [](const BoundColumn& one) { return one.confidence >= 1; });
    if (!match.has_name || match.bound.size() != kNarrow || !sure) continue;
    if (only.vocabulary != nullptr) return {};
    only = {vocabulary.get(), std::move(match), 0};
  }
  return only;
}

std::size_t headings_of(const HeaderBlock& header) {
  return static_cast<std::size_t>(std::ranges::count_if(
      header.headings, [](const Heading& one) { return !one.parts.empty() && one.text() != "序号"; }));
}

}  // namespace

Understood understand(const Vocabularies& vocabularies, const HeaderBlock& header,
                      const std::vector<ColumnProfile>& profiles, const SheetTitle& title,
                      const std::string& file, const LedgerOptions& options) {
  if (options.kind.empty() && headings_of(header) == kNarrow)
    return understand_narrow(vocabularies, header, profiles, title, options);
  Understood best;
  for (const auto& vocabulary : vocabularies.all()) {
    ColumnMatch match = match_columns(*vocabulary, header.headings, profiles, options.mapping, title.year);
    const std::size_t least = match.has_name ? kLeastColumns : kLeastWithoutName;
    if (!match.has_name && options.kind.empty()) continue;
    if (match.bound.size() < least && !(vocabularies.all().size() == 1 && match.has_name)) continue;
    const double score = match.score + title_bonus(vocabulary->kind(), title, file);
    if (best.vocabulary == nullptr || score > best.score) best = {vocabulary.get(), std::move(match), score};
  }
  return best;
}

}  // namespace liantu::sheet
