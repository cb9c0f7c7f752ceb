// The four office papers of a made-up county as values: what tests and the bench set.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "liantu/paper/paper.h"

namespace liantu::paper {

struct Says {
  Face face = Face::Body;
  double size = 16, pitch = 28.9;
  Align align = Align::Justify;
};

inline Paragraph says(const std::string& text, const Says& how) {
  return {.runs = {{.text = text, .face = how.face, .size_pt = how.size}}, .align = how.align, .line_pt = how.pitch};
}

inline Cell cell(const std::string& text, const Says& how) {
  Cell made;
  std::size_t from = 0;
  for (std::size_t to = 0; to != std::string::npos; from = to + 1) {
    to = text.find('\n', from);
    made.paragraphs.push_back(says(text.substr(from, to == std::string::npos ? to : to - from), how));
  }
  return made;
}

inline TableRow heading(const std::vector<std::string>& words, double height_mm, const Says& how) {
  TableRow row{.cells = {}, .height_mm = height_mm, .heading = true};
  for (const std::string& word : words) {
    row.cells.push_back(cell(word, how));
    row.cells.back().fill = 0xEDEDED;
  }
  return row;
}

inline Paragraph with_tab(Paragraph paragraph, double at_mm) {
  paragraph.tabs = {{.at_mm = at_mm, .kind = Tab::Kind::Right}};
  paragraph.align = Align::Left;
  return paragraph;
}

inline Table figures_table() {
  const Says head{Face::Heading, 10.5, 12.5, Align::Centre}, left{Face::Body, 11.5, 14, Align::Left},
      middle{Face::Body, 11.5, 14, Align::Centre}, right{Face::Body, 11.5, 14, Align::Right};
  Table table{.widths_mm = {38, 15, 20, 20, 19, 18, 19, 25}};
  table.rows.push_back(heading({"指标", "单位", "全年目标", "实际", "完成率", "序时", "超（欠）\n百分点", "完成把握"}, 9, head));
  const std::vector<std::vector<std::string>> rows{
      {"重点项目投资", "亿元", "31.00", "16.43", "53.0%", "66.7%", "−13.7", "21%　较小"},
      {"亿元以上新开工", "个", "22", "17", "77.3%", "66.7%", "+10.6", "86%　较大"},
      {"正式合同签约", "个", "40", "25", "62.5%", "66.7%", "−4.2", "63%　过半"},
      {"县外到位资金", "亿元", "52.00", "33.10", "63.7%", "66.7%", "−3.0", "57%　过半"},
      {"竣工投产", "个", "16", "11", "68.8%", "66.7%", "+2.1", "78%　较大"}};
  for (const auto& words : rows) {
    TableRow row{.cells = {}, .height_mm = 7};
    for (std::size_t c = 0; c < words.size(); ++c)
      row.cells.push_back(cell(words[c], c == 0 ? left : c == 1 || c == 7 ? middle : right));
    table.rows.push_back(row);
  }
  for (const std::size_t c : {6u, 7u}) table.rows[1].cells[c].paragraphs[0].runs[0].colour = 0xC00000;
  return table;
}

inline Table decisions_table() {
  const Says text{Face::Body, 12, 18, Align::Justify}, tick{Face::Body, 11, 15, Align::Centre};
  Table table{.widths_mm = {154, 20}, .rows = {}, .pad_x_mm = 1, .pad_y_mm = 0.5};
  const std::vector<std::pair<std::string, std::string>> asked{
      {"1.白鹭产业园厂外供热管线由谁先建。",
       "方案一：平台公司垫建960万元，10月12日供汽；方案二：企业自建，11月25日供汽。建议方案一，早44天，在关键线路上。"},
      {"2.青禾玻璃项目是否进入退出程序。", "5月应开，连续3个月未开，占地72亩。方案一：限10月8日开工；方案二：今日启动退出。建议方案一，逾期即启动。"},
      {"3.南河污水厂剩余8户补偿款310万元从哪里出。", "方案一：县级预备费；方案二：调剂本项目预备费。建议方案二，不增支出，财政、发改已会签。"}};
  for (const auto& [question, rest] : asked) {
    Cell what = cell(question, text);
    what.paragraphs[0].runs[0].face = Face::Heading;
    what.paragraphs[0].runs.push_back({.text = rest, .size_pt = 12});
    table.rows.push_back({.cells = {what, cell("□ 同意\n□ 另议", tick)}});
  }
  return table;
}

inline Table promises_table() {
  const Says head{Face::Heading, 10.5, 13, Align::Centre}, left{Face::Body, 11, 13, Align::Left}, middle{Face::Body, 11, 13, Align::Centre};
  Table table{.widths_mm = {60, 46, 22, 26, 20}};
  table.rows.push_back(heading({"承诺事项", "责任单位", "承诺日", "超期", "状态"}, 6.8, head));
  const std::vector<std::vector<std::string>> rows{{"白鹭园区10千伏专线送电", "县供电公司", "9月2日", "9个工作日", "在办"},
                                                   {"青禾玻璃环评变更批复", "市生态环境局云川分局", "9月8日", "5个工作日", "在办"},
                                                   {"南河污水厂剩余8户签约", "松岭镇人民政府", "9月10日", "3个工作日", "未动"}};
  for (const auto& words : rows) {
    TableRow row{.cells = {}, .height_mm = 6.8};
    for (std::size_t c = 0; c < words.size(); ++c) row.cells.push_back(cell(words[c], c < 2 ? left : middle));
    table.rows.push_back(row);
  }
  return table;
}

inline Paper one_page() {
  const Says head{Face::Heading, 13, 19, Align::Left}, text{Face::Body, 12, 18.2, Align::Justify}, note{Face::Kai, 9.5, 13, Align::Left};
  Paper paper{.title = "重点项目会前一页纸", .author = "云川县重点项目办公室"};
  paper.page = {.top_mm = 16, .right_mm = 18, .bottom_mm = 13, .left_mm = 18};
  auto& blocks = paper.blocks;
  const auto section = [&](const std::string& words, const std::string& aside) {
    Paragraph p = says(words, head);
    if (!aside.empty()) p.runs.push_back({.text = aside, .face = Face::Kai, .size_pt = 10.5});
    p.before_pt = 4;
    p.after_pt = 1;
    p.keep_next = true;
    blocks.push_back(p);
  };
  const auto item = [&](const std::string& number, const std::string& name, const std::string& rest) {
    Paragraph p = says(number, text);
    p.runs.push_back({.text = name, .face = Face::Heading, .size_pt = 12});
    p.runs.push_back({.text = rest, .size_pt = 12});
    blocks.push_back(p);
  };
  blocks.push_back(with_tab(says("代拟稿　内部资料　注意保存\t样张：县域、项目、企业均为虚构", note), 174));
  blocks.push_back(says("云川县重点项目半月调度会前一页纸", {Face::Title, 20, 27, Align::Centre}));
  Paragraph under = says("（9月1日会议用；与8月15日会议比；共12个县级重点项目）", {Face::Kai, 11, 17, Align::Centre});
  under.below = Rule{.width_pt = 1, .colour = 0xC00000, .gap_pt = 3};
  under.after_pt = 2;
  blocks.push_back(under);
  section("一、本期变化", "");
  item("1.", "钱", "：累计完成投资由15.10亿元到16.43亿元，半月增1.33亿元；欠序时13.7个百分点，比上次少欠0.1个。");
  item("2.", "灯", "：变好1个（粮油精深加工园，黄转绿）；变差2个（青禾玻璃，黄转红；冷链中心，绿转黄）。现为绿8、黄2、红2，合计12个。");
  item("3.", "堵点", "：上次在办13个，新增2个，销号5个，现在办10个，其中超期3个。");
  item("4.", "上次议定", "：11项，办结8项、在办2项、未动1项（后两类共3项，见第四条）。");
  section("二、五项指标", "（全年；序时＝8个月÷12＝66.7%）");
  blocks.push_back(figures_table());
  Paragraph lever = says("第一项：青禾玻璃10月18日前复工，升至35%；白鹭管线10月12日前供汽，升至44%。", {Face::Kai, 10.5, 15, Align::Left});
  lever.before_pt = 2;
  blocks.push_back(lever);
  section("三、今天请定的三件事", "");
  blocks.push_back(decisions_table());
  section("四、未兑现的承诺", "（按超期工作日从多到少）");
  blocks.push_back(promises_table());
  section("五、两个好消息", "");
  blocks.push_back(says("1.精密轴承智能产线8月28日试车，比计划早16天，年内新增产值1.20亿元（企业自报）。", text));
  blocks.push_back(says("2.特种线缆与精密轴承签本地配套合同，每年0.51亿元，补上线缆附件缺环。", text));
  Paragraph foot = says("数据截至2026年8月31日18:00　｜　部门台账数，非统计数据　｜　完成把握为按历史进度推算，不作考核依据", note);
  foot.before_pt = 5;
  foot.above = Rule{.width_pt = 0.75, .gap_pt = 3};
  blocks.push_back(foot);
  Paragraph digest = says("审计摘要（SM3，第18102条，前32位）：", note);
  digest.runs.push_back({.text = "3f0a 91c2 77de 08b4 5a1e c6d3 20f9 e48b", .face = Face::Mono, .size_pt = 9.5});
  blocks.push_back(digest);
  return paper;
}

struct Light {
  const char *mark, *word;
  std::uint32_t ink;
  std::optional<std::uint32_t> fill;
};
inline constexpr std::uint32_t kWhite = 0xFFFFFF;
inline Light light_of(int index) {
  if (index % 6 == 2) return {"■", "红", kWhite, 0xC00000};
  return index % 6 == 3 ? Light{"▲", "黄", kBlack, 0xFFD966} : Light{"○", "绿", 0x00602B, std::nullopt};
}

inline Cell light_cell(const Light& light) {
  return {.paragraphs = {{.runs = {{.text = light.mark, .size_pt = 12, .colour = light.ink},
                                   {.text = light.word, .face = Face::Heading, .size_pt = 11, .colour = light.ink}},
                          .align = Align::Centre, .line_pt = 15}},
          .fill = light.fill};
}

inline Table weekly_table(int projects) {
  const Says head{Face::Heading, 10.5, 13.5, Align::Centre}, left{Face::Body, 10.5, 14, Align::Left},
      middle{Face::Body, 10.5, 14, Align::Centre}, right{Face::Body, 11, 14, Align::Right};
  Table table{.widths_mm = {8, 41, 13, 19, 28, 14, 13, 12, 13, 14, 12, 14, 15, 15, 50, 42, 34, 9, 10, 14}, .rows = {}, .borders = {.top = 1.25, .bottom = 1.25, .left = 1.25, .right = 1.25}, .pad_x_mm = 0.7};
  TableRow upper = heading({"序号", "项目名称\n（项目代码）", "类别", "建设单位", "责任单位\n（包保领导）", "总投资", "本年投资与序时", "开工时间",
                            "本周形象进度\n（对照上周任务）", "存在问题\n〔类别〕", "下周计划\n（完成时限）", "入库", "督办次数", "灯色"}, 8, head);
  for (std::size_t c = 0; c < upper.cells.size(); ++c) upper.cells[c].rows = c == 6 || c == 7 ? 1 : 2;
  upper.cells[6].columns = 6;
  upper.cells[7].columns = 2;
  table.rows.push_back(upper);
  table.rows.push_back(heading({"年度计划", "本周完成", "累计完成", "完成率", "序时", "超欠序时", "计划", "实际"}, 11, head));
  for (int i = 0; i < projects; ++i) {
    const std::string number = std::to_string(i + 1);
    TableRow row{.cells = {}, .height_mm = 18.4};
    Cell name = cell("云川产业项目" + number + "期", {Face::Heading, 11, 14, Align::Left});
    name.paragraphs.push_back(says("2511-990121-04-01-" + std::to_string(100017 + i), {Face::Body, 8.5, 11, Align::Left}));
    row.cells = {cell(number, middle), name, cell(i % 2 == 0 ? "新开工" : "续建", middle), cell("云川精工", middle),
                 cell("云川经开区\n（副县长）", middle), cell("12.00", right), cell("5.00", right), cell("0.11", right), cell("3.62", right),
                 cell("72.4", right), cell("66.7", right), cell(i % 6 == 2 ? "−30.8" : "+5.7", right), cell("03-10", middle),
                 cell("2025-04", middle), cell("首条线9月12日试车。\n上周任务：完成", left),
                 cell(i % 6 == 2 ? "环评变更未批；厂外供汽未定〔环保、配套〕" : "无", left), cell("二线设备就位\n（9月22日）", left),
                 cell("是", middle), cell("0", middle), light_cell(light_of(i))};
    table.rows.push_back(row);
  }
  const Says total{Face::Heading, 11, 14, Align::Right};
  TableRow sum{.cells = {cell("合　计（" + std::to_string(projects) + "个）", {Face::Heading, 11, 14, Align::Centre})}, .height_mm = 9};
  sum.cells[0].columns = 5;
  for (const char* figure : {"144.00", "60.00", "1.32", "43.44", "72.4", "66.7", "+5.7"}) sum.cells.push_back(cell(figure, total));
  sum.cells.push_back(cell("绿8、黄2、红2，合计12个；应入库12个，已入库12个；督办4次", {Face::Body, 11, 14, Align::Left}));
  sum.cells.back().columns = 8;
  table.rows.push_back(sum);
  TableRow note{.cells = {cell("说明：①灯色以“形状＋字＋底色”三重表示：■红（深底白字）、▲黄（浅底黑字）、○绿（无底），黑白打印可辨。②完成率＝累计完成÷年度计划，四舍五入到一位小数后与序时相减；"
                               "欠10—30个百分点（含）为黄，30以上为红，连续3个月应开未开为红，欠不足10按绿计。③序时按线性8÷12，项目另有批准计划曲线的从其曲线。④部门台账数，非统计数据。⑤按项目代码入册先后排列，不是名次。",
                               {Face::Body, 10, 14, Align::Left})}};
  note.cells[0].columns = 20;
  table.rows.push_back(note);
  return table;
}

inline Paper weekly_sheet(int projects) {
  Paper paper{.title = "重点项目周调度表", .author = "云川县重点项目办公室"};
  paper.page = a3_landscape();
  paper.numbers = PageNumbers::OfTotal;
  paper.blocks.push_back(with_tab(says("附件　代拟稿\t样张：县域、项目、企业均为虚构", {Face::Kai, 10, 13, Align::Left}), 390));
  paper.blocks.push_back(says("云川县重点项目周调度表", {Face::Title, 22, 32, Align::Centre}));
  paper.blocks.push_back(with_tab(says("填报：云川县重点项目办公室（汇总）　数据截至：2026年9月15日18:00（本周为9月9日至15日）\t单位：亿元、%、百分点", {Face::Body, 11, 17, Align::Left}), 390));
  std::get<Paragraph>(paper.blocks.back()).after_pt = 2;
  paper.blocks.push_back(weekly_table(projects));
  Paragraph foot = with_tab(says("制表：　　　　　　　　审核：　　　　　　　　分管领导：\t审计摘要（SM3，第18102条，前32位）：", {Face::Body, 11, 16, Align::Left}), 390);
  foot.runs.push_back({.text = "3f0a 91c2 77de 08b4 5a1e c6d3 20f9 e48b", .face = Face::Mono, .size_pt = 9.5});
  foot.before_pt = 5;
  paper.blocks.push_back(foot);
  return paper;
}

}  // namespace liantu::paper
