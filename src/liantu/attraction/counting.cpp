#include "liantu/attraction/counting.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace liantu::attraction {
namespace {

struct ExclusionRule {
  bool Signing::*holds;
  std::string_view reason;
};

constexpr ExclusionRule kExclusions[] = {
    {&Signing::own_city, "投资方是本市企业，不计招商引资"},
    {&Signing::state_funded, "财政投资的基础设施或PPP，不计"},
    {&Signing::branch, "设分支机构或网点，不形成固定资产投资，不计"},
    {&Signing::real_estate, "房地产项目，不计"},
    {&Signing::housing, "住宅地产，不计"},
    {&Signing::farming, "种植养殖项目，不计"},
    {&Signing::inside_contract, "二期在原合同金额之内，不另计"},
    {&Signing::relocation, "本地搬迁项目，不计"},
};

std::string wan(Yuan amount) { return fmt::format("{}万元", amount.value / 10'000); }

/// Why an event counts nothing whatever came before it; "" when it may count.
std::string excluded(const Signing& s, const CountingRule& rule) {
  for (const ExclusionRule& exclusion : kExclusions)
    if (s.*exclusion.holds) return std::string(exclusion.reason);
  if (!s.formal) return "意向或框架协议，不计；转为正式合同时再计";
  if (s.agreed < rule.least_total) return fmt::format("协议投资{}，不足{}，不计", wan(s.agreed), wan(rule.least_total));
  if (rule.least_fixed && s.manufacturing && s.fixed_assets && *s.fixed_assets < *rule.least_fixed)
    return fmt::format("固定资产投资{}，不足{}，不计", wan(*s.fixed_assets), wan(*rule.least_fixed));
  return {};
}

class Project {
 public:
  Counted count(const Signing& s, const CountingRule& rule) {
    if (counted_) return again(s);
    if (std::string why = excluded(s, rule); !why.empty()) return {.id = s.id, .reason = std::move(why)};
    const std::int64_t days = s.entered_on.days() - s.signed_on.days();
    if (s.baseline) return first(s, "存量项目，首次签约，计1个（证据待补）");
    if (days > rule.entry_days)
      return {.id = s.id, .reason = fmt::format("签约{}天后才入台账，超过{}天，按突击上报不计", days, rule.entry_days)};
    return first(s, "首次签约，计1个");
  }

 private:
  Counted first(const Signing& s, std::string reason) {
    counted_ = true;
    amount_ = s.agreed;
    first_day_ = s.signed_on;
    investor_ = s.investor;
    return {s.id, true, s.agreed, std::move(reason)};
  }

  Counted again(const Signing& s) {
    const std::string before = fmt::format("同一项目{}已签约", first_day_->iso());
    if (s.inside_contract) return {.id = s.id, .reason = before + "，二期在原合同金额之内，不另计"};
    if (!s.formal) return {.id = s.id, .reason = before + "，不重复计"};
    const std::string changed = s.investor == investor_ ? "" : "，投资方变更，业绩归本次签约单位";
    investor_ = s.investor;
    if (s.agreed <= amount_) return {.id = s.id, .reason = before + changed + "，不重复计个数和金额"};
    const Yuan more{s.agreed.value - amount_.value};
    amount_ = s.agreed;
    return {s.id, false, more, fmt::format("{}{}，增资只计增量{}，不增个数", before, changed, wan(more))};
  }

  bool counted_ = false;
  Yuan amount_{};
  std::optional<Date> first_day_;
  std::string investor_;
};

}  // namespace

std::vector<Counted> count_signings(const std::vector<Signing>& events, const CountingRule& rule) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return events[a].signed_on < events[b].signed_on;
  });
  std::map<std::string_view, Project> projects;
  std::vector<Counted> out(events.size());
  for (const std::size_t i : order) out[i] = projects[events[i].identity].count(events[i], rule);
  return out;
}

}  // namespace liantu::attraction
