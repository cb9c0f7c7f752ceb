#include "liantu/api/desk/week_answers.h"

#include <algorithm>
#include <map>

#include "liantu/api/import_match.h"
#include "liantu/api/import_projects.h"
#include "liantu/base/error.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"

namespace liantu::api {
namespace {

using dispatch::WeekAnswer;
using dispatch::WeekQuestion;
using Kind = WeekQuestion::Kind;

std::optional<WeekAnswer> said_to(const std::vector<AnsweredQuestion>& said, const std::string& question) {
  const auto it = std::find_if(said.begin(), said.end(), [&](const AnsweredQuestion& one) { return one.question == question; });
  return it == said.end() ? std::nullopt : std::optional(it->answer);
}

void leave_out(PlanRow& line) {
  line.status = RowStatus::Skipped;
  if (line.skip.empty()) line.skip = "chosen";
}

/// Works on a copy of the plan, question by question.
class AnswerWriter {
 public:
  AnswerWriter(store::Session& session, const store::Access& access, const ImportPlan& plan, const std::vector<AnsweredQuestion>& said)
      : session_(session), access_(access), said_(said), out_{plan, {}} {
    for (PlanRow& line : out_.plan.rows) {
      if (line.entity == &project::project_week_entity()) lines_[place_of(line)] = &line;
    }
  }

  void take(const WeekQuestion& zh, const std::string& sender, const std::string& en) {
    const auto answer = said_to(said_, zh.id());
    switch (zh.kind) {
      case Kind::TwoSenders:
        return two_senders(zh, sender, en, answer);
      case Kind::Magnitude:
      case Kind::Falls:
      case Kind::OverPlan:
      case Kind::WeekGap:
        return figure(zh, sender, en, answer);
      case Kind::StartUndone:
        if (answer == WeekAnswer::Skip) leave_out(*lines_.at(zh.place));
        return;
      case Kind::Late:
        if (answer == WeekAnswer::Skip) leave_sheet_out(*lines_.at(zh.place));
        return;
      case Kind::Vanished:
        return;
    }
  }

  AnsweredPlan finish() {
    for (PlanRow& line : out_.plan.rows) {
      if (line.skip == "two_senders") line.status = RowStatus::Skipped;
    }
    derive_projects(session_, access_, out_.plan);
    for (PlanRow& line : out_.plan.derived) keep_unit(line);
    count_lines(out_.plan);
    return std::move(out_);
  }

 private:
  void figure(const WeekQuestion& question, const std::string& sender, const std::string& en, std::optional<WeekAnswer> answer) {
    PlanRow& line = *lines_.at(question.place);
    if (line.status == RowStatus::Skipped) return;
    if (answer == WeekAnswer::Skip) return leave_out(line);
    if (answer == WeekAnswer::Take) return;
    const std::size_t field = line.entity->fields->at(question.field);
    if (!answer) hold(question, sender, en, line, question.field, line.values[field], {});
    blank(line, field);
  }

  void two_senders(const WeekQuestion& question, const std::string& sender, const std::string& en, std::optional<WeekAnswer> answer) {
    PlanRow& second = *lines_.at(question.place);
    PlanRow* first = question.rival.empty() ? nullptr : lines_.at(question.rival);
    if (answer == WeekAnswer::Take) {
      if (first == nullptr) return;
      for (auto& [place, line] : lines_)
        if (line->twin == question.rival) leave_out(*line);
      leave_out(*first);
      first->skip = "chosen";
      second.skip.clear();
      second.status = RowStatus::New;
      return compare_line(session_, access_, second);
    }
    if (answer == WeekAnswer::Skip && first != nullptr) leave_out(*first);
    if (!answer) {
      for (const std::string& name : question.held()) {
        const std::size_t field = second.entity->fields->at(name);
        hold(question, sender, en, second, name, second.values[field], first == nullptr ? Value{} : first->values[field]);
        if (first == nullptr) continue;
        if (name == "responsible_unit") units_asked_.push_back(place_of(*first));
        else blank(*first, field);
      }
    }
    leave_out(second);
    second.skip = "two_senders";
  }

