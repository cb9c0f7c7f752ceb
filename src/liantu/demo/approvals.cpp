#include "liantu/demo/approvals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "liantu/approval/case_standing.h"
#include "liantu/demo/permits.h"

namespace liantu::demo {
namespace {

using approval::ApprovalCase, approval::CaseEvent, approval::CaseMove, approval::MoveOrder;

/// In the order in which a project needs them.
constexpr std::array kProjectPermits{permit_of("1.1"), permit_of("2.2"), permit_of("3.1"), permit_of("4.1"),
                                     permit_of("4.2"), permit_of("5.1"), permit_of("5.2")};

const approval::ClockRule& demo_rule() {
  static const approval::ClockRule rule = [] {
    approval::ClockRule made;
    made.hours = {.noon = 12 * 60, .spans = {{9 * 60, 12 * 60}, {13 * 60, 17 * 60}}};
    return made;
  }();
  return rule;
}

const approval::ClockAxis& demo_axis() {
  static const approval::ClockAxis axis(vocab::WorkCalendar::national(), demo_rule().hours);
  return axis;
}

/// The day `n` working days before `day`; 0 = the last working day up to it.
Date worked_before(Date day, int n) {
  while (!demo_axis().works(day)) day = day.plus(-1);
  while (n-- > 0) do
      day = day.plus(-1);
    while (!demo_axis().works(day));
  return day;
}

Date worked_after(Date day, int n) {
  while (n-- > 0) do
      day = day.plus(1);
    while (!demo_axis().works(day));
  return day;
}

/// One case and its ledger as it grows, day by day.
class CaseStory {
 public:
  CaseStory(const Venture& v, const Permit& permit, int attempt = 1) {
    of_.case_no = fmt::format("YC{:04}-{}{}{}", v.number, permit.step.front(), permit.step.back(),
                              attempt > 1 ? fmt::format("-{}", attempt) : std::string());
    if (attempt > 1) of_.previous_no = of_.case_no.substr(0, of_.case_no.size() - 2);
    of_.attempt = attempt;
    of_.matter = permit.name;
    of_.matter_code = permit.code;
    of_.handling = approval::Handling::Review;
    of_.project_no = v.project_code;
    of_.project = v.name;
    of_.step_code = permit.step;
    of_.applicant = v.builder.empty() ? v.name : v.builder;
    of_.department = permit.department;
    of_.promised = permit.promised;
    if (permit.statutory > 0) of_.statutory = permit.statutory;
    of_.unit = approval::TimeUnit::WorkingDay;
    of_.first_day = approval::CaseFirstDay::Next;
  }

  CaseStory& at(Date day, int minutes, CaseMove move, std::string reason = {}, std::string document = {}) {
    MoveOrder order{.move = move,
                    .at = approval::instant_of(day, minutes),
                    .reason = std::move(reason),
                    .document = std::move(document)};
    return done(std::move(order));
  }

  CaseStory& done(MoveOrder order) {
    const Date day = shanghai_day(order.at);
    of_ = approval::moved(std::move(of_), order);
    CaseEvent event;
    event.case_no = of_.case_no;
    event.department = of_.department;
    event.move = order.move;
    event.day = day;
    event.time = shanghai_time(order.at).substr(11, 5);
    event.reason = order.reason;
    event.document = order.document;
    event.procedure = order.procedure;
    event.expected_resume = order.expected;
    event.actor = kApprovalWindow;
    events_.push_back(event);
    const auto standing = approval::standing_of(of_, events_, demo_rule(), demo_axis(), order.at);
    if (standing.clock && standing.clock->phase == approval::ClockPhase::Running) {
      if (of_.due && of_.due != standing.clock->due_day()) {
        events_.back().due_before = of_.due;
        events_.back().due_after = standing.clock->due_day();
      }
      of_.due = standing.clock->due_day();
    }
    const bool ended = standing.clock && standing.clock->phase == approval::ClockPhase::Ended;
    if (ended && !of_.first_overdue) of_.first_overdue = standing.clock->first_overdue;
    last_ = day;
    return *this;
  }

  /// 新办企业一件事: hours of office time, no project of the library.
  CaseStory& of_new_firm(const Venture& v) {
    of_.project_no.clear();
    of_.project = new_firm_name(v);
    of_.unit = approval::TimeUnit::WorkingHour;
    return *this;
  }

  const std::string& number() const { return of_.case_no; }
  Date last() const { return last_; }
  Entry row() const { return {"approval_case", of_.case_no, to_row(of_)}; }
  std::vector<Entry> ledger() const {
    std::vector<Entry> out;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      out.push_back({"case_event", fmt::format("{}/{}", of_.case_no, i), to_row(events_[i])});
      out.back().of = of_.case_no;
    }
    return out;
  }

