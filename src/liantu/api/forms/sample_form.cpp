// Ready forms to begin with: changed in Excel or Word and uploaded again.
#include "liantu/api/forms/office_form.h"
#include "liantu/base/error.h"
#include "liantu/paper/docx.h"
#include "liantu/report/paper_parts.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::api {
namespace {

using paper::Align;
using paper::Face;
using report::FormPaper;
using report::Look;

struct SampleColumn {
  const char *head, *each, *sum;
  double width_mm;
};

constexpr SampleColumn kWeekly[] = {
    {"序号", "{{项目.序号}}", "", 10},
    {"项目名称", "{{项目.项目名称}}", "合计（{{项目数}}个）", 52},
    {"级别", "{{项目.级别}}", "", 18},
    {"责任单位", "{{项目.责任单位}}", "", 30},
    {"包保领导", "{{项目.包保领导}}", "", 22},
    {"总投资（亿元）", "{{项目.总投资}}", "{{总投资合计}}", 20},
    {"年度计划（亿元）", "{{项目.年度计划}}", "{{年度计划合计}}", 20},
    {"本周完成（亿元）", "{{项目.本周完成}}", "{{本周完成合计}}", 20},
    {"累计完成（亿元）", "{{项目.累计完成}}", "{{累计完成合计}}", 20},
    {"完成率（%）", "{{项目.完成率}}", "{{完成率}}", 18},
    {"超欠序时（百分点）", "{{项目.超欠序时}}", "{{超欠序时}}", 20},
    {"本周形象进度", "{{项目.形象进度}}", "", 58},
    {"存在问题", "{{项目.存在问题}}", "", 46},
    {"下周计划", "{{项目.下周计划}}", "", 40},
    {"灯色", "{{项目.灯色}}", "绿{{绿灯数}}、黄{{黄灯数}}、红{{红灯数}}", 16},
};

constexpr const char* kWeeklyTitle = "{{县名}}重点项目周调度表";
constexpr const char* kWeeklyNote = "数据截至{{截至日}}　序时进度{{序时进度}}%　{{数据说明}}　{{演示标记}}";

std::string weekly_workbook() {
  sheet::OutTable table{.sheet = "周调度表", .title = std::string(kWeeklyTitle) + "（" + kWeeklyNote + "）", .columns = {}, .rows = {Row{}, Row{}}};
  for (const SampleColumn& one : kWeekly) {
    table.columns.push_back({.header = one.head, .width = one.width_mm / 2.2});
    table.rows[0].emplace_back(std::string(one.each));
    Value& sum = table.rows[1].emplace_back();
    if (*one.sum) sum = std::string(one.sum);
  }
  return sheet::xlsx_bytes({table});
}

paper::Paper weekly_document() {
  paper::Paper paper{.title = "重点项目周调度表", .page = paper::a3_landscape(), .numbers = paper::PageNumbers::OfTotal};
  paper.blocks.push_back(report::line(kWeeklyTitle, {Face::Title, 22, 30, Align::Centre}));
  paper.blocks.push_back(report::line(kWeeklyNote, {Face::Kai, 10, 14}));
  paper::Table table{.widths_mm = {}};
  std::vector<std::string> heads;
  paper::TableRow each, sum;
  const Look cell{Face::Body, 10.5, 14}, right{Face::Body, 10.5, 14, Align::Right}, bold{Face::Heading, 10.5, 14},
      bold_right{Face::Heading, 10.5, 14, Align::Right};
  double all = 0;
  for (const SampleColumn& one : kWeekly) all += one.width_mm;
  for (const SampleColumn& one : kWeekly) {
    table.widths_mm.push_back(one.width_mm * 390 / all);
    heads.emplace_back(one.head);
    const bool number = std::string_view(one.head).ends_with("）");
    each.cells.push_back(report::cell(one.each, number ? right : cell));
    sum.cells.push_back(report::cell(one.sum, number ? bold_right : bold));
  }
  table.rows = {report::head_row(heads, 9, {Face::Heading, 10.5, 13, Align::Centre}), std::move(each), std::move(sum)};
  paper.blocks.push_back(std::move(table));
  paper.blocks.push_back(report::line("审计摘要：{{审计摘要}}", {Face::Kai, 9.5, 13}));
  return paper;
}

class PageSample {
 public:
  paper::Paper set() {
    paper_.title = "会前一页纸";
    paper_.page = {.top_mm = 16, .right_mm = 18, .bottom_mm = 13, .left_mm = 18};
    put("{{标题}}", {Face::Title, 20, 28, Align::Centre});
    put("（{{副标题}}）", {Face::Kai, 11, 17, Align::Centre});
    head("一、本期变化");
    put("{{本期变化}}", {Face::Body, 12, 18.2});
    head("二、指标（{{序时}}）");
    rows({"指标", "单位", "全年目标", "实际", "完成率", "超（欠）百分点"}, {"{{指标.名称}}", "{{指标.单位}}", "{{指标.全年目标}}", "{{指标.实际}}", "{{指标.完成率}}", "{{指标.超欠序时}}"}, {54, 20, 26, 26, 22, 26});
    head("三、今天请定的事");
    rows({"事项", "方案", "建议"}, {"{{请定.事项}}", "{{请定.方案}}", "{{请定.建议}}"}, {60, 66, 48});
    head("四、未兑现的承诺");
    rows({"承诺事项", "责任单位", "承诺日", "超期工作日", "状态"}, {"{{承诺.事项}}", "{{承诺.责任单位}}", "{{承诺.承诺日}}", "{{承诺.超期工作日}}", "{{承诺.状态}}"}, {72, 36, 30, 20, 16});
    head("五、好消息");
    put("{{好消息}}", {Face::Body, 12, 18.2});
    head("六、上期更正");
    put("{{更正}}", {Face::Body, 12, 18.2});
    put("数据截至{{截至日}}　{{数据说明}}　{{演示标记}}　待核：{{待核}}", {Face::Kai, 9.5, 13});
    return std::move(paper_);
  }

