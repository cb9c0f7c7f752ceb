#include "liantu/approval/network_cases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace liantu::approval {
namespace {

constexpr std::string_view kNoon = "12:00";

bool stops(CaseMove move) {
  return move == CaseMove::AskSupplement || move == CaseMove::BeginProcedure;
}
bool goes_on(CaseMove move) {
  return move == CaseMove::TakeSupplement || move == CaseMove::EndProcedure;
}

bool helps(CaseState state) {
  switch (state) {
    case CaseState::Accepted:
    case CaseState::SupplementBegun:
    case CaseState::SupplementEnded:
    case CaseState::InHand:
    case CaseState::ProcedureBegun:
    case CaseState::ProcedureEnded:
    case CaseState::Granted:
    case CaseState::GrantedWithGap:
      return true;
    case CaseState::Received:
    case CaseState::Withdrawn:
    case CaseState::NotNeeded:
    case CaseState::OutOfRemit:
    case CaseState::Denied:
    case CaseState::Recalled:
    case CaseState::Revoked:
      return false;
  }
  return false;
}

/// Length of the longest of the parts, '|' between, that stands in `text`.
std::size_t longest_part(std::string_view parts, std::string_view text) {
  std::size_t out = 0;
  while (!parts.empty()) {
    const std::size_t end = std::min(parts.find('|'), parts.size());
    const std::string_view part = parts.substr(0, end);
    if (!part.empty() && text.find(part) != std::string_view::npos) out = std::max(out, part.size());
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return out;
}

/// Two matters of one step: the open one, else the one that ended last, from the first beginning.
StepActual both_matters(StepActual a, StepActual b) {
  const auto started = std::min(a.started, b.started);
  const bool takes_b = a.finished && (!b.finished || *b.finished > *a.finished);
  StepActual out = takes_b ? std::move(b) : std::move(a);
  out.started = started;
  return out;
}

/// Of cases of one step for the same works: each by itself when they are of one matter, else all as one.
std::vector<std::int64_t> joint_halves(const std::vector<const FinishedCase*>& cases,
                                       const vocab::WorkCalendar& calendar) {
  std::vector<std::int64_t> each;
  StepActual all{.started = cases[0]->started, .finished = cases[0]->finished};
  bool one_matter = true;
  for (const FinishedCase* one : cases) {
    each.push_back(one->halves);
    one_matter = one_matter && one->matter == cases[0]->matter;
    all.started = std::min(all.started, one->started);
    all.finished = std::max(all.finished, one->finished);
  }
  if (one_matter) return each;
  return {duration_of(all, calendar).value_or(1)};
}

}  // namespace

std::vector<StepPause> case_pauses(std::span<const CaseEvent> events) {
  std::vector<StepPause> out;
  bool standing = false;
  for (const CaseEvent& event : events) {
    if (!event.move || !event.day) continue;
    if (stops(*event.move) && !standing) {
      const bool supplement = *event.move == CaseMove::AskSupplement;
      StepPause pause{.from = event.time.empty() || event.time <= kNoon ? *event.day : event.day->plus(1)};
      pause.expected = event.expected_resume;
      pause.why =
          supplement ? TemplateText{"补正", "supplements"} : TemplateText{"特别程序", "special procedure"};
      pause.document = event.document;
      pause.by_applicant = supplement;
      out.push_back(std::move(pause));
      standing = true;
    } else if (standing && (goes_on(*event.move) || *event.move == CaseMove::Grant ||
                            *event.move == CaseMove::GrantWithGap || *event.move == CaseMove::Deny ||
                            *event.move == CaseMove::Withdraw)) {
      out.back().to = event.day->plus(-1);
      standing = false;
    }
  }
  return out;
}

std::optional<StepActual> step_actual(const ApprovalCase& of, std::span<const CaseEvent> events) {
  if ((of.step_code.empty() && of.matter.empty()) || !of.accepted || !of.state || !helps(*of.state))
    return std::nullopt;
  StepActual out;
  out.step_code = of.step_code;
  out.matter = of.matter;
  out.started = of.accepted;
  const bool granted = *of.state == CaseState::Granted || *of.state == CaseState::GrantedWithGap;
  if (granted) out.finished = of.finished;
  if (granted && !of.finished) return std::nullopt;
  out.pauses = case_pauses(events);
  out.holder = of.department;
  out.case_no = of.case_no;
  out.works_code = of.works_code;
  out.with_gap = *of.state == CaseState::GrantedWithGap;
  out.gap_items = of.gap_items;
  out.gap_due = of.gap_due;
  out.gap_filled = of.gap_filled;
  return out;
}

std::vector<StepActual> of_works(std::vector<StepActual> all, std::string_view works_code) {
  if (!works_code.empty())
    std::erase_if(
        all, [&](const StepActual& one) { return !one.works_code.empty() && one.works_code != works_code; });
  return all;
}

std::vector<StepActual> last_attempts(std::vector<StepActual> all) {
  std::stable_sort(all.begin(), all.end(), [](const StepActual& a, const StepActual& b) {
    return std::pair(a.finished.has_value(), a.started) < std::pair(b.finished.has_value(), b.started);
  });
  std::vector<StepActual> out;
  for (StepActual& one : all) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const StepActual& o) {
      return o.step_code == one.step_code && o.matter == one.matter && o.works_code == one.works_code;
    });
    if (same == out.end())
      out.push_back(std::move(one));
    else
      *same = std::move(one);
  }
  return out;
}

