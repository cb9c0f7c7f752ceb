#include "liantu/sheet/card.h"

#include <algorithm>
#include <string>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr int kMostRows = 400;   ///< a longer sheet is a table
constexpr std::size_t kLeastEntries = 4, kLeastRows = 2;

bool is_label(const Cell& cell, const KnowsWord& knows) {
  if (cell.kind != Cell::Kind::Text || cell.text.size() > 60) return false;
  const auto keys = keys_of(Heading{{cell.text}});
  return std::any_of(keys.begin(), keys.end(), [&](const HeadingKey& key) { return knows(key.text); });
}

/// Labels of the row with the cell to their right; a label beside a label has no value.
std::vector<Card::Entry> entries_of(const MergedCells& cells, int row, const KnowsWord& knows) {
  std::vector<Card::Entry> out;
  const auto own = cells.own_columns(row);
  for (std::size_t i = 0; i + 1 < own.size(); ++i) {
    if (!is_label(cells.grid().at(row, own[i]), knows) || is_label(cells.grid().at(row, own[i + 1]), knows)) continue;
    out.push_back({row, own[i], own[i + 1]});
    ++i;
  }
  return out;
}

bool says_word(const MergedCells& cells, const Card& card, const Card::Entry& entry) {
  const std::string word = folded(cells.grid().at(entry.row, entry.label).text);
  return std::any_of(card.entries.begin(), card.entries.end(), [&](const Card::Entry& one) {
    return folded(cells.grid().at(one.row, one.label).text) == word;
  });
}

/// One heading of a table beside a word that nobody knows looks like one entry; a form has several, in several rows.
bool is_card(const Card& card) {
  std::size_t rows = 0;
  for (std::size_t i = 0; i < card.entries.size(); ++i) rows += i == 0 || card.entries[i].row != card.entries[i - 1].row;
  return card.entries.size() >= kLeastEntries && rows >= kLeastRows;
}

}  // namespace

std::vector<Card> cards_of(const MergedCells& cells, const KnowsWord& knows) {
  const auto rows = static_cast<int>(cells.grid().rows.size());
  if (rows > kMostRows) return {};
  std::vector<Card> cards;
  Card card;
  const auto close = [&] {
    if (is_card(card)) cards.push_back(card);
    card = {};
  };
  int filled = 0, of_entries = 0;
  for (int row = 0; row < rows; ++row) {
    const auto entries = entries_of(cells, row, knows);
    filled += static_cast<int>(cells.own_columns(row).size());
    of_entries += 2 * static_cast<int>(entries.size());
    for (const Card::Entry& entry : entries) {
      if (says_word(cells, card, entry)) close();
      if (card.entries.empty()) card.first = row;
      card.last = row;
      card.entries.push_back(entry);
    }
  }
  close();
  return of_entries * 2 >= filled ? cards : std::vector<Card>();
}

Grid table_of_card(const MergedCells& cells, const Card& card) {
  Grid table;
  table.file = cells.grid().file;
  table.sheet = cells.grid().sheet;
  table.rows.resize(2);
  for (const Card::Entry& entry : card.entries) {
    table.rows[0].push_back(cells.grid().at(entry.row, entry.label));
    table.rows[1].push_back(cells.grid().at(entry.row, entry.value));
  }
  return table;
}

}  // namespace liantu::sheet
