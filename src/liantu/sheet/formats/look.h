// How a cell looks: number format, strike and colours, as the three spreadsheet formats resolve them from
// their styles.
#pragma once

#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"
#include "liantu/sheet/number_format.h"

namespace liantu::sheet {

struct Look {
  std::string format;  ///< "" for General
  bool shows_day = false;
  bool strike = false;
  std::uint8_t indent = 0;
  std::string font_colour, fill_colour;  ///< as in Cell
};

/// Format, strike and colours; the value stays.
void set_look(Cell& cell, const Look& look);

/// Number, or Date when the look shows a day and the serial has one.
void set_number(Cell& cell, double number, bool shows_day, DateSystem system);
void set_text(Cell& cell, std::string text);  ///< Empty when the text is
void set_flag(Cell& cell, bool flag);
void set_error(Cell& cell, std::string_view word);

/// A font colour as in Cell: black is the default.
std::string text_colour(std::string colour);

/// "RRGGBB" of the default palette (0–63); "" for the system colours and what is outside.
std::string palette_colour(int index);

/// `colour` made lighter (tint > 0) or darker, as ECMA-376 part 1 §18.8.19 tells: L' = L(1+t) or L(1-t)+t.
std::string tinted(std::string_view colour, double tint);

}  // namespace liantu::sheet
