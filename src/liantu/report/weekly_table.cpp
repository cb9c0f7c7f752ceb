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

std::string with_aside(const std::string& text, const std::string& aside, const char* open, const char* close) {
  if (aside.empty()) return text;
  return text + "\n" + open + aside + close;
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
  std::string note = fmt::format("绿{}、黄{}、红{}", sum.lights[0], sum.lights[1], sum.lights[2]);
  if (sum.unlit) note += fmt::format("、未判定{}", sum.unlit);
  if (sum.own_months) note += fmt::format("，{}个按本项目月度计划", sum.own_months);
  return note + fmt::format("，合计{}个；应入库{}个，已入库{}个；督办{}次", sum.count, expected, listed, supervised);
}

std::vector<std::string> cells_of(const WeeklyLine& line, std::size_t number, const WeeklyTable& table) {
  const project::Project& p = line.row.project;
  const dispatch::Standing& s = line.row.standing;
  const auto rate = completion(s);
  const Tenths pace = line.row.pace.at(table.to);
  const auto week = [&](const std::string project::ProjectWeek::*member) { return line.week ? (*line.week).*member : std::string(); };
  const std::string problem = week(&project::ProjectWeek::problem);
  const auto deadline = line.week ? line.week->deadline : std::nullopt;
  return {std::to_string(number), with_aside(p.name, p.project_code, "", ""), p.category, p.builder,
          with_aside(p.responsible_unit, p.lead_official, "（", "）"), amount(p.total_investment), amount(s.plan),
          line.week ? amount(line.week->week_done) : "未报", amount(s.done), bare(rate), text(pace),
          rate ? signed_text(*rate - pace) : "—", day_text(p.planned_start, table.to, "—"),
          day_text(s.start, table.to, "未开工"),
          line.week ? with_aside(week(&project::ProjectWeek::progress), week(&project::ProjectWeek::last_week_task), "上周任务：", "") : "本周未收到填报",
          problem.empty() ? "无" : with_aside(problem, week(&project::ProjectWeek::problem_type), "〔", "〕"),
          with_aside(week(&project::ProjectWeek::next_week_plan), deadline ? deadline->to.iso().substr(5) : "", "（", "）"),
          s.listed ? (*s.listed ? "是" : "否") : "—",
          line.week && line.week->supervision_count ? std::to_string(*line.week->supervision_count) : "0",
          dispatch::group_key(line.row, dispatch::BoardGroup::Light)};
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
  cells[1] = fmt::format("合　计（{}个）", sum.count);
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

const std::vector<std::string> kHeads{"序号", "项目名称", "类别", "建设单位", "责任单位", "总投资", "年度计划", "本周完成", "累计完成", "完成率",
                                      "序时", "超欠序时", "计划开工", "实际开工", "本周形象进度", "存在问题", "下周计划", "入库", "督办次数", "灯色"};

void add_heads(paper::Table& table) {
  const Look head{Face::Heading, 10.5, 13.5, Align::Centre};
  paper::TableRow upper = head_row({"序号", "项目名称\n（项目代码）", "类别", "建设单位", "责任单位\n（包保领导）", "总投资", "本年投资与序时",
                                    "开工时间", "本周形象进度\n（对照上周任务）", "存在问题\n〔类别〕", "下周计划\n（完成时限）", "入库", "督办\n次数", "灯色"},
                                   8, head);
  for (std::size_t c = 0; c < upper.cells.size(); ++c) upper.cells[c].rows = c == 6 || c == 7 ? 1 : 2;
  upper.cells[6].columns = 6;
  upper.cells[7].columns = 2;
  table.rows.push_back(std::move(upper));
  table.rows.push_back(head_row({"年度\n计划", "本周\n完成", "累计\n完成", "完成率", "序时", "超欠\n序时", "计划", "实际"}, 11, head));
}

paper::TableRow body_row(const WeeklyLine& line, const std::vector<std::string>& words) {
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
  row.cells.push_back(light_cell(line.row.verdict.light));
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

std::string tenths_bound(const dispatch::Bound& bound, std::string_view unit) {
  return fmt::format("{}{}{}", bound.reaches ? "达到" : "超过", bound.at % 10 ? text(Tenths{bound.at}) : std::to_string(bound.at / 10), unit);
}

std::string clause_text(const dispatch::Clause& clause) {
  const std::string_view name = words<dispatch::Measure>[static_cast<std::size_t>(clause.measure)].zh;
  std::string out(name);
  if (clause.measure == dispatch::Measure::Unpaid) return out + "为红";
  const bool months = clause.measure == dispatch::Measure::MonthsUnstarted || clause.measure == dispatch::Measure::MonthsUnlisted ||
                      clause.measure == dispatch::Measure::MonthsMissed;
  if (clause.yellow) out += tenths_bound(*clause.yellow, months ? "个月" : "") + "为黄";
  if (clause.red) out += (clause.yellow ? "、" : "") + tenths_bound(*clause.red, months ? "个月" : "") + "为红";
  return out;
}

}  // namespace

std::string rule_text(const dispatch::LightRule& rule, const dispatch::PaceProfile& pace, Date day) {
  std::string out;
  for (const dispatch::Clause& clause : rule.clauses) out += (out.empty() ? "" : "；") + clause_text(clause);
  return fmt::format("{}；序时＝{}", out, pace.arithmetic(day));
}

std::vector<std::vector<std::string>> weekly_cells(const WeeklyTable& table) {
  std::vector<std::vector<std::string>> rows{kHeads};
  for (std::size_t i = 0; i < table.lines.size(); ++i) rows.push_back(cells_of(table.lines[i], i + 1, table));
  rows.push_back(sum_cells(table));
  return rows;
}

paper::Paper weekly_table_paper(const WeeklyTable& table, const DataHead& head) {
  paper::Paper paper{.title = table.county + "重点项目周调度表", .author = table.office, .page = paper::a3_landscape(),
                     .numbers = paper::PageNumbers::OfTotal};
  const Look note{Face::Kai, 10, 14};
  const auto ends = [&](const std::string& left, const std::string& right) {
    paper::Paragraph p = line(left + "\t" + right, note);
    p.tabs = {{.at_mm = paper.page.text_width_mm(), .kind = paper::Tab::Kind::Right}};
    return p;
  };
  paper.blocks.push_back(ends("附件　代拟稿", head.demo ? "演示数据：县域、项目、企业均为虚构" : ""));
  paper.blocks.push_back(line(paper.title, {Face::Title, 22, 30, Align::Centre}));
  paper.blocks.push_back(ends(fmt::format("填报：{}（汇总）　数据截至：{}（本周为{}月{}日至{}日）", table.office, head.asof, table.from.month(),
                                          table.from.day(), table.to.day()),
                              "单位：亿元、%、百分点"));
  paper::Table body{.widths_mm = kWidths, .borders = {.top = 1.25, .bottom = 1.25, .left = 1.25, .right = 1.25}, .pad_x_mm = 0.7};
  add_heads(body);
  const auto cells = weekly_cells(table);
  for (std::size_t i = 0; i < table.lines.size(); ++i) body.rows.push_back(body_row(table.lines[i], cells[i + 1]));
  body.rows.push_back(total_row(cells.back()));
  paper::TableRow rule{.cells = {cell(fmt::format("说明：①灯色以“形状＋字＋底色”三重表示，黑白打印可辨。②完成率＝累计完成÷年度计划，四舍五入到一位小数后与序时相减。③{}。④部门台账数，非统计数据。⑤按入册先后排列，不是名次。",
                                                  table.rule_text), {Face::Kai, 9.5, 13})}};
  rule.cells[0].columns = static_cast<int>(kWidths.size());
  body.rows.push_back(std::move(rule));
  paper.blocks.push_back(std::move(body));
  paper::Paragraph foot = ends("制表：　　　　　　　　审核：　　　　　　　　分管领导：", head.seal.empty() ? "" : "审计摘要（" + head.seal + "）");
  foot.before_pt = 4;
  paper.blocks.push_back(foot);
  return paper;
}

}  // namespace liantu::report
