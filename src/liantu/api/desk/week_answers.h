// 收表问题的答复: what the clerk said to the questions of a week, and the figures that wait for an answer (待核). Both are
// kept with the import.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/desk/week_desk.h"

namespace liantu::api {

struct AnsweredQuestion {
  std::string question;      ///< WeekQuestion::id()
  dispatch::WeekAnswer answer{};
  std::string by;
  Instant at = 0;
};

/// A figure of a weekly table that was not written, since nobody has answered its question.
struct HeldFigure {
  std::string question, project, project_code, field;
  std::string unit;                        ///< who has to say: the sender
  std::string week_to;
  Value taken, kept;                       ///< by the answer; `kept` empty = what stands
  std::string zh, en;                      ///< the question
  std::optional<dispatch::WeekAnswer> answer{};
  std::string by{};
  Instant at = 0;
};

struct WeekAnswers {
  std::vector<AnsweredQuestion> said{};
  std::vector<HeldFigure> held{};
};

/// Throws InvalidInput for a word that is no answer.
dispatch::WeekAnswer week_answer_named(std::string_view word);
std::string_view word_of(dispatch::WeekAnswer answer);

/// The plan as it is written after the answers. What is asked and not answered stays as it was in the register and is among
/// `held`; a row of a second workbook stays out.
struct AnsweredPlan {
  ImportPlan plan;
  std::vector<HeldFigure> held;
};
AnsweredPlan with_answers(store::Session& session, const store::Access& access, const ImportPlan& plan,
                          const std::vector<AnsweredQuestion>& said);

/// Adds an answer, or changes one of before. Throws NotFound for a question that is not asked, InvalidInput for an answer it
/// does not offer.
void answer_week(const WeekDesk& desk, AnsweredQuestion answer, std::vector<AnsweredQuestion>& said);

}  // namespace liantu::api
