#include <algorithm>

#include "liantu/dispatch/light_sentence.h"
#include "liantu/report/form_field_parts.h"

namespace liantu::report {
namespace {

using dispatch::BoardSum;
using paper::Datum;
using project::Project;
using project::ProjectWeek;

struct At {
  const WeeklyLine& line;
  const WeeklyTable& table;
  std::size_t number;

  const Project& project() const { return line.row.project; }
  const dispatch::Standing& standing() const { return line.row.standing; }
  Tenths pace() const { return line.row.pace.at(table.to); }
  Datum week(std::string ProjectWeek::*member) const {
    return line.week ? text_datum((*line.week).*member) : Datum{};
  }
  std::optional<Tenths> completion() const {
    const auto& s = standing();
    return s.plan && s.done ? dispatch::rate(s.done->value, s.plan->value) : std::nullopt;
  }
};

struct Column {
  std::string_view field;   ///< of ProjectWeek, "" when a fixed form has no such column
  std::string_view name, en, about, about_en;
  Datum (*of)(const At&);
};

const Column kColumns[] = {
    {"", "序号", "no", "从1起", "from 1", [](const At& a) { return Datum{paper::Number{static_cast<double>(a.number), 0}}; }},
    {"name", "项目名称", "name", "项目台账", "project library", [](const At& a) { return text_datum(a.project().name); }},
    {"project_code", "项目代码", "project_code", "投资项目代码", "code of the project", [](const At& a) { return text_datum(a.project().project_code); }},
    {"level", "级别", "level", "省重大、省重点等", "level", [](const At& a) { return text_datum(a.project().level); }},
    {"category", "类别", "category", "新开工、续建、准备", "new, going on, in preparation", [](const At& a) { return text_datum(a.project().category); }},
    {"builder", "建设单位", "builder", "项目台账", "builder", [](const At& a) { return text_datum(a.project().builder); }},
    {"responsible_unit", "责任单位", "responsible_unit", "项目台账", "responsible unit", [](const At& a) { return text_datum(a.project().responsible_unit); }},
    {"responsible_person", "责任人", "responsible_person", "项目台账", "responsible person", [](const At& a) { return text_datum(a.project().responsible_person); }},
    {"lead_official", "包保领导", "lead_official", "项目台账", "sponsor", [](const At& a) { return text_datum(a.project().lead_official); }},
    {"", "所在镇街", "town", "项目台账", "town", [](const At& a) { return text_datum(a.project().town); }},
    {"", "所在园区", "park", "项目台账", "park", [](const At& a) { return text_datum(a.project().park); }},
    {"", "产业链", "chain", "项目台账", "chain", [](const At& a) { return text_datum(a.project().chain); }},
    {"", "建设内容", "content", "项目台账", "content and size", [](const At& a) { return text_datum(a.project().content); }},
    {"completion_rate", "完成率", "completion", "本年累计完成÷年度计划，%，一位小数", "done ÷ plan, per cent, one decimal", [](const At& a) { return rate_datum(a.completion()); }},
    {"schedule_rate", "序时进度", "pace", "应完成的%", "what should be done by now, per cent", [](const At& a) { return rate_datum(a.pace()); }},
    {"gap_pp", "超欠序时", "gap", "完成率减序时，百分点", "completion less pace, points",
     [](const At& a) { const auto done = a.completion(); return done ? points_datum(*done - a.pace()) : Datum{}; }},
    {"planned_start_date", "计划开工", "planned_start", "项目台账", "planned start", [](const At& a) { return span_datum(a.project().planned_start); }},
    {"start_date", "实际开工", "start", "项目台账；未开工为空", "started on; empty when not", [](const At& a) { return span_datum(a.standing().start); }},
    {"planned_finish_date", "计划竣工", "planned_finish", "项目台账", "planned completion", [](const At& a) { return span_datum(a.project().planned_finish); }},
    {"finish_date", "实际竣工", "finish", "项目台账", "completed on", [](const At& a) { return span_datum(a.project().finish); }},
    {"progress", "形象进度", "progress", "本周填报；未报为“本周未收到填报”", "reported this week",
     [](const At& a) { return a.line.week ? text_datum(a.line.week->progress) : Datum{std::string("本周未收到填报")}; }},
    {"last_week_task", "上周任务", "last_week_task", "本周填报", "reported this week", [](const At& a) { return a.week(&ProjectWeek::last_week_task); }},
    {"problem", "存在问题", "problem", "本周填报", "reported this week", [](const At& a) { return a.week(&ProjectWeek::problem); }},
    {"problem_type", "问题类别", "problem_type", "本周填报", "reported this week", [](const At& a) { return a.week(&ProjectWeek::problem_type); }},
    {"deadline", "完成时限", "deadline", "本周填报", "reported this week",
     [](const At& a) { return a.line.week ? span_datum(a.line.week->deadline) : Datum{}; }},
    {"next_week_plan", "下周计划", "next_week_plan", "本周填报", "reported this week", [](const At& a) { return a.week(&ProjectWeek::next_week_plan); }},
    {"in_statistics", "是否入库", "in_statistics", "是、否", "是 or 否",
     [](const At& a) { return a.standing().listed ? Datum{std::string(*a.standing().listed ? "是" : "否")} : Datum{}; }},
    {"supervision_count", "督办次数", "supervised", "本周填报", "reported this week",
     [](const At& a) {
       return a.line.week && a.line.week->supervision_count ? Datum{paper::Number{static_cast<double>(*a.line.week->supervision_count), 0}} : Datum{};
     }},
    {"light", "灯色", "light", "绿、黄、红；不能判定为“未判定”", "绿, 黄, 红", [](const At& a) { return Datum{dispatch::group_key(a.line.row, dispatch::BoardGroup::Light)}; }},
    {"", "亮灯理由", "why", "判定的算式", "the arithmetic of the light", [](const At& a) { return text_datum(dispatch::deciding_sentence(a.line.row.verdict)); }},
    {"", "更新日期", "reported_on", "项目台账最后一次更新", "the day the row was last written", [](const At& a) { return Datum{a.line.row.reported_on}; }},
    {"remark", "备注", "remark", "本周填报", "reported this week", [](const At& a) { return a.week(&ProjectWeek::remark); }},
};

struct AmountColumn {
  std::string_view field, name, en, about_en;
  std::optional<Yuan> (*of)(const At&);
};

const AmountColumn kAmounts[] = {
    {"total_investment_yuan", "总投资", "total", "total investment", [](const At& a) { return a.project().total_investment; }},
    {"annual_plan_yuan", "年度计划", "plan", "plan of the year", [](const At& a) { return a.standing().plan; }},
    {"week_done_yuan", "本周完成", "week_done", "done this week", [](const At& a) { return a.line.week ? a.line.week->week_done : std::nullopt; }},
    {"ytd_done_yuan", "累计完成", "done", "done this year", [](const At& a) { return a.standing().done; }},
    {"cumulative_done_yuan", "开工至今累计", "cumulative", "done since the start", [](const At& a) { return a.project().cumulative_done; }},
};

constexpr std::string_view kList = "项目", kListEn = "projects";

struct Totals {
  BoardSum sum;
  Yuan week{};
  std::int64_t started = 0, listed = 0, supervised = 0;
};

Totals totals_of(const WeeklyTable& table) {
  Totals all;
  std::vector<const dispatch::BoardRow*> rows;
  for (const WeeklyLine& line : table.lines) {
    rows.push_back(&line.row);
    if (line.week && line.week->week_done) all.week.value += line.week->week_done->value;
    if (line.week) all.supervised += std::max<std::int64_t>(0, line.week->supervision_count.value_or(0));
    if (!line.row.standing.start) continue;
    ++all.started;
    if (line.row.standing.listed == true) ++all.listed;
  }
  all.sum = dispatch::sum_up(rows, "");
  return all;
}

}  // namespace

std::vector<FormField> weekly_form_fields() {
  Plain plain;
  const Date any = Date::from_days(0);
  plain_weekly(plain, WeeklyTable{.county = {}, .office = {}, .from = any, .to = any, .lines = {}, .rule_text = {}}, {});
  std::vector<FormField> all = plain.described();
  const auto list = [&](std::string_view name, std::string_view en, std::string about, std::string about_en) {
    all.push_back({std::string(kList) + "." + std::string(name), std::string(kListEn) + "." + std::string(en), std::move(about), std::move(about_en), true});
  };
  for (const Column& one : kColumns) list(one.name, one.en, std::string(one.about), std::string(one.about_en));
  for (const AmountColumn& one : kAmounts)
    for (const AmountUnit& unit : kAmountUnits)
      list(std::string(one.name) + std::string(unit.name), std::string(one.en) + std::string(unit.en), "单位：" + std::string(unit.about),
           std::string(one.about_en) + ", " + std::string(unit.about_en));
  return all;
}

void plain_weekly(Plain& out, const WeeklyTable& table, const DataHead& head) {
  const Totals all = totals_of(table);
  const auto day = [](Date of) { return Datum{of}; };
  out.put("县名", "county", "县区名称", "name of the county", text_datum(table.county));
  out.put("填报单位", "office", "汇总的单位", "the office that sums up", text_datum(table.office));
  out.put("截至日", "asof", "数据截至日", "day of the data", day(table.to));
  out.put("周起", "week_from", "本周星期一", "Monday of the week", day(table.from));
  out.put("周止", "week_to", "数据截至日", "last day", day(table.to));
  out.put("项目数", "count", "表中项目个数", "projects in the table", count_datum(all.sum.count));
  out.amount("总投资合计", "total", "", "total investment, all", all.sum.total);
  out.amount("年度计划合计", "plan", "", "plan of the year, all", all.sum.plan);
  out.amount("本周完成合计", "week_done", "", "done this week, all", all.week);
  out.amount("累计完成合计", "done", "", "done this year, all", all.sum.done);
  out.put("完成率", "completion", "累计完成合计÷年度计划合计，%", "of the sums, per cent", rate_datum(all.sum.completion));
  out.put("序时进度", "pace", "应完成的%", "what should be done by now, per cent", rate_datum(all.sum.pace));
  out.put("超欠序时", "gap", "完成率减序时，百分点", "completion less pace, points",
          all.sum.gap() ? points_datum(*all.sum.gap()) : Datum{});
  out.put("绿灯数", "green", "个", "green lights", count_datum(all.sum.lights[0]));
  out.put("黄灯数", "yellow", "个", "yellow lights", count_datum(all.sum.lights[1]));
  out.put("红灯数", "red", "个", "red lights", count_datum(all.sum.lights[2]));
  out.put("未判定数", "unlit", "个", "without a light", count_datum(all.sum.unlit));
  out.put("应入库数", "started", "已开工的个数", "started", count_datum(static_cast<std::size_t>(all.started)));
  out.put("已入库数", "listed", "已开工且入库的个数", "started and in the statistics", count_datum(static_cast<std::size_t>(all.listed)));
  out.put("督办合计", "supervised", "督办次数之和", "times supervised", count_datum(static_cast<std::size_t>(all.supervised)));
  out.put("亮灯规则", "rule", "规则全文", "the rule in words", text_datum(table.rule_text));
  plain_head(out, head);
}

paper::Fields weekly_fields(const WeeklyTable& table, const DataHead& head) {
  Plain plain;
  plain_weekly(plain, table, head);
  paper::Fields fields{.values = plain.values(), .lists = {}, .columns = {}};
  std::vector<paper::Entry> entries;
  for (std::size_t i = 0; i < table.lines.size(); ++i) {
    const At at{table.lines[i], table, i + 1};
    paper::Entry& entry = entries.emplace_back();
    for (const Column& one : kColumns) put_both(entry, one.name, one.en, one.of(at));
    for (const AmountColumn& one : kAmounts)
      for (const AmountUnit& unit : kAmountUnits)
        put_both(entry, std::string(one.name) + std::string(unit.name), std::string(one.en) + std::string(unit.en), unit.of(one.of(at)));
  }
  put_list(fields, kList, kListEn, std::move(entries), form_fields(FormPaper::Weekly));
  return fields;
}

std::string name_for_column(std::string_view field, std::string_view unit) {
  if (field == "serial") return "项目.序号";
  for (const Column& one : kColumns)
    if (!field.empty() && one.field == field) return std::string(kList) + "." + std::string(one.name);
  for (const AmountColumn& one : kAmounts) {
    if (one.field != field) continue;
    const std::string_view tail = unit == "亿元" || unit == "亿" ? "" : unit == "元" ? "元" : "万元";
    return std::string(kList) + "." + std::string(one.name) + std::string(tail);
  }
  return {};
}

}  // namespace liantu::report
