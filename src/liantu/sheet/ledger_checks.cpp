#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr double kTotalTolerance = 0.005;
constexpr double kTooSmall = 5000, kTrifleYuan = 2e5;
constexpr double kTooLarge = 2000, kImplausibleYuan = 3e11;
constexpr double kTenThousand = 1e4, kHundredMillion = 1e8;

std::optional<double> number_of(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::nullopt;
}

bool adds_up(Unit unit) {
  return unit == Unit::Yuan || unit == Unit::Usd || unit == Unit::SquareMetre || unit == Unit::Person;
}

/// How an amount of the field is written in a sentence: 1 199 000 000 元 as 11.99 (亿元), areas in 平方米,
/// counts as they are.
struct Written {
  double by;
  std::string_view unit;
};

Written written(Unit unit, double amount) {
  if (unit == Unit::SquareMetre) return {1, "平方米"};
  if (unit != Unit::Yuan) return {1, "表上的单位"};
  return std::abs(amount) >= kHundredMillion ? Written{kHundredMillion, "亿元"}
                                             : Written{kTenThousand, "万元"};
}

/// Rows that a printed total stands for: up or down to the next total of its rank, or the whole table.
struct Scope {
  std::size_t from, to;
};

Scope scope_of(const std::vector<LedgerRow>& rows, std::size_t first, std::size_t total, bool grand) {
  if (grand) return {first, rows.size()};
  const auto closes = [&rows](std::size_t i) {
    return rows[i].skip == Skip::Section || rows[i].skip == Skip::Subtotal;
  };
  std::size_t from = total;
  while (from > first && !closes(from - 1)) --from;
  if (from < total) return {from, total};
  std::size_t to = total + 1;
  while (to < rows.size() && !closes(to)) ++to;
  return {total + 1, to};
}

void check_total(SheetState& state, const Table& table, std::size_t first, std::size_t total, bool grand) {
  auto& rows = state.reading->rows;
  const Scope scope = scope_of(rows, first, total, grand);
  for (const ReadColumn& column : table.columns) {
    const Field& field = *column.context.field;
    if (column.bound.also || !adds_up(field.unit)) continue;
    const int row = rows[total].row - 1;
    const Cell& cell = state.cells->grid().at(row, column.bound.column);
    std::vector<Finding> aside;
    const auto printed = number_of(read_value(cell, column.context, aside, ""));
    if (!printed) continue;
    double sum = 0;
    for (std::size_t i = scope.from; i < scope.to; ++i) {
      if (rows[i].values) sum += number_of((*rows[i].values)[column.bound.field]).value_or(0);
    }
    if (std::abs(*printed - sum) <= kTotalTolerance * std::max(std::abs(*printed), sum) + 1) continue;
    const Written in = written(field.unit, *printed);
    rows[total].findings.push_back(
        {Finding::Severity::Warning, std::string(field.name), column.letters + std::to_string(row + 1),
         cell.text,
         fmt::format("合计与各行之和不符：表上 {:.2f}，各行相加 {:.2f}（已折成{}）。", *printed / in.by,
                     sum / in.by, in.unit),
         "total_mismatch"});
  }
}

}  // namespace

void check_totals(SheetState& state, const Table& table, std::size_t first_row) {
  auto& rows = state.reading->rows;
  for (std::size_t i = first_row; i < rows.size(); ++i) {
    if (rows[i].skip != Skip::Subtotal) continue;
    std::string words;
    for (const int column : state.cells->own_columns(rows[i].row - 1)) {
      const Cell& cell = state.cells->grid().at(rows[i].row - 1, column);
      if (cell.kind == Cell::Kind::Text) words += folded(cell.text);
    }
    if (contains(words, "平均")) continue;
    const bool grand = !contains(words, "小计") && !contains(words, "本页") && contains(words, "计");
    check_total(state, table, first_row, i, grand);
  }
}

namespace {

/// What the figure was read as, in the unit a person says it in: 32000亿元 lets the wrong unit be seen at
/// once.
std::string as_read(Unit unit, double amount) {
  if (unit != Unit::Yuan) return fmt::format("{:.0f}", amount);
  const Written in = written(unit, amount);
  return fmt::format("{:.10g}{}", amount / in.by, in.unit);
}

}  // namespace

/// A figure in 万元 under a header in 亿元 is ten thousand times its neighbours and beyond any county's
/// projects, as a price in 元/亩 under 万元/亩 is beyond any price; one in 亿元 under a header in 万元 is a trifle beside them and is kept with a warning.
void check_magnitudes(SheetReading& reading, const LedgerKind& kind) {
  for (std::size_t f = 0; f < kind.fields->size(); ++f) {
    const Field& field = (*kind.fields)[f];
    const bool price = field.unit == Unit::YuanPerMu || field.unit == Unit::YuanPerM2Month || field.unit == Unit::YuanPerYear;
    if (field.unit != Unit::Yuan && !price) continue;
    std::vector<double> amounts;
    for (const LedgerRow& row : reading.rows) {
      const auto amount = row.values ? number_of((*row.values)[f]) : std::nullopt;
      if (amount && *amount > 0) amounts.push_back(*amount);
    }
    if (amounts.size() < 4) continue;
    const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>((amounts.size() - 1) / 2);
    std::nth_element(amounts.begin(), middle, amounts.end());
    const double median = *middle;
    for (LedgerRow& row : reading.rows) {
      const auto amount = row.values ? number_of((*row.values)[f]) : std::nullopt;
      if (amount && *amount > 0 && !price && *amount * kTooSmall < median && *amount < kTrifleYuan) {
        row.findings.push_back(
            {Finding::Severity::Warning, std::string(field.name), row.cells[f], as_read(field.unit, *amount),
             fmt::format("“{}”比同列其他各行小几千倍，单位可能写错，请核对。", field.label.zh),
             "unit_suspect"});
      }
      if (!amount || *amount < kTooLarge * median || (!price && *amount < kImplausibleYuan)) continue;
      row.findings.push_back(
          {Finding::Severity::Error, std::string(field.name), row.cells[f], as_read(field.unit, *amount),
           fmt::format("“{}”比同列其他各行大几千倍，单位可能写错，请核对。", field.label.zh),
           "unit_suspect"});
      (*row.values)[f] = Value{};
    }
  }
}

}  // namespace liantu::sheet
