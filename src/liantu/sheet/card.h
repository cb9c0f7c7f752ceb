// A sheet filled in as a form: 项目名称 | 某项目 | 投资方 | 某公司, one record a card, its labels beside their values; or the
// labels down the left and a record in each further column.
#pragma once

#include <vector>

#include "liantu/sheet/layout.h"

namespace liantu::sheet {

struct Card {
  struct Entry {
    int row = 0, label = 0, value = 0;  ///< 0-based; the columns of the label and of what stands beside it
    int unit = -1;                      ///< column of the label's unit; -1: none
  };
  int first = 0, last = 0;  ///< rows
  std::vector<Entry> entries;
};

/// The cards of a sheet in their order; none where the sheet is a table.
std::vector<Card> cards_of(const MergedCells& cells, const KnowsWord& knows);

/// The card as a table of two rows, headings over values; column i is entry i.
Grid table_of_card(const MergedCells& cells, const Card& card);

}  // namespace liantu::sheet
