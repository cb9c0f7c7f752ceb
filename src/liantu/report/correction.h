// 上期更正: figures of the last page that were put right since, with effect before it froze. Growth is no correction: a sum
// that rose is only one when a week that ended before the freeze was reported or changed after it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/dispatch/task.h"
#include "liantu/project/project.h"
#include "liantu/project/project_week.h"
#include "liantu/scorecard/indicator.h"

namespace liantu::report {

struct Correction {
  std::string field;        ///< of the row, for its history
  std::string label;        ///< 累计完成
  std::string was, is;      ///< as printed; "—" for nothing
};

/// A row as it stood when the page froze and as it stands now.
std::vector<Correction> corrections_of(const project::Project& was, const project::Project& is, Date frozen, Language language);

/// `was` is null for a week that came in after the freeze; `shown` is what the page said the project had done.
std::vector<Correction> corrections_of(const project::ProjectWeek* was, const project::ProjectWeek& is,
                                       const std::optional<Yuan>& shown, Date frozen, Language language);

std::vector<Correction> corrections_of(const scorecard::Indicator& was, const scorecard::Indicator& is, Date frozen, Language language);

/// A promise the page called overdue that had been kept by then.
std::vector<Correction> corrections_of(const dispatch::Task& was, const dispatch::Task& is, Date frozen, Language language);

}  // namespace liantu::report
