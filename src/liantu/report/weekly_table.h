// 重点项目周调度表: the week of all key projects in one table, A3 landscape. Rates, gaps and sums are computed, never typed.
#pragma once

#include <string>
#include <vector>

#include "liantu/dispatch/board.h"
#include "liantu/paper/paper.h"
#include "liantu/project/project_week.h"
#include "liantu/report/one_page_paper.h"

namespace liantu::report {

/// A project of the board and what its unit reported in the week; `week` is empty when nothing came in.
struct WeeklyLine {
  dispatch::BoardRow row;
  std::optional<project::ProjectWeek> week{};
};

struct WeeklyTable {
  std::string county, office;
  Date from, to;
  std::vector<WeeklyLine> lines;
  std::string rule_text;         ///< the rule in force, printed under the table
  Language language = Language::Zh;
};

paper::Paper weekly_table_paper(const WeeklyTable& table, const DataHead& head);

/// Heading and rows as text, the last row the sums: for .xlsx, and what the paper prints.
std::vector<std::vector<std::string>> weekly_cells(const WeeklyTable& table);

/// The clauses of a rule in one sentence each.
std::string rule_text(const dispatch::LightRule& rule, const dispatch::PaceProfile& pace, Date day, Language language = Language::Zh);

}  // namespace liantu::report
