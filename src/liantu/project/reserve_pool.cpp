#include "liantu/project/reserve_pool.h"

#include <fmt/format.h>

namespace liantu::project {
namespace {

constexpr Phrase kLacks{"缺：{0}（请填写）", "Missing: {0} (please enter)"}, kUnderLeast{"总投资{0}万元，不足{1}万元，不计入", "total investment {0} (¥10k), under {1}; not counted"};
constexpr Phrase kNoSuchWindow{"资金窗口“{0}”不在窗口类型里，请改正。", "The funding window “{0}” is none of the kinds; please correct it."};
constexpr Phrase kShouldLeave{"项目库里已到{0}，应出库（已签约或开工）", "{0} in the ledger of projects: should leave the pool (signed or begun)"}, kStale{"{0}起{1}个月没有更新，应更新或出库", "not updated for {1} months since {0}: update it or take it out"};
constexpr Phrase kNoExit{"出库没有写原因，请选一项", "Left without a reason; choose one"}, kBelowFloor{"在库{0}个，低于{1}个，还差{2}个", "{0} in the pool, below {1}; {2} to go"}, kAboveFloor{"在库{0}个，不低于{1}个", "{0} in the pool, not below {1}"};
constexpr Phrase kOpens{"{0}开始申报，还有{1}天", "opens on {0}, in {1} days"}, kClosed{"{0}已截止", "closed on {0}"}, kCloses{"{0}截止，还有{1}天", "closes on {0}, in {1} days"};
constexpr Phrase kNoEnd{"正在申报，没有写截止日期", "open, no last day given"}, kNoDates{"没有写申报日期，请按通知补上", "no dates given; add them from the notice"};

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

std::vector<std::string> entry_faults(const LifeRules& rules, const Reserve& reserve, Language language) {
  std::vector<std::string> out;
  const FieldTable& table = field_table<Reserve>();
  for (const std::string& name : rules.reserve.needs) {
    const Field& field = table[table.at(name)];
    if (is_empty(field.get(&reserve))) out.push_back(say(language, kLacks, language == Language::Zh ? field.label.zh : field.label.en));
  }
  if (reserve.total_investment && *reserve.total_investment < rules.reserve.least_total) {
    out.push_back(say(language, kUnderLeast, reserve.total_investment->value / 10'000, rules.reserve.least_total.value / 10'000));
  }
  if (!reserve.window.empty() && !rules.window(reserve.window))
    out.push_back(say(language, kNoSuchWindow, reserve.window));
  return out;
}

std::string leave_reason(const LifeRules& rules, const PoolRow& row, const std::map<std::string, attraction::Stage, std::less<>>& stages, Date day,
                         Language language) {
  if (const auto it = stages.find(row.reserve.name);
      it != stages.end() && it->second >= attraction::Stage::Signed && it->second < attraction::Stage::Suspended) {
    const Word& stage = words<attraction::Stage>[static_cast<std::size_t>(it->second)];
    return say(language, kShouldLeave, language == Language::Zh ? stage.zh : stage.en);
  }
  const std::int64_t months = months_between(row.changed_on, day);
  if (months >= rules.reserve.stale_months) return say(language, kStale, row.changed_on.iso(), months);
  return {};
}

}  // namespace

Pool reserve_pool(const LifeRules& rules, const std::vector<PoolRow>& rows,
                  const std::map<std::string, attraction::Stage, std::less<>>& stages, Date day, Language language) {
  Pool pool{.floor = rules.reserve.floor};
  for (const PoolRow& row : rows) {
    const Reserve& reserve = row.reserve;
    PoolItem item;
    if (reserve.left && *reserve.left <= day) {
      item.state = PoolState::Left;
      if (!reserve.exit) item.faults.push_back(say(language, kNoExit));
    } else if (reserve.entered && *reserve.entered > day) {
      item.state = PoolState::Coming;
    } else {
      item.faults = entry_faults(rules, reserve, language);
      item.state = item.faults.empty() ? PoolState::In : PoolState::Incomplete;
      item.leave = leave_reason(rules, row, stages, day, language);
      item.lacking = lacking_papers(rules, reserve);
      if (item.state == PoolState::In) ++pool.in;
    }
    pool.items.push_back(std::move(item));
  }
  pool.alarm = pool.in < pool.floor;
  pool.sentence = pool.alarm ? say(language, kBelowFloor, pool.in, pool.floor, pool.floor - pool.in)
                             : say(language, kAboveFloor, pool.in, pool.floor);
  return pool;
}

WindowAnswer window_at(const FundingWindow& window, Date day, Language language) {
  if (window.opens && day < *window.opens) {
    const std::int64_t days = window.opens->days() - day.days();
    return {WindowState::Coming, days, say(language, kOpens, window.opens->iso(), days)};
  }
  if (window.closes && day > *window.closes) return {WindowState::Closed, 0, say(language, kClosed, window.closes->iso())};
  if (window.closes) {
    const std::int64_t days = window.closes->days() - day.days();
    return {WindowState::Open, days, say(language, kCloses, window.closes->iso(), days)};
  }
  return {window.opens ? WindowState::Open : WindowState::Undated, 0, say(language, window.opens ? kNoEnd : kNoDates)};
}

}  // namespace liantu::project