 private:
  ApprovalCase of_{};
  std::vector<CaseEvent> events_{};
  Date last_ = Date::from_days(0);
};

CaseStory begun(const Venture& v, const Permit& permit, Date accepted, int attempt = 1) {
  CaseStory story(v, permit, attempt);
  story.at(accepted, 9 * 60 + 20 + v.number % 30, CaseMove::Receive)
      .at(accepted, 10 * 60 + 15 + v.number % 30, CaseMove::Accept)
      .at(accepted, 14 * 60 + v.number % 40, CaseMove::Begin);
  return story;
}

CaseStory delivered(const Venture& v, const Permit& permit, Date accepted, int took) {
  const Date granted = worked_after(accepted, took);
  return begun(v, permit, accepted)
      .at(granted, 15 * 60 + v.number % 60, CaseMove::Grant, {},
          fmt::format("云审字〔{}〕{}号", granted.year(), 100 + v.number))
      .at(granted, 16 * 60 + 30, CaseMove::Deliver);
}

MoveOrder pause(Date day, CaseMove move, std::string reason, std::string document, Date expected) {
  MoveOrder order{.move = move,
                  .at = approval::instant_of(day, 10 * 60 + 40),
                  .reason = std::move(reason),
                  .document = std::move(document)};
  order.expected = expected;
  return order;
}

/// The open case of a venture: one of nine ways in which it may stand today.
std::vector<CaseStory> standing_case(const Venture& v, const Permit& permit, int way, Date today) {
  const int whole = static_cast<int>(permit.promised);
  switch (way) {
    case 0:
      return {begun(v, permit, worked_before(today, 1))};
    case 1:
      return {begun(v, permit, worked_before(today, std::max(whole - 1, 1)))};
    case 2:
      return {begun(v, permit, worked_before(today, whole + 2 + v.number % 3))};
    case 3: {
      CaseStory story = begun(v, permit, worked_before(today, 5));
      story.done(pause(worked_before(today, 3), CaseMove::AskSupplement,
                       "总平面图缺竖向设计，退界尺寸与规划条件不一致",
                       fmt::format("补正告知书〔{}〕{}号", today.year(), v.number), worked_after(today, 4)));
      return {story};
    }
    case 4: {
      CaseStory story = begun(v, permit, worked_before(today, 9));
      MoveOrder order =
          pause(worked_before(today, 7), CaseMove::BeginProcedure, "工艺涉及新增排放口，组织专家评审",
                fmt::format("特别程序告知书〔{}〕{}号", today.year(), v.number), worked_after(today, 3));
      order.procedure = "expert_review";
      return {story.done(std::move(order))};
    }
    case 5: {
      CaseStory story = begun(v, permit, worked_before(today, 4));
      MoveOrder order{.move = CaseMove::GrantWithGap,
                      .at = approval::instant_of(worked_before(today, 1), 15 * 60),
                      .reason = "不动产权证复印件，企业书面承诺补齐",
                      .document = fmt::format("云审字〔{}〕{}号", today.year(), 300 + v.number)};
      order.expected = worked_after(today, 2 + v.number % 4);
      return {story.done(std::move(order))};
    }
    case 6: {
      CaseStory story = begun(v, permit, worked_before(today, 3));
      story.at(worked_before(today, 1), 16 * 60, CaseMove::Grant, {},
               fmt::format("云审字〔{}〕{}号", today.year(), 200 + v.number));
      return {story};
    }
    case 7: {
      CaseStory first = begun(v, permit, worked_before(today, 8));
      first.at(worked_before(today, 6), 15 * 60 + 20, CaseMove::Return,
               "申请表的建设单位与备案证不一致，请改正后重报");
      return {first, begun(v, permit, worked_before(today, 2), 2)};
    }
    default:
      break;
  }
  CaseStory story(v, permit);
  return {story.at(worked_before(today, 0), 9 * 60 + 30, CaseMove::Receive)};
}

/// Working days since the case of standing_case() was accepted.
int accepted_ago(const Venture& v, const Permit& permit, int way) {
  const int whole = static_cast<int>(permit.promised);
  const std::array<int, 9> ago{1, std::max(whole - 1, 1), whole + 2 + v.number % 3, 5, 9, 4, 3, 8, 0};
  return ago[static_cast<std::size_t>(way)];
}

/// A project under the promise of the template: everything is handed in as soon as the network lets it,
/// beside what else runs.
struct ParallelStory {
  int order, ago;  ///< of the ventures; working days since the first filing
  bool ahead;      ///< departments need less than they promised
};
constexpr std::array kParallelStories =
    std::to_array<ParallelStory>({{1, 5, false}, {5, 10, false}, {9, 4, true}, {12, 11, true}});

struct ParallelStep {
  Permit permit;
  double promised;
  int from, to, to_ahead, from_ahead;  ///< working days after the first filing
};
// The promised plan of presets/approval_templates.json, and one that gains a day by the third step.
constexpr std::array kParallelSteps = std::to_array<ParallelStep>({{permit_of("1.1"), 1, 0, 1, 1, 0},
                                                                   {permit_of("2.2"), 1, 1, 2, 2, 1},
                                                                   {permit_of("3.1"), 7, 1, 8, 6, 1},
                                                                   {permit_of("4.1"), 2, 2, 4, 3, 2},
                                                                   {permit_of("4.2"), 2, 4, 6, 5, 3},
                                                                   {permit_of("5.1"), 2, 4, 6, 5, 3},
                                                                   {permit_of("5.2"), 3, 6, 9, 7, 5}});

std::vector<CaseStory> parallel_stories(const Venture& v, const ParallelStory& story, Date today) {
  std::vector<CaseStory> out;
  const Date start = worked_before(today, story.ago);
  for (const ParallelStep& step : kParallelSteps) {
    Permit permit = step.permit;
    permit.promised = step.promised;
    const Date accepted = worked_after(start, story.ahead ? step.from_ahead : step.from);
    const int took = story.ahead ? step.to_ahead - step.from_ahead : step.to - step.from;
    if (accepted >= today) continue;
    out.push_back(worked_after(accepted, took) < today ? delivered(v, permit, accepted, took)
                                                       : begun(v, permit, accepted));
  }
  return out;
}

/// Every other project is brisk: half the promised time for each matter, the next one applied for at once.
std::vector<CaseStory> stories_of(const Venture& v, int order, Date today) {
  for (const ParallelStory& story : kParallelStories)
    if (story.order == order) return parallel_stories(v, story, today);
  std::vector<CaseStory> out;
  const auto at = static_cast<std::size_t>(1 + order % (static_cast<int>(kProjectPermits.size()) - 1));
  const bool brisk = order % 2 == 1;
  int back = brisk ? accepted_ago(v, kProjectPermits[at], order % 9) + 1 : 12;
  for (std::size_t i = at; i-- > 0;) {
    const int promised = static_cast<int>(kProjectPermits[i].promised);
    const int took = std::max(1, brisk ? promised / 2 : promised - 1 - v.number % 2);
    back += brisk ? took : took + 1;
    out.push_back(delivered(v, kProjectPermits[i], worked_before(today, back), took));
  }
  for (CaseStory& each : standing_case(v, kProjectPermits[at], order % 9, today))
    out.push_back(std::move(each));
  return out;
}

/// One was done within its two hours, one waits for papers since the day before.
std::vector<CaseStory> new_firm_stories(const Venture& v, int order, Date today) {
  if (order != 0 && order != 2) return {};
  CaseStory story(v, permit_of("F1"));
  story.of_new_firm(v);
  const Date day = worked_before(today, order == 0 ? 2 : 1);
  const int from = order == 0 ? 14 * 60 : 16 * 60;
  story.at(day, from, CaseMove::Receive)
      .at(day, from + 5, CaseMove::Accept)
      .at(day, from + 15, CaseMove::Begin);
  if (order == 0)
    return {
        story.at(day, from + 100, CaseMove::Grant, {}, fmt::format("云企开〔{}〕{}号", day.year(), v.number))
            .at(day, from + 110, CaseMove::Deliver)};
  return {story.done({.move = CaseMove::AskSupplement,
                      .at = approval::instant_of(day, from + 40),
                      .reason = "住所证明与登记地址不一致，请补不动产权证或租赁合同",
                      .document = fmt::format("补正告知书〔{}〕{}号", today.year(), 500 + v.number),
                      .expected = today})};
}

Sitting window_sitting(Date day, int hour) {
  return {approval::instant_of(day, hour * 60), std::string(kApprovalWindow), "登记办件", {}, false, {}};
}

}  // namespace

