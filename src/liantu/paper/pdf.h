// A paper as .pdf with the glyphs it uses embedded, and how many pages it takes.
#pragma once

#include <string>
#include <vector>

#include "liantu/paper/paper.h"

namespace liantu::paper {

/// How a paper falls on its pages.
struct Extent {
  int pages = 0;
  double spare_mm = 0;                 ///< height left free on the last page above the imprint; never negative
  std::vector<std::string> missing{};  ///< characters that no installed font has; 〓 is printed in their place
  bool operator==(const Extent&) const = default;
};

struct Pdf : Extent {
  std::string bytes{};
};

/// The same paper gives the same bytes on the same machine. Throws InvalidInput when a table's cells do not fill its
/// columns and Unavailable when no font with Chinese is installed.
Pdf pdf(const Paper& paper);

/// The same answer without drawing: cheap enough to cut a text until it fits. A paper of two pages is too high by
/// `page.text_height_mm() − spare_mm`.
Extent extent(const Paper& paper);

}  // namespace liantu::paper
