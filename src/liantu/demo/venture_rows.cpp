// The rows of a venture in the deal ledger, the project library and the weekly dispatch table.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/demo/venture.h"
#include "liantu/dispatch/pace.h"

namespace liantu::demo {
namespace {

DateSpan day_span(Date date) { return {date, date}; }

std::optional<DateSpan> known(std::optional<Date> reached, Date day) {
  return reached && *reached <= day ? std::optional(day_span(*reached)) : std::nullopt;
}

std::optional<DateSpan> month_of(Date date) { return DateSpan{*Date::of(date.year(), date.month(), 1), date.end_of_month()}; }

double rounded(double value, double step) { return std::round(value / step) * step; }

std::string project_no(const Venture& v) { return fmt::format("YC{:04}-{:03}", v.when(Stage::Lead)->year(), v.number); }

std::string content_of(const Venture& v) {
  const Trade& trade = *v.investor->trade;
  const std::string room = v.land ? fmt::format("用地{:.0f}亩，新建生产车间、仓库及配套设施", to_mu(*v.land))
                                  : fmt::format("租用标准厂房{:.0f}平方米，改造生产车间", v.floor_area->value);
  return fmt::format("{}，购置主要设备，建成后年产{}{}{}。", room, v.capacity, trade.unit, trade.products);
}

std::string_view works(double done) {
  if (done < 0.06) return "场地平整完成，临时设施搭建";
  if (done < 0.16) return "桩基施工";
  if (done < 0.28) return "基础完工，主体施工准备";
  if (done < 0.46) return "主体结构施工";
  if (done < 0.58) return "主体结构封顶";
  if (done < 0.72) return "土建和水电完工，室外管网施工";
  return done < 0.9 ? "设备安装" : "设备调试，准备试运行";
}

std::string_view next_works(double done) {
  if (done < 0.06) return "桩机进场，开始打桩";
  if (done < 0.16) return "桩基检测，基础开挖";
  if (done < 0.28) return "主体一层施工";
  if (done < 0.46) return "主体结构封顶";
  if (done < 0.58) return "二次结构砌筑，屋面施工";
  return done < 0.9 ? "继续安装设备，办理供电接入" : "试运行，准备竣工验收";
}

std::string_view problem_of(std::string_view type) {
  if (type == "手续") return "规划许可调整，待县自然资源局批复";
  if (type == "土地") return "二期用地指标未落实";
  if (type == "征迁") return "红线内尚有一处附着物未清点";
  if (type == "资金") return "项目贷款尚在审批，工程款支付放慢";
  if (type == "用工") return "熟练焊工不足，夜班未能开满";
  if (type == "配套") return "园区供电线路未架设到厂区";
  if (type == "能耗") return "节能审查意见待批";
  if (type == "环保") return "环评报告按专家意见修改";
  return "进口设备到货推迟";
}

std::string_view stage_words(Stage stage) {
  switch (stage) {
    case Stage::Lead: return "已取得联系，待安排拜访";
    case Stage::Negotiating: return "双方就选址和投资强度洽谈";
    case Stage::Review: return "材料已报准入评审";
    case Stage::Signed: return "已签订投资协议，准备注册公司";
    case Stage::Registered: return "项目公司已注册，办理立项备案";
    case Stage::Landed: return "已取得用地（厂房），办理规划和施工许可";
    case Stage::Started: return "已开工建设";
    case Stage::InStatistics: return "已纳统，按计划施工";
    case Stage::Completed: return "已竣工，设备调试";
    case Stage::Production: return "已投产，产能爬坡";
    case Stage::FullOutput: return "已达产";
    case Stage::Suspended: return "投资方资金安排调整，项目暂停";
    case Stage::Terminated: return "投资方选址他处，终止洽谈";
  }
  return "";
}

/// What the office does next; "" when the project desk has taken over.
std::string_view next_of(Stage stage) {
  switch (stage) {
    case Stage::Lead: return "两周内约企业来县考察，招商一科对接";
    case Stage::Negotiating: return "送选址方案和要素价格表，约定二次洽谈";
    case Stage::Review: return "补齐能耗和环评说明，提交准入会";
    case Stage::Signed: return "代办公司注册，专人陪同";
    case Stage::Registered: return "完成立项备案，排定供地时间";
    case Stage::Landed: return "催办施工许可，定开工日";
    case Stage::Suspended: return "每季度回访一次，看投资方安排";
    default: return "";
  }
}

std::string_view category_of(Stage stage, const Venture& v, Date day) {
  if (stage <= Stage::Review) return "谋划储备";
  if (stage <= Stage::Landed || stage >= Stage::Suspended) return "准备";
  if (stage >= Stage::Completed) return "竣工投产";
  return v.when(Stage::Started)->year() == day.year() ? "新开工" : "续建";
}

std::string_view level_of(Yuan total) {
  return total.value >= 1'000'000'000 ? "省重大" : total.value >= 300'000'000 ? "市重点" : "县重点";
}

/// The year's figures at the end of a day; `gap` in points.
struct Pace {
  Yuan done_this_year{};
  std::optional<Yuan> plan;
  double completion = 0, schedule = 0, gap = 0;
};

Pace pace_at(const Venture& v, Date day) {
  const Date new_year = *Date::of(day.year(), 1, 1);
  Pace pace;
  pace.done_this_year = {done_by(v, day).value - done_by(v, new_year.plus(-1)).value};
  pace.plan = plan_of_year(v, day.year());
  const dispatch::Tenths due = dispatch::PaceProfile::linear().at(day);
  pace.schedule = static_cast<double>(due.value) / 1000;
  if (pace.plan) {
    const auto completion = dispatch::rate(pace.done_this_year.value, pace.plan->value).value_or(dispatch::Tenths{});
    pace.completion = static_cast<double>(completion.value) / 1000;
    pace.gap = static_cast<double>((completion - due).value) / 10;
  }
  return pace;
}

double done_share(const Venture& v, Date day) {
  return static_cast<double>(done_by(v, day).value) / static_cast<double>(v.total.value);
}

void set_needs(attraction::Deal& d, const Venture& v) {
  const auto output = static_cast<double>(v.output.value);
  d.land = v.land;
  d.floor_area = v.floor_area;
  d.power = Kva{rounded(output / 60'000, 10)};
  d.water = CubicMetresPerDay{rounded(output / 2'500'000, 5)};
  d.energy = TonnesCoal{rounded(output / 10'000 * 0.06, 1)};
  if (v.investor->trade->chemical) {
    d.steam = TonnesPerHour{rounded(output / 40'000'000, 0.5)};
    d.emissions = fmt::format("COD {:.1f}吨/年，VOCs {:.1f}吨/年", output / 1e8, output / 2e8);
  }
}

void set_deal_dates(attraction::Deal& d, const Venture& v, Date day) {
  d.first_talk = known(v.when(Stage::Lead), day);
  d.sign = known(v.when(Stage::Signed), day);
  d.registered = known(v.when(Stage::Registered), day);
  d.landed = known(v.when(Stage::Landed), day);
  d.start = known(v.when(Stage::Started), day);
  d.production = known(v.when(Stage::Production), day);
  const Stage stage = *v.stage_at(day);
  if (stage == Stage::Negotiating || stage == Stage::Review) d.planned_sign = month_of(day.plus(75));
  if (stage >= Stage::Signed && stage <= Stage::Landed) d.planned_start = month_of(d.sign->from.plus(180));
}

}  // namespace

attraction::Deal deal_at(const Venture& v, Date day) {
  const enterprise::Enterprise& firm = v.investor->record;
  const Stage stage = *v.stage_at(day);
  attraction::Deal d;
  d.project_no = project_no(v);
  d.name = v.name;
  d.investor = firm.name;
  d.credit_code = firm.credit_code;
  d.investor_location = firm.province == firm.city ? firm.city : firm.province + firm.city;
  d.investor_class = firm.listed_code.empty() ? "民营企业" : "上市公司";
  d.chain = v.investor->trade->chain;
  d.chain_node = v.investor->trade->node;
  d.industry_code = v.investor->trade->industry_code;
  d.content = content_of(v);
  d.total_investment = v.total;
  d.fixed_assets = v.fixed;
  d.equipment = v.equipment;
  if (v.number % 17 == 5) d.foreign_capital = Usd{v.total.value / 70 / 10'000 * 10'000};
  set_needs(d, v);
  d.expected_output = v.output;
  d.expected_tax = v.tax;
  if (v.land) d.tax_intensity = YuanPerMu{rounded(static_cast<double>(v.tax.value) / to_mu(*v.land), 100)};
  d.jobs = Persons{v.jobs};
  d.stage = stage;
  d.source = v.source;
  d.referrer = v.referrer;
  d.first_talk_unit = v.talks_by;
  d.negotiator = v.number % 2 ? "林科员" : "秦科员";
  set_deal_dates(d, v, day);
  d.responsible_unit = v.responsible_unit;
  d.lead_official = v.lead_official;
  d.lead_department = v.investor->trade->chain == "健康食品" ? "县农业农村局" : "县工业和信息化局";
  d.contact_name = v.contact;
  d.contact_phone = v.phone;
  d.progress = stage_words(stage);
  d.next_step = next_of(stage);
  d.progress_date = known(v.when(stage), day);
  if (!d.next_step.empty() && d.progress_date) d.next_step_due = day_span(d.progress_date->from.plus(30));
  if (stage >= Stage::Suspended) d.problem = "投资方暂缓决策";
  else if (stage >= Stage::Review && stage <= Stage::Landed && v.number % 3 == 0) d.problem = problem_of(v.problem_type);
  if (stage >= Stage::Signed && d.sign) d.agreed_investment = v.total;
  if (d.start) {
    d.funds_total = Yuan{done_by(v, day).value};
    d.funds_ytd = pace_at(v, day).done_this_year;
  }
  d.out_of_province = firm.province != "山东省";
  return d;
}

project::Project project_at(const Venture& v, Date day) {
  const Stage stage = *v.stage_at(day);
  project::Project p;
  p.project_no = project_no(v);
  p.name = v.name;
  p.stage = stage;
  p.level = level_of(v.total);
  p.category = category_of(stage, v, day);
  if (known(v.when(Stage::Registered), day)) {
    p.project_code = v.project_code;
    p.builder = v.builder;
    p.credit_code = v.credit_code;
  }
  p.town = v.town;
  p.park = v.park;
  p.chain = v.investor->trade->chain;
  p.content = content_of(v);
  p.total_investment = v.total;
  p.fixed_assets = v.fixed;
  p.equipment = v.equipment;
  p.land = v.land;
  p.floor_area = v.floor_area;
  p.start = known(v.when(Stage::Started), day);
  p.finish = known(v.when(Stage::Completed), day);
  p.production = known(v.when(Stage::Production), day);
  p.in_statistics = known(v.when(Stage::InStatistics), day).has_value();
  if (const auto sign = known(v.when(Stage::Signed), day)) p.planned_start = month_of(sign->from.plus(180));
  if (p.start) {
    const Pace pace = pace_at(v, day);
    p.planned_finish = month_of(p.start->from.plus(v.build_days));
    p.planned_production = month_of(p.start->from.plus(v.build_days + 60));
    p.annual_plan = pace.plan;
    if (pace.plan || pace.done_this_year.value > 0) p.ytd_done = pace.done_this_year;
    p.cumulative_done = done_by(v, day);
    if (v.under_way(day) && pace.plan) p.light = light_for(pace.gap);
  }
  p.responsible_unit = v.responsible_unit;
  p.responsible_person = "包抓干部";
  p.lead_official = v.lead_official;
  p.progress = v.under_way(day) ? works(done_share(v, day)) : stage_words(stage);
  if (p.light && *p.light != project::Light::Green) {
    p.problem = problem_of(v.problem_type);
    p.problem_type = v.problem_type;
  }
  if (v.under_way(day)) p.next_step = next_works(done_share(v, day));
  p.lon = Degrees{v.at.lon};
  p.lat = Degrees{v.at.lat};
  return p;
}

project::ProjectWeek week_at(const Venture& v, Date monday) {
  const Date sunday = monday.plus(6);
  const project::Project p = project_at(v, sunday);
  const Pace pace = pace_at(v, sunday);
  project::ProjectWeek w;
  w.name = v.name;
  w.project_code = v.project_code;
  w.level = p.level;
  w.category = p.category;
  w.builder = v.builder;
  w.total_investment = v.total;
  w.annual_plan = pace.plan;
  w.ytd_done = pace.done_this_year;
  w.week_done = Yuan{done_by(v, sunday).value - done_by(v, monday.plus(-1)).value};
  w.cumulative_done = done_by(v, sunday);
  w.schedule = Fraction{pace.schedule};
  if (pace.plan) {
    w.completion = Fraction{pace.completion};
    w.gap = Points{pace.gap};
  }
  w.progress = works(done_share(v, sunday));
  w.last_week_task = std::string(works(done_share(v, monday.plus(-1)))) + "，已按计划推进";
  w.next_week_plan = next_works(done_share(v, sunday));
  w.problem = p.problem;
  w.problem_type = p.problem_type;
  if (!w.problem.empty()) w.deadline = day_span(sunday.plus(12));
  w.responsible_unit = v.responsible_unit;
  w.responsible_person = p.responsible_person;
  w.planned_start = p.planned_start;
  w.start = p.start;
  w.planned_finish = p.planned_finish;
  w.in_statistics = p.in_statistics;
  w.lead_official = v.lead_official;
  w.light = p.light;
  w.supervision_count = p.light == project::Light::Red ? 1 + v.number % 2 : 0;
  w.week_from = monday;
  w.week_to = sunday;
  return w;
}

}  // namespace liantu::demo