std::optional<std::string> step_of_case(const ApprovalTemplate& of, const std::string& step_code,
                                        const std::string& matter) {
  if (!step_code.empty()) return step_index(of, step_code) ? std::optional(step_code) : std::nullopt;
  std::optional<std::string> best;
  std::size_t longest = 0;
  for (const TemplateStep& step : of.steps) {
    if (step.kind != StepKind::Matter) continue;
    if (step.name.zh == matter) return step.code;
    const std::size_t length = longest_part(step.matters, matter);
    if (length > longest)
      best = step.code;
    else if (length == longest && length > 0)
      best.reset();
    longest = std::max(longest, length);
  }
  return best;
}

std::vector<StepActual> on_steps(const ApprovalTemplate& of, std::vector<StepActual> all) {
  std::vector<StepActual> placed, out;
  for (StepActual& one : all)
    if (auto code = step_of_case(of, one.step_code, one.matter)) {
      one.step_code = std::move(*code);
      placed.push_back(std::move(one));
    }
  for (StepActual& one : last_attempts(std::move(placed))) {
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const StepActual& o) { return o.step_code == one.step_code; });
    if (same == out.end())
      out.push_back(std::move(one));
    else
      *same = both_matters(std::move(*same), std::move(one));
  }
  return out;
}

std::vector<StepHistory> step_histories(const ApprovalTemplate& of, std::span<const FinishedCase> finished,
                                        const vocab::WorkCalendar& calendar) {
  std::map<std::pair<std::string, std::string>, std::optional<std::string>> known;
  std::map<std::string, std::vector<std::int64_t>> by_step;
  std::map<std::array<std::string, 3>, std::vector<const FinishedCase*>> together;  // step, project, works
  for (const FinishedCase& one : finished) {
    const auto [it, fresh] = known.try_emplace({one.step_code, one.matter});
    if (fresh) it->second = step_of_case(of, one.step_code, one.matter);
    if (!it->second) continue;
    if (one.project.empty() || !one.started || !one.finished)
      by_step[*it->second].push_back(one.halves);
    else
      together[{*it->second, one.project, one.works_code}].push_back(&one);
  }
  for (const auto& [key, cases] : together)
    for (const std::int64_t halves : joint_halves(cases, calendar)) by_step[key[0]].push_back(halves);
  std::vector<StepHistory> out;
  for (auto& [step, halves] : by_step) out.push_back({step, std::move(halves)});
  return out;
}

std::optional<std::int64_t> duration_of(const StepActual& actual, const vocab::WorkCalendar& calendar) {
  if (!actual.started || !actual.finished) return std::nullopt;
  return std::max<std::int64_t>(1, 2 * calendar.working_days_between(*actual.started, *actual.finished).days);
}

}  // namespace liantu::approval
