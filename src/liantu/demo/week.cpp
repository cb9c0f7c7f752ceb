#include "liantu/demo/week.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/dispatch/month_plan.h"
#include "liantu/dispatch/task.h"
#include "liantu/dispatch/year_plan.h"
#include "liantu/project/payment.h"

namespace liantu::demo {
namespace {

constexpr std::size_t kDrawn = 12, kWithTasks = 10, kWithPayments = 10;
/// Parts of a hundred by months, as building goes: slow in winter, fast in autumn.
constexpr std::array<std::int64_t, 12> kSeason{3, 4, 8, 9, 9, 9, 10, 11, 12, 11, 8, 6};

Instant at_hour(Date day, int hour) { return end_of_day_shanghai(day.plus(-1)) + static_cast<Instant>(hour) * 3'600'000'000; }

Sitting sitting(Date day, int hour, std::string reason, std::string source) {
  return {at_hour(day, hour), "项目科 周科员", std::move(reason), std::move(source), false, {}};
}

Date month_start(Date day, int back) {
  const int index = day.year() * 12 + day.month() - 1 - back;
  return *Date::of(index / 12, index % 12 + 1, 1);
}

std::vector<const Venture*> building(const std::vector<Venture>& ventures, Date today) {
  std::vector<const Venture*> found;
  for (const Venture& v : ventures)
    if (v.in_library && v.under_way(today) && plan_of_year(v, today.year())) found.push_back(&v);
  return found;
}

std::string_view node_of(const Venture& v, std::size_t month) {
  constexpr std::array<std::size_t, 4> kMonths{2, 5, 8, 11};
  const auto it = std::find(kMonths.begin(), kMonths.end(), month);
  if (it == kMonths.end()) return "";
  const std::size_t node = static_cast<std::size_t>(v.number % 3) + static_cast<std::size_t>(it - kMonths.begin());
  return words<dispatch::Node>[std::min<std::size_t>(node, 5)].zh;
}

Sitting month_plans(const std::vector<const Venture*>& ventures, Date today) {
  const Date day = std::min(today, Date::of(today.year(), 1, 1)->plus(27));
  Sitting out = sitting(day, 15, "年度计划分解到月", "月度计划表.xlsx|分月");
  for (std::size_t n = 0; n < std::min(kDrawn, ventures.size()); ++n) {
    const Venture& v = *ventures[n];
    const std::int64_t plan = plan_of_year(v, today.year())->value / 10'000;
    std::int64_t given = 0, parts = 0;
    for (std::size_t i = 0; i < kSeason.size(); ++i) {
      parts += kSeason[i];
      const std::int64_t upto = plan * parts / 100;
      const Date first = *Date::of(today.year(), static_cast<int>(i) + 1, 1);
      dispatch::MonthPlan one;
      one.name = v.name;
      one.project_code = v.project_code;
      one.month = DateSpan{first, first.end_of_month()};
      one.plan = Yuan{(upto - given) * 10'000};
      one.node = node_of(v, i);
      one.basis = "项目单位报送的年度建设计划（演示）";
      one.responsible_unit = v.responsible_unit;
      out.entries.push_back({"month_plan", fmt::format("mp{}-{}", v.number, i), to_row(one)});
      given = upto;
    }
  }
  return out;
}

/// Of the two months before and the present one: two tasks a project, the slow ones behind.
std::vector<Sitting> month_tasks(const std::vector<const Venture*>& ventures, Date today) {
  constexpr std::array<std::string_view, 2> kTitles{"完成当月计划投资并报送凭证", "完成当月形象节点并上传照片"};
  std::vector<Sitting> out;
  for (int back = 2; back >= 0; --back) {
    const Date first = month_start(today, back), end = first.end_of_month();
    Sitting month = sitting(std::min(today, first.plus(1)), 16, "月度任务清单", fmt::format("{}月任务清单.xlsx|任务", first.month()));
    for (std::size_t n = 0; n < std::min(kWithTasks, ventures.size()); ++n) {
      const Venture& v = *ventures[n];
      for (std::size_t i = 0; i < kTitles.size(); ++i) {
        dispatch::Task one;
        one.title = kTitles[i];
        one.project = v.name;
        one.project_code = v.project_code;
        one.node = node_of(v, static_cast<std::size_t>(first.month() - 1));
        one.responsible_unit = v.responsible_unit;
        one.responsible_person = "包抓干部";
        one.month = DateSpan{first, end};
        one.due = end;
        one.source = fmt::format("{}年月度计划", today.year());
        const bool late = v.pace < 0.8 && i == 1 && v.number % 2;
        if (back == 0 || late) {
          one.state = dispatch::TaskState::Open;
          one.done_share = Fraction{back == 0 ? 0.4 : 0.6};
        } else {
          one.state = dispatch::TaskState::Done;
          one.finished = end.plus(-2);
          one.done_share = Fraction{1};
          one.evidence = "凭证和照片已上传";
        }
        month.entries.push_back({"task", fmt::format("mt{}-{}-{}", v.number, first.iso(), i), to_row(one)});
      }
    }
    out.push_back(std::move(month));
  }
  return out;
}

/// Quarterly: works due at the quarter's end; one project in five is short of its last one.
Sitting payments(const std::vector<const Venture*>& ventures, Date today) {
  Sitting out = sitting(today.plus(-1), 11, "资金支付台账", "资金支付.xlsx|支付");
  for (std::size_t n = 0; n < std::min(kWithPayments, ventures.size()); ++n) {
    const Venture& v = *ventures[n];
    for (int back = 2; back >= 0; --back) {
      const Date due = month_start(today, back * 3).plus(-1);
      if (!v.under_way(due.plus(-30))) continue;
      project::Payment one;
      one.name = v.name;
      one.project_code = v.project_code;
      one.item = back == 1 ? project::PaymentItem::Equipment : project::PaymentItem::Works;
      one.due = due;
      one.required = Yuan{v.total.value / 40 / 10'000 * 10'000};
      const bool is_short = back == 0 && n % 5 == 2;
      one.paid = is_short ? Yuan{one.required->value / 2 / 10'000 * 10'000} : *one.required;
      one.paid_on = due.plus(-static_cast<int>(n % 7));
      one.payer = v.builder;
      one.payer_kind = project::PayerKind::Builder;
      one.payee = back == 1 ? "云川机电设备有限公司（演示）" : "云川建工集团有限公司（演示）";
      one.payee_kind = back == 1 ? project::PayeeKind::Supplier : project::PayeeKind::Contractor;
      one.evidence = project::PaymentEvidence::BankSlip;
      one.document = fmt::format("ZF-{}-{:03}-{}", due.year(), v.number, 3 - back);
      one.responsible_unit = v.responsible_unit;
      out.entries.push_back({"payment", fmt::format("p{}-{}", v.number, back), to_row(one)});
    }
  }
  return out;
}

}  // namespace

std::vector<Sitting> week_sittings(const std::vector<Venture>& ventures, Date today) {
  const auto chosen = building(ventures, today);
  std::vector<Sitting> out{month_plans(chosen, today), payments(chosen, today)};
  for (Sitting& each : month_tasks(chosen, today)) out.push_back(std::move(each));
  return out;
}

}  // namespace liantu::demo
