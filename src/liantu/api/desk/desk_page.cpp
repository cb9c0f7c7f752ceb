// What the one page needs from the ledgers: indicators, decisions wanted, promises, good news, corrections.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "liantu/api/desk/desk.h"
#include "liantu/api/desk/held_desk.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/dispatch/decision.h"
#include "liantu/dispatch/decision_store.h"
#include "liantu/dispatch/light_sentence.h"
#include "liantu/dispatch/task.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/project/project_week.h"
#include "liantu/project/project_week_store.h"
#include "liantu/scorecard/indicator.h"
#include "liantu/scorecard/indicator_store.h"

namespace liantu::api {
namespace {

using dispatch::BoardRow;
using report::Sentence;

constexpr std::size_t kIndicators = 5, kWanted = 3, kPromises = 3, kNews = 2;

constexpr Phrase kIndicatorDoubt{"{0}：截至{1}，{2}", "{0}: as of {1}, {2}"}, kNoUnit{"责任单位未填", "no responsible unit given"};
constexpr Phrase kOptionA{"方案一：{0}；", "First option: {0}; "}, kOptionB{"方案二：{0}。", "second option: {0}. "};
constexpr Phrase kTaskOf{"{0}：{1}", "{0}: {1}"}, kReached{"{0}月{1}日{2}", " {2} on {0}/{1}"}, kTotalIs{"，总投资", ", total investment "}, kTotalUnit{"亿元", " (¥100m)"}, kStop{"。", "."};
constexpr Phrase kProduction{"投产", "began production"}, kFinished{"竣工", "was completed"}, kStarted{"开工", "started"};

struct Reader {
  store::Session& session;
  const store::Access& access;
  Moment now;
  Language language;
  Date day = now.day;

