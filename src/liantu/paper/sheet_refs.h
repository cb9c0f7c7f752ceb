// Cell references of a sheet when rows are put in: "E5", "A1:C9", "$3:$4" and those inside formulas.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::paper {

/// Row `row` (from 1) stands `extra` more times. Ascending, each row once.
struct Repeat {
  int row = 0, extra = 0;
};
using Repeats = std::vector<Repeat>;

int moved_row(const Repeats& repeats, int row);       ///< where the first copy of a row stands
int moved_end(const Repeats& repeats, int row);       ///< where its last copy stands

/// A column or row of 0 is left out, as in "A:C" and "3:4".
struct CellRef {
  int column = 0, row = 0;
  bool fixed_column = false, fixed_row = false;
};
/// False when `text` is no reference as a whole.
bool read_ref(std::string_view text, CellRef& ref);
std::string ref_text(const CellRef& ref);

/// "A1:C9 E5" with every range grown over the rows put into it and moved below them.
std::string moved_ranges(std::string_view ranges, const Repeats& repeats);

/// By name of the sheet.
using SheetRepeats = std::map<std::string, Repeats, std::less<>>;

/// A formula of `sheet`, moved. `copy`: it stands in that copy (from 0) of repeated row `home_row`, whose own cells it means;
/// −1 when it stands in none.
struct FormulaPlace {
  std::string sheet;
  int home_row = 0, copy = -1;
};
std::string moved_formula(std::string_view formula, const FormulaPlace& place, const SheetRepeats& repeats);

/// The formula as it reads that many rows and columns further on: how a shared formula is written out.
std::string shifted_formula(std::string_view formula, int rows, int columns);

}  // namespace liantu::paper
