#include "liantu/api/approval/case_json.h"

#include <algorithm>
#include <array>

#include "liantu/api/json_parts.h"
#include "liantu/api/ledger_json.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/basis/basis_words.h"
#include "liantu/approval/basis/name_words_preset.h"
#include "liantu/approval/case_sentence.h"

namespace liantu::api {
namespace {

using approval::CaseMove, approval::ClockReading, approval::CaseStanding, approval::Countdown;
using json::Json;

constexpr std::array<std::string_view, 3> kClockStates = {"normal", "warning", "overdue"};
constexpr std::array<std::string_view, 4> kClockPhases = {"not_started", "running", "suspended", "ended"};
constexpr std::array<std::string_view, 4> kCountdownStates = {"open", "warning", "lapsed", "done"};
constexpr std::array<std::string_view, 7> kNeeds = {"reason", "document",   "expected", "procedure",
                                                    "amount", "decided_by", "outcome"};

Json case_instant(const std::optional<Instant>& at) {
  return at ? Json(shanghai_time(*at)) : Json();
}

Json countdown_json(const std::optional<Countdown>& one) {
  if (!one) return {};
  return Json::object({{"due", one->due.iso()},
                       {"working_days", one->working_days},
                       {"state", kCountdownStates[static_cast<std::size_t>(one->state)]}});
}

Json procedure_json(const CaseView& view, const std::string& code) {
  const approval::ClockRule& rule = view.clocks.rule;
  const auto told = [&](const std::string& basis) { return approval::basis_words(basis, view.language); };
  if (const approval::ProcedureKind* kind = rule.procedure(code))
    return Json::object(
        {{"code", kind->code}, {"zh", kind->zh}, {"en", kind->en}, {"basis", told(kind->basis)}});
  if (const approval::ExtensionKind* kind = rule.extension(code))
    return Json::object(
        {{"code", kind->code}, {"zh", kind->zh}, {"en", kind->en}, {"basis", told(kind->basis)}});
  return {};
}

Json intervals_json(const ClockReading& clock, const CaseView& view) {
  Json out = Json::array();
  for (const approval::ClockInterval& one : clock.intervals)
    out.push(Json::object({{"from", shanghai_time(one.from)},
                           {"to", shanghai_time(one.to)},
                           {"running", one.running},
                           {"amount", approval::amount_of(one.ticks, clock.unit)},
                           {"words", approval::amount_words(one.ticks, clock.unit, view.language)},
                           {"cause", named(one.cause)},
                           {"procedure", procedure_json(view, one.procedure)},
                           {"reason", one.reason},
                           {"document", one.document},
                           {"expected", date_json(one.expected)}}));
  return out;
}

/// Days that make a date surprising: for the picture, from a week before the beginning to a week after the
/// end.
Json rest_days_json(const ClockReading& clock, const CaseView& view) {
  Json out = Json::array();
  if (!clock.begins || clock.intervals.empty()) return out;
  const Date from = shanghai_day(clock.intervals.front().from).plus(-2);
  Date last = std::max(shanghai_day(view.now), clock.due_day().value_or(from));
  if (clock.due_if_resumed) last = std::max(last, *clock.due_if_resumed);
  last = std::min(last.plus(7), from.plus(730));
  for (Date day = from; day <= last; day = day.plus(1)) {
    const bool works = view.clocks.axis.works(day);
    if (works && day.weekday() < 6) continue;
    out.push(Json::object({{"date", day.iso()},
                           {"kind", works               ? "worked"
                                    : day.weekday() < 6 ? "holiday"
                                                        : "weekend"}}));
  }
  return out;
}

Json clock_json(const CaseStanding& standing, const CaseView& view) {
  if (!standing.clock) return {};
  const ClockReading& clock = *standing.clock;
  const auto amount = [&](std::int64_t ticks) { return Json(approval::amount_of(ticks, clock.unit)); };
  return Json::object(
      {{"phase", kClockPhases[static_cast<std::size_t>(clock.phase)]},
       {"state", kClockStates[static_cast<std::size_t>(clock.state)]},
       {"unit", named(clock.unit)},
       {"budget", amount(clock.budget)},
       {"extended", amount(clock.extended)},
       {"used", amount(clock.used)},
       {"suspended", amount(clock.suspended)},
       {"elapsed", amount(clock.elapsed)},
       {"remaining", amount(clock.remaining)},
       {"begins", case_instant(clock.begins)},
       {"due", clock.phase == approval::ClockPhase::Suspended ? Json() : date_json(clock.due_day())},
       {"due_if_resumed_today",
        clock.phase == approval::ClockPhase::Suspended ? date_json(clock.due_day()) : Json()},
       {"due_if_resumed", date_json(clock.due_if_resumed)},
       {"first_overdue", date_json(clock.first_overdue)},
       {"provisional", clock.provisional},
       {"intervals", intervals_json(clock, view)},
       {"days", rest_days_json(clock, view)}});
}

Json lines_json(const CaseFile& of, const CaseStanding& standing, const CaseView& view) {
  Json out = Json::array();
  for (const approval::CaseLine& line : approval::explain_clock(of.value, standing, view.clocks.rule,
                                                                view.clocks.axis, view.now, view.language))
    out.push(
        Json::object({{"text", line.text}, {"basis", approval::basis_words(line.basis, view.language)}}));
  return out;
}

Json event_json(const approval::CaseEvent& event, const CaseView& view) {
  return Json::object({{"move", event.move ? named(*event.move) : Json()},
                       {"date", date_json(event.day)},
                       {"time", event.time},
                       {"reason", event.reason},
                       {"document", event.document},
                       {"procedure", procedure_json(view, event.procedure)},
                       {"expected", date_json(event.expected_resume)},
                       {"amount", real_json(event.amount)},
                       {"decided_by", event.head},
                       {"due_before", date_json(event.due_before)},
                       {"due_after", date_json(event.due_after)},
                       {"actor", event.actor}});
}

Json moves_json(const approval::ApprovalCase& of) {
  Json out = Json::array();
  for (const CaseMove move : approval::allowed_moves(of)) {
    Json needs = Json::array();
    for (const approval::MoveNeed need : approval::rule_of(move).needs)
      needs.push(kNeeds[static_cast<std::size_t>(need)]);
    if (move == CaseMove::Extend) needs.push("extension");
    Json one = named(move);
    one.set("needs", std::move(needs));
    out.push(std::move(one));
  }
  return out;
}

CaseStanding case_standing(const CaseFile& of, const CaseView& view) {
  return approval::standing_of(of.value, of.events, view.clocks.rule, view.clocks.axis, view.now);
}

Json attempt_json(const CaseFile& of, const CaseView& view, bool shown) {
  return Json::object({{"id", of.row.id},
                       {"case_no", of.value.case_no},
                       {"attempt", of.value.attempt.value_or(1)},
                       {"state", of.value.state ? named(*of.value.state) : Json()},
                       {"received", date_json(of.value.received)},
                       {"finished", date_json(of.value.finished)},
                       {"summary", approval::clock_summary(case_standing(of, view), view.language)},
                       {"shown", shown}});
}

bool may_come_again(const approval::ApprovalCase& of) {
  using enum approval::CaseState;
  return of.state == Denied || of.state == Withdrawn || of.state == OutOfRemit;
}

}  // namespace

Json case_page_json(const CaseFile& of, const std::vector<CaseFile>& attempts, const CaseView& view) {
  const CaseStanding standing = case_standing(of, view);
  Json events = Json::array(), all = Json::array();
  for (auto it = of.events.rbegin(); it != of.events.rend(); ++it) events.push(event_json(*it, view));
  for (const CaseFile& one : attempts) all.push(attempt_json(one, view, one.row.id == of.row.id));
  const bool last = attempts.empty() || attempts.back().row.id == of.row.id;
  Json out = row_json(approval::approval_case_entity(), of.row);
  out.set("asof", shanghai_time(view.now));
  out.set("etag", etag(of.row.id, of.row.version));
  out.set("matter_words", approval::matter_words(view.clocks.rule, of.value.matter, view.language));
  out.set("department_words",
          approval::department_words(view.clocks.rule, of.value.department, view.language));
  out.set("state_word", of.value.state ? named(*of.value.state) : Json());
  out.set("ball", named(standing.ball));
  out.set("summary", approval::clock_summary(standing, view.language));
  out.set("clock", clock_json(standing, view));
  out.set("lines", lines_json(of, standing, view));
  out.set("gap", countdown_json(standing.gap));
  out.set("delivery", countdown_json(standing.delivery));
  out.set("obligation", countdown_json(standing.obligation));
  out.set("events", std::move(events));
  out.set("attempts", std::move(all));
  out.set("moves", view.may_move ? moves_json(of.value) : Json::array());
  out.set("may_again", view.may_move && last && may_come_again(of.value));
  return out;
}

Json case_progress_json(const CaseFile& of, const CaseView& view) {
  const CaseStanding standing = case_standing(of, view);
  Json asked = Json::array();
  for (const approval::CaseEvent& event : of.events)
    if (event.move == CaseMove::AskSupplement || event.move == CaseMove::GrantWithGap)
      asked.push(Json::object({{"what", event.reason},
                               {"document", event.document},
                               {"date", date_json(event.day)},
                               {"until", date_json(event.expected_resume)}}));
  return Json::object(
      {{"case_no", of.value.case_no},
       {"attempt", of.value.attempt.value_or(1)},
       {"matter", of.value.matter},
       {"matter_words", approval::matter_words(view.clocks.rule, of.value.matter, view.language)},
       {"project", of.value.project},
       {"works", of.value.works.empty() ? of.value.works_code : of.value.works},
       {"applicant", of.value.applicant},
       {"department", of.value.department},
       {"department_words", approval::department_words(view.clocks.rule, of.value.department, view.language)},
       {"state", of.value.state ? named(*of.value.state) : Json()},
       {"ball", named(standing.ball)},
       {"received", date_json(of.value.received)},
       {"accepted", date_json(of.value.accepted)},
       {"finished", date_json(of.value.finished)},
       {"delivered", date_json(of.value.delivered)},
       {"document_no", of.value.document},
       {"summary", approval::clock_summary(standing, view.language)},
       {"clock", clock_json(standing, view)},
       {"gap", countdown_json(standing.gap)},
       {"delivery", countdown_json(standing.delivery)},
       {"asked", std::move(asked)}});
}

Json case_rules_json(const approval::ClockRule& rule, Language language) {
  const auto told = [&](const std::string& basis) { return approval::basis_words(basis, language); };
  Json matters = Json::array(), procedures = Json::array(), extensions = Json::array();
  for (const approval::Matter& matter : rule.matters)
    matters.push(
        Json::object({{"code", matter.code},
                      {"name", matter.name},
                      {"words", approval::matter_words(rule, matter.name, language)},
                      {"department", matter.department},
                      {"department_words", approval::department_words(rule, matter.department, language)},
                      {"unit", named(matter.unit)},
                      {"promised", matter.promised > 0 ? Json(matter.promised) : Json()},
                      {"statutory", matter.statutory > 0 ? Json(matter.statutory) : Json()},
                      {"basis", told(matter.basis)}}));
  for (const approval::ProcedureKind& kind : rule.procedures)
    procedures.push(Json::object({{"code", kind.code},
                                  {"zh", kind.zh},
                                  {"en", kind.en},
                                  {"ball", named(kind.ball)},
                                  {"basis", told(kind.basis)}}));
  for (const approval::ExtensionKind& kind : rule.extensions)
    extensions.push(Json::object({{"code", kind.code},
                                  {"zh", kind.zh},
                                  {"en", kind.en},
                                  {"most", kind.most},
                                  {"unit", named(kind.unit)},
                                  {"head", kind.head},
                                  {"basis", told(kind.basis)}}));
  return Json::object({{"matters", std::move(matters)},
                       {"procedures", std::move(procedures)},
                       {"extensions", std::move(extensions)},
                       {"warning_days", rule.warning.days},
                       {"warning_hours", rule.warning.hours},
                       {"warning_basis", told(rule.warning_basis)},
                       {"first_day_basis", told(rule.first_day_basis)}});
}

}  // namespace liantu::api
