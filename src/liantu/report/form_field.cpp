#include "liantu/report/form_field.h"

#include <fmt/format.h>

#include <cstdlib>

#include "liantu/report/form_field_parts.h"

namespace liantu::report {
namespace {

using paper::Datum;
using paper::Number;

Datum amount_in(const std::optional<Yuan>& value, double unit, int decimals) {
  return value ? Datum{Number{static_cast<double>(value->value) / unit, decimals}} : Datum{};
}

std::string numbered(const std::vector<Sentence>& sentences) {
  std::string out;
  for (std::size_t i = 0; i < sentences.size(); ++i) out += fmt::format("{}{}.{}", i ? "\n" : "", i + 1, plain(sentences[i]));
  return out;
}

std::vector<paper::Entry> sentence_entries(const std::vector<Sentence>& sentences) {
  std::vector<paper::Entry> entries;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    paper::Entry& entry = entries.emplace_back();
    put_both(entry, "序号", "no", count_datum(i + 1));
    put_both(entry, "句子", "text", text_datum(plain(sentences[i])));
  }
  return entries;
}

struct ListField {
  std::string_view list, list_en, name, en, about, about_en;
};

constexpr ListField kListFields[] = {
    {"变化", "changes", "序号", "no", "从1起", "from 1"},
    {"变化", "changes", "句子", "text", "本期变化的一句", "one sentence of what changed"},
    {"指标", "indicators", "名称", "name", "指标台账", "name"},
    {"指标", "indicators", "单位", "unit", "计量单位", "unit"},
    {"指标", "indicators", "全年目标", "target", "指标台账", "target of the year"},
    {"指标", "indicators", "实际", "actual", "由台账算出，或按录入", "computed or entered"},
    {"指标", "indicators", "完成率", "completion", "%", "per cent"},
    {"指标", "indicators", "超欠序时", "gap", "百分点", "points"},
    {"指标", "indicators", "目标来源", "source", "文件和行", "document and line"},
    {"指标", "indicators", "待核", "doubt", "为什么待核、谁的", "why in doubt, and whose"},
    {"请定", "wanted", "序号", "no", "从1起", "from 1"},
    {"请定", "wanted", "事项", "question", "请定事项台账", "the question"},
    {"请定", "wanted", "方案", "options", "两个方案", "the options"},
    {"请定", "wanted", "建议", "advice", "建议及理由", "the advice"},
    {"承诺", "promises", "序号", "no", "从1起", "from 1"},
    {"承诺", "promises", "事项", "title", "超期未办结的任务", "overdue task"},
    {"承诺", "promises", "责任单位", "unit", "周任务台账", "responsible unit"},
    {"承诺", "promises", "承诺日", "due", "完成时限", "promised for"},
    {"承诺", "promises", "超期工作日", "overdue", "按国家节假日安排数", "working days late"},
    {"承诺", "promises", "状态", "state", "在办、未动", "state"},
    {"承诺", "promises", "来源", "source", "来源文件", "source"},
    {"好消息", "news", "序号", "no", "从1起", "from 1"},
    {"好消息", "news", "句子", "text", "开工、竣工、投产", "started, completed, in production"},
    {"更正", "corrections", "序号", "no", "从1起", "from 1"},
    {"更正", "corrections", "句子", "text", "上期更正的一句", "one correction of the last page"},
};

void plain_page(Plain& out, const OnePage& page, const DataHead& head) {
  const dispatch::BoardSum& sum = page.sum;
  std::string doubts;
  for (const Doubt& doubt : page.doubts) doubts += (doubts.empty() ? "" : "；") + doubt.sentence;
  out.put("标题", "title", "县名加“重点项目会前一页纸”", "title", text_datum(page.title));
  out.put("副标题", "subtitle", "截至日、比较日、项目个数", "subtitle", text_datum(page.subtitle));
  out.put("截至日", "asof", "数据截至日", "day of the data", Datum{page.day});
  out.put("比较日", "since", "与哪一天比", "compared with", Datum{page.since});
  out.put("序时", "pace_note", "序时的算式", "how the pace was worked out", text_datum(page.pace_note));
  out.put("本期变化", "changes_text", "逐句编号，一句一行", "numbered, a line each", text_datum(numbered(page.changes)));
  out.put("好消息", "news_text", "逐句编号，一句一行", "numbered, a line each", text_datum(numbered(page.good_news)));
  out.put("更正", "corrections_text", "逐句编号，一句一行", "numbered, a line each", text_datum(numbered(page.corrections)));
  out.put("待核", "doubts_text", "待核的项目和责任单位", "what is in doubt, and whose", text_datum(doubts));
  out.put("项目数", "count", "看板上的项目", "projects on the board", count_datum(sum.count));
  out.amount("年度计划合计", "plan", "", "plan of the year, all", sum.plan);
  out.amount("累计完成合计", "done", "", "done this year, all", sum.done);
  out.put("完成率", "completion", "累计完成合计÷年度计划合计，%", "of the sums, per cent", rate_datum(sum.completion));
  out.put("绿灯数", "green", "个", "green lights", count_datum(sum.lights[0]));
  out.put("黄灯数", "yellow", "个", "yellow lights", count_datum(sum.lights[1]));
  out.put("红灯数", "red", "个", "red lights", count_datum(sum.lights[2]));
  out.put("未判定数", "unlit", "个", "without a light", count_datum(sum.unlit));
  plain_head(out, head);
}

std::vector<paper::Entry> indicator_entries(const OnePage& page) {
  std::vector<paper::Entry> entries;
  for (const IndicatorLine& one : page.indicators) {
    paper::Entry& entry = entries.emplace_back();
    put_both(entry, "名称", "name", text_datum(one.name));
    put_both(entry, "单位", "unit", text_datum(one.unit));
    put_both(entry, "全年目标", "target", number_datum(one.target));
    put_both(entry, "实际", "actual", number_datum(one.actual));
    put_both(entry, "完成率", "completion", rate_datum(one.completion));
    put_both(entry, "超欠序时", "gap", points_datum(one.gap));
    put_both(entry, "目标来源", "source", text_datum(one.source));
    put_both(entry, "待核", "doubt", text_datum(one.doubt));
  }
  return entries;
}

std::vector<paper::Entry> wanted_entries(const OnePage& page) {
  std::vector<paper::Entry> entries;
  for (const Wanted& one : page.wanted) {
    paper::Entry& entry = entries.emplace_back();
    put_both(entry, "序号", "no", count_datum(entries.size()));
    put_both(entry, "事项", "question", text_datum(one.question));
    put_both(entry, "方案", "options", text_datum(one.options));
    put_both(entry, "建议", "advice", text_datum(one.advice));
  }
  return entries;
}

std::vector<paper::Entry> promise_entries(const OnePage& page) {
  std::vector<paper::Entry> entries;
  for (const Promise& one : page.promises) {
    paper::Entry& entry = entries.emplace_back();
    put_both(entry, "序号", "no", count_datum(entries.size()));
    put_both(entry, "事项", "title", text_datum(one.title));
    put_both(entry, "责任单位", "unit", text_datum(one.unit));
    put_both(entry, "承诺日", "due", Datum{one.due});
    put_both(entry, "超期工作日", "overdue", Datum{Number{static_cast<double>(one.overdue), 0}});
    put_both(entry, "状态", "state", text_datum(one.state));
    put_both(entry, "来源", "source", text_datum(one.source));
  }
  return entries;
}

}  // namespace

