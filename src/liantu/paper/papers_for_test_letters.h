// The two papers in the form of GB/T 9704-2012 of a made-up county: a bulletin of several pages and a letter with a slip.
#pragma once

#include "liantu/paper/papers_for_test.h"

namespace liantu::paper {

inline Run official(const std::string& text, Face face = Face::Body) {
  return {.text = text, .face = face, .size_pt = 16, .spacing_pt = -0.25};
}

inline Paragraph official_paragraph(const std::string& text, Face face = Face::Body, double pitch = 28.9) {
  return {.runs = {official(text, face)}, .line_pt = pitch, .first_line_chars = 2, .keep_next = face != Face::Body};
}

inline Table reasons_table() {
  const Says head{Face::Heading, 12, 17, Align::Centre}, left{Face::Body, 12, 17, Align::Left};
  Table table{.widths_mm = {14, 42, 100}};
  table.rows.push_back(heading({"灯色", "项目（责任单位）", "为什么是这个灯"}, 8, head));
  for (int i = 0; i < 10; ++i) {
    const bool red = i % 6 == 2;
    table.rows.push_back({.cells = {light_cell(light_of(i)), cell("云川产业项目" + std::to_string(i + 1) + "期\n（云川经开区）", left),
                                    cell(red ? "计划6.00亿元，完成2.40亿元，2.40÷6.00＝40.0%；序时66.7%，欠26.7个百分点，连续3个月未开，为红灯。"
                                             : "3.62÷5.00＝72.4%，超序时5.7个百分点。", left)},
                          .height_mm = 14.5});
  }
  return table;
}

inline Paper bulletin() {
  Paper paper{.title = "关于2026年9月上半月重点项目调度情况的通报", .author = "云川县重点项目办公室"};
  paper.numbers = PageNumbers::Outside;
  paper.page.footer_mm = 25.5;
  paper.header = {says("样张：县域、项目、企业均为虚构", {Face::Kai, 9, 12, Align::Right})};
  auto& blocks = paper.blocks;
  const Paragraph blank{.line_pt = 28.9};
  const auto add = [&](const std::string& text, Face face = Face::Body) { blocks.push_back(official_paragraph(text, face)); };
  blocks.push_back(Paragraph{.runs = {official("代拟稿", Face::Heading)}, .align = Align::Left});
  blocks.push_back(blank);
  blocks.push_back(Paragraph{.runs = {{.text = "云川县重点项目办公室文件", .face = Face::Title, .size_pt = 30, .colour = kRed}},
                             .align = Align::Centre, .line_pt = 46, .before_pt = 14});
  blocks.push_back(blank);
  blocks.push_back(Paragraph{.runs = {official("云项办〔2026〕　　号")}, .align = Align::Centre,
                             .below = Rule{.width_pt = 2.25, .colour = kRed, .gap_pt = 11}});
  blocks.push_back(blank);
  for (const char* line : {"关于2026年9月上半月重点项目", "调度情况的通报"})
    blocks.push_back(Paragraph{.runs = {{.text = line, .face = Face::Title, .size_pt = 22}}, .align = Align::Centre, .line_pt = 34});
  blocks.push_back(blank);
  blocks.push_back(Paragraph{.runs = {official("各镇人民政府、街道办事处，云川经开区管委会，县直有关部门：")}});
  add("现将截至2026年9月15日全县12个县级重点项目调度情况通报如下。本通报按灯色分组，不排名次；文中数字为部门台账数，非统计数据。");
  add("一、总体进展", Face::Heading);
  add("12个项目年度计划投资60.00亿元，累计完成43.44亿元，完成率72.4%；时间过去8个月，序时进度66.7%，超序时5.7个百分点。与8月31日相比，半月完成1.32亿元。绿灯8个、黄灯2个、红灯2个，合计12个；比上期变好1个、变差2个、未变9个。");
  add("二、分灯情况", Face::Heading);
  add("亮灯规则：完成率不低于序时为绿灯；欠10个百分点（含）至30个百分点（含）为黄灯，欠30个百分点以上为红灯；欠不足10个百分点的按绿灯计并注明；应开工未开工连续3个月的，直接为红灯。完成率先四舍五入到一位小数，再与序时相减。");
  blocks.push_back(reasons_table());
  add("三、存在问题", Face::Heading);
  for (const char* part : {"（一）前期要件不同步", "（二）配套滞后", "（三）承诺兑现不够"}) {
    add(part, Face::Kai);
    add("白鹭园区10千伏专线送电原定9月2日，已超期9个工作日；南河污水厂剩余8户未签约，原定9月10日，已超期3个工作日，责任单位为松岭镇人民政府。");
  }
  add("四、下步要求", Face::Heading);
  add("（一）红灯项目责任单位于9月23日前报送整改措施，写明责任人、办结日、旬度投资；复工、开工前每旬报一次进展。");
  add("（二）黄灯项目由责任单位牵头，每周五17时前更新形象进度；需县级协调的，写清请谁、办什么、何时办。");
  add("（三）下次调度会议定于9月30日召开，先通报本次要求落实情况。落实情况按“办结、在办、未动”三类报送，办结的附证据；未动的由责任单位主要负责人到会说明原因，报新的办结日，原办结日保留备查。");
  std::get<Paragraph>(blocks.back()).keep_next = true;
  blocks.push_back(Paragraph{.line_pt = 28.9, .keep_next = true});
  blocks.push_back(Paragraph{.runs = {official("云川县重点项目办公室")}, .align = Align::Right, .right_chars = 2, .keep_next = true});
  blocks.push_back(Paragraph{.runs = {official("2026年9月16日")}, .align = Align::Right, .right_chars = 4, .keep_next = true});
  add("（此件为代拟稿，签发、编号、用印后生效）");
  Table imprint{.widths_mm = {156}, .rows = {}, .borders = {.left = 0, .right = 0}, .pad_x_mm = 0, .pad_y_mm = 0.8};
  Paragraph copies{.runs = {{.text = "抄送：县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县纪委监委机关。", .size_pt = 14}},
                   .align = Align::Left, .line_pt = 22, .first_line_chars = -3, .left_mm = 19.8, .right_mm = 4.9};
  Paragraph printed = with_tab({.runs = {{.text = "云川县重点项目办公室\t2026年9月　日印发", .size_pt = 14}}, .line_pt = 22, .left_mm = 4.9, .right_mm = 4.9}, 151);
  imprint.rows = {{.cells = {{.paragraphs = {copies}}}}, {.cells = {{.paragraphs = {printed}}}}};
  paper.imprint = {imprint};
  return paper;
}

inline Table slip_table() {
  const Says head{Face::Heading, 11, 14, Align::Centre}, middle{Face::Body, 11, 13.8, Align::Centre}, left{Face::Body, 11, 13.8, Align::Left},
      right{Face::Body, 11, 13.8, Align::Right};
  Table table{.widths_mm = {26, 52, 26, 52}};
  const auto wide = [&](const std::string& text) {
    Cell made = cell(text, left);
    made.columns = 3;
    return made;
  };
  table.rows = {{.cells = {cell("堵点编号", head), cell("YC-2026-031", middle), cell("要求办结日", head), cell("2026年9月23日", middle)}, .height_mm = 7.5},
                {.cells = {cell("办理结果", head), wide("□已办结（　月　日）　□延期至　月　日　□应由　　　　　　办理")}, .height_mm = 7.5},
                {.cells = {cell("措施或原因", head), wide("")}, .height_mm = 15},
                {.cells = {cell("证据清单", head), wide("□送电通知单　□现场照片（含日期、地点）　□其他：")}, .height_mm = 7.5},
                {.cells = {cell("填报人", head), cell("电话：", left), cell("单位（盖章）", head), cell("年　　月　　日", right)}, .height_mm = 11}};
  return table;
}

inline Paper letter() {
  Paper paper{.title = "关于限期解决白鹭园区10千伏专线送电问题的督办函", .author = "云川县重点项目办公室"};
  paper.page = {.top_mm = 28, .right_mm = 26, .bottom_mm = 22, .left_mm = 28, .header_mm = 10, .footer_mm = 18};
  paper.header = {says("样张：县域、项目、企业均为虚构", {Face::Kai, 9, 12, Align::Right})};
  paper.footer = {{.line_pt = 4, .left_mm = -8, .right_mm = -6, .below = Rule{.style = Rule::Style::ThinThick, .width_pt = 3, .colour = kRed, .gap_pt = 0}}};
  auto& blocks = paper.blocks;
  blocks.push_back(Paragraph{.runs = {{.text = "云川县重点项目办公室", .face = Face::Title, .size_pt = 36, .colour = kRed}},
                             .align = Align::Centre, .line_pt = 40});
  blocks.push_back(Paragraph{.line_pt = 6, .left_mm = -8, .right_mm = -6,
                             .below = Rule{.style = Rule::Style::ThickThin, .width_pt = 3, .colour = kRed, .gap_pt = 0}});
  Paragraph marks = with_tab({.runs = {{.text = "代拟稿\t", .face = Face::Heading, .size_pt = 14}, official("云项督函〔2026〕　　号")}, .line_pt = 22, .before_pt = 2}, 156);
  blocks.push_back(marks);
  for (const char* line : {"关于限期解决白鹭园区10千伏专线", "送电问题的督办函"})
    blocks.push_back(Paragraph{.runs = {{.text = line, .face = Face::Title, .size_pt = 22}}, .align = Align::Centre, .line_pt = 31, .before_pt = line[0] == '\xE5' ? 6.0 : 0.0});
  Paragraph to{.runs = {official("县供电公司：")}, .line_pt = 26.5, .before_pt = 8};
  blocks.push_back(to);
  const auto add = [&](const std::string& head, const std::string& text) {
    Paragraph p = official_paragraph(text, Face::Body, 26.5);
    p.runs.insert(p.runs.begin(), official(head, Face::Heading));
    blocks.push_back(p);
  };
  add("一、堵点", "（YC-2026-031，配套类）。白鹭园区10千伏专线未送电，影响精密轴承二线、南河污水厂设备调试，前者在关键线路上。");
  add("二、天数。", "7月21日登记，至9月15日在册56天，停表6天（主材待检，已核准），计时50天。8月31日会议议定第7项承诺9月2日送电，已超期9个工作日。");
  add("三、请办。", "请于2026年9月23日前送电，附送电通知单、现场照片；不能按期的，9月18日前书面说明原因、新办结日和替代办法。");
  blocks.push_back(Paragraph{.runs = {official("云川县重点项目办公室")}, .align = Align::Right, .line_pt = 26.5, .before_pt = 10, .right_chars = 2, .keep_next = true});
  blocks.push_back(Paragraph{.runs = {official("2026年9月16日")}, .align = Align::Right, .line_pt = 26.5, .right_chars = 4});
  blocks.push_back(Paragraph{.runs = {{.text = "沿此线裁下，填好盖章后送回县项目办", .size_pt = 10}}, .align = Align::Centre, .line_pt = 16,
                             .before_pt = 6, .after_pt = 2, .above = Rule{.style = Rule::Style::Dashed, .width_pt = 0.75}});
  blocks.push_back(says("督 办 回 执", {Face::Heading, 14, 20, Align::Centre}));
  blocks.push_back(slip_table());
  blocks.push_back(says("数据截至2026年9月15日18:00；部门台账数，非统计数据；销号须由非填报人核验。", {Face::Kai, 9.5, 13, Align::Left}));
  return paper;
}

}  // namespace liantu::paper