 private:
  void put(const std::string& text, const Look& look) { paper_.blocks.push_back(report::line(text, look)); }
  void head(const std::string& text) { put(text, {Face::Heading, 13, 22}); }
  void rows(const std::vector<std::string>& heads, const std::vector<std::string>& each, std::vector<double> widths) {
    paper::Table table{.widths_mm = std::move(widths)};
    paper::TableRow row;
    for (const std::string& text : each) row.cells.push_back(report::cell(text, {Face::Body, 11, 14}));
    table.rows = {report::head_row(heads, 7, {Face::Heading, 10.5, 13, Align::Centre}), std::move(row)};
    paper_.blocks.push_back(std::move(table));
  }

  paper::Paper paper_;
};

std::string page_workbook() {
  const auto table = [](std::string name, std::vector<std::pair<std::string, std::string>> columns) {
    sheet::OutTable made{.sheet = std::move(name), .columns = {}, .rows = {Row{}}};
    for (auto& [head, each] : columns) {
      made.columns.push_back({.header = std::move(head), .width = 28});
      made.rows[0].emplace_back(std::move(each));
    }
    return made;
  };
  auto changes = table("本期变化", {{"序号", "{{变化.序号}}"}, {"本期变化", "{{变化.句子}}"}});
  changes.title = "{{标题}}（{{副标题}}）";
  return sheet::xlsx_bytes(
      {changes,
       table("指标", {{"指标", "{{指标.名称}}"}, {"单位", "{{指标.单位}}"}, {"全年目标", "{{指标.全年目标}}"}, {"实际", "{{指标.实际}}"}, {"完成率（%）", "{{指标.完成率}}"}, {"超欠（百分点）", "{{指标.超欠序时}}"}}),
       table("请定事项", {{"事项", "{{请定.事项}}"}, {"方案", "{{请定.方案}}"}, {"建议", "{{请定.建议}}"}}),
       table("未兑现承诺", {{"承诺事项", "{{承诺.事项}}"}, {"责任单位", "{{承诺.责任单位}}"}, {"承诺日", "{{承诺.承诺日}}"}, {"超期工作日", "{{承诺.超期工作日}}"}, {"状态", "{{承诺.状态}}"}})});
}

}  // namespace

std::string sample_form(FormPaper paper, std::string_view ending) {
  if (ending == ".docx") return paper::docx(paper == FormPaper::Weekly ? weekly_document() : PageSample().set());
  if (ending == ".xlsx") return paper == FormPaper::Weekly ? weekly_workbook() : page_workbook();
  throw Error(ErrorCode::InvalidInput, "样表只有 .xlsx 和 .docx 两种。", std::string(ending));
}

}  // namespace liantu::api
