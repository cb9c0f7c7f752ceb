#include "liantu/dispatch/week_question.h"

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

constexpr Phrase kYuan{"{0}元", "{0} yuan"}, kWan{"{0}万元", "{0} (¥10k)"}, kYi{"{0:.2f}亿元", "{0:.2f} (¥100m)"};
constexpr Phrase kStartUndone{"{0}上周报{1}开工，本周实际开工时间为空，是否漏填？", "{0} was reported started {1} last week and has no day of start now: was it left out?"};
constexpr Phrase kTwoSenders{"{0}在{1}和{2}都有：{3}，以哪个为准？", "{0} stands in {1} and in {2}: {3}; which holds?"};
constexpr Phrase kBoth{"{0}分别是{1}和{2}", "{0} is {1} and {2}"}, kOthers{"{0}不同", "{0} differ"};
constexpr Phrase kInFile{"{0}（{1}）", "{0} ({1})"}, kWritten{"{0}（本周已写入）", "{0} (written before)"}, kNoUnit{"未写单位", "no unit"};
constexpr Phrase kVanished{"{0}上周由{1}填报，本周的表里没有，是否漏报", "{0} was reported by {1} last week and is not in this week's table: was it left out?"};
constexpr Phrase kMagnitude{"{0}的{1}本周{2}、上周{3}，相差约{4}倍，是否写错单位？", "{0}: {1} is {2} this week and was {3} last week, about {4} times: is the unit wrong?"};
constexpr Phrase kFalls{"{0}的{1}由{2}减为{3}，累计数只增不减，是更正还是填错？", "{0}: {1} went from {2} down to {3}, but a cumulative figure only grows: a correction or a mistake?"};
constexpr Phrase kOverPlan{"{0}本年完成{1}，是年度计划{2}的两倍以上，请核对单位？", "{0}: {1} done this year is more than twice the plan of {2}: is the unit right?"};
constexpr Phrase kWeekGap{"{0}本周新增{1}，但累计比上周多{2}，以哪个为准？", "{0}: {1} new this week, but the total grew by {2}; which holds?"};
constexpr Phrase kLate{"{0}交来的是截至{1}的表，本周应交截至{2}的，是否交错了，还是补交旧表？", "{0} sent the table to {1}, the one to {2} is due: the wrong file, or an old one sent late?"};

