#include "liantu/api/desk/held_desk.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "liantu/api/desk/desk.h"
#include "liantu/api/import_match.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/base/error.h"
#include "liantu/dispatch/light_sentence.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"
#include "liantu/store/writers_lock.h"

namespace liantu::api {
namespace {

using dispatch::WeekAnswer;
using json::Json;

constexpr Phrase kHeldBack{"{0}：{1}报{2}亿元，有疑问未答复，未采用，{3}", "{0}: {1} was reported as {2} (¥100m), is in question and was not taken over, {3}"};
constexpr Phrase kNobody{"责任单位未填", "no responsible unit given"};

const Field& week_field(const HeldFigure& figure) {
  const FieldTable& table = *project::project_week_entity().fields;
  return table[table.at(figure.field)];
}

std::string_view held_label(const HeldFigure& figure, Language language) {
  const Label& label = week_field(figure).label;
  return language == Language::Zh ? label.zh : label.en;
}

Json held_value_json(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

std::vector<store::StoredRow> rows_of_project(store::Session& session, const store::Access& access, const store::Entity& entity,
                                              const HeldFigure& figure) {
  const bool coded = !figure.project_code.empty();
  auto rows = rows_now(session, access, entity,
                       {{coded ? "project_code" : "name", store::FilterOp::Eq, {coded ? figure.project_code : figure.project}}});
  if (rows.empty() && coded) rows = rows_now(session, access, entity, {{"name", store::FilterOp::Eq, {figure.project}}});
  return rows;
}

std::string week_to_of(const store::StoredRow& row) {
  const auto* text = std::get_if<std::string>(&row.values[project::project_week_entity().fields->at("week_to")]);
  return text ? *text : std::string();
}

/// The values that an answer brings, into one row: earlier changes of the same answer are kept.
void set_value(store::Batch& batch, const store::Entity& entity, const store::StoredRow& row, const HeldFigure& figure,
               const Value& value) {
  const auto field = entity.fields->index(figure.field);
  if (!field) return;
  auto at = std::find_if(batch.changes.begin(), batch.changes.end(),
                         [&](const store::Change& one) { return one.entity == &entity && one.id == row.id; });
  if (at == batch.changes.end()) at = batch.changes.insert(at, store::change_of(entity, row, row.values));
  at->values[*field] = value;
}

void add_changes(store::Session& session, const store::Access& access, const HeldFigure& figure, const Value& value,
                 store::Batch& batch) {
  const store::Access whole = whole_view(access);
  bool later = false;
  for (const store::StoredRow& row : rows_of_project(session, whole, project::project_week_entity(), figure)) {
    const std::string week = week_to_of(row);
    later = later || week > figure.week_to;
    if (week == figure.week_to) set_value(batch, project::project_week_entity(), row, figure, value);
  }
  if (later) return;
  const auto projects = rows_of_project(session, whole, project::project_entity(), figure);
  if (projects.size() == 1) set_value(batch, project::project_entity(), projects.front(), figure, value);
}

}  // namespace

std::vector<const OpenFigure*> figures_of(const std::vector<OpenFigure>& open, const project::Project& project) {
  std::vector<const OpenFigure*> its;
  for (const OpenFigure& one : open) {
    const bool coded = !one.figure.project_code.empty() && !project.project_code.empty();
    if (coded ? one.figure.project_code == project.project_code : one.figure.project == project.name) its.push_back(&one);
  }
  return its;
}

Json held_figure_json(const OpenFigure& one, Language language) {
  const HeldFigure& figure = one.figure;
  const bool amount = week_field(figure).unit == Unit::Yuan;
  return Json::object({{"import", one.import},
                       {"question", figure.question},
                       {"project", figure.project},
                       {"field", figure.field},
                       {"label", held_label(figure, language)},
                       {"value", held_value_json(figure.taken)},
                       {"amount", amount},
                       {"unit", figure.unit},
                       {"week_to", figure.week_to},
                       {"text", language == Language::Zh ? figure.zh : figure.en}});
}

Json held_figures_json(const std::vector<OpenFigure>& open, const project::Project& project, Language language) {
  Json out = Json::array();
  for (const OpenFigure* one : figures_of(open, project)) out.push(held_figure_json(*one, language));
  return out;
}

void doubt_held(const std::vector<OpenFigure>& open, const std::vector<dispatch::BoardRow>& board, Language language,
                report::OnePage& page) {
  bool any = false;
  for (const dispatch::BoardRow& row : board) {
    for (const OpenFigure* one : figures_of(open, row.project)) {
      const auto* amount = std::get_if<std::int64_t>(&one->figure.taken);
      if (!amount || week_field(one->figure).unit != Unit::Yuan) continue;
      std::string unit = one->figure.unit.empty() ? row.project.responsible_unit : one->figure.unit;
      if (unit.empty()) unit = say(language, kNobody);
      page.doubts.push_back({row.id, say(language, kHeldBack, row.project.name, held_label(one->figure, language), dispatch::yi_text(Yuan{*amount}), unit)});
      any = true;
    }
  }
  if (!any || page.changes.empty()) return;
  for (report::Piece& piece : page.changes.front())
    if (piece.explain.starts_with("board.done?") && piece.explain.find(page.day.iso()) != std::string::npos) piece.doubtful = true;
}

namespace {

[[noreturn]] void refuse_answered(const std::string& question) {
  throw Error(ErrorCode::NotFound, "这个数已经答复过，请刷新。", question);
}

/// In a transaction that holds off other writers. The task is read again: somebody may have answered another
/// question of the same import since, and his answer stays.
void note_answer(store::Session& session, const std::string& import, const std::string& question,
                 WeekAnswer answer, const std::string& by, Instant at) {
  auto task = find_task(session, import);
  bool noted = false;
  if (!task) refuse_answered(question);
  for (HeldFigure& figure : task->order.week.held) {
    if (figure.question != question || figure.answer) continue;
    figure.answer = answer;
    figure.by = by;
    figure.at = at;
    noted = true;
  }
  if (!noted) refuse_answered(question);
  save_task(session, *task);
}

}  // namespace

void settle_held(App& app, const Caller& caller, const std::string& import, const std::string& question, WeekAnswer answer) {
  if (!caller.access.may_write("project_week")) throw Error(ErrorCode::Forbidden, "您没有修改项目周调度的权限，请由收表的人答复。", question);
  auto lease = app.database.lease();
  const auto task = find_task(*lease, import);
  bool waits = false;
  store::Batch batch{.kind = "edit", .reason = "", .changes = {}};
  const auto open = open_figures(*lease);
  const bool known = std::any_of(open.begin(), open.end(),
                                 [&](const OpenFigure& one) { return one.import == import && one.figure.question == question; });
  if (!task || !known) throw Error(ErrorCode::NotFound, "这个数已经答复过，或那次导入已撤销，请刷新。", question);
  if (answer == WeekAnswer::Skip) throw Error(ErrorCode::InvalidInput, "已写入的行不能再不导入：请答取新值或保留原值。", "/answer");
  for (const HeldFigure& figure : task->order.week.held) {
    if (figure.question != question || figure.answer) continue;
    waits = true;
    if (rows_of_project(*lease, caller.access, project::project_week_entity(), figure).empty())
      throw Error(ErrorCode::NotFound, "这个项目的周表不在您的范围内，请由收表的人答复。", question);
    const Value& value = answer == WeekAnswer::Take ? figure.taken : figure.kept;
    if (!is_empty(value)) add_changes(*lease, caller.access, figure, value, batch);
    if (batch.reason.empty()) {
      const std::string_view word = words<WeekAnswer>[static_cast<std::size_t>(answer)].zh;
      batch.reason = "答复待核：" + figure.zh + "——" + std::string(word);
    }
  }
  if (!waits) refuse_answered(question);
  const auto note = [&] { note_answer(*lease, import, question, answer, caller.access.actor, app.now()); };
  if (batch.changes.empty()) {
    store::Transaction transaction(*lease, store::Transaction::Mode::Write);
    store::hold_writers(*lease);
    note();
    transaction.commit();
    return;
  }
  write_and_publish(app, *lease, caller.access, batch, Language::Zh, [&](const store::Written&) { note(); });
}

}  // namespace liantu::api
