// 周一收表: of the workbooks dropped at once, who returned, who did not, and the questions their figures raise.
#pragma once

#include "liantu/api/import_plan.h"
#include "liantu/base/language.h"
#include "liantu/dispatch/week_question.h"

namespace liantu::api {

struct WeekDesk {
  std::optional<Date> from{}, to{};               ///< of the weeks read, the latest
  dispatch::Returns returns{};
  std::vector<dispatch::WeekQuestion> questions{};
  std::vector<std::string> senders{};             ///< of the row of each question, "" when not known
};

/// A plan without week rows has neither returns nor questions.
WeekDesk week_desk(store::Session& session, const store::Access& access, const ImportPlan& plan, Language language = Language::Zh);

/// The unit a workbook came from: the one whose name stands in the file's or sheet's name, the longest first; else
/// the row's own responsible unit.
std::string sender_of(const std::string& file, const std::string& sheet, const std::string& responsible_unit,
                      const std::vector<std::string>& units);

/// Units that have projects on the way: who is expected to return a week.
std::vector<std::string> expected_units(store::Session& session, const store::Access& access);

}  // namespace liantu::api
