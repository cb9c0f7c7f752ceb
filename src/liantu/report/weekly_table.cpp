#include "liantu/report/weekly_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/dispatch/light_sentence.h"
#include "liantu/report/paper_parts.h"

namespace liantu::report {
namespace {

using dispatch::yi_text;
using paper::Align;
using paper::Face;

constexpr Phrase kWeeklyTitle{"{0}重点项目周调度表", "{0} Key projects: weekly table"}, kWeeklyUnstarted{"未开工", "not begun"}, kWeeklyNotSent{"未报", "not sent"},
    kWeeklyNothingSent{"本周未收到填报", "nothing received this week"}, kWeeklyNone{"无", "none"}, kWeeklyLastWeek{"上周任务：", "Last week's task: "}, kWeeklyYes{"是", "yes"}, kWeeklyNo{"否", "no"},
    kWeeklySumOf{"合　计（{0}个）", "Sum ({0} projects)"}, kWeeklyLights{"绿{0}、黄{1}、红{2}", "green {0}, yellow {1}, red {2}"}, kWeeklyUnlit{"、未判定{0}", ", not judged {0}"},
    kWeeklyOwnMonths{"，{0}个按本项目月度计划", ", {0} by their own month plans"},
    kWeeklyCounts{"，合计{0}个；应入库{1}个，已入库{2}个；督办{3}次", ", {0} in all; {1} due to be registered, {2} registered; supervised {3} times"};
constexpr Phrase kWeeklyDraft{"附件　代拟稿", "Annex, draft"}, kWeeklyDemo{"演示数据：县域、项目、企业均为虚构", "Demonstration: county, projects and firms are invented"},
    kWeeklyHeadLine{"填报：{0}（汇总）　数据截至：{1}（本周为{2}月{3}日至{4}日）", "Compiled by {0}. Data as of {1} (week {2}/{3} to {5}/{4})"}, kWeeklyUnits{"单位：亿元、%、百分点", "Units: 100 million yuan, %, percentage points"},
    kWeeklyNote{"说明：①灯色以“形状＋字＋底色”三重表示，黑白打印可辨。②完成率＝累计完成÷年度计划，四舍五入到一位小数后与序时相减。③{0}。④部门台账数，非统计数据。⑤按入册先后排列，不是名次。",
          "Notes: (1) A light shows by shape, word and ground, also in black and white. (2) Completed % = done so far ÷ plan of the year, rounded to one decimal before the pace is subtracted. (3) {0}. (4) Department ledgers, not official statistics. (5) In order of entry, no ranking."},
    kWeeklySigned{"制表：　　　　　　　　审核：　　　　　　　　分管领导：", "Compiled:                Checked:                Leader in charge:"}, kWeeklyDigest{"审计摘要（{0}）", "Audit digest ({0})"};
constexpr Phrase kWeeklyReaches{"达到{0}{1}", "at {0}{1} or more"}, kWeeklyExceeds{"超过{0}{1}", "above {0}{1}"}, kWeeklyMonths{"个月", " months"}, kWeeklyToYellow{"{0}为黄", " {0} yellow"}, kWeeklyToRed{"{0}为红", " {0} red"},
    kWeeklyUnpaidRed{"为红", " red"}, kWeeklyComma{"、", ","}, kWeeklySemicolon{"；", "; "}, kWeeklyRule{"{0}；序时＝{1}", "{0}; pace = {1}"};

const std::vector<double> kWidths{8, 41, 13, 19, 28, 14, 13, 12, 13, 14, 12, 14, 15, 15, 50, 42, 34, 9, 10, 14};

std::string amount(const std::optional<Yuan>& value) { return value ? yi_text(*value) : "—"; }

/// Without the per cent sign: the column says it.
std::string bare(const std::optional<Tenths>& value) { return value ? text(*value) : "—"; }

/// 03-10 in the table's year, 2025-04 before it.
std::string day_text(const std::optional<DateSpan>& span, Date day, std::string_view otherwise) {
  if (!span) return std::string(otherwise);
  if (span->from.year() != day.year() || !span->is_day()) return span->from.iso().substr(0, 7);
  return span->from.iso().substr(5);
}

std::string below(const std::string& text, const std::string& aside) { return aside.empty() ? text : text + "\n" + aside; }

std::string in_brackets(const std::string& text, const std::string& aside, Language language) {
  constexpr Phrase kWeeklyBrackets{"（{0}）", "({0})"};
  return aside.empty() ? text : below(text, say(language, kWeeklyBrackets, aside));
}

std::string light_word(const std::optional<project::Light>& light, Language language) {
  if (!light) return language == Language::Zh ? "未判定" : "not judged";
  const Word& word = words<project::Light>[static_cast<std::size_t>(*light)];
  return std::string(language == Language::Zh ? word.zh : word.en);
}

std::optional<Tenths> completion(const dispatch::Standing& s) {
  return s.plan && s.done ? dispatch::rate(s.done->value, s.plan->value) : std::nullopt;
}

std::string sum_note(const dispatch::BoardSum& sum, const WeeklyTable& table) {
  std::size_t listed = 0, expected = 0, supervised = 0;
  for (const WeeklyLine& line : table.lines) {
    if (line.row.standing.start) ++expected;
    if (line.row.standing.start && line.row.standing.listed == true) ++listed;
    if (line.week && line.week->supervision_count) supervised += static_cast<std::size_t>(std::max<std::int64_t>(0, *line.week->supervision_count));
  }
  std::string note = say(table.language, kWeeklyLights, sum.lights[0], sum.lights[1], sum.lights[2]);
  if (sum.unlit) note += say(table.language, kWeeklyUnlit, sum.unlit);
  if (sum.own_months) note += say(table.language, kWeeklyOwnMonths, sum.own_months);
  return note + say(table.language, kWeeklyCounts, sum.count, expected, listed, supervised);
}

std::vector<std::string> cells_of(const WeeklyLine& line, std::size_t number, const WeeklyTable& table) {
  const project::Project& p = line.row.project;
  const dispatch::Standing& s = line.row.standing;
  const auto rate = completion(s);
  const Tenths pace = line.row.pace.at(table.to);
  const auto week = [&](const std::string project::ProjectWeek::*member) { return line.week ? (*line.week).*member : std::string(); };
  const std::string problem = week(&project::ProjectWeek::problem);
  const auto deadline = line.week ? line.week->deadline : std::nullopt;
  const auto tell = [&](const Phrase& phrase) { return say(table.language, phrase); };
  const std::string task = week(&project::ProjectWeek::last_week_task), type = week(&project::ProjectWeek::problem_type);
  return {std::to_string(number), below(p.name, p.project_code), p.category, p.builder,
          in_brackets(p.responsible_unit, p.lead_official, table.language), amount(p.total_investment), amount(s.plan),
          line.week ? amount(line.week->week_done) : tell(kWeeklyNotSent), amount(s.done), bare(rate), text(pace),
          rate ? signed_text(*rate - pace) : "—", day_text(p.planned_start, table.to, "—"),
          day_text(s.start, table.to, tell(kWeeklyUnstarted)),
          line.week ? below(week(&project::ProjectWeek::progress), task.empty() ? "" : tell(kWeeklyLastWeek) + task) : tell(kWeeklyNothingSent),
          problem.empty() ? tell(kWeeklyNone) : below(problem, type.empty() ? "" : "〔" + type + "〕"),
          in_brackets(week(&project::ProjectWeek::next_week_plan), deadline ? deadline->to.iso().substr(5) : "", table.language),
          s.listed ? tell(*s.listed ? kWeeklyYes : kWeeklyNo) : "—",
          line.week && line.week->supervision_count ? std::to_string(*line.week->supervision_count) : "0",
          light_word(line.row.verdict.light, table.language)};
}

dispatch::BoardSum sum_of(const WeeklyTable& table) {
  std::vector<const dispatch::BoardRow*> rows;
  for (const WeeklyLine& line : table.lines) rows.push_back(&line.row);
  return dispatch::sum_up(rows, "");
}

std::vector<std::string> sum_cells(const WeeklyTable& table) {
  const dispatch::BoardSum sum = sum_of(table);
  Yuan week{};
  for (const WeeklyLine& line : table.lines)
    if (line.week && line.week->week_done) week.value += line.week->week_done->value;
  std::vector<std::string> cells(kWidths.size());
  cells[1] = say(table.language, kWeeklySumOf, sum.count);
  cells[5] = yi_text(sum.total);
  cells[6] = yi_text(sum.plan);
  cells[7] = yi_text(week);
  cells[8] = yi_text(sum.done);
  cells[9] = bare(sum.completion);
  cells[10] = bare(sum.pace);
  cells[11] = sum.gap() ? signed_text(*sum.gap()) : "—";
  cells[12] = sum_note(sum, table);
  return cells;
}

const std::vector<std::string>& weekly_heads(Language language) {
  static const std::vector<std::string> zh{"序号", "项目名称", "类别", "建设单位", "责任单位", "总投资", "年度计划", "本周完成", "累计完成", "完成率",
                                           "序时", "超欠序时", "计划开工", "实际开工", "本周形象进度", "存在问题", "下周计划", "入库", "督办次数", "灯色"};
  static const std::vector<std::string> en{"No.", "Project", "Class", "Builder", "Responsible unit", "Investment", "Plan of the year", "Done this week", "Done so far", "Completed",
                                           "Pace", "Against pace", "Planned start", "Start", "Progress this week", "Problems", "Plan of next week", "Registered", "Supervised", "Light"};
  return language == Language::Zh ? zh : en;
}

void add_heads(paper::Table& table, Language language) {
  const Look head{Face::Heading, 10.5, 13.5, Align::Centre};
  const bool zh = language == Language::Zh;
  paper::TableRow upper = head_row(zh ? std::vector<std::string>{"序号", "项目名称\n（项目代码）", "类别", "建设单位", "责任单位\n（包保领导）", "总投资", "本年投资与序时",
                                                                 "开工时间", "本周形象进度\n（对照上周任务）", "存在问题\n〔类别〕", "下周计划\n（完成时限）", "入库", "督办\n次数", "灯色"}
                                      : std::vector<std::string>{"No.", "Project\n(code)", "Class", "Builder", "Responsible\n(leader)", "Total", "This year against pace",
                                                                 "Start", "Progress this week\n(against last week's task)", "Problems\n[kind]", "Next week\n(due)", "Reg.", "Sup.", "Light"},
                                   8, head);
  for (std::size_t c = 0; c < upper.cells.size(); ++c) upper.cells[c].rows = c == 6 || c == 7 ? 1 : 2;
  upper.cells[6].columns = 6;
  upper.cells[7].columns = 2;
  table.rows.push_back(std::move(upper));
  table.rows.push_back(head_row(zh ? std::vector<std::string>{"年度\n计划", "本周\n完成", "累计\n完成", "完成率", "序时", "超欠\n序时", "计划", "实际"}
                                   : std::vector<std::string>{"Plan", "Week", "So far", "%", "Pace", "Gap", "Plan", "Actual"},
                                11, head));
}

paper::TableRow body_row(const WeeklyLine& line, const std::vector<std::string>& words, Language language) {
  const Look left{Face::Body, 10.5, 14}, middle{Face::Body, 10.5, 14, Align::Centre}, right{Face::Body, 11, 14, Align::Right};
  paper::TableRow row{.height_mm = 18.4};
  for (std::size_t c = 0; c + 1 < words.size(); ++c) {
    const Look& look = c == 1 || (c >= 14 && c <= 16) ? left : c >= 5 && c <= 11 ? right : middle;
    row.cells.push_back(cell(words[c], look));
  }
  row.cells[1].paragraphs[0].runs[0].face = Face::Heading;
  if (row.cells[1].paragraphs.size() > 1) row.cells[1].paragraphs[1] = paper::Paragraph(report::line(line.row.project.project_code, {Face::Body, 8.5, 11}));
  if (words[11].starts_with("−")) {
    const auto rate = completion(line.row.standing);
    if (rate && line.row.verdict.light == project::Light::Red) row.cells[11].paragraphs[0].runs[0].colour = kWarning;
  }
  row.cells.push_back(light_cell(line.row.verdict.light, language));
  return row;
}

paper::TableRow total_row(const std::vector<std::string>& words) {
  const Look total{Face::Heading, 11, 14, Align::Right};
  paper::TableRow row{.height_mm = 9};
  row.cells.push_back(cell(words[1], {Face::Heading, 11, 14, Align::Centre}));
  row.cells[0].columns = 5;
  for (std::size_t c = 5; c <= 11; ++c) row.cells.push_back(cell(words[c], total));
  row.cells.push_back(cell(words[12], {Face::Body, 11, 14}));
  row.cells.back().columns = 8;
  return row;
}

std::string tenths_bound(const dispatch::Bound& bound, std::string_view unit, Language language) {
  return say(language, bound.reaches ? kWeeklyReaches : kWeeklyExceeds, bound.at % 10 ? text(Tenths{bound.at}) : std::to_string(bound.at / 10), unit);
}

std::string clause_text(const dispatch::Clause& clause, Language language) {
  const Word& name = words<dispatch::Measure>[static_cast<std::size_t>(clause.measure)];
  std::string out(language == Language::Zh ? name.zh : name.en);
  if (clause.measure == dispatch::Measure::Unpaid) return out + say(language, kWeeklyUnpaidRed);
  const bool months = clause.measure == dispatch::Measure::MonthsUnstarted || clause.measure == dispatch::Measure::MonthsUnlisted ||
                      clause.measure == dispatch::Measure::MonthsMissed;
  const std::string_view unit = months ? kWeeklyMonths.in(language) : "";
  if (clause.yellow) out += say(language, kWeeklyToYellow, tenths_bound(*clause.yellow, unit, language));
  if (clause.red) out += (clause.yellow ? say(language, kWeeklyComma) : "") + say(language, kWeeklyToRed, tenths_bound(*clause.red, unit, language));
  return out;
}

}  // namespace

std::string rule_text(const dispatch::LightRule& rule, const dispatch::PaceProfile& pace, Date day, Language language) {
  std::string out;
  for (const dispatch::Clause& clause : rule.clauses) out += (out.empty() ? "" : say(language, kWeeklySemicolon)) + clause_text(clause, language);
  return say(language, kWeeklyRule, out, pace.arithmetic(day, language));
}

std::vector<std::vector<std::string>> weekly_cells(const WeeklyTable& table) {
  std::vector<std::vector<std::string>> rows{weekly_heads(table.language)};
  for (std::size_t i = 0; i < table.lines.size(); ++i) rows.push_back(cells_of(table.lines[i], i + 1, table));
  rows.push_back(sum_cells(table));
  return rows;
}

paper::Paper weekly_table_paper(const WeeklyTable& table, const DataHead& head) {
  const auto tell = [&](const Phrase& phrase, const auto&... values) { return say(table.language, phrase, values...); };
  paper::Paper paper{.title = tell(kWeeklyTitle, table.county), .author = table.office, .page = paper::a3_landscape(),
                     .numbers = paper::PageNumbers::OfTotal};
  const Look note{Face::Kai, 10, 14};
  const auto ends = [&](const std::string& left, const std::string& right) {
    paper::Paragraph p = line(left + "\t" + right, note);
    p.tabs = {{.at_mm = paper.page.text_width_mm(), .kind = paper::Tab::Kind::Right}};
    return p;
  };
  paper.blocks.push_back(ends(tell(kWeeklyDraft), head.demo ? tell(kWeeklyDemo) : ""));
  paper.blocks.push_back(line(paper.title, {Face::Title, 22, 30, Align::Centre}));
  paper.blocks.push_back(ends(tell(kWeeklyHeadLine, table.office, head.asof, table.from.month(), table.from.day(), table.to.day(), table.to.month()),
                              tell(kWeeklyUnits)));
  paper::Table body{.widths_mm = kWidths, .borders = {.top = 1.25, .bottom = 1.25, .left = 1.25, .right = 1.25}, .pad_x_mm = 0.7};
  add_heads(body, table.language);
  const auto cells = weekly_cells(table);
  for (std::size_t i = 0; i < table.lines.size(); ++i) body.rows.push_back(body_row(table.lines[i], cells[i + 1], table.language));
  body.rows.push_back(total_row(cells.back()));
  paper::TableRow rule{.cells = {cell(tell(kWeeklyNote, table.rule_text), {Face::Kai, 9.5, 13})}};
  rule.cells[0].columns = static_cast<int>(kWidths.size());
  body.rows.push_back(std::move(rule));
  paper.blocks.push_back(std::move(body));
  paper::Paragraph foot = ends(tell(kWeeklySigned), head.seal.empty() ? "" : tell(kWeeklyDigest, head.seal));
  foot.before_pt = 4;
  paper.blocks.push_back(foot);
  return paper;
}

}  // namespace liantu::report
