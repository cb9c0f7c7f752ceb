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
constexpr double kSpareMm = 9;  ///< kept free at the foot: office programs break a line now and then where we do not

const char* const kNumerals[] = {"一", "二", "三", "四", "五", "六"};

constexpr Phrase kDraft{"代拟稿　内部资料　注意保存", "Draft, internal, keep safe"}, kDemo{"演示数据：县域、项目、企业均为虚构", "Demonstration: county, projects and firms are invented"};
constexpr Phrase kBrackets{"（{0}）", "({0})"}, kAside{"（{0}）", " ({0})"};
constexpr Phrase kChanges{"本期变化", "What changed"}, kIndicators{"指标", "Indicators"}, kWanted{"今天请定的事", "Decisions wanted today"}, kPromises{"未兑现的承诺", "Promises not kept"}, kNews{"好消息", "Good news"}, kCorrections{"上期更正", "Corrections of the last page"};
constexpr Phrase kNoNews{"本期没有竣工、投产、开工的项目。", "No project started, finished or began production in this time."}, kNoIndicators{"本年度没有录入目标。", "No targets for this year."};
constexpr Phrase kNoWanted{"没有提请研究的事项。", "Nothing to decide."}, kNoPromises{"没有超期未办结的任务。", "No task is overdue."}, kByOverdue{"按超期工作日从多到少", "most working days overdue first"};
constexpr Phrase kUnit{"单位", "Unit"}, kTarget{"全年目标", "Target"}, kActual{"实际", "Actual"}, kRate{"完成率", "Completed"}, kGap{"超（欠）\n百分点", "Gap,\npoints"}, kToCheck{" 待核", " to check"};
constexpr Phrase kTick{"□ 同意\n□ 另议", "□ agreed\n□ other"}, kStop{"。", ". "};
constexpr Phrase kPromise{"承诺事项", "Promise"}, kWho{"责任单位", "Responsible"}, kDue{"承诺日", "Due"},
    kOverdue{"超期", "Overdue"}, kState{"状态", "State"}, kDays{"{0}个工作日{1}", "{0} days{1}"},
    kProvisional{"（暂）", "*"};
constexpr Phrase kMore{"等{0}项，其余见系统。", "{0} in all, the others are in the system."}, kDoubts{"待核：", "To check: "}, kSemicolon{"；", "; "}, kDoubtsMore{"；等{0}个项目", "; {0} projects in all"};
constexpr Phrase kFoot{"数据截至{0}　｜　部门台账数，非统计数据", "Data as of {0}  |  department ledgers, not official statistics"}, kBar{"　｜　", "  |  "}, kDigest{"审计摘要（", "Audit digest ("}, kDigestEnd{"）", ")"};

/// How far the content was cut to fit the sheet. What the leader is to decide goes last: an advice that names an option
/// says nothing without it.
struct Cut {
  bool options = false;          ///< keep question and advice only
  std::size_t wanted = 99;       ///< decisions
  std::size_t list = 99;         ///< items of the other lists
  double row_mm = 7;
};

constexpr Cut kCuts[] = {{false, 99, 99, 7}, {false, 99, 5, 6.4}, {false, 99, 3, 6.4}, {false, 99, 2, 5.8}, {false, 3, 2, 5.4},
                         {false, 2, 1, 5.4}, {true, 2, 1, 5.4},  {true, 1, 1, 5.4}};

class Setter {
 public:
  Setter(const OnePage& page, const DataHead& head, const Cut& cut) : page_(page), head_(head), cut_(cut) {}

  paper::Paper set() {
    paper_.title = page_.title;
    paper_.page = {.top_mm = 16, .right_mm = 18, .bottom_mm = 13, .left_mm = 18};
    masthead();
    section(tell(kChanges), "");
    for (std::size_t i = 0; i < page_.changes.size(); ++i) item(i, page_.changes[i]);
    indicators();
    wanted();
    promises();
    sentences(tell(kNews), page_.good_news, tell(kNoNews));
    if (!page_.corrections.empty()) sentences(tell(kCorrections), page_.corrections, "");
    foot();
    return std::move(paper_);
  }

 private:
  template <class... Values>
  std::string tell(const Phrase& phrase, const Values&... values) const {
    return say(head_.language, phrase, values...);
  }

  void masthead() {
    paper::Paragraph top = line(head_.demo ? tell(kDraft) + "\t" + tell(kDemo) : tell(kDraft), {Face::Kai, 9.5, 13});
    top.tabs = {{.at_mm = kWidth, .kind = paper::Tab::Kind::Right}};
    paper_.blocks.push_back(top);
    paper_.blocks.push_back(line(page_.title, {Face::Title, 20, 27, Align::Centre}));
    paper::Paragraph under = line(tell(kBrackets, page_.subtitle), {Face::Kai, 11, 17, Align::Centre});
    under.below = paper::Rule{.width_pt = 1, .colour = kWarning, .gap_pt = 3};
    under.after_pt = 2;
    paper_.blocks.push_back(under);
  }

  std::string number(std::size_t n) const {
    return head_.language == Language::Zh ? fmt::format("{}、", kNumerals[n % std::size(kNumerals)]) : fmt::format("{}. ", n + 1);
  }

