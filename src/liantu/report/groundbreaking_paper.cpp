#include "liantu/report/groundbreaking_paper.h"

#include <fmt/format.h>

#include "liantu/dispatch/light_sentence.h"
#include "liantu/report/paper_parts.h"

namespace liantu::report {
namespace {

using dispatch::yi_text;
using paper::Align;
using paper::Face;

const std::vector<double> kWidths{10, 52, 34, 58, 19, 19, 26, 28, 21};
const std::vector<std::string>& list_heads(Language language) {
  static const std::vector<std::string> zh{"序号", "项目名称\n（项目代码）", "建设单位", "建设内容及规模", "总投资\n（亿元）", "年度计划\n（亿元）", "所在镇街\n（园区）", "责任单位\n（包保领导）", "开工\n时间"};
  static const std::vector<std::string> en{"No.", "Project\n(code)", "Builder", "Content and scale", "Investment\n(100 m yuan)", "Year's plan\n(100 m yuan)", "Town\n(park)", "Responsible\n(leader)", "Start"};
  return language == Language::Zh ? zh : en;
}

constexpr Phrase kListTitle{"{0}{1}项目一览表", "{0} {1}: list of projects"}, kListAside{"（{0}）", "({0})"}, kListUnstarted{"未开工", "not begun"},
    kListUnknown{"项目台账中没有找到，或有同名项目，请核对", "not in the ledger of projects, or several of this name: please check"}, kListSum{"合　计（{0}个）", "Sum ({0} projects)"},
    kListStarted{"已开工{0}个、未开工{1}个", "{0} begun, {1} not"}, kListToCheck{"、待核{0}个", ", {0} to check"}, kListDraft{"代拟稿", "Draft"},
    kListDemo{"演示数据：县域、项目、企业均为虚构", "Demonstration: county, projects and firms are invented"}, kListDay{"开工日期：{0}年{1}月{2}日", "Start: {0}/{1}/{2}"}, kListNoDay{"开工日期：未定", "Start: not set"},
    kListBatch{"　批次：{0}", "  Batch: {0}"}, kListPlace{"　主会场：{0}", "  Main place: {0}"}, kListAsof{"数据截至：{0}", "Data as of {0}"},
    kListFoot{"部门台账数，非统计数据。按参加名单先后排列，不是名次。", "Department ledgers, not official statistics. In order of the list, no ranking."}, kListDigest{"审计摘要（{0}）", "Audit digest ({0})"};

std::string aside(const std::string& text, const std::string& more, Language language) {
  return more.empty() ? text : text + "\n" + say(language, kListAside, more);
}

std::string money(const std::optional<Yuan>& amount) { return amount ? yi_text(*amount) : "—"; }

std::vector<std::string> known_cells(const project::Project& p, const GroundbreakingList& list, std::size_t number) {
  const std::string start = dispatch::started_by(p, list.day) ? p.start->text() : say(list.language, kListUnstarted);
  return {std::to_string(number), aside(p.name, p.project_code, list.language), p.builder, p.content, money(p.total_investment), money(p.annual_plan),
          aside(p.town, p.park, list.language), aside(p.responsible_unit, p.lead_official, list.language), start};
}

paper::TableRow body_row(const std::vector<std::string>& words) {
  const Look left{Face::Body, 10, 13.5}, middle{Face::Body, 10, 13.5, Align::Centre}, right{Face::Body, 10.5, 13.5, Align::Right};
  paper::TableRow row{.height_mm = 10};
  for (std::size_t c = 0; c < words.size(); ++c) row.cells.push_back(cell(words[c], c == 1 || c == 3 ? left : c == 4 || c == 5 ? right : middle));
  row.cells[1].paragraphs[0].runs[0].face = Face::Heading;
  return row;
}

paper::TableRow total_row(const std::vector<std::string>& words) {
  const Look total{Face::Heading, 10.5, 14, Align::Right};
  paper::TableRow row{.height_mm = 8};
  row.cells.push_back(cell(words[1], {Face::Heading, 10.5, 14, Align::Centre}));
  row.cells[0].columns = 4;
  row.cells.push_back(cell(words[4], total));
  row.cells.push_back(cell(words[5], total));
  row.cells.push_back(cell(words[6], {Face::Body, 10.5, 14}));
  row.cells.back().columns = 3;
  return row;
}

}  // namespace

std::vector<std::vector<std::string>> groundbreaking_cells(const GroundbreakingList& list) {
  std::vector<std::vector<std::string>> rows{list_heads(list.language)};
  for (const dispatch::GroundbreakingLine& line : list.lines) {
    if (line.project) {
      rows.push_back(known_cells(list.library[*line.project], list, rows.size()));
      continue;
    }
    std::vector<std::string> words(rows.front().size(), "—");
    words[0] = std::to_string(rows.size());
    words[1] = line.written;
    words[3] = say(list.language, kListUnknown);
    rows.push_back(std::move(words));
  }
  const dispatch::GroundbreakingSum sum = dispatch::sum_of(list.lines, list.library, list.day);
  std::vector<std::string> total(rows.front().size());
  total[1] = say(list.language, kListSum, sum.projects);
  total[4] = yi_text(sum.total);
  total[5] = yi_text(sum.plan);
  total[6] = say(list.language, kListStarted, sum.started, sum.projects - sum.unknown - sum.started);
  if (sum.unknown) total[6] += say(list.language, kListToCheck, sum.unknown);
  rows.push_back(std::move(total));
  return rows;
}

paper::Paper groundbreaking_paper(const GroundbreakingList& list, const DataHead& head) {
  const dispatch::Groundbreaking& event = list.event;
  const auto tell = [&](const Phrase& phrase, const auto&... values) { return say(list.language, phrase, values...); };
  paper::Paper paper{.title = tell(kListTitle, list.county, event.name), .author = list.county + "重点项目办公室",
                     .page = {.width_mm = 297, .height_mm = 210, .top_mm = 18, .right_mm = 15, .bottom_mm = 15, .left_mm = 15, .footer_mm = 8},
                     .numbers = paper::PageNumbers::OfTotal};
  const Look note{Face::Kai, 10, 14};
  const auto ends = [&](const std::string& left, const std::string& right) {
    paper::Paragraph p = line(left + "\t" + right, note);
    p.tabs = {{.at_mm = paper.page.text_width_mm(), .kind = paper::Tab::Kind::Right}};
    return p;
  };
  paper.blocks.push_back(ends(tell(kListDraft), head.demo ? tell(kListDemo) : ""));
  paper.blocks.push_back(line(paper.title, {Face::Title, 20, 28, Align::Centre}));
  std::string what = event.held ? tell(kListDay, event.held->year(), event.held->month(), event.held->day()) : tell(kListNoDay);
  if (!event.batch.empty()) what += tell(kListBatch, event.batch);
  if (!event.place.empty()) what += tell(kListPlace, event.place);
  paper.blocks.push_back(ends(what, tell(kListAsof, head.asof)));
  paper::Table body{.widths_mm = kWidths, .borders = {.top = 1.25, .bottom = 1.25, .left = 1.25, .right = 1.25}, .pad_x_mm = 0.7};
  body.rows.push_back(head_row(list_heads(list.language), 11, {Face::Heading, 10.5, 13.5, Align::Centre}));
  const auto cells = groundbreaking_cells(list);
  for (std::size_t i = 1; i + 1 < cells.size(); ++i) body.rows.push_back(body_row(cells[i]));
  body.rows.push_back(total_row(cells.back()));
  paper.blocks.push_back(std::move(body));
  paper::Paragraph foot = ends(tell(kListFoot), head.seal.empty() ? "" : tell(kListDigest, head.seal));
  foot.before_pt = 4;
  paper.blocks.push_back(foot);
  return paper;
}

}  // namespace liantu::report