/// As people write it: 3.20亿元, 3200万元.
std::string money(Yuan amount, Language language) {
  if (amount.value % 10'000 != 0) return say(language, kYuan, amount.value);
  const std::int64_t wan = amount.value / 10'000;
  if (wan > -10'000 && wan < 10'000) return say(language, kWan, wan);
  return say(language, kYi, static_cast<double>(wan) / 10'000);
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
  Questions(const std::vector<ProjectWeek>& last, Language language) : language_(language) {
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
    if (row.start_column && before.start && !row.week.start && before.start->to.days() > 0)
      ask(Kind::StartUndone, row, "start_date",
          say(language_, kStartUndone, row.week.name, before.start->text()));
  }

  /// Each further row against the first; a row that another sender returned before comes first.
  void between(const std::vector<const ReturnedWeek*>& rows) {
    for (std::size_t i = 1; i < rows.size(); ++i) two_senders(*rows[0], *rows[i]);
  }

  /// Rows of last week whose sender returned a workbook but whose project is nowhere in it.
  void vanished(const std::vector<ProjectWeek>& last, const std::set<std::string>& senders) {
    for (const ProjectWeek& week : last) {
      if (seen_.contains(&week) || !senders.contains(week.responsible_unit)) continue;
      out_.push_back({Kind::Vanished, week.name, "", "", say(language_, kVanished, week.name, week.responsible_unit), {}, {}});
    }
  }

  std::vector<WeekQuestion> take() {
    std::stable_sort(out_.begin(), out_.end(), [](const WeekQuestion& a, const WeekQuestion& b) {
      return std::tuple(a.project, static_cast<int>(a.kind)) < std::tuple(b.project, static_cast<int>(b.kind));
    });
    return std::move(out_);
  }

 private:
  /// The unit and, where its name does not say so, the file.
  std::string source(const ReturnedWeek& row, const ReturnedWeek& other) const {
    const std::string file = row.place.substr(0, row.place.find('|'));
    if (row.place.empty()) return say(language_, kWritten, row.sender.empty() ? say(language_, kNoUnit) : row.sender);
    if (row.sender.empty()) return file;
    const bool says = file.find(row.sender) != std::string::npos && row.sender != other.sender;
    return says ? row.sender : say(language_, kInFile, row.sender, file);
  }

  void two_senders(const ReturnedWeek& first, const ReturnedWeek& second) {
    const FieldTable& table = field_table<ProjectWeek>();
    const Row a = to_row(first.week), b = to_row(second.week);
    std::vector<std::string> fields;
    for (const bool empty_too : {false, true}) {
      for (std::size_t i = 0; i < table.size() && (!empty_too || fields.empty()); ++i) {
        if (a[i] != b[i] && (empty_too || (!is_empty(a[i]) && !is_empty(b[i])))) fields.emplace_back(table[i].name);
      }
      if (!fields.empty()) break;
    }
    if (fields.empty()) return;
    std::string said, others;
    for (const std::string& name : fields) {
      const std::size_t i = table.at(name);
      const auto* x = std::get_if<std::int64_t>(&a[i]);
      const auto* y = std::get_if<std::int64_t>(&b[i]);
      const bool amount = table[i].unit == Unit::Yuan && x && y, unit = name == "responsible_unit" && !is_empty(a[i]) && !is_empty(b[i]);
      std::string& list = amount || unit ? said : others;
      if (!list.empty()) list += language_ == Language::Zh ? "、" : ", ";
      if (amount) list += say(language_, kBoth, label(name), money(Yuan{*x}, language_), money(Yuan{*y}, language_));
      else if (unit) list += say(language_, kBoth, label(name), std::get<std::string>(a[i]), std::get<std::string>(b[i]));
      else list += label(name);
    }
    if (!others.empty()) said += (said.empty() ? "" : language_ == Language::Zh ? "，" : "; ") + say(language_, kOthers, others);
    ask(Kind::TwoSenders, second, fields.front(),
        say(language_, kTwoSenders, second.week.name, source(first, second), source(second, first), said));
    out_.back().rival = first.place;
    out_.back().fields = std::move(fields);
  }

  void ask(Kind kind, const ReturnedWeek& row, std::string_view field, std::string text) {
    out_.push_back({kind, row.week.name, std::string(field), row.place, std::move(text), {}, {}});
  }

  void compare(const ReturnedWeek& row, const ProjectWeek& before, const AmountField& field) {
    const auto& now = row.week.*field.member;
    const auto& then = before.*field.member;
    if (!now || !then || now->value <= 0 || then->value <= 0 || *now == *then) return;
    if (now->value / kSlip >= then->value || then->value / kSlip >= now->value) {
      return ask(Kind::Magnitude, row, field.name,
                 say(language_, kMagnitude, row.week.name, label(field.name), money(*now, language_), money(*then, language_),
                     now->value > then->value ? now->value / then->value : then->value / now->value));
    }
    if (field.cumulative && now->value + kRounding < then->value && !new_year(row.week, before)) {
      ask(Kind::Falls, row, field.name,
          say(language_, kFalls, row.week.name, label(field.name), money(*then, language_), money(*now, language_)));
    }
  }

  static bool new_year(const ProjectWeek& now, const ProjectWeek& before) {
    return now.week_to && before.week_to && now.week_to->year() != before.week_to->year();
  }

  void plan(const ReturnedWeek& row) {
    const ProjectWeek& w = row.week;
    if (!w.annual_plan || !w.ytd_done || w.annual_plan->value <= 0 || w.ytd_done->value <= 2 * w.annual_plan->value) return;
    ask(Kind::OverPlan, row, "ytd_done_yuan",
        say(language_, kOverPlan, w.name, money(*w.ytd_done, language_), money(*w.annual_plan, language_)));
  }

  void week_gap(const ReturnedWeek& row, const ProjectWeek& before) {
    const ProjectWeek& w = row.week;
    if (!w.week_done || !w.ytd_done || !before.ytd_done || new_year(w, before)) return;
    const std::int64_t added = w.ytd_done->value - before.ytd_done->value;
    if (added < 0 || std::abs(added - w.week_done->value) <= kRounding) return;
    if (asked_magnitude(w.name)) return;
    ask(Kind::WeekGap, row, "week_done_yuan",
        say(language_, kWeekGap, w.name, money(*w.week_done, language_), money(Yuan{added}, language_)));
  }

  /// One slipped unit makes other figures look wrong too; it is asked once.
  bool asked_magnitude(const std::string& project) const {
    return std::any_of(out_.begin(), out_.end(), [&](const WeekQuestion& q) { return q.project == project && q.kind == Kind::Magnitude; });
  }

  std::string_view label(std::string_view field) const {
    const FieldTable& table = field_table<ProjectWeek>();
    const Label& words = table[table.at(field)].label;
    return language_ == Language::Zh ? words.zh : words.en;
  }

  Language language_;
  std::map<std::string, const ProjectWeek*> last_;
  std::set<const ProjectWeek*> seen_;
  std::vector<WeekQuestion> out_;
};

/// The rows of one project: by code, and by the name of a row that has one.
using Together = std::map<std::string, std::vector<const ReturnedWeek*>>;

Together together(const std::vector<ReturnedWeek>& written, const std::vector<ReturnedWeek>& returned) {
  std::map<std::string, std::string> code_of_name;
  Together rows;
  for (const auto* list : {&written, &returned})
    for (const ReturnedWeek& row : *list)
      if (!row.week.project_code.empty()) code_of_name.emplace(row.week.name, row.week.project_code);
  for (const auto* list : {&written, &returned}) {
    for (const ReturnedWeek& row : *list) {
      if (!row.same_as.empty()) {
        rows[row.same_as].push_back(&row);
        continue;
      }
      const auto code = row.week.project_code.empty() ? code_of_name.find(row.week.name) : code_of_name.end();
      rows[code == code_of_name.end() ? key_of(row.week) : code->second].push_back(&row);
    }
  }
  return rows;
}

}  // namespace

std::string WeekQuestion::id() const {
  const std::string_view code = words<Kind>[static_cast<std::size_t>(kind)].code;
  return std::string(code) + '|' + (place.empty() ? project : place) + '|' + field;
}

std::vector<WeekAnswer> WeekQuestion::choices() const {
  switch (kind) {
    case Kind::Vanished:
      return {WeekAnswer::Keep};
    case Kind::StartUndone:
      return {WeekAnswer::Keep, WeekAnswer::Skip};
    case Kind::Late:
      return {WeekAnswer::Take, WeekAnswer::Skip};
    case Kind::TwoSenders:
      if (rival.empty()) return {WeekAnswer::Take, WeekAnswer::Keep};
      break;
    case Kind::Magnitude:
    case Kind::Falls:
    case Kind::OverPlan:
    case Kind::WeekGap:
      break;
  }
  return {WeekAnswer::Take, WeekAnswer::Keep, WeekAnswer::Skip};
}

std::vector<std::string> WeekQuestion::held() const {
  if (kind == Kind::Magnitude || kind == Kind::Falls || kind == Kind::OverPlan || kind == Kind::WeekGap) return {field};
  std::vector<std::string> out;
  const FieldTable& table = field_table<ProjectWeek>();
  for (const std::string& name : fields)
    if (table[table.at(name)].unit == Unit::Yuan || name == "responsible_unit") out.push_back(name);
  return out;
}

std::vector<WeekQuestion> week_questions(const std::vector<ReturnedWeek>& returned, const std::vector<ProjectWeek>& last,
                                         Language language, const std::vector<ReturnedWeek>& written) {
  Questions questions(last, language);
  std::set<std::string> senders;
  for (const ReturnedWeek& row : returned) {
    questions.against_last_week(row);
    senders.insert(row.sender.empty() ? row.week.responsible_unit : row.sender);
  }
  for (const auto& [key, rows] : together(written, returned)) questions.between(rows);
  questions.vanished(last, senders);
  return questions.take();
}

std::vector<WeekQuestion> late_questions(const std::vector<ReturnedWeek>& earlier, const std::vector<std::string>& on_time, Date due,
                                         Language language) {
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
                   say(language, kLate, sender, row->week.week_to->iso(), due.iso()), {}, {}});
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
