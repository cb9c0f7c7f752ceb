#include "liantu/project/reserve_pool.h"

#include <fmt/format.h>

namespace liantu::project {
namespace {

std::int64_t months_between(Date from, Date to) {
  return (to.year() - from.year()) * 12 + to.month() - from.month() - (to.day() < from.day() ? 1 : 0);
}

std::vector<std::string> lacking_papers(const LifeRules& rules, const Reserve& reserve) {
  std::vector<std::string> out;
  const WindowKind* kind = rules.window(reserve.window);
  if (!kind) return out;
  for (const std::string& paper : kind->papers)
    if (reserve.papers.find(paper) == std::string::npos) out.push_back(paper);
  return out;
}

std::vector<std::string> entry_faults(const LifeRules& rules, const Reserve& reserve) {
  std::vector<std::string> out;
  const FieldTable& table = field_table<Reserve>();
  for (const std::string& name : rules.reserve.needs) {
    const Field& field = table[table.at(name)];
    if (is_empty(field.get(&reserve))) out.push_back(fmt::format("缺：{}（请填写）", field.label.zh));
  }
  if (reserve.total_investment && *reserve.total_investment < rules.reserve.least_total) {
    out.push_back(fmt::format("总投资{}万元，不足{}万元，不计入", reserve.total_investment->value / 10'000, rules.reserve.least_total.value / 10'000));
  }
  if (!reserve.window.empty() && !rules.window(reserve.window))
    out.push_back(fmt::format("资金窗口“{}”不在窗口类型里，请改正。", reserve.window));
  return out;
}

std::string leave_reason(const LifeRules& rules, const PoolRow& row, const std::map<std::string, attraction::Stage, std::less<>>& stages, Date day) {
  if (const auto it = stages.find(row.reserve.name);
      it != stages.end() && it->second >= attraction::Stage::Signed && it->second < attraction::Stage::Suspended) {
    return fmt::format("项目库里已到{}，应出库（已签约或开工）", words<attraction::Stage>[static_cast<std::size_t>(it->second)].zh);
  }
  const std::int64_t months = months_between(row.changed_on, day);
  if (months >= rules.reserve.stale_months) return fmt::format("{}起{}个月没有更新，应更新或出库", row.changed_on.iso(), months);
  return {};
}

}  // namespace

Pool reserve_pool(const LifeRules& rules, const std::vector<PoolRow>& rows,
                  const std::map<std::string, attraction::Stage, std::less<>>& stages, Date day) {
  Pool pool{.floor = rules.reserve.floor};
  for (const PoolRow& row : rows) {
    const Reserve& reserve = row.reserve;
    PoolItem item;
    if (reserve.left && *reserve.left <= day) {
      item.state = PoolState::Left;
      if (!reserve.exit) item.faults.push_back("出库没有写原因，请选一项");
    } else if (reserve.entered && *reserve.entered > day) {
      item.state = PoolState::Coming;
    } else {
      item.faults = entry_faults(rules, reserve);
      item.state = item.faults.empty() ? PoolState::In : PoolState::Incomplete;
      item.leave = leave_reason(rules, row, stages, day);
      item.lacking = lacking_papers(rules, reserve);
      if (item.state == PoolState::In) ++pool.in;
    }
    pool.items.push_back(std::move(item));
  }
  pool.alarm = pool.in < pool.floor;
  pool.sentence = pool.alarm ? fmt::format("在库{}个，低于{}个，还差{}个", pool.in, pool.floor, pool.floor - pool.in)
                             : fmt::format("在库{}个，不低于{}个", pool.in, pool.floor);
  return pool;
}

WindowAnswer window_at(const FundingWindow& window, Date day) {
  if (window.opens && day < *window.opens) {
    const std::int64_t days = window.opens->days() - day.days();
    return {WindowState::Coming, days, fmt::format("{}开始申报，还有{}天", window.opens->iso(), days)};
  }
  if (window.closes && day > *window.closes) return {WindowState::Closed, 0, fmt::format("{}已截止", window.closes->iso())};
  if (window.closes) {
    const std::int64_t days = window.closes->days() - day.days();
    return {WindowState::Open, days, fmt::format("{}截止，还有{}天", window.closes->iso(), days)};
  }
  return {window.opens ? WindowState::Open : WindowState::Undated, 0, window.opens ? "正在申报，没有写截止日期" : "没有写申报日期，请按通知补上"};
}

}  // namespace liantu::project
