// The one page set as an office paper: one A4 sheet, never two.
#pragma once

#include <string>

#include "liantu/paper/paper.h"
#include "liantu/report/one_page.h"

namespace liantu::report {

/// What a paper says of its data, at its foot.
struct DataHead {
  std::string asof;     ///< "2026年9月15日", "2026-09-15"
  std::string seal;     ///< "第18426条：7c1e 40b9 …"; "" when nothing is sealed yet
  bool demo = false;    ///< 演示数据 at the head
  Language language = Language::Zh;   ///< of headings and foot; the page has its own
  std::string issued{};  ///< "第3期，2026年9月15日会议用，2026年9月14日18时3分签发"; "" for a draft
};

/// `extent` of the result is one page for any content: clauses, then lines are cut, and what is cut is said
/// ("等5项，见系统").
paper::Paper one_page_paper(const OnePage& page, const DataHead& head);

}  // namespace liantu::report