  void section(const std::string& words, const std::string& aside) {
    paper::Paragraph p = line(number(section_++) + words, {Face::Heading, 13, 19});
    if (!aside.empty()) p.runs.push_back({.text = tell(kAside, aside), .face = Face::Kai, .size_pt = 10.5});
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
    section(tell(kIndicators), page_.pace_note);
    if (page_.indicators.empty()) return plain_line(tell(kNoIndicators));
    const Look head{Face::Heading, 10.5, 12.5, Align::Centre}, left{Face::Body, 11.5, 14}, middle{Face::Body, 11.5, 14, Align::Centre},
        right{Face::Body, 11.5, 14, Align::Right};
    paper::Table table{.widths_mm = {52, 18, 28, 28, 24, 24}};
    table.rows.push_back(head_row({tell(kIndicators), tell(kUnit), tell(kTarget), tell(kActual), tell(kRate), tell(kGap)}, 9, head));
    for (const IndicatorLine& one : page_.indicators) {
      paper::TableRow row{.height_mm = cut_.row_mm};
      row.cells = {cell(one.name, left), cell(one.unit, middle), cell(one.target, right),
                   cell(one.doubtful ? one.actual + tell(kToCheck) : one.actual, right), cell(percent(one.completion), right),
                   cell(gap(one.gap), right)};
      if (one.gap && one.gap->value <= -100) row.cells[5].paragraphs[0].runs[0].colour = kWarning;
      if (one.doubtful) row.cells[3].paragraphs[0].runs[0].colour = kDoubt;
      table.rows.push_back(std::move(row));
    }
    paper_.blocks.push_back(std::move(table));
  }

  void wanted() {
    section(tell(kWanted), "");
    if (page_.wanted.empty()) return plain_line(tell(kNoWanted));
    const Look text{Face::Body, 12, 17, Align::Justify}, tick{Face::Body, 11, 15, Align::Centre};
    paper::Table table{.widths_mm = {154, 20}, .pad_x_mm = 1, .pad_y_mm = 0.5};
    const std::size_t shown = std::min(page_.wanted.size(), cut_.wanted);
    for (std::size_t i = 0; i < shown; ++i) {
      const Wanted& one = page_.wanted[i];
      paper::Cell what = cell(fmt::format("{}.{}{}", i + 1, one.question, tell(kStop)), text);
      what.paragraphs[0].runs[0].face = Face::Heading;
      const std::string rest = (cut_.options ? "" : one.options) + one.advice + (one.advice.empty() ? "" : tell(kStop));
      if (!rest.empty()) what.paragraphs[0].runs.push_back({.text = rest, .size_pt = 12});
      table.rows.push_back({.cells = {std::move(what), cell(tell(kTick), tick)}});
    }
    paper_.blocks.push_back(std::move(table));
    more(page_.wanted.size(), shown);
  }

  void promises() {
    section(tell(kPromises), tell(kByOverdue));
    if (page_.promises.empty()) return plain_line(tell(kNoPromises));
    const Look head{Face::Heading, 10.5, 13, Align::Centre}, left{Face::Body, 11, 13}, middle{Face::Body, 11, 13, Align::Centre};
    paper::Table table{.widths_mm = {75, 37, 20, 23, 19}};
    table.rows.push_back(head_row({tell(kPromise), tell(kWho), tell(kDue), tell(kOverdue), tell(kState)}, 6.8, head));
    const std::size_t shown = std::min(page_.promises.size(), cut_.list);
    for (std::size_t i = 0; i < shown; ++i) {
      const Promise& one = page_.promises[i];
      const std::string days = tell(kDays, one.overdue, one.provisional ? tell(kProvisional) : std::string());
      table.rows.push_back({.cells = {cell(one.title, left), cell(one.unit, left),
                                      cell(day_words(one.due, head_.language), middle), cell(days, middle),
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
    if (all > shown) paper_.blocks.push_back(line(tell(kMore, all), {Face::Kai, 10.5, 14}));
  }

  void foot() {
    std::string doubts;
    const std::size_t shown = std::min<std::size_t>(page_.doubts.size(), 2);
    for (std::size_t i = 0; i < shown; ++i) doubts += tell(i ? kSemicolon : kDoubts) + page_.doubts[i].sentence;
    if (page_.doubts.size() > shown) doubts += tell(kDoubtsMore, page_.doubts.size());
    paper::Paragraph first = line(tell(kFoot, head_.asof), {Face::Kai, 9.5, 13});
    first.before_pt = 5;
    first.above = paper::Rule{.width_pt = 0.75, .gap_pt = 3};
    if (!doubts.empty()) first.runs.push_back({.text = tell(kBar) + doubts, .face = Face::Kai, .size_pt = 9.5});
    paper_.blocks.push_back(first);
    if (!head_.issued.empty()) paper_.blocks.push_back(line(head_.issued, {Face::Kai, 9.5, 13}));
    if (head_.seal.empty()) return;
    paper::Paragraph digest = line(tell(kDigest), {Face::Kai, 9.5, 13});
    digest.runs.push_back({.text = head_.seal, .face = Face::Mono, .size_pt = 9.5});
    digest.runs.push_back({.text = tell(kDigestEnd), .face = Face::Kai, .size_pt = 9.5});
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
    paper::Paper tried = paper;
    tried.page.bottom_mm += kSpareMm;
    if (paper::extent(tried).pages <= 1) return paper;
  }
  throw Error(ErrorCode::InvalidInput, "一页纸放不下：请把“请定事项”的问题写短。", "one_page");
}

}  // namespace liantu::report