std::string new_firm_name(const Venture& v) {
  return (v.builder.empty() ? v.name : v.builder) + "（新办企业）";
}

std::vector<Sitting> approval_sittings(const std::vector<Venture>& ventures, Date today) {
  std::map<Date, std::pair<Sitting, Sitting>> days;  // the cases, and afterwards their ledgers
  int order = 0;
  for (const Venture& v : ventures) {
    const auto stage = v.in_library && !v.stopped ? v.stage_at(today) : std::nullopt;
    if (!stage || *stage < Stage::Signed || *stage > Stage::InStatistics) continue;
    std::vector<CaseStory> stories = stories_of(v, order, today);
    for (CaseStory& story : new_firm_stories(v, order, today)) stories.push_back(std::move(story));
    for (const CaseStory& story : stories) {
      auto& [cases, ledgers] =
          days.try_emplace(story.last(), window_sitting(story.last(), 17), window_sitting(story.last(), 18))
              .first->second;
      cases.entries.push_back(story.row());
      for (Entry& entry : story.ledger()) ledgers.entries.push_back(std::move(entry));
    }
    ++order;
  }
  std::vector<Sitting> out;
  for (auto& [day, both] : days) {
    out.push_back(std::move(both.first));
    out.push_back(std::move(both.second));
  }
  return out;
}

}  // namespace liantu::demo
