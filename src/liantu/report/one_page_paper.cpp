#include "liantu/report/one_page_paper.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/paper/pdf.h"
#include "liantu/report/paper_parts.h"

namespace liantu::report {
namespace {

using paper::Align;
using paper::Face;

constexpr double kWidth = 174;

const char* const kNumerals[] = {"一", "二", "三", "四", "五", "六"};

/// How far the content was cut to fit the sheet: 0 nothing.
struct Cut {
  bool options = false;          ///< keep question and advice only
  std::size_t list = 99;         ///< items per list
  double row_mm = 7;
};

constexpr Cut kCuts[] = {{false, 99, 7}, {true, 99, 7}, {true, 3, 6.4}, {true, 2, 5.8}, {true, 1, 5.4}};

class Setter {
 public:
  Setter(const OnePage& page, const DataHead& head, const Cut& cut) : page_(page), head_(head), cut_(cut) {}

  paper::Paper set() {
    paper_.title = page_.title;
    paper_.page = {.top_mm = 16, .right_mm = 18, .bottom_mm = 13, .left_mm = 18};
    masthead();
    section("本期变化", "");
    for (std::size_t i = 0; i < page_.changes.size(); ++i) item(i, page_.changes[i]);
    indicators();
    wanted();
    promises();
    sentences("好消息", page_.good_news, "本期没有竣工、投产、开工的项目。");
    if (!page_.corrections.empty()) sentences("上期更正", page_.corrections, "");
    foot();
    return std::move(paper_);
  }

 private:
  void masthead() {
    paper::Paragraph top = line(head_.demo ? "代拟稿　内部资料　注意保存\t演示数据：县域、项目、企业均为虚构" : "代拟稿　内部资料　注意保存",
                                {Face::Kai, 9.5, 13});
    top.tabs = {{.at_mm = kWidth, .kind = paper::Tab::Kind::Right}};
    paper_.blocks.push_back(top);
    paper_.blocks.push_back(line(page_.title, {Face::Title, 20, 27, Align::Centre}));
    paper::Paragraph under = line("（" + page_.subtitle + "）", {Face::Kai, 11, 17, Align::Centre});
    under.below = paper::Rule{.width_pt = 1, .colour = kWarning, .gap_pt = 3};
    under.after_pt = 2;
    paper_.blocks.push_back(under);
  }

  void section(const std::string& words, const std::string& aside) {
    paper::Paragraph p = line(fmt::format("{}、{}", kNumerals[section_++ % std::size(kNumerals)], words), {Face::Heading, 13, 19});
    if (!aside.empty()) p.runs.push_back({.text = "（" + aside + "）", .face = Face::Kai, .size_pt = 10.5});
    p.before_pt = 4;
    p.after_pt = 1;
    p.keep_next = true;
    paper_.blocks.push_back(p);
  }

  void item(std::size_t index, const Sentence& sentence) {
    paper::Paragraph p{.line_pt = 18.2};
    p.runs = runs(sentence, 12);
    p.runs.insert(p.runs.begin(), {.text = fmt::format("{}.", index + 1), .size_pt = 12});
    paper_.blocks.push_back(p);
  }

  void indicators() {
    section("指标", page_.pace_note);
    if (page_.indicators.empty()) return plain_line("本年度没有录入目标。");
    const Look head{Face::Heading, 10.5, 12.5, Align::Centre}, left{Face::Body, 11.5, 14}, middle{Face::Body, 11.5, 14, Align::Centre},
        right{Face::Body, 11.5, 14, Align::Right};
    paper::Table table{.widths_mm = {52, 18, 28, 28, 24, 24}};
    table.rows.push_back(head_row({"指标", "单位", "全年目标", "实际", "完成率", "超（欠）\n百分点"}, 9, head));
    for (const IndicatorLine& one : page_.indicators) {
      paper::TableRow row{.height_mm = cut_.row_mm};
      row.cells = {cell(one.name, left), cell(one.unit, middle), cell(one.target, right),
                   cell(one.doubtful ? one.actual + " 待核" : one.actual, right), cell(percent(one.completion), right),
                   cell(gap(one.gap), right)};
      if (one.gap && one.gap->value <= -100) row.cells[5].paragraphs[0].runs[0].colour = kWarning;
      if (one.doubtful) row.cells[3].paragraphs[0].runs[0].colour = kDoubt;
      table.rows.push_back(std::move(row));
    }
    paper_.blocks.push_back(std::move(table));
  }