const AmountUnit kAmountUnits[kAmountUnitCount] = {
    {"", "", "亿元", "100 million yuan", [](const std::optional<Yuan>& v) { return amount_in(v, 1e8, 2); }},
    {"万元", "_10k", "万元", "10,000 yuan", [](const std::optional<Yuan>& v) { return amount_in(v, 1e4, 0); }},
    {"元", "_yuan", "元", "yuan", [](const std::optional<Yuan>& v) { return amount_in(v, 1, 0); }},
};

Datum text_datum(const std::string& text) { return text.empty() ? Datum{} : Datum{text}; }
Datum count_datum(std::size_t count) { return Number{static_cast<double>(count), 0}; }

Datum rate_datum(const std::optional<Tenths>& rate) {
  return rate ? Datum{Number{static_cast<double>(rate->value) / 10, 1, true}} : Datum{};
}

Datum points_datum(const std::optional<Tenths>& points) {
  return points ? Datum{Number{static_cast<double>(points->value) / 10, 1}} : Datum{};
}

Datum span_datum(const std::optional<DateSpan>& span) {
  if (!span) return {};
  if (span->is_day()) return span->from;
  const bool year = span->from.month() != span->to.month();
  return year ? fmt::format("{}年", span->from.year()) : span->from.iso().substr(0, 7);
}

