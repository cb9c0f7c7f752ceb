#include "liantu/dispatch/week_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace liantu::dispatch {
namespace {

using project::ProjectWeek;
using Amount = std::optional<Yuan> ProjectWeek::*;
using Kind = WeekQuestion::Kind;

struct AmountField {
  std::string_view name;
  Amount member;
  bool cumulative;
};

constexpr AmountField kAmounts[] = {{"total_investment_yuan", &ProjectWeek::total_investment, false},
                                    {"annual_plan_yuan", &ProjectWeek::annual_plan, false},
                                    {"ytd_done_yuan", &ProjectWeek::ytd_done, true},
                                    {"cumulative_done_yuan", &ProjectWeek::cumulative_done, true}};

/// A rounding of the sheet's last printed digit may differ by this.
constexpr std::int64_t kRounding = 1'000'000;   // 100 万元: 亿元 with two decimals
constexpr std::int64_t kSlip = 9;               // nearly ten times: a unit, not a week's work

std::string_view label(std::string_view field) {
  const FieldTable& table = field_table<ProjectWeek>();
  return table[table.at(field)].label.zh;
}

/// As people write it: 3.20亿元, 3200万元.
std::string money(Yuan amount) {
  if (amount.value % 10'000 != 0) return fmt::format("{}元", amount.value);
  const std::int64_t wan = amount.value / 10'000;
  if (wan > -10'000 && wan < 10'000) return fmt::format("{}万元", wan);
  return fmt::format("{:.2f}亿元", static_cast<double>(wan) / 10'000);
}

/// The project a row means: its code, else its name without blanks.
std::string key_of(const ProjectWeek& week) {
  if (!week.project_code.empty()) return week.project_code;
  std::string name = week.name;
  std::erase(name, ' ');
  return name;
}

class Questions {
 public:
  explicit Questions(const std::vector<ProjectWeek>& last) {
    for (const ProjectWeek& week : last) {
      last_.emplace(key_of(week), &week);
      if (!week.project_code.empty()) last_.emplace(week.name, &week);
    }
  }

  void against_last_week(const ReturnedWeek& row) {
    const auto it = last_.find(key_of(row.week));
    const auto by_name = it == last_.end() ? last_.find(row.week.name) : it;
    plan(row);
    if (by_name == last_.end()) return;
    const ProjectWeek& before = *by_name->second;
    seen_.insert(&before);
    for (const AmountField& field : kAmounts) compare(row, before, field);
    week_gap(row, before);
    if (before.start && !row.week.start && before.start->to.days() > 0)
      ask(Kind::StartUndone, row, "start_date",
          fmt::format("{}上周报{}开工，本周实际开工时间为空，是否漏填", row.week.name, before.start->text()));
  }

  void between(const std::vector<const ReturnedWeek*>& rows) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
      for (const AmountField& field : kAmounts) {
        const auto& a = rows[0]->week.*field.member;
        const auto& b = rows[i]->week.*field.member;
        if (!a || !b || *a == *b) continue;
        ask(Kind::TwoSenders, *rows[i], field.name,
            fmt::format("{}在{}和{}都有：{}分别是{}和{}，以哪个为准", rows[i]->week.name, source(*rows[0]), source(*rows[i]),
                        label(field.name), money(*a), money(*b)));
      }
    }
  }

  /// Rows of last week whose sender returned a workbook but whose project is nowhere in it.
  void vanished(const std::vector<ProjectWeek>& last, const std::set<std::string>& senders) {
    for (const ProjectWeek& week : last) {
      if (seen_.contains(&week) || !senders.contains(week.responsible_unit)) continue;
      out_.push_back({Kind::Vanished, week.name, "", "", fmt::format("{}上周由{}填报，本周的表里没有，是否漏报", week.name, week.responsible_unit)});
    }
  }

  std::vector<WeekQuestion> take() {
    std::stable_sort(out_.begin(), out_.end(), [](const WeekQuestion& a, const WeekQuestion& b) {
      return std::tuple(a.project, static_cast<int>(a.kind)) < std::tuple(b.project, static_cast<int>(b.kind));
    });
    return std::move(out_);
  }

 private:
  static std::string source(const ReturnedWeek& row) { return row.sender.empty() ? row.place : row.sender; }

  void ask(Kind kind, const ReturnedWeek& row, std::string_view field, std::string text) {
    out_.push_back({kind, row.week.name, std::string(field), row.place, std::move(text) + "？"});
  }

  void compare(const ReturnedWeek& row, const ProjectWeek& before, const AmountField& field) {
    const auto& now = row.week.*field.member;
    const auto& then = before.*field.member;
    if (!now || !then || now->value <= 0 || then->value <= 0 || *now == *then) return;
    if (now->value / kSlip >= then->value || then->value / kSlip >= now->value) {
      return ask(Kind::Magnitude, row, field.name,
                 fmt::format("{}的{}本周{}、上周{}，相差约{}倍，是否写错单位", row.week.name, label(field.name), money(*now), money(*then),
                             now->value > then->value ? now->value / then->value : then->value / now->value));
    }
    if (field.cumulative && now->value + kRounding < then->value && !new_year(row.week, before)) {
      ask(Kind::Falls, row, field.name,
          fmt::format("{}的{}由{}减为{}，累计数只增不减，是更正还是填错", row.week.name, label(field.name), money(*then), money(*now)));
    }
  }

  static bool new_year(const ProjectWeek& now, const ProjectWeek& before) {
    return now.week_to && before.week_to && now.week_to->year() != before.week_to->year();
  }

  void plan(const ReturnedWeek& row) {
    const ProjectWeek& w = row.week;
    if (!w.annual_plan || !w.ytd_done || w.annual_plan->value <= 0 || w.ytd_done->value <= 2 * w.annual_plan->value) return;
    ask(Kind::OverPlan, row, "ytd_done_yuan",
        fmt::format("{}本年完成{}，是年度计划{}的两倍以上，请核对单位", w.name, money(*w.ytd_done), money(*w.annual_plan)));
  }

  void week_gap(const ReturnedWeek& row, const ProjectWeek& before) {
    const ProjectWeek& w = row.week;
    if (!w.week_done || !w.ytd_done || !before.ytd_done || new_year(w, before)) return;
    const std::int64_t added = w.ytd_done->value - before.ytd_done->value;
    if (added < 0 || std::abs(added - w.week_done->value) <= kRounding) return;
    if (asked_magnitude(w.name)) return;
    ask(Kind::WeekGap, row, "week_done_yuan",
        fmt::format("{}本周新增{}，但累计比上周多{}，以哪个为准", w.name, money(*w.week_done), money(Yuan{added})));
  }

  /// One slipped unit makes other figures look wrong too; it is asked once.
  bool asked_magnitude(const std::string& project) const {
    return std::any_of(out_.begin(), out_.end(), [&](const WeekQuestion& q) { return q.project == project && q.kind == Kind::Magnitude; });
  }

  std::map<std::string, const ProjectWeek*> last_;
  std::set<const ProjectWeek*> seen_;
  std::vector<WeekQuestion> out_;
};

}  // namespace

