// 入库纳统 papers of a started project (list of ten): which are compulsory, what replaces what, what is missing. Source:
// docs/sources.md#statistics-entry.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/project/stage_gate.h"

namespace liantu::project {

struct StatisticsPaper {
  int number = 0;                       ///< ① … ⑩
  std::string_view name, en;
  bool compulsory = false, present = false;
};

struct StatisticsPapers {
  bool purchase = false;                ///< 单纯购置: equipment contract, payment and photo are enough
  std::vector<StatisticsPaper> papers;
  std::vector<std::string> missing;     ///< sentences with the remedy; empty = it may be applied for
};

/// Nothing when the project need not enter statistics: not started, ended, under 500万元 in total, or it is in already.
std::optional<StatisticsPapers> statistics_papers(const Project& project, const std::vector<KeptPaper>& papers,
                                                  Language language = Language::Zh);

}  // namespace liantu::project
