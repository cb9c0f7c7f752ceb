#include "liantu/project/stage_gate.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/project/stage_ahead.h"

namespace liantu::project {
namespace {

const Word& word(Stage stage) { return words<Stage>[static_cast<std::size_t>(stage)]; }

const Field& project_field(const std::string& name) {
  const FieldTable& table = field_table<Project>();
  return table[table.at(name)];
}

const Field& deal_field(const std::string& name) {
  const FieldTable& table = field_table<attraction::Deal>();
  return table[table.at(name)];
}

constexpr Phrase kOr{"或", " or "}, kEither{"，或", ", or "}, kOfDeal{"招商台账的{0}", "{0} in the deal"};
constexpr Phrase kFilled{"已填：{0}", "Filled in: {0}"}, kFilledDeal{"招商台账已填：{0}", "Filled in the deal: {0}"}, kThere{"已有：{0}（{1}）", "There: {0} ({1})"}, kMissing{"缺：{0}（{1}）", "Missing: {0} ({1})"};
constexpr Phrase kComputed{"按台账计算", "computed from the ledgers"}, kFill{"请填写", "please fill it in"}, kUpload{"上传扫描件", "upload a scan"}, kFillOrUpload{"填写或上传", "fill in or upload"}, kNote{"，{0}", ", {0}"};
constexpr Phrase kHeld{"项目已经暂停或终止，要继续请用“重启”。", "The project is suspended or ended; to go on, reopen it."};
constexpr Phrase kReason{"缺：原因类别（请选一项）", "Missing: class of reason (choose one)"}, kOtherReason{"缺：原因（选了“其他”，请写明）", "Missing: reason (other was chosen, say which)"};
constexpr Phrase kApprover{"缺：批准人（暂停、终止、退库须有人批准）", "Missing: approver (suspension, end and withdrawal need one)"};
constexpr Phrase kNotHeld{"项目没有暂停或终止，不需要重启。", "The project is neither suspended nor ended; nothing to reopen."};
constexpr Phrase kReopenTo{"缺：重启后的阶段（请选一项）", "Missing: stage after reopening (choose one)"}, kReopenWhy{"缺：重启原因（请写明）", "Missing: why it is reopened"}, kReopenBy{"缺：批准人（重启须有人批准）", "Missing: approver (reopening needs one)"};
constexpr Phrase kReopenFirst{"项目已经暂停或终止，请先重启。", "The project is suspended or ended; reopen it first."}, kNoStage{"缺：要进入的阶段（请选一项）", "Missing: the stage to enter (choose one)"};
constexpr Phrase kNotYet{"项目还没有到{0}，请用“上报进入”。", "The project has not reached {0}; report that it enters."};
constexpr Phrase kOnlyForward{"项目已在{0}，阶段只能向前；确认错了请撤销那次确认。", "The project is at {0} and stages only go forward; undo the confirmation if it was wrong."};
constexpr Phrase kDocument{"缺：{0}（请填写）", "Missing: {0} (please fill it in)"}, kNoDay{"缺：发生日期（请填写）", "Missing: the day it happened (please fill it in)"};
constexpr Phrase kLater{"发生日期{0}在今天之后，请改正。", "The day it happened, {0}, is after today; please correct it."};
constexpr Phrase kWaiting{"还有一条待复核的阶段变更（{0}上报），请先确认或退回它。", "A stage change reported by {0} is still waiting; confirm or return it first."};
constexpr Phrase kClock{"{0}：{1}于{2}，应在{3}前，至{4}已过{5}天", "{0}: {1} on {2}, due by {3}, {5} days over on {4}"};

std::string_view stage_name(Stage stage, Language language) { return language == Language::Zh ? word(stage).zh : word(stage).en; }
const std::string& gate_name(const StageGate& gate, Language language) { return language == Language::Zh ? gate.name : gate.en; }

std::string names_of(const StageRules& rules, const std::vector<std::string>& kinds, Language language) {
  std::string out;
  for (const std::string& code : kinds) {
    if (!out.empty()) out += say(language, kOr);
    out += language == Language::Zh ? rules.kind(code)->name : rules.kind(code)->en;
  }
  return out;
}

std::string_view label_of(const Field& field, Language language) { return language == Language::Zh ? field.label.zh : field.label.en; }

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

bool filled(const Field& field, const void* object) { return !is_empty(field.get(object)); }

/// 建设单位，或招商台账的投资方名称，或营业执照.
std::string what_is_asked(const StageRules& rules, const GateNeed& need, Language language) {
  std::string what;
  const auto add = [&](std::string part) { what += (what.empty() ? "" : say(language, kEither)) + std::move(part); };
  if (!need.field.empty()) add(std::string(label_of(project_field(need.field), language)));
  if (!need.deal.empty()) add(say(language, kOfDeal, label_of(deal_field(need.deal), language)));
  if (!need.kinds.empty()) add(names_of(rules, need.kinds, language));
  return what;
}

std::string remedy_of(const StageRules& rules, const GateNeed& need, Language language) {
  const bool computed = !need.kinds.empty() && std::all_of(need.kinds.begin(), need.kinds.end(), [&](const std::string& kind) {
    return rules.kind(kind)->computed;
  });
  const bool fields = !need.field.empty() || !need.deal.empty();
  std::string remedy = say(language, computed ? kComputed : need.kinds.empty() ? kFill : fields ? kFillOrUpload : kUpload);
  if (!need.note.empty()) remedy += say(language, kNote, language == Language::Zh ? need.note : need.note_en);
  return remedy;
}

/// Whether one of the three ways is there, and the sentence of the one that is.
void look_for(const StageRules& rules, const GateNeed& need, const StageCase& of, Language language, GateItem& item) {
  for (const std::string& kind : need.kinds) {
    const auto paper = std::find_if(of.papers.begin(), of.papers.end(), [&](const KeptPaper& p) { return p.kind == kind; });
    if (paper == of.papers.end() || !item.file.empty()) continue;
    item.present = true;
    item.file = paper->name;
  }
  const bool in_project = !need.field.empty() && filled(project_field(need.field), &of.project);
  const bool in_deal = !need.deal.empty() && of.deal && filled(deal_field(need.deal), &*of.deal);
  item.present = item.present || in_project || in_deal;
  if (!item.present) return;
  if (!item.file.empty()) item.sentence = say(language, kThere, what_is_asked(rules, need, language), item.file);
  else if (in_deal && !in_project) item.sentence = say(language, kFilledDeal, label_of(deal_field(need.deal), language));
  else item.sentence = say(language, kFilled, need.deal.empty() ? what_is_asked(rules, need, language) : std::string(label_of(project_field(need.field), language)));
}

GateItem item_of(const StageRules& rules, const StageGate& gate, const GateNeed& need, const StageCase& of, Language language) {
  GateItem item{.stage = gate.stage, .field = need.field, .deal = of.deal ? need.deal : "", .kinds = need.kinds};
  GateNeed asked = need;
  if (!of.deal) asked.deal.clear();   // no sentence about a row that is not there
  look_for(rules, asked, of, language, item);
  if (!item.present) item.sentence = say(language, kMissing, what_is_asked(rules, asked, language), remedy_of(rules, asked, language));
  return item;
}

/// A field of the deal alone is asked only where there is a deal.
bool applies(const GateNeed& need, const StageCase& of) { return of.deal || !need.field.empty() || !need.kinds.empty(); }

using Sentences = std::vector<std::string>;

void refuse_exit(Sentences& out, const StageRules& rules, const Project& project, const StageEvent& event, Language language) {
  if (paused(project) && !(project.stage == Stage::Suspended && event.kind != EventKind::Suspend)) out.push_back(say(language, kHeld));
  if (!rules.reason(event.reason_kind)) out.push_back(say(language, kReason));
  if (event.reason_kind == "other" && event.reason.empty()) out.push_back(say(language, kOtherReason));
  if (event.approver.empty()) out.push_back(say(language, kApprover));
}

void refuse_reopen(Sentences& out, const StageRules& rules, const Project& project, const StageEvent& event, Language language) {
  if (!paused(project)) out.push_back(say(language, kNotHeld));
  if (!event.to || !rules.gate(*event.to)) out.push_back(say(language, kReopenTo));
  if (event.reason.empty()) out.push_back(say(language, kReopenWhy));
  if (event.approver.empty()) out.push_back(say(language, kReopenBy));
}

void refuse_advance(Sentences& out, const StageRules& rules, const StageCase& of, const StageEvent& event, Language language) {
  if (paused(of.project)) return out.push_back(say(language, kReopenFirst));
  const StageGate* gate = event.to ? rules.gate(*event.to) : nullptr;
  if (!gate) return out.push_back(say(language, kNoStage));
  const auto reached = reached_stage(of.project, of.events);
  std::vector<GateItem> items;
  if (event.kind == EventKind::Backfill) {
    if (!reached || *reached < gate->stage) return out.push_back(say(language, kNotYet, gate_name(*gate, language)));
    items = gate_items(rules, *gate, of, language);
  } else {
    if (reached && gate->stage <= *reached) return out.push_back(say(language, kOnlyForward, stage_name(*reached, language)));
    items = way_to(rules, reached, gate->stage, of, language);
  }
  for (GateItem& item : items)
    if (!item.present) out.push_back(std::move(item.sentence));
  if (gate->document_required && event.document.empty())
    out.push_back(say(language, kDocument, language == Language::Zh ? gate->document : gate->document_en));
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

std::vector<GateItem> gate_items(const StageRules& rules, const StageGate& gate, const StageCase& of, Language language) {
  std::vector<GateItem> items;
  for (const GateNeed& need : gate.needs)
    if (applies(need, of)) items.push_back(item_of(rules, gate, need, of, language));
  return items;
}

std::vector<GateItem> way_to(const StageRules& rules, std::optional<Stage> reached, Stage to, const StageCase& of, Language language) {
  std::vector<GateItem> items;
  for (const StageGate& gate : rules.gates) {
    if ((reached && gate.stage <= *reached) || gate.stage > to || (gate.skippable && gate.stage != to)) continue;
    for (GateItem& item : gate_items(rules, gate, of, language)) {
      const bool again = std::any_of(items.begin(), items.end(), [&](const GateItem& one) {
        return one.field == item.field && one.deal == item.deal && one.kinds == item.kinds;
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

std::vector<Overdue> overdue_clocks(const StageRules& rules, const Project& project, const std::vector<Step>& chain, Date day,
                                    Language language) {
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
                      say(language, kClock, language == Language::Zh ? clock.text : clock.text_en, gate_name(*rules.gate(clock.from), language),
                          from->on->to.iso(), due.iso(), day.iso(), day.days() - due.days())};
    }
    if (worst) out.push_back(std::move(*worst));
  }
  return out;
}

std::vector<std::string> refusals(const StageRules& rules, const StageCase& of, const StageEvent& event, Date today, Language language) {
  Sentences out;
  const auto waiting = std::find_if(of.events.begin(), of.events.end(), [](const StageEvent& e) { return e.state == EventState::Reported; });
  if (waiting != of.events.end()) return {say(language, kWaiting, waiting->reported_by)};
  if (!event.happened) out.push_back(say(language, kNoDay));
  if (event.happened && *event.happened > today) out.push_back(say(language, kLater, event.happened->iso()));
  switch (event.kind.value_or(EventKind::Advance)) {
    case EventKind::Advance:
    case EventKind::Backfill: refuse_advance(out, rules, of, event, language); break;
    case EventKind::Suspend:
    case EventKind::Terminate:
    case EventKind::Withdraw: refuse_exit(out, rules, of.project, event, language); break;
    case EventKind::Reopen: refuse_reopen(out, rules, of.project, event, language); break;
  }
  return out;
}

Project after_event(const StageRules& rules, const StageEvent& event, Project project) {
  if (event.kind != EventKind::Backfill) project.stage = event.to;
  if (event.kind == EventKind::Reopen || !event.to) return project;
  if (event.kind == EventKind::Advance) fill_stated(event.stated, project);
  const StageGate* gate = rules.gate(*event.to);
  if (!gate) return project;
  if (!gate->date_field.empty() && event.happened)
    set_field(project_field(gate->date_field), &project, Value{event.happened->iso()});
  if (!gate->flag_field.empty()) set_field(project_field(gate->flag_field), &project, Value{true});
  return project;
}

attraction::Deal deal_after_event(const StageRules& rules, const StageEvent& event, attraction::Deal deal) {
  const bool ahead = deal.stage && *deal.stage < Stage::Suspended && event.to && *event.to <= *deal.stage;
  if (event.kind != EventKind::Backfill && !(event.kind == EventKind::Advance && ahead)) deal.stage = event.to;
  const StageGate* gate = event.to ? rules.gate(*event.to) : nullptr;
  if (event.kind == EventKind::Reopen || !gate || gate->deal_date_field.empty() || !event.happened) return deal;
  set_field(deal_field(gate->deal_date_field), &deal, Value{event.happened->iso()});
  return deal;
}

}  // namespace liantu::project
