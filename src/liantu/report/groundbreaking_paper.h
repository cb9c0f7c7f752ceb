// 集中开工项目一览表: the projects of one groundbreaking with their totals, A4 landscape.
#pragma once

#include <string>
#include <vector>

#include "liantu/paper/paper.h"
#include "liantu/dispatch/groundbreaking.h"
#include "liantu/report/one_page_paper.h"

namespace liantu::report {

struct GroundbreakingList {
  std::string county;
  dispatch::Groundbreaking event;
  std::vector<project::Project> library;               ///< what the lines point into
  std::vector<dispatch::GroundbreakingLine> lines;
  Date day;                                            ///< of the data
  Language language = Language::Zh;
};

paper::Paper groundbreaking_paper(const GroundbreakingList& list, const DataHead& head);

/// Heading, one row a project, the last row the sums: what the paper prints.
std::vector<std::vector<std::string>> groundbreaking_cells(const GroundbreakingList& list);

}  // namespace liantu::report