Datum number_datum(const std::string& printed) {
  char* end = nullptr;
  const double value = std::strtod(printed.c_str(), &end);
  if (end == printed.c_str() || *end != '\0') return {};
  const std::size_t dot = printed.find('.');
  return Number{value, dot == std::string::npos ? 0 : static_cast<int>(printed.size() - dot - 1)};
}

void put_both(paper::Entry& entry, std::string_view name, std::string_view en, const Datum& datum) {
  entry.emplace(name, datum);
  entry.emplace(en, datum);
}

void put_list(paper::Fields& fields, std::string_view name, std::string_view en, std::vector<paper::Entry> entries,
              const std::vector<FormField>& known) {
  const auto column = [](const std::string& full) { return full.substr(full.find('.') + 1); };
  const std::string zh(name), english(en);
  for (const FormField& field : known) {
    if (!field.listed || !field.name.starts_with(zh + ".")) continue;
    for (const std::string& list : {zh, english}) {
      fields.columns[list].push_back(column(field.name));
      fields.columns[list].push_back(column(field.en));
    }
  }
  fields.lists[english] = entries;
  fields.lists[zh] = std::move(entries);
}

void Plain::put(std::string_view name, std::string_view en, std::string_view about, std::string_view about_en, Datum datum) {
  described_.push_back({std::string(name), std::string(en), std::string(about), std::string(about_en)});
  put_both(values_, name, en, datum);
}

void Plain::amount(std::string_view name, std::string_view en, std::string_view about, std::string_view about_en, const std::optional<Yuan>& value) {
  for (const AmountUnit& unit : kAmountUnits)
    put(std::string(name) + std::string(unit.name), std::string(en) + std::string(unit.en), fmt::format("{}单位：{}", about, unit.about),
        fmt::format("{}, {}", about_en, unit.about_en), unit.of(value));
}

void plain_head(Plain& out, const DataHead& head) {
  out.put("审计摘要", "seal", "截至日的审计链头", "head of the audit chain on that day", text_datum(head.seal));
  out.put("数据说明", "note", "部门台账数，非统计数据", "department figures, not official statistics", Datum{std::string("部门台账数，非统计数据")});
  out.put("演示标记", "demo", "演示数据时有字，正式数据为空", "set when the rows are invented", head.demo ? Datum{std::string("演示数据：县域、项目、企业均为虚构")} : Datum{});
}

std::vector<FormField> one_page_form_fields() {
  Plain plain;
  const Date any = Date::from_days(0);
  OnePage page{.day = any, .since = any};
  plain_page(plain, page, {});
  std::vector<FormField> all = plain.described();
  for (const ListField& one : kListFields)
    all.push_back({fmt::format("{}.{}", one.list, one.name), fmt::format("{}.{}", one.list_en, one.en), std::string(one.about), std::string(one.about_en), true});
  return all;
}

const std::vector<FormField>& form_fields(FormPaper paper) {
  static const std::vector<FormField> weekly = weekly_form_fields(), page = one_page_form_fields();
  return paper == FormPaper::Weekly ? weekly : page;
}

paper::Fields one_page_fields(const OnePage& page, const DataHead& head) {
  Plain plain;
  plain_page(plain, page, head);
  paper::Fields fields{.values = plain.values(), .lists = {}, .columns = {}};
  const auto& known = form_fields(FormPaper::OnePage);
  put_list(fields, "变化", "changes", sentence_entries(page.changes), known);
  put_list(fields, "指标", "indicators", indicator_entries(page), known);
  put_list(fields, "请定", "wanted", wanted_entries(page), known);
  put_list(fields, "承诺", "promises", promise_entries(page), known);
  put_list(fields, "好消息", "news", sentence_entries(page.good_news), known);
  put_list(fields, "更正", "corrections", sentence_entries(page.corrections), known);
  return fields;
}

}  // namespace liantu::report
