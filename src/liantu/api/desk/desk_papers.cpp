#include "liantu/api/desk/desk_papers.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/api/desk/groundbreaking_desk.h"
#include "liantu/base/error.h"
#include "liantu/org/people_store.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/pdf.h"
#include "liantu/project/project_week.h"
#include "liantu/project/project_week_store.h"
#include "liantu/report/form_field.h"
#include "liantu/report/groundbreaking_paper.h"
#include "liantu/report/one_page_paper.h"
#include "liantu/report/weekly_table.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/store/seal.h"

namespace liantu::api {
namespace {

/// The last seal that covers no change after the moment: what the paper can be held against later.
std::string seal_text(store::Session& session, const Moment& moment, Language language = Language::Zh) {
  constexpr Phrase kUpTo{"第{0}条：", "up to {0}: "};
  const Instant end = moment.at.value_or(end_of_day_shanghai(moment.day));
  std::string text;
  for (const store::Seal& seal : store::seals(session)) {
    if (seal.at >= end) break;
    text = say(language, kUpTo, seal.to_seq);
    for (std::size_t i = 0; i < 32 && i < seal.root.size(); i += 4) text += (i ? " " : "") + seal.root.substr(i, 4);
  }
  return text;
}

/// "9时31分" in Shanghai.
std::string clock_text(Instant at) {
  const std::string time = shanghai_time(at).substr(11, 5);
  return fmt::format("{}时{}分", time.starts_with('0') ? time.substr(1, 1) : time.substr(0, 2), time.substr(3));
}

report::DataHead data_head(store::Session& session, const PaperOrder& order) {
  const Date day = order.now.day;
  const bool zh = order.language == Language::Zh;
  std::string asof = zh ? fmt::format("{}年{}月{}日", day.year(), day.month(), day.day()) : day.iso();
  if (order.now.at && *order.now.at != end_of_day_shanghai(day)) asof += zh ? clock_text(*order.now.at) : " " + shanghai_time(*order.now.at).substr(11, 5);
  return {std::move(asof), seal_text(session, order.now, order.language), order.demo, order.language, order.issued};
}

std::string county(store::Session& session, const Settings& settings) {
  return org::office_facts(session, settings).county_name;
}

sheet::OutTable text_table(std::string name, const std::vector<std::vector<std::string>>& rows) {
  sheet::OutTable table{.sheet = std::move(name), .columns = {}, .rows = {}};
  for (const std::string& head : rows.front()) table.columns.push_back({.header = head});
  for (std::size_t i = 1; i < rows.size(); ++i) {
    Row row;
    for (const std::string& cell : rows[i]) row.push_back(cell.empty() ? Value{} : Value{cell});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::vector<std::string>> sentence_rows(const std::string& head, const std::vector<report::Sentence>& sentences) {
  std::vector<std::vector<std::string>> rows{{head}};
  for (const report::Sentence& sentence : sentences) rows.push_back({report::plain(sentence)});
  return rows;
}

std::string one_page_xlsx(const report::OnePage& page, Language language) {
  const auto word = [&](const char* zh, const char* en) { return std::string(language == Language::Zh ? zh : en); };
  const std::string changes = word("本期变化", "What changed"), news = word("好消息", "Good news"), corrections = word("更正", "Corrections");
  std::vector<std::vector<std::string>> indicators{{word("指标", "Indicator"), word("单位", "Unit"), word("全年目标", "Target"), word("实际", "Actual"),
                                                    word("完成率%", "Completed %"), word("超欠百分点", "Gap, points"), word("目标来源", "Source of the target")}};
  for (const auto& one : page.indicators) {
    indicators.push_back({one.name, one.unit, one.target, one.actual, one.completion ? dispatch::text(*one.completion) : "",
                          one.gap ? dispatch::signed_text(*one.gap) : "", one.source});
  }
  std::vector<std::vector<std::string>> wanted{{word("请定事项", "Decision wanted"), word("方案", "Options"), word("建议", "Advice")}};
  std::vector<std::vector<std::string>> promises{{word("承诺事项", "Promise"), word("责任单位", "Responsible"), word("承诺日", "Due"),
                                                  word("超期工作日", "Working days overdue"), word("状态", "State"), word("来源", "Source")}};
  for (const auto& one : page.wanted) wanted.push_back({one.question, one.options, one.advice});
  for (const auto& one : page.promises)
    promises.push_back({one.title, one.unit, one.due.iso(), std::to_string(one.overdue), one.state, one.source});
  return sheet::xlsx_bytes({text_table(changes, sentence_rows(changes, page.changes)), text_table(word("指标", "Indicators"), indicators),
                            text_table(word("请定事项", "Decisions"), wanted), text_table(word("未兑现承诺", "Promises not kept"), promises),
                            text_table(news, sentence_rows(news, page.good_news)), text_table(corrections, sentence_rows(corrections, page.corrections))});
}

PaperFile one_page_file(store::Session& session, const store::Access& access, const Settings& settings, const PaperOrder& order) {
  const auto page = one_page_of(session, access, desk_rules(settings, order.language), {county(session, settings), order.now, order.before});
  const std::string bytes = order.ending == ".xlsx" ? one_page_xlsx(page, order.language)
                                                    : paper_bytes(report::one_page_paper(page, data_head(session, order)), order.ending);
  return {paper_name("会前一页纸", order.now.day, order.ending), bytes};
}

/// Completed projects report no more weeks.
bool dispatched(const dispatch::BoardRow& row) {
  const auto& stage = row.project.stage;
  return (row.standing.plan || row.verdict.light) && !(stage && *stage >= attraction::Stage::Completed);
}

/// The week that the day lies in, Monday to that day, of the projects on the way.
report::WeeklyTable weekly_table(store::Session& session, const store::Access& access, const Settings& settings, const PaperOrder& order) {
  const DeskRules rules = desk_rules(settings, order.language);
  const Date day = order.now.day, monday = day.plus(1 - day.weekday());
  report::WeeklyTable table{.county = county(session, settings), .office = "重点项目办公室", .from = monday, .to = day,
                            .lines = {},
                            .rule_text = report::rule_text(rules.rule, rules.pace, day, order.language),
                            .language = order.language};
  if (order.language == Language::En) table.office = table.county + " key projects office";
  else if (!table.county.empty()) table.office = table.county + table.office;
  std::vector<project::ProjectWeek> weeks;
  for (const store::StoredRow& row : rows_at(session, access, project::project_week_entity(), order.now,
                                             {{"week_to", store::FilterOp::Ge, {monday.iso()}}})) {
    auto week = from_row<project::ProjectWeek>(row.values);
    if (week.week_from && *week.week_from <= day) weeks.push_back(std::move(week));
  }
  for (dispatch::BoardRow& row : board_rows(session, access, rules, order.now)) {
    report::WeeklyLine line{.row = std::move(row)};
    const auto week = std::find_if(weeks.begin(), weeks.end(), [&](const project::ProjectWeek& w) {
      const std::string& code = line.row.project.project_code;
      return w.project_code.empty() || code.empty() ? w.name == line.row.project.name : w.project_code == code;
    });
    if (week == weeks.end() && !dispatched(line.row)) continue;
    if (week != weeks.end()) line.week = *week;
    table.lines.push_back(std::move(line));
  }
  return table;
}

PaperFile weekly_file(store::Session& session, const store::Access& access, const Settings& settings, const PaperOrder& order) {
  const report::WeeklyTable table = weekly_table(session, access, settings, order);
  const std::string bytes = order.ending == ".xlsx"
                                ? sheet::xlsx_bytes({text_table(order.language == Language::Zh ? "周调度表" : "Weekly table", report::weekly_cells(table))})
                                : paper_bytes(report::weekly_table_paper(table, data_head(session, order)), order.ending);
  return {paper_name("重点项目周调度表", order.now.day, order.ending), bytes};
}

PaperFile groundbreaking_file(store::Session& session, const store::Access& access, const Settings& settings, const PaperOrder& order) {
  const Library library = project_library(session, access, order.now);
  GroundbreakingEvent event = groundbreaking_event(session, access, library, order.now, order.event);
  const report::GroundbreakingList list{county(session, settings), std::move(event.row), library.projects, std::move(event.lines), order.now.day,
                                       order.language};
  const std::string bytes = order.ending == ".xlsx" ? sheet::xlsx_bytes({text_table(order.language == Language::Zh ? "集中开工" : "Groundbreaking", report::groundbreaking_cells(list))})
                                                    : paper_bytes(report::groundbreaking_paper(list, data_head(session, order)), order.ending);
  return {paper_name(list.event.name, order.now.day, order.ending), bytes};
}

[[noreturn]] void unknown_kind(std::string_view kind) {
  throw Error(ErrorCode::InvalidInput, "没有这种材料，可用 onepage（会前一页纸）、weekly（周调度表）、groundbreaking（集中开工项目一览表）。", std::string(kind));
}

}  // namespace

std::string paper_bytes(const paper::Paper& paper, std::string_view ending) {
  if (ending == ".docx") return paper::docx(paper);
  paper::Pdf made = paper::pdf(paper);
  if (!made.missing.empty())
    throw Error(ErrorCode::Unavailable, "服务器缺少字体，有的字印不出：请安装 fonts-wqy-microhei 等中文字体后再导出。", made.missing.front());
  return std::move(made.bytes);
}

PaperFile desk_paper(store::Session& session, const store::Access& access, const Settings& settings, const PaperOrder& order) {
  if (order.ending != ".docx" && order.ending != ".pdf" && order.ending != ".xlsx")
    throw Error(ErrorCode::InvalidInput, "文件应以 .docx、.pdf 或 .xlsx 结尾。", std::string(order.ending));
  if (order.kind == "onepage") return one_page_file(session, access, settings, order);
  if (order.kind == "weekly") return weekly_file(session, access, settings, order);
  if (order.kind == "groundbreaking") return groundbreaking_file(session, access, settings, order);
  unknown_kind(order.kind);
}

paper::Fields desk_fields(store::Session& session, const store::Access& access, const Settings& settings, const PaperOrder& order) {
  const report::DataHead head = data_head(session, order);
  if (order.kind == "weekly") return report::weekly_fields(weekly_table(session, access, settings, order), head);
  if (order.kind != "onepage") unknown_kind(order.kind);
  return report::one_page_fields(one_page_of(session, access, desk_rules(settings), {county(session, settings), order.now, order.before}), head);
}

std::string desk_seal(store::Session& session, const Moment& moment) { return seal_text(session, moment); }

std::string paper_name(std::string_view title, Date day, std::string_view ending) {
  return fmt::format("{}_{}{}", title, day.iso(), ending);
}

}  // namespace liantu::api