std::vector<WeekQuestion> week_questions(const std::vector<ReturnedWeek>& returned, const std::vector<ProjectWeek>& last) {
  Questions questions(last);
  std::map<std::string, std::vector<const ReturnedWeek*>> by_project;
  std::set<std::string> senders;
  for (const ReturnedWeek& row : returned) {
    questions.against_last_week(row);
    by_project[key_of(row.week)].push_back(&row);
    senders.insert(row.sender.empty() ? row.week.responsible_unit : row.sender);
  }
  for (const auto& [key, rows] : by_project) questions.between(rows);
  questions.vanished(last, senders);
  return questions.take();
}

std::vector<WeekQuestion> late_questions(const std::vector<ReturnedWeek>& earlier, const std::vector<std::string>& on_time, Date due) {
  std::map<std::string, const ReturnedWeek*> newest;
  for (const ReturnedWeek& row : earlier) {
    const bool own = !row.sender.empty() && row.place.find(row.sender) != std::string::npos;
    if (!own || !row.week.week_to || std::find(on_time.begin(), on_time.end(), row.sender) != on_time.end()) continue;
    const ReturnedWeek*& one = newest[row.sender];
    if (!one || *one->week.week_to < *row.week.week_to) one = &row;
  }
  std::vector<WeekQuestion> out;
  for (const auto& [sender, row] : newest) {
    out.push_back({Kind::Late, row->week.name, "week_to", row->place,
                   fmt::format("{}交来的是截至{}的表，本周应交截至{}的，是否交错了，还是补交旧表？", sender, row->week.week_to->iso(), due.iso())});
  }
  return out;
}

Returns returns(const std::vector<std::string>& expected, const std::vector<std::string>& senders) {
  const std::set<std::string> in(senders.begin(), senders.end());
  const std::set<std::string> all(expected.begin(), expected.end());
  Returns out;
  for (const std::string& unit : all) (in.contains(unit) ? out.done : out.missing).push_back(unit);
  return out;
}

}  // namespace liantu::dispatch
