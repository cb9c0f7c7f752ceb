#include "liantu/demo/networks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liantu/approval/approval_case.h"
#include "liantu/approval/network_row.h"
#include "liantu/demo/approvals.h"
#include "liantu/demo/permits.h"
#include "liantu/demo/trade.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::demo {
namespace {

using approval::ApprovalCase, approval::ApprovalNetwork, approval::CaseState;

const vocab::WorkCalendar& demo_calendar() {
  static const vocab::WorkCalendar calendar = vocab::WorkCalendar::national();
  return calendar;
}

Date days_on(Date from, int working_days) {
  return demo_calendar().plus_working_days(from, working_days).day;
}

Date days_back(Date to, int working_days) {
  while (working_days > 0 || !demo_calendar().workday(to).works) {
    to = to.plus(-1);
    working_days -= demo_calendar().workday(to).works ? 1 : 0;
  }
  return to;
}

/// The day on which each step of a project was accepted first.
using FirstDays = std::map<std::string, std::map<std::string, Date>>;

FirstDays first_days(const std::vector<Sitting>& cases) {
  FirstDays out;
  for (const Sitting& sitting : cases)
    for (const Entry& entry : sitting.entries) {
      if (entry.entity != "approval_case") continue;
      const auto of = from_row<ApprovalCase>(entry.values);
      if (!of.accepted) continue;
      const auto [place, added] = out[of.project].emplace(of.step_code, *of.accepted);
      if (!added) place->second = std::min(place->second, *of.accepted);
    }
  return out;
}

Entry case_of(const Venture& v, const Permit& permit, Date accepted, std::optional<Date> finished) {
  ApprovalCase of;
  of.case_no = fmt::format("YC{:04}-{}", v.number, permit.step);
  of.attempt = 1;
  of.matter = permit.name;
  of.matter_code = permit.code;
  of.handling = approval::Handling::Review;
  of.project_no = v.project_code;
  of.project = v.name;
  of.step_code = permit.step;
  of.applicant = v.builder.empty() ? v.name : v.builder;
  of.department = permit.department;
  of.state = finished ? CaseState::Granted : CaseState::InHand;
  of.received = of.accepted = accepted;
  of.finished = finished;
  of.promised = permit.promised;
  of.unit = approval::TimeUnit::WorkingDay;
  of.first_day = approval::CaseFirstDay::Next;
  return {"approval_case", of.case_no, to_row(of)};
}

Entry network_of(const Venture& v, std::string_view code, Date start, std::string answers) {
  ApprovalNetwork of;
  of.project_no = v.project_code;
  of.project = v.name;
  of.template_code = code;
  of.template_version = 1;
  of.start = start;
  of.first_day = approval::NetworkFirstDay::Next;
  of.answers = std::move(answers);
  of.responsible_unit = v.responsible_unit;
  return {"approval_network", fmt::format("n{:03}", v.number), to_row(of)};
}

Sitting network_sitting(Date day, int hour, std::string reason) {
  return {end_of_day_shanghai(day.plus(-1)) + static_cast<Instant>(hour) * 3'600'000'000,
          std::string(kApprovalWindow),
          std::move(reason),
          {},
          false,
          {}};
}

/// Written down on the day it was done, or was accepted while it runs.
Sitting case_sitting(const Venture& v, const Permit& permit, Date accepted, Date finished, Date today) {
  const bool done = finished <= today;
  Sitting out = network_sitting(done ? finished : accepted, 17, "登记办件");
  out.entries.push_back(case_of(v, permit, accepted, done ? std::optional(finished) : std::nullopt));
  return out;
}

/// Land, area assessment and utilities go their own way beside the permits.
void beside(const Venture& v, const std::map<std::string, Date>& days, Date today,
            std::vector<Sitting>& out) {
  const bool chemical = v.investor->trade->chemical;
  const auto add = [&](const char* after, const Permit& permit, int wait, int took) {
    const auto it = days.find(after);
    if (it == days.end()) return;
    const Date accepted = wait < 0 ? days_back(it->second, -wait) : days_on(it->second, wait);
    if (accepted > today) return;
    out.push_back(case_sitting(v, permit, accepted, days_on(accepted, took), today));
  };
  add("2.2", permit_of("2.1"), -1, 1);
  add("2.2", permit_of("3.2"), 1, 1 + v.number % 2);
  if (chemical) add("2.2", permit_of("3.3"), 1, 6 + v.number % 3);
  if (v.number % 4 == 0) add("2.2", permit_of("1.2"), 1, 4 + v.number % 3);
  add("4.1", permit_of("2.3"), 1, 1);
  add("4.1", permit_of("6.1"), 2, 8 + v.number % 5);
}

/// A permit of a project that was built since, and when it was had.
struct FormerPermit {
  Permit permit;
  int before_start;   ///< working days from its end to the start of works
  int least, spread;  ///< working days it took
};
constexpr FormerPermit kFormerPermits[] = {
    {permit_of("1.1"), 40, 1, 1}, {permit_of("1.2"), 28, 4, 4}, {permit_of("2.1"), 36, 1, 2},
    {permit_of("2.2"), 31, 2, 4}, {permit_of("2.3"), 28, 1, 2}, {permit_of("3.1"), 22, 5, 5},
    {permit_of("3.2"), 26, 1, 3}, {permit_of("3.3"), 20, 5, 4}, {permit_of("4.1"), 20, 3, 5},
    {permit_of("4.2"), 14, 3, 5}, {permit_of("5.1"), 8, 3, 4},  {permit_of("5.2"), 2, 2, 3},
    {permit_of("6.1"), 1, 6, 6}};

/// Finished cases of projects that are built, from one sheet of the provincial system: forecasts rest on
/// them.
Sitting former_cases(const std::vector<Venture>& ventures, Date today) {
  Sitting out = network_sitting(days_back(today, 45), 10, "省级审批系统导出：已办结件");
  for (const Venture& v : ventures) {
    const auto started = v.in_library && !v.stopped ? v.when(Stage::Started) : std::nullopt;
    if (!started || !v.when(Stage::Completed)) continue;
    int turn = v.number;
    for (const FormerPermit& former : kFormerPermits) {
      turn = turn * 7 + 3;
      const Date finished = days_back(*started, former.before_start);
      out.entries.push_back(
          case_of(v, former.permit, days_back(finished, former.least + turn % former.spread), finished));
      turn %= 1009;
    }
  }
  return out;
}

void new_firm(const Venture& v, Date start, std::vector<Sitting>& out) {
  Sitting sitting = network_sitting(start, 17, "建立审批网络");
  Entry entry = network_of(v, "new_firm", start, "");
  entry.key += "f";
  auto of = from_row<ApprovalNetwork>(entry.values);
  of.project_no.clear();
  of.project = new_firm_name(v);
  entry.values = to_row(of);
  sitting.entries.push_back(std::move(entry));
  out.push_back(std::move(sitting));
}

/// 拿地即开工: reviewed before the land; with one of them the land changed afterwards.
void simulated(const Venture& v, int order, Date today, std::vector<Sitting>& out) {
  static constexpr Permit kReviews[] = {permit_of("1.1"), permit_of("P1"), permit_of("P2"), permit_of("P4"),
                                        permit_of("3.1")};
  const Date start = days_back(today, 4 + 6 * order);
  Sitting sitting = network_sitting(start, 11, "建立审批网络");
  Entry entry = network_of(v, "land_and_start", start, "chemical=no|energy_threshold=no");
  sitting.entries.push_back(entry);
  out.push_back(std::move(sitting));
  Date at = start;
  for (const Permit& permit : kReviews) {
    const Date finished = days_on(at, static_cast<int>(permit.promised));
    out.push_back(case_sitting(v, permit, at, finished, today));
    if (permit.step != "P2") at = std::min(finished, today);
  }
  if (order == 1) {
    auto of = from_row<ApprovalNetwork>(entry.values);
    of.land_changed = days_back(today, 2);
    of.remark = "出让红线调整，模拟审批须重做";
    Sitting changed = network_sitting(days_back(today, 2), 15, "用地变更，预审失效");
    changed.entries.push_back({"approval_network", entry.key, to_row(of)});
    out.push_back(std::move(changed));
  }
}

}  // namespace

