// A paragraph as lines of placed glyphs: Chinese rules at the ends of lines, air between Chinese and figures, justified.
#pragma once

#include <vector>

#include "liantu/paper/font_library.h"
#include "liantu/paper/paper.h"

namespace liantu::paper {

/// Points; `x` from the left edge of the text, on the baseline.
struct PlacedGlyph {
  double x = 0, size_pt = 0;
  const Font* font = nullptr;
  unsigned index = 0;
  std::uint32_t colour = kBlack;
  char32_t c = 0;
};

struct TextLine {
  std::vector<PlacedGlyph> glyphs;
  double baseline_pt = 0;   ///< below the top of the line
};

/// At least one line. Characters that no font has are set as 〓 and added to `missing`, each once.
std::vector<TextLine> broken_lines(const Paragraph& paragraph, double width_pt, FontLibrary& fonts, std::vector<std::string>& missing);

}  // namespace liantu::paper
