#include "liantu/project/stage_gate.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"

namespace liantu::project {
namespace {

const Word& word(Stage stage) { return words<Stage>[static_cast<std::size_t>(stage)]; }

const Field& project_field(const std::string& name) {
  const FieldTable& table = field_table<Project>();
  return table[table.at(name)];
}

std::string names_of(const StageRules& rules, const std::vector<std::string>& kinds) {
  std::string out;
  for (const std::string& code : kinds) {
    if (!out.empty()) out += "或";
    out += rules.kind(code)->name;
  }
  return out;
}

Date plus_months(Date day, int months) {
  const int month = day.year() * 12 + day.month() - 1 + months;
  const Date first = *Date::of(month / 12, month % 12 + 1, 1);
  const Date last = first.end_of_month();
  return first.plus(std::min(day.day(), last.day()) - 1);
}

bool is_exit(const StageEvent& event) {
  return event.kind == EventKind::Suspend || event.kind == EventKind::Terminate || event.kind == EventKind::Withdraw;
}

bool paused(const Project& project) { return project.stage && *project.stage >= Stage::Suspended; }

/// The last confirmed event of a kind that is looked for.
template <class Wanted>
std::optional<std::size_t> last_confirmed(const std::vector<StageEvent>& events, Wanted wanted) {
  for (std::size_t i = events.size(); i-- > 0;)
    if (events[i].state == EventState::Confirmed && wanted(events[i])) return i;
  return std::nullopt;
}

std::optional<DateSpan> date_of(const Project& project, const StageGate& gate) {
  if (gate.date_field.empty()) return std::nullopt;
  const Value value = project_field(gate.date_field).get(&project);
  const auto* text = std::get_if<std::string>(&value);
  return text ? DateSpan::parse(*text) : std::nullopt;
}

bool flag_set(const Project& project, const StageGate& gate) {
  return gate.flag_field.empty() || project_field(gate.flag_field).get(&project) == Value{true};
}

GateItem item_of(const StageRules& rules, const StageGate& gate, const GateNeed& need, const Row& project,
                 const std::vector<KeptPaper>& papers) {
  GateItem item{.stage = gate.stage, .field = need.field, .kinds = need.kinds};
  std::string what;
  if (!need.field.empty()) {
    what = project_field(need.field).label.zh;
    item.present = !is_empty(project.at(field_table<Project>().at(need.field)));
  }
  if (!need.kinds.empty()) what += (what.empty() ? "" : "，或") + names_of(rules, need.kinds);
  for (const std::string& kind : need.kinds) {
    const auto paper = std::find_if(papers.begin(), papers.end(), [&](const KeptPaper& p) { return p.kind == kind; });
    if (paper == papers.end() || !item.file.empty()) continue;
    item.present = true;
    item.file = paper->name;
  }
  if (item.present) {
    item.sentence = item.file.empty() ? fmt::format("已填：{}", what) : fmt::format("已有：{}（{}）", what, item.file);
    return item;
  }
  const bool computed = !need.kinds.empty() && std::all_of(need.kinds.begin(), need.kinds.end(), [&](const std::string& kind) {
    return rules.kind(kind)->computed;
  });
  std::string remedy = computed ? "按台账计算" : need.kinds.empty() ? "请填写" : need.field.empty() ? "上传扫描件" : "填写或上传";
  if (!need.note.empty()) remedy += "，" + need.note;
  item.sentence = fmt::format("缺：{}（{}）", what, remedy);
  return item;
}

void refuse_exit(std::vector<std::string>& out, const StageRules& rules, const Project& project, const StageEvent& event) {
  if (paused(project) && !(project.stage == Stage::Suspended && event.kind != EventKind::Suspend))
    out.push_back("项目已经暂停或终止，要继续请用“重启”。");
  if (!rules.reason(event.reason_kind)) out.push_back("缺：原因类别（请选一项）");
  if (event.reason_kind == "other" && event.reason.empty()) out.push_back("缺：原因（选了“其他”，请写明）");
  if (event.approver.empty()) out.push_back("缺：批准人（暂停、终止、退库须有人批准）");
}

void refuse_reopen(std::vector<std::string>& out, const StageRules& rules, const Project& project, const StageEvent& event) {
  if (!paused(project)) out.push_back("项目没有暂停或终止，不需要重启。");
  if (!event.to || !rules.gate(*event.to)) out.push_back("缺：重启后的阶段（请选一项）");
  if (event.reason.empty()) out.push_back("缺：重启原因（请写明）");
  if (event.approver.empty()) out.push_back("缺：批准人（重启须有人批准）");
}

void refuse_advance(std::vector<std::string>& out, const StageRules& rules, const Project& project,
                    const std::vector<StageEvent>& events, const std::vector<KeptPaper>& papers, const StageEvent& event) {
  if (paused(project)) return out.push_back("项目已经暂停或终止，请先重启。");
  const StageGate* gate = event.to ? rules.gate(*event.to) : nullptr;
  if (!gate) return out.push_back("缺：要进入的阶段（请选一项）");
  const auto reached = reached_stage(project, events);
  const Row row = to_row(project);
  std::vector<GateItem> items;
  if (event.kind == EventKind::Backfill) {
    if (!reached || *reached < gate->stage) return out.push_back(fmt::format("项目还没有到{}，请用“上报进入”。", gate->name));
    items = gate_items(rules, *gate, row, papers);
  } else {
    if (reached && gate->stage <= *reached) {
      return out.push_back(fmt::format("项目已在{}，阶段只能向前；确认错了请撤销那次确认。", word(*reached).zh));
    }
    items = way_to(rules, reached, gate->stage, row, papers);
  }
  for (GateItem& item : items)
    if (!item.present) out.push_back(std::move(item.sentence));
  if (gate->document_required && event.document.empty()) out.push_back(fmt::format("缺：{}（请填写）", gate->document));
}

}  // namespace

const StageGate* StageRules::gate(Stage stage) const {
  const auto it = std::find_if(gates.begin(), gates.end(), [&](const StageGate& gate) { return gate.stage == stage; });
  return it == gates.end() ? nullptr : &*it;
}

const EvidenceKind* StageRules::kind(std::string_view code) const {
  const auto it = std::find_if(evidence.begin(), evidence.end(), [&](const EvidenceKind& one) { return one.code == code; });
  return it == evidence.end() ? nullptr : &*it;
}

const ExitReason* StageRules::reason(std::string_view code) const {
  const auto it = std::find_if(reasons.begin(), reasons.end(), [&](const ExitReason& one) { return one.code == code; });
  return it == reasons.end() ? nullptr : &*it;
}

std::string StageRules::unknown_kind(std::string_view code) const {
  if (kind(code)) return {};
  std::vector<std::string_view> codes;
  for (const EvidenceKind& one : evidence) codes.push_back(one.code);
  return fmt::format("没有佐证种类 {}，最接近的是 {}。", code, nearest(code, codes));
}

void StageRules::check_kind(std::string_view code) const {
  if (const std::string why = unknown_kind(code); !why.empty()) throw Error(ErrorCode::InvalidInput, why, "?kind");
  if (kind(code)->computed)
    throw Error(ErrorCode::InvalidInput, fmt::format("“{}”由台账算出，不用上传。", kind(code)->name), "?kind");
}

std::vector<GateItem> gate_items(const StageRules& rules, const StageGate& gate, const Row& project,
                                 const std::vector<KeptPaper>& papers) {
  std::vector<GateItem> items;
  for (const GateNeed& need : gate.needs) items.push_back(item_of(rules, gate, need, project, papers));
  return items;
}

std::vector<GateItem> way_to(const StageRules& rules, std::optional<Stage> reached, Stage to, const Row& project,
                             const std::vector<KeptPaper>& papers) {
  std::vector<GateItem> items;
  for (const StageGate& gate : rules.gates) {
    if ((reached && gate.stage <= *reached) || gate.stage > to || (gate.skippable && gate.stage != to)) continue;
    for (GateItem& item : gate_items(rules, gate, project, papers)) {
      const bool again = std::any_of(items.begin(), items.end(), [&](const GateItem& one) {
        return one.field == item.field && one.kinds == item.kinds;
      });
      if (!again) items.push_back(std::move(item));
    }
  }
  return items;
}

std::optional<Stage> reached_stage(const Project& project, const std::vector<StageEvent>& events) {
  if (!paused(project)) return project.stage;
  const auto exit = last_confirmed(events, [](const StageEvent& e) { return is_exit(e) && e.from < Stage::Suspended; });
  if (exit && events[*exit].from) return events[*exit].from;
  if (project.production) return Stage::Production;
  if (project.finish) return Stage::Completed;
  if (project.start) return project.in_statistics == true ? Stage::InStatistics : Stage::Started;
  return std::nullopt;
}

std::vector<Step> stage_chain(const StageRules& rules, const Project& project, const std::vector<StageEvent>& events) {
  const auto reached = reached_stage(project, events);
  std::vector<Step> chain;
  bool next_found = false;
  for (const StageGate& gate : rules.gates) {
    Step step{.stage = gate.stage, .state = StepState::Later, .current = reached == gate.stage, .on = date_of(project, gate)};
    if (reached && gate.stage <= *reached) {
      step.event = last_confirmed(events, [&](const StageEvent& e) {
        return (e.kind == EventKind::Advance || e.kind == EventKind::Backfill) && e.to == gate.stage;
      });
      if (step.event && events[*step.event].happened) step.on = DateSpan{*events[*step.event].happened, *events[*step.event].happened};
      const bool passed = step.current || !gate.skippable || flag_set(project, gate);
      step.state = step.event ? StepState::Confirmed : passed ? StepState::ToProve : StepState::Skipped;
    } else {
      step.state = next_found ? StepState::Later : StepState::Next;
      next_found = true;
    }
    chain.push_back(step);
  }
  return chain;
}

std::vector<Overdue> overdue_clocks(const StageRules& rules, const Project& project, const std::vector<Step>& chain, Date day) {
  std::vector<Overdue> out;
  if (paused(project)) return out;
  const auto step_of = [&](Stage stage) {
    return std::find_if(chain.begin(), chain.end(), [&](const Step& step) { return step.stage == stage; });
  };
  for (const StageGate& gate : rules.gates) {
    const auto at = step_of(gate.stage);
    const bool entered = at->state == StepState::Confirmed || at->state == StepState::ToProve;
    if (entered || (!gate.flag_field.empty() && flag_set(project, gate))) continue;
    std::optional<Overdue> worst;
    for (const StageClock& clock : gate.clocks) {
      const auto from = step_of(clock.from);
      if (from == chain.end() || !from->on) continue;
      const Date due = plus_months(from->on->to, clock.months).plus(clock.days);
      if (day <= due || (worst && worst->light >= clock.light)) continue;
      worst = Overdue{gate.stage, clock.light,
                      fmt::format("{}：{}于{}，应在{}前，至{}已过{}天", clock.text, rules.gate(clock.from)->name, from->on->to.iso(),
                                  due.iso(), day.iso(), day.days() - due.days())};
    }
    if (worst) out.push_back(std::move(*worst));
  }
  return out;
}

std::vector<std::string> refusals(const StageRules& rules, const Project& project, const std::vector<StageEvent>& events,
                                  const std::vector<KeptPaper>& papers, const StageEvent& event, Date today) {
  std::vector<std::string> out;
  const auto waiting = std::find_if(events.begin(), events.end(), [](const StageEvent& e) { return e.state == EventState::Reported; });
  if (waiting != events.end()) return {fmt::format("还有一条待复核的阶段变更（{}上报），请先确认或退回它。", waiting->reported_by)};
  if (!event.happened) out.push_back("缺：发生日期（请填写）");
  if (event.happened && *event.happened > today) out.push_back(fmt::format("发生日期{}在今天之后，请改正。", event.happened->iso()));
  switch (event.kind.value_or(EventKind::Advance)) {
    case EventKind::Advance:
    case EventKind::Backfill: refuse_advance(out, rules, project, events, papers, event); break;
    case EventKind::Suspend:
    case EventKind::Terminate:
    case EventKind::Withdraw: refuse_exit(out, rules, project, event); break;
    case EventKind::Reopen: refuse_reopen(out, rules, project, event); break;
  }
  return out;
}

Project after_event(const StageRules& rules, const StageEvent& event, Project project) {
  if (event.kind != EventKind::Backfill) project.stage = event.to;
  if (event.kind == EventKind::Reopen || !event.to) return project;
  const StageGate* gate = rules.gate(*event.to);
  if (!gate) return project;
  if (!gate->date_field.empty() && event.happened)
    set_field(project_field(gate->date_field), &project, Value{event.happened->iso()});
  if (!gate->flag_field.empty()) set_field(project_field(gate->flag_field), &project, Value{true});
  return project;
}

}  // namespace liantu::project
