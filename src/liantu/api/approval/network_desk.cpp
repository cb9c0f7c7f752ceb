#include "liantu/api/approval/network_desk.h"

#include <algorithm>

#include "liantu/approval/basis/name_words_preset.h"
#include "liantu/approval/clock_rule_preset.h"
#include "liantu/approval/network_cases.h"
#include "liantu/approval/network_store.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

/// Throws what is wrong with the row; the caller tells it.
void reckon(NetworkView& view, const NetworkWorld& world, Language language) {
  const approval::ApprovalNetwork& row = view.row;
  view.of = &world.book.at(row.template_code, row.template_version.value_or(0));
  view.latest_version = world.book.at(row.template_code).of.version;
  view.actuals = approval::on_steps(view.of->of, std::move(view.actuals));
  if (!row.start)
    throw Error(ErrorCode::InvalidInput,
                say(language, {"没有填网络起点，不推算日期。",
                               "The day it begins is not stated: no dates are worked out."}));
  view.choice.answers = approval::answers_of(row.answers);
  if (row.works_wd) view.choice.works_halves = std::llround(2 * *row.works_wd);
  view.adopted = approval::changes_of_text(row.changes);
  if (view.of->of.unit == approval::StepUnit::Hour)
    throw Error(ErrorCode::InvalidInput,
                say(language, {"这个模板按小时计，不排日期；打开网络看它在办公时间里的图。",
                               "This template counts hours: open the network to see it on office time."}));
  view.facts = {row.land_changed, row.plan_changed};
  const auto first =
      row.first_day == approval::NetworkFirstDay::Same ? vocab::FirstDay::Same : vocab::FirstDay::Next;
  view.days.emplace(office_calendar(), *row.start, first);
  view.plan = approval::make_network(view.of->of, view.choice);
  view.plan_times = approval::network_times(view.plan);
  view.standing = approval::network_standing(view.as_case(), {}, language);
  if (!view.standing.progress.times.ring.empty())
    throw Error(ErrorCode::Conflict, say(language, {"采纳的调整使环节绕成了圈，请撤销。",
                                                    "The adopted changes make a ring: undo them."}));
}

}  // namespace

NetworkWorld::NetworkWorld(const NetworkReader& reader, const Moment& at, const ActualScope& scope)
    : moment(at),
      book(reader.session),
      actuals(reader.session, reader.access, at, scope),
      clocks(reader.hours ? reader.hours->clocks : nullptr) {}

bool network_reached(const NetworkView& view) {
  const auto& progress = view.standing.progress;
  const auto aim = progress.network.aim;
  if (aim) return progress.steps[*aim].state == approval::StepState::Done;
  return std::none_of(progress.steps.begin(), progress.steps.end(),
                      [](const auto& s) { return approval::still_open(s.state); });
}

std::optional<std::int64_t> network_slip(const NetworkView& view) {
  const auto &plan = view.plan_times.finish, &now = view.standing.progress.times.finish;
  return plan && now ? std::optional(*now - *plan) : std::nullopt;
}

std::optional<EarlierFinish> earlier_finish(const NetworkView* view) {
  if (view == nullptr || !view->fault.empty()) return std::nullopt;
  EarlierFinish out{view->today, view->standing.progress.times.finish, {}};
  if (out.halves) out.end = view->days->last_day(*out.halves);
  return out;
}

std::unique_ptr<NetworkView> network_view(const NetworkWorld& world, const store::StoredRow& row,
                                          Language language) {
  auto view = std::unique_ptr<NetworkView>(new NetworkView{.today = world.moment.day});
  view->id = row.id;
  view->version = row.version;
  view->row = from_row<approval::ApprovalNetwork>(row.values);
  view->project = world.actuals.project(view->row.project_no, view->row.project);
  view->actuals =
      approval::of_works(world.actuals.of(view->row.project_no, view->row.project), view->row.works_code);
  const approval::ClockRule& names = world.clocks ? world.clocks->rule : approval::shipped_clock_rule();
  for (approval::StepActual& one : view->actuals)
    one.holder = approval::department_words(names, one.holder, language);
  try {
    reckon(*view, world, language);
  } catch (const Error& error) {
    view->fault = error.what();
  }
  return view;
}

OneNetwork network_named(const NetworkReader& reader, const Moment& moment, std::string_view id,
                         bool histories) {
  const auto row =
      store::find(reader.session, reader.access, approval::approval_network_entity(), id, moment.at);
  if (!row)
    throw Error(ErrorCode::NotFound, "没有这个审批网络，它可能已被删除，或不在您的范围内。", std::string(id));
  const auto of = from_row<approval::ApprovalNetwork>(row->values);
  OneNetwork out;
  out.world = std::make_unique<NetworkWorld>(
      reader, moment,
      ActualScope{.projects = {{{of.project_no, of.project}}}, .cases = {}, .histories = histories});
  out.view = network_view(*out.world, *row, reader.language);
  return out;
}

std::vector<std::unique_ptr<NetworkView>> networks_of(const NetworkReader& reader,
                                                      const NetworkWorld& world) {
  std::vector<std::unique_ptr<NetworkView>> out;
  for (const store::StoredRow& row :
       rows_at(reader.session, reader.access, approval::approval_network_entity(), world.moment))
    out.push_back(network_view(world, row, reader.language));
  return out;
}

}  // namespace liantu::api