  void wanted() {
    section("今天请定的事", "");
    if (page_.wanted.empty()) return plain_line("没有提请研究的事项。");
    const Look text{Face::Body, 12, 17, Align::Justify}, tick{Face::Body, 11, 15, Align::Centre};
    paper::Table table{.widths_mm = {154, 20}, .pad_x_mm = 1, .pad_y_mm = 0.5};
    const std::size_t shown = std::min(page_.wanted.size(), cut_.list);
    for (std::size_t i = 0; i < shown; ++i) {
      const Wanted& one = page_.wanted[i];
      paper::Cell what = cell(fmt::format("{}.{}。", i + 1, one.question), text);
      what.paragraphs[0].runs[0].face = Face::Heading;
      const std::string rest = (cut_.options ? "" : one.options) + one.advice + (one.advice.empty() ? "" : "。");
      if (!rest.empty()) what.paragraphs[0].runs.push_back({.text = rest, .size_pt = 12});
      table.rows.push_back({.cells = {std::move(what), cell("□ 同意\n□ 另议", tick)}});
    }
    paper_.blocks.push_back(std::move(table));
    more(page_.wanted.size(), shown);
  }

  void promises() {
    section("未兑现的承诺", "按超期工作日从多到少");
    if (page_.promises.empty()) return plain_line("没有超期未办结的任务。");
    const Look head{Face::Heading, 10.5, 13, Align::Centre}, left{Face::Body, 11, 13}, middle{Face::Body, 11, 13, Align::Centre};
    paper::Table table{.widths_mm = {78, 40, 20, 22, 14}};
    table.rows.push_back(head_row({"承诺事项", "责任单位", "承诺日", "超期", "状态"}, 6.8, head));
    const std::size_t shown = std::min(page_.promises.size(), cut_.list);
    for (std::size_t i = 0; i < shown; ++i) {
      const Promise& one = page_.promises[i];
      const std::string days = fmt::format("{}个工作日{}", one.overdue, one.provisional ? "（暂）" : "");
      table.rows.push_back({.cells = {cell(one.title, left), cell(one.unit, left),
                                      cell(fmt::format("{}月{}日", one.due.month(), one.due.day()), middle), cell(days, middle),
                                      cell(one.state, middle)},
                            .height_mm = cut_.row_mm - 0.2});
    }
    paper_.blocks.push_back(std::move(table));
    more(page_.promises.size(), shown);
  }

  void sentences(const std::string& words, const std::vector<Sentence>& list, const std::string& none) {
    section(words, "");
    if (list.empty()) return plain_line(none);
    const std::size_t shown = std::min(list.size(), cut_.list);
    for (std::size_t i = 0; i < shown; ++i) item(i, list[i]);
    more(list.size(), shown);
  }

  void plain_line(const std::string& text) { paper_.blocks.push_back(line(text, {Face::Body, 12, 18.2})); }

  void more(std::size_t all, std::size_t shown) {
    if (all > shown) paper_.blocks.push_back(line(fmt::format("等{}项，其余见系统。", all), {Face::Kai, 10.5, 14}));
  }

  void foot() {
    std::string doubts;
    const std::size_t shown = std::min<std::size_t>(page_.doubts.size(), 2);
    for (std::size_t i = 0; i < shown; ++i) doubts += (i ? "；" : "待核：") + page_.doubts[i];
    if (page_.doubts.size() > shown) doubts += fmt::format("；等{}个项目", page_.doubts.size());
    paper::Paragraph first = line(fmt::format("数据截至{}　｜　部门台账数，非统计数据", head_.asof), {Face::Kai, 9.5, 13});
    first.before_pt = 5;
    first.above = paper::Rule{.width_pt = 0.75, .gap_pt = 3};
    if (!doubts.empty()) first.runs.push_back({.text = "　｜　" + doubts, .face = Face::Kai, .size_pt = 9.5});
    paper_.blocks.push_back(first);
    if (!head_.issued.empty()) paper_.blocks.push_back(line(head_.issued, {Face::Kai, 9.5, 13}));
    if (head_.seal.empty()) return;
    paper::Paragraph digest = line("审计摘要（", {Face::Kai, 9.5, 13});
    digest.runs.push_back({.text = head_.seal, .face = Face::Mono, .size_pt = 9.5});
    digest.runs.push_back({.text = "）", .face = Face::Kai, .size_pt = 9.5});
    paper_.blocks.push_back(digest);
  }

  const OnePage& page_;
  const DataHead& head_;
  const Cut& cut_;
  paper::Paper paper_;
  std::size_t section_ = 0;
};

}  // namespace

paper::Paper one_page_paper(const OnePage& page, const DataHead& head) {
  paper::Paper paper;
  for (const Cut& cut : kCuts) {
    paper = Setter(page, head, cut).set();
    if (paper::extent(paper).pages <= 1) return paper;
  }
  throw Error(ErrorCode::InvalidInput, "一页纸放不下：请把“请定事项”的问题写短。", "one_page");
}

}  // namespace liantu::report