std::vector<Sitting> network_sittings(const std::vector<Venture>& ventures, const std::vector<Sitting>& cases,
                                      Date today) {
  const FirstDays days = first_days(cases);
  std::vector<Sitting> out;
  out.push_back(former_cases(ventures, today));
  int reviewed = 0;
  for (const Venture& v : ventures) {
    const auto stage = v.in_library && !v.stopped ? v.stage_at(today) : std::nullopt;
    if (!stage) continue;
    if (const auto firm = days.find(new_firm_name(v)); firm != days.end())
      new_firm(v, firm->second.at("F1"), out);
    if (*stage == Stage::Review && reviewed < 2) simulated(v, reviewed++, today, out);
    const auto of = days.find(v.name);
    if (*stage < Stage::Signed || *stage > Stage::Landed || of == days.end()) continue;
    const Date start =
        std::min_element(of->second.begin(), of->second.end(), [](const auto& a, const auto& b) {
          return a.second < b.second;
        })->second;
    const bool chemical = v.investor->trade->chemical;
    Sitting sitting = network_sitting(start, 11, "建立审批网络");
    sitting.entries.push_back(network_of(v, "industrial_6_14", start,
                                         fmt::format("chemical={}{}", chemical ? "yes" : "no",
                                                     v.number % 4 == 0   ? "|energy_threshold=yes"
                                                     : v.number % 4 == 1 ? ""
                                                                         : "|energy_threshold=no")));
    out.push_back(std::move(sitting));
    beside(v, of->second, today, out);
  }
  return out;
}

}  // namespace liantu::demo