  void hold(const WeekQuestion& question, const std::string& sender, const std::string& en, const PlanRow& line,
            const std::string& field, Value taken, Value kept) {
    const auto week = from_row<project::ProjectWeek>(line.values);
    out_.held.push_back({question.id(), week.name, week.project_code, field, sender, week.week_to ? week.week_to->iso() : "",
                         std::move(taken), std::move(kept), question.text, en});
  }

  /// As if the cell were not in the workbook: what stands in the register stays.
  void blank(PlanRow& line, std::size_t field) {
    line.values[field] = Value{};
    if (!line.present.empty()) line.present[field] = false;
    std::erase_if(line.changes, [&](const CellChange& change) { return change.field == field; });
    if (line.status != RowStatus::Changed && line.status != RowStatus::Conflict) return;
    const bool open = std::any_of(line.changes.begin(), line.changes.end(), [](const CellChange& c) { return c.conflict; });
    line.status = open ? RowStatus::Conflict : line.changes.empty() ? RowStatus::Unchanged : RowStatus::Changed;
  }

  void leave_sheet_out(const PlanRow& of) {
    for (PlanRow& line : out_.plan.rows)
      if (line.file == of.file && line.sheet == of.sheet && line.entity == of.entity && line.status != RowStatus::Error) leave_out(line);
  }

  /// Which town a project belongs to is not settled by which file came first.
  void keep_unit(PlanRow& line) {
    if (line.id.empty() || std::find(units_asked_.begin(), units_asked_.end(), place_of(line)) == units_asked_.end()) return;
    blank(line, line.entity->fields->at("responsible_unit"));
  }

  store::Session& session_;
  const store::Access& access_;
  const std::vector<AnsweredQuestion>& said_;
  AnsweredPlan out_;
  std::map<std::string, PlanRow*> lines_;
  std::vector<std::string> units_asked_;
};

}  // namespace

std::string_view word_of(WeekAnswer answer) { return words<WeekAnswer>[static_cast<std::size_t>(answer)].code; }

WeekAnswer week_answer_named(std::string_view word) {
  for (const WeekAnswer answer : {WeekAnswer::Take, WeekAnswer::Keep, WeekAnswer::Skip})
    if (word_of(answer) == word) return answer;
  throw Error(ErrorCode::InvalidInput, "答复应是 take（取新值）、keep（保留原值）或 skip（不导入本行）。", "/answer");
}

AnsweredPlan with_answers(store::Session& session, const store::Access& access, const ImportPlan& plan,
                          const std::vector<AnsweredQuestion>& said) {
  const WeekDesk zh = week_desk(session, access, plan, Language::Zh);
  if (zh.questions.empty()) return {plan, {}};
  const WeekDesk en = week_desk(session, access, plan, Language::En);
  AnswerWriter writer(session, access, plan, said);
  for (const bool pairs : {true, false}) {   // first which of two rows counts, then its figures
    for (std::size_t i = 0; i < zh.questions.size(); ++i)
      if ((zh.questions[i].kind == Kind::TwoSenders) == pairs) writer.take(zh.questions[i], zh.senders.at(i), en.questions.at(i).text);
  }
  return writer.finish();
}

void answer_week(const WeekDesk& desk, AnsweredQuestion answer, std::vector<AnsweredQuestion>& said) {
  const auto asked = std::find_if(desk.questions.begin(), desk.questions.end(),
                                  [&](const WeekQuestion& one) { return one.id() == answer.question; });
  if (asked == desk.questions.end()) throw Error(ErrorCode::NotFound, "没有这个问题，请刷新后再答。", answer.question);
  const auto choices = asked->choices();
  if (std::find(choices.begin(), choices.end(), answer.answer) == choices.end())
    throw Error(ErrorCode::InvalidInput, "这个问题没有这种答法，请从给出的几种里选。", "/answer");
  std::erase_if(said, [&](const AnsweredQuestion& one) { return one.question == answer.question; });
  said.push_back(std::move(answer));
}

}  // namespace liantu::api
