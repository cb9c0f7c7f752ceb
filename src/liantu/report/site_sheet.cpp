#include "liantu/report/site_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "liantu/base/number_text.h"
#include "liantu/paper/pdf.h"
#include "liantu/report/paper_parts.h"

namespace liantu::report {
namespace {

using paper::Face;

constexpr double kMapWidth = 170, kMapHeight = 84;
const Look kLabel{Face::Heading, 9.5, 13}, kValue{Face::Body, 9.5, 13}, kNote{Face::Kai, 9, 12.5};

struct UnitWords {
  Unit unit;
  std::string_view zh, en;
};
constexpr UnitWords kUnits[] = {{Unit::Yuan, "元", "¥"},
                                {Unit::SquareMetre, "㎡", "m²"},
                                {Unit::Metre, "米", "m"},
                                {Unit::TonnePerM2, "吨/㎡", "t/m²"},
                                {Unit::Kva, "kVA", "kVA"},
                                {Unit::Year, "年", "years"},
                                {Unit::YuanPerM2Month, "元/㎡·月", "¥/m²·mo"},
                                {Unit::YuanPerYear, "元/年", "¥/yr"},
                                {Unit::TonneCoal, "吨标煤", "tce"},
                                {Unit::TonnePerDay, "吨/日", "t/d"},
                                {Unit::TonnePerHour, "吨/时", "t/h"},
                                {Unit::TonnePerYear, "吨/年", "t/a"},
                                {Unit::CubicMetrePerDay, "立方米/日", "m³/d"},
                                {Unit::Megapascal, "MPa", "MPa"},
                                {Unit::TcePer10kYuan, "吨标煤/万元", "tce/¥10k"},
                                {Unit::KgPer10kYuan, "千克/万元", "kg/¥10k"}};

bool in_chinese(Language language) {
  return language == Language::Zh;
}

std::string figure_text(const Field& field, double number, Language language) {
  const bool zh = in_chinese(language);
  if (field.unit == Unit::Fraction) return number_text(number * 100) + "%";
  if (field.unit == Unit::YuanPerMu) return number_text(number / 1e4) + (zh ? " 万元/亩" : " ¥10k/mu");
  if (field.unit == Unit::SquareMetre && field.name == "land_m2")
    return number_text(number / kSquareMetresPerMu) + (zh ? " 亩（" : " mu (") + number_text(std::round(number)) +
           (zh ? " ㎡）" : " m²)");
  const auto unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                 [&](const UnitWords& one) { return one.unit == field.unit; });
  if (unit == std::end(kUnits)) return number_text(number);
  return number_text(number) + " " + std::string(zh ? unit->zh : unit->en);
}

/// What the head of the sheet and the map say already, what is of a person, and long texts without end.
bool in_table(const Field& field) {
  static constexpr std::array<std::string_view, 10> kElsewhere{
      "parcel_no", "name", "town", "park", "offer", "outline_wkt", "lon", "lat", "village", "checked_by"};
  return !field.label.personal &&
         std::find(kElsewhere.begin(), kElsewhere.end(), field.name) == kElsewhere.end();
}

std::string label_of(const Field& field, Language language) {
  return std::string(in_chinese(language) ? field.label.zh : field.label.en);
}

/// Two facts a row.
paper::Table facts_table(const std::vector<std::pair<std::string, std::string>>& facts, std::size_t most) {
  paper::Table table{.widths_mm = {28, 57, 28, 57},
                     .borders = {.top = 1.25, .bottom = 1.25, .left = 1.25, .right = 1.25}};
  const std::size_t shown = std::min(most, facts.size());
  for (std::size_t i = 0; i < shown; i += 2) {
    paper::TableRow row{.height_mm = 6};
    for (std::size_t k = i; k < i + 2; ++k) {
      const auto& [label, value] = k < shown ? facts[k] : std::pair<std::string, std::string>{};
      row.cells.push_back(cell(label, kLabel));
      row.cells.back().fill = kHeadFill;
      row.cells.push_back(cell(value, kValue));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

paper::Paragraph ends(const paper::Paper& paper, const std::string& left, const std::string& right,
                      const Look& look) {
  paper::Paragraph out = line(left + "\t" + right, look);
  out.tabs = {{.at_mm = paper.page.text_width_mm(), .kind = paper::Tab::Kind::Right}};
  return out;
}

std::string map_note(const SiteSheet& sheet, Language language) {
  const std::string base = say(language, {"坐标系 CGCS2000；界线按导入的数据绘制，周边为本台账地块",
                                          "CGCS2000; outlines as imported, neighbours from this register"});
  if (sheet.map_review_number.empty())
    return base +
           say(language, {"；未填审图号，仅限内部使用", "; no map review number: for internal use only"});
  return base + say(language, {"；审图号 {0}", "; map review number {0}"}, sheet.map_review_number);
}

struct Facts {
  std::vector<std::pair<std::string, std::string>> told;
  std::string missing;
  std::size_t missed = 0;
};

Facts facts_of_sheet(const SiteSheet& sheet, Language language) {
  Facts out;
  for (std::size_t i = 0; i < sheet.fields.size(); ++i) {
    const Field& field = sheet.fields[i];
    if (!in_table(field)) continue;
    std::string value = sheet_value(field, sheet.values[i], language);
    if (!value.empty()) {
      out.told.emplace_back(label_of(field, language), std::move(value));
      continue;
    }
    // Most parcels were never divided or joined: nothing is missing there.
    if (field.name == "remark" || field.name == "formed_from" || field.name == "followed_by") continue;
    ++out.missed;
    out.missing += (out.missing.empty()    ? ""
                    : in_chinese(language) ? "、"
                                           : ", ") +
                   label_of(field, language);
  }
  return out;
}

paper::Paper sheet_with(const SiteSheet& sheet, const DataHead& head, const Facts& facts, std::size_t most) {
  const Language language = head.language;
  const std::string title = say(language, {"{0}要素资源单页", "{0} Site sheet"}, sheet.county);
  paper::Paper paper{.title = title + " " + sheet.code,
                     .author = sheet.county,
                     .page = {.top_mm = 16, .right_mm = 20, .bottom_mm = 13, .left_mm = 20, .footer_mm = 8}};
  const auto add = [&](paper::Paragraph paragraph) { paper.blocks.push_back(std::move(paragraph)); };
  add(ends(paper, say(language, {"代拟稿", "Draft"}),
           head.demo ? say(language, {"演示数据：县域、项目、企业均为虚构",
                                      "Demonstration data: county, projects and firms are invented"})
                     : "",
           kNote));
  add(line(sheet.code, {Face::Title, 20, 28, paper::Align::Centre}));
  add(ends(paper, sheet.kind + (sheet.place.empty() ? "" : "　") + sheet.place, title,
           {Face::Body, 10.5, 15}));
  paper::Paragraph offer = line(sheet.offer, {Face::Heading, 10.5, 16});
  offer.after_pt = 3;
  add(std::move(offer));
  if (auto map = site_map(sheet.map, kMapWidth, kMapHeight, language)) {
    map->says = say(language, {"{0}的位置和界线图", "map of {0}"}, sheet.code);
    paper::Paragraph picture;
    picture.align = paper::Align::Left;
    picture.line_pt = kMapHeight * 72 / 25.4;
    picture.drawing = std::move(*map);
    add(std::move(picture));
    paper::Paragraph note = line(map_note(sheet, language), kNote);
    note.after_pt = 4;
    add(std::move(note));
  } else {
    add(line(say(language, {"没有界线和坐标，图略。", "Neither outline nor coordinates are known: no map."}),
             kNote));
  }
  paper.blocks.push_back(facts_table(facts.told, most));
  if (most < facts.told.size())
    add(line(say(language, {"另有 {0} 项见系统。", "{0} more in the system."}, facts.told.size() - most),
             kNote));
  if (facts.missed > 0)
    add(line(say(language, {"未填 {0} 项：{1}", "not recorded ({0}): {1}"}, facts.missed, facts.missing),
             kNote));
  if (!sheet.checked.empty()) add(line(sheet.checked, kNote));
  add(ends(
      paper,
      say(language, {"部门台账数，非统计数据　数据截至 {0}", "department figures, not statistics; as of {0}"},
          head.asof),
      head.seal.empty() ? "" : say(language, {"审计摘要（{0}）", "seal ({0})"}, head.seal), kNote));
  return paper;
}

}  // namespace

std::string sheet_value(const Field& field, const Value& value, Language language) {
  if (is_empty(value)) return "";
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag ? say(language, {"是", "yes"}) : say(language, {"否", "no"});
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return figure_text(field, static_cast<double>(*whole), language);
  if (const auto* real = std::get_if<double>(&value)) return figure_text(field, *real, language);
  const std::string& text = std::get<std::string>(value);
  for (const Word& word : field.words)
    if (word.code == text) return std::string(in_chinese(language) ? word.zh : word.en);
  if (field.kind != FieldKind::DateSpan) return text;
  const auto slash = text.find('/');
  return slash == std::string::npos || text.substr(0, slash) == text.substr(slash + 1)
             ? text.substr(0, slash)
             : text.substr(0, slash) + (in_chinese(language) ? " 至 " : " to ") + text.substr(slash + 1);
}

paper::Paper site_sheet_paper(const SiteSheet& sheet, const DataHead& head) {
  const Facts facts = facts_of_sheet(sheet, head.language);
  for (std::size_t most = facts.told.size();; most -= std::min<std::size_t>(most, 2)) {
    paper::Paper paper = sheet_with(sheet, head, facts, most);
    if (most <= 2 || paper::extent(paper).pages <= 1) return paper;
  }
}

}  // namespace liantu::report