  std::vector<store::StoredRow> rows(const store::Entity& entity, std::vector<store::Filter> filters = {}) const {
    if (!access.may_read(entity.name)) return {};
    return rows_at(session, access, entity, now, std::move(filters));
  }
};

report::IndicatorLine line_of(const Target& target, Language language) {
  const scorecard::Indicator& one = target.row;
  report::IndicatorLine line{.id = target.id, .name = one.name, .unit = one.unit_name, .source = one.source};
  line.target = one.target ? scorecard::decimal_text(*one.target, target.decimals) : "—";
  line.actual = target.actual ? scorecard::decimal_text(*target.actual, target.decimals) : "—";
  line.explain = target.explain;
  line.definition = target.by == ActualBy::Computed ? target.note : "";
  if (target.doubtful) {
    line.doubtful = true;
    line.doubt = say(language, kIndicatorDoubt, one.name, one.actual_on->iso(),
                     one.responsible_unit.empty() ? say(language, kNoUnit) : one.responsible_unit);
  }
  line.completion = target.completion;
  line.gap = target.gap;
  return line;
}

/// The whole county's targets of the year, in the order of the ledger.
std::vector<report::IndicatorLine> indicator_lines(const Reader& reader, const DeskRules& rules, const std::string& county) {
  std::vector<report::IndicatorLine> lines;
  const scorecard::MetricBook book = metric_book(reader.session);
  for (const store::StoredRow& row : reader.rows(scorecard::indicator_entity())) {
    const auto one = from_row<scorecard::Indicator>(row.values);
    if (!one.period || one.period->from.year() != reader.day.year() || !whole_county(one.region, county)) continue;
    if (one.period->from > reader.day || one.period->to < reader.day) continue;
    lines.push_back(line_of(target_of(reader.session, reader.access, rules, book, {county, reader.now}, row), rules.language));
    if (lines.size() == kIndicators) break;
  }
  return lines;
}

std::vector<report::Wanted> wanted(const Reader& reader) {
  std::vector<report::Wanted> out;
  for (const store::StoredRow& row :
       reader.rows(dispatch::decision_entity(), {{"meeting_date", store::FilterOp::Ge, {reader.day.iso()}}})) {
    const auto one = from_row<dispatch::Decision>(row.values);
    if (!one.outcome.empty()) continue;
    std::string options;
    if (!one.option_a.empty()) options += say(reader.language, kOptionA, one.option_a);
    if (!one.option_b.empty()) options += say(reader.language, kOptionB, one.option_b);
    out.push_back({one.question, std::move(options), one.advice});
    if (out.size() == kWanted) break;
  }
  return out;
}

struct Tasks {
  std::vector<report::Promise> overdue;
  std::size_t open = 0, done = 0, untouched = 0;
};

Tasks tasks(const Reader& reader, Date since) {
  const vocab::WorkCalendar& calendar = vocab::WorkCalendar::in_force();
  Tasks out;
  for (const store::StoredRow& row :
       reader.rows(dispatch::task_entity(), {{"due_date", store::FilterOp::Le, {reader.day.iso()}}})) {
    const auto one = from_row<dispatch::Task>(row.values);
    const auto state = one.state.value_or(dispatch::TaskState::Open);
    if (state == dispatch::TaskState::Dropped || !one.due) continue;
    if (*one.due > since) {
      ++(state == dispatch::TaskState::Done ? out.done : state == dispatch::TaskState::Untouched ? out.untouched : out.open);
    }
    if (state == dispatch::TaskState::Done) continue;
    const Word& known = words<dispatch::TaskState>[static_cast<std::size_t>(state)];
    const std::string word(reader.language == Language::Zh ? known.zh : known.en);
    const std::string title = one.project.empty() ? one.title : say(reader.language, kTaskOf, one.project, one.title);
    if (auto promise = report::late({.title = title, .unit = one.responsible_unit, .due = *one.due, .state = word, .source = one.source, .id = row.id},
                                    reader.day, calendar)) {
      out.overdue.push_back(std::move(*promise));
    }
  }
  return out;
}

using Reached = std::optional<DateSpan> project::Project::*;

/// Projects that reached a point between the two days, biggest first.
std::vector<Sentence> good_news(const std::vector<BoardRow>& now, Date since, Date day, Language language) {
  struct News {
    std::int64_t size;
    Sentence text;
  };
  std::vector<News> news;
  const auto add = [&](const BoardRow& row, Reached reached, const Phrase& word, int weight) {
    const auto& when = row.project.*reached;
    if (!when || !when->is_day() || when->from <= since || when->from > day) return;
    const std::int64_t total = row.project.total_investment ? row.project.total_investment->value : 0;
    Sentence text{{row.project.name, "row:projects/" + row.id, true},
                  {say(language, kReached, when->from.month(), when->from.day(), say(language, word))}};
    if (total > 0) {
      text.push_back({say(language, kTotalIs)});
      text.push_back({dispatch::yi_text(Yuan{total}), "row:projects/" + row.id});
      text.push_back({say(language, kTotalUnit)});
    }
    text.push_back({say(language, kStop)});
    news.push_back({total * weight, std::move(text)});
  };
  for (const BoardRow& row : now) {
    add(row, &project::Project::production, kProduction, 2);
    add(row, &project::Project::finish, kFinished, 1);
    add(row, &project::Project::start, kStarted, 1);
  }
  std::stable_sort(news.begin(), news.end(), [](const News& a, const News& b) { return a.size > b.size; });
  std::vector<Sentence> out;
  for (News& one : news) {
    if (out.size() == kNews) break;
    out.push_back(std::move(one.text));
  }
  return out;
}

/// The last weekly table of each project, of this year and no older than five weeks, against the ledger.
std::vector<report::Conflict> conflicts(const Reader& reader, const std::vector<BoardRow>& now) {
  constexpr int kDays = 35;
  std::unordered_map<std::string, project::ProjectWeek> last;
  const std::vector<store::Filter> span{{"week_to", store::FilterOp::Ge, {reader.day.plus(-kDays).iso()}},
                                        {"week_to", store::FilterOp::Le, {reader.day.iso()}}};
  for (const store::StoredRow& row : reader.rows(project::project_week_entity(), span)) {
    auto week = from_row<project::ProjectWeek>(row.values);
    if (!week.week_to || !week.ytd_done || week.week_to->year() != reader.day.year()) continue;
    const std::string key = week.project_code.empty() ? week.name : week.project_code;
    const auto it = last.find(key);
    if (it == last.end() || *it->second.week_to < *week.week_to) last.insert_or_assign(key, std::move(week));
  }
  std::vector<report::Conflict> out;
  for (const BoardRow& row : now) {
    if (!row.standing.plan || !row.standing.done) continue;
    auto it = last.find(row.project.project_code);
    if (row.project.project_code.empty() || it == last.end()) it = last.find(row.project.name);
    if (it == last.end() || dispatch::yi_text(*it->second.ytd_done) == dispatch::yi_text(*row.standing.done)) continue;
    if (row.reported_on > *it->second.week_to && row.standing.done->value > it->second.ytd_done->value) continue;   // written later: it grew
    out.push_back({row.id, row.project.name, row.project.responsible_unit, *row.standing.done, *it->second.ytd_done, *it->second.week_to});
  }
  return out;
}

}  // namespace

report::OnePage one_page_of(store::Session& session, const store::Access& access, const DeskRules& rules, const PageOrder& order) {
  const Date day = order.now.day, since = order.before.day;
  const Reader reader{.session = session, .access = access, .now = order.now, .language = rules.language};
  report::OnePageInput in{.language = rules.language, .county = order.county, .day = day, .since = since,
                          .now = board_rows(session, access, rules, order.now),
                          .before = board_rows(session, access, rules, order.before)};
  in.now_query = moment_query(order.now);
  in.before_query = moment_query(order.before);
  in.pace_arithmetic = rules.pace.arithmetic(day, rules.language);
  in.indicators = indicator_lines(reader, rules, order.county);
  in.wanted = wanted(reader);
  Tasks due = tasks(reader, since);
  in.promises = std::move(due.overdue);
  std::sort(in.promises.begin(), in.promises.end(), [](const auto& a, const auto& b) { return a.overdue > b.overdue; });
  if (in.promises.size() > kPromises) in.promises.resize(kPromises, in.promises.front());
  in.tasks_open = due.open;
  in.tasks_done = due.done;
  in.tasks_untouched = due.untouched;
  in.good_news = good_news(in.now, since, day, rules.language);
  in.corrections = corrections_between(session, access, rules, order);
  in.conflicts = conflicts(reader, in.now);
  in.stale_days = rules.stale_days;
  in.rule_name = rules.rule.name;
  report::OnePage page = report::one_page(in);
  if (!order.now.at) doubt_held(open_figures(session), in.now, rules.language, page);
  return page;
}

}  // namespace liantu::api
