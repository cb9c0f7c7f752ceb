#include "liantu/sheet/card.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "liantu/sheet/measure.h"
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

/// Where the words of the fields stand, one below the other, and the records to their right.
struct RecordColumns {
  int labels = -1, unit = -1;
  std::vector<int> rows, records;
};

/// The column in which most cells are labels, each with no other label in its row and no word twice.
int label_column(const MergedCells& cells, const KnowsWord& knows, std::vector<int>& rows) {
  std::map<int, std::vector<int>> found;
  const auto all = static_cast<int>(cells.grid().rows.size());
  for (int row = 0; row < all; ++row) {
    int labels = 0, column = -1;
    for (const int c : cells.own_columns(row)) {
      if (!is_label(cells.grid().at(row, c), knows)) continue;
      column = labels++ == 0 ? c : column;
    }
    if (labels == 1) found[column].push_back(row);
    if (labels > 2) return -1;  // the header of a table
  }
  int best = -1;
  for (const auto& [column, at] : found) {
    if (at.size() > rows.size()) rows = at, best = column;
  }
  std::set<std::string> words;
  for (const int row : rows) {
    if (!words.insert(folded(cells.grid().at(row, best).text)).second) return -1;
  }
  return rows.size() >= kLeastEntries ? best : -1;
}

/// A column between labels and records whose cells are units: 万元, 亩.
bool says_units(const MergedCells& cells, const RecordColumns& form, int column) {
  int units = 0;
  for (const int row : form.rows) {
    const Cell& cell = cells.grid().at(row, column);
    if (cell.kind == Cell::Kind::Empty) continue;
    if (cell.kind != Cell::Kind::Text || (!parse_measure(folded(cell.text)) && folded(cell.text) != "%" && folded(cell.text) != "-")) return false;
    ++units;
  }
  return units > 0;
}

RecordColumns record_columns(const MergedCells& cells, const KnowsWord& knows) {
  constexpr std::size_t kLeastRecords = 2;
  RecordColumns form;
  form.labels = label_column(cells, knows, form.rows);
  if (form.labels < 0) return {};
  for (int column = form.labels + 1; column < cells.grid().columns(); ++column) {
    const auto filled = std::count_if(form.rows.begin(), form.rows.end(), [&](int row) {
      return cells.cell(row, column).kind != Cell::Kind::Empty;
    });
    if (filled == 0) continue;
    if (form.unit < 0 && form.records.empty() && says_units(cells, form, column))
      form.unit = column;
    else
      form.records.push_back(column);
  }
  return form.records.size() >= kLeastRecords ? form : RecordColumns{};
}

/// Further lines with a word and values in two records or more belong to the form, though nobody knows the word.
int last_line(const MergedCells& cells, const RecordColumns& form) {
  int last = form.rows.back();
  for (int row = last + 1; row < static_cast<int>(cells.grid().rows.size()); ++row) {
    const auto own = cells.own_columns(row);
    const auto values = std::count_if(own.begin(), own.end(), [&](int c) {
      return std::ranges::find(form.records, c) != form.records.end();
    });
    if (values < 2 || std::ranges::find(own, form.labels) == own.end()) break;
    last = row;
  }
  return last;
}

/// A card for each record; lines between the known labels belong to it, whatever they are called.
std::vector<Card> cards_of_columns(const MergedCells& cells, const RecordColumns& form) {
  std::vector<Card> cards;
  for (const int column : form.records) {
    Card card;
    card.first = form.rows.front();
    card.last = last_line(cells, form);
    for (int row = card.first; row <= card.last; ++row) {
      if (cells.grid().at(row, form.labels).kind == Cell::Kind::Text && cells.is_own(row, form.labels))
        card.entries.push_back({row, form.labels, column, form.unit});
    }
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace

std::vector<Card> cards_of(const MergedCells& cells, const KnowsWord& knows) {
  const auto rows = static_cast<int>(cells.grid().rows.size());
  if (rows > kMostRows) return {};
  if (const RecordColumns form = record_columns(cells, knows); form.labels >= 0) return cards_of_columns(cells, form);
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
    Cell label = cells.grid().at(entry.row, entry.label);
    if (entry.unit >= 0) {
      const Cell& unit = cells.grid().at(entry.row, entry.unit);
      if (unit.kind == Cell::Kind::Text && folded(unit.text) != "-") label.text += "(" + unit.text + ")";
    }
    table.rows[0].push_back(std::move(label));
    Cell value = cells.cell(entry.row, entry.value);  // one value across two records is of both
    value.covered = false;
    table.rows[1].push_back(std::move(value));
  }
  return table;
}

}  // namespace liantu::sheet
