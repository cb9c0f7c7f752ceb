#include "liantu/attraction/counting.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "liantu/base/number_text.h"

namespace liantu::attraction {
namespace {

constexpr Phrase kLetter{"意向或框架协议，不计；转为正式合同时再计", "a letter of intent; counted when it becomes a contract"};
constexpr Phrase kTooSmall{"协议投资{0}，不足{1}，不计", "agreed investment {0}, under {1}; not counted"};
constexpr Phrase kFixedTooSmall{"固定资产投资{0}，不足{1}，不计", "fixed assets {0}, under {1}; not counted"};
constexpr Phrase kBaseline{"存量项目，首次签约，计1个（证据待补）", "from before go-live, first signing, counts 1 (evidence to come)"};
constexpr Phrase kLate{"签约{0}天后才入台账，超过{1}天，按突击上报不计", "entered {0} days after signing, over {1}: taken for a rush and not counted"};
constexpr Phrase kFirst{"首次签约，计1个", "first signing, counts 1"};
constexpr Phrase kAgain{"同一项目{0}已签约", "the same project was signed on {0}"};
constexpr Phrase kInside{"，二期在原合同金额之内，不另计", "; a second phase within the first contract's amount is not counted again"};
constexpr Phrase kTwice{"，不重复计", "; not counted twice"};
constexpr Phrase kOtherInvestor{"，投资方变更，业绩归本次签约单位", "; another investor, the credit goes to this signing's unit"};
constexpr Phrase kNoMore{"，不重复计个数和金额", "; neither number nor amount is counted twice"};
constexpr Phrase kMore{"，增资只计增量{0}，不增个数", "; only the increase of {0} is counted, not the number"};
constexpr Phrase kWan{"{0}万元", "{0} (¥10k)"};

std::string wan(Yuan amount, Language language) { return say(language, kWan, number_text(static_cast<double>(amount.value) / 1e4)); }

/// Why an event counts nothing whatever came before it; "" when it may count.
std::string excluded(const Signing& s, const CountingRule& rule, Language language) {
  for (const ExcludedCase& one : rule.exclusions)
    if (s.exclusion == one.kind) return language == Language::Zh ? one.reason : one.en;
  if (!s.formal) return say(language, kLetter);
  if (s.agreed < rule.least_total) return say(language, kTooSmall, wan(s.agreed, language), wan(rule.least_total, language));
  if (rule.least_fixed && s.manufacturing && s.fixed_assets && *s.fixed_assets < *rule.least_fixed)
    return say(language, kFixedTooSmall, wan(*s.fixed_assets, language), wan(*rule.least_fixed, language));
  return {};
}

class Project {
 public:
  Counted count(const Signing& s, const CountingRule& rule, Language language) {
    if (counted_) return again(s, language);
    if (std::string why = excluded(s, rule, language); !why.empty()) return {.id = s.id, .reason = std::move(why)};
    const std::int64_t days = s.entered_on.days() - s.signed_on.days();
    if (s.baseline) return first(s, say(language, kBaseline));
    if (days > rule.entry_days) return {.id = s.id, .reason = say(language, kLate, days, rule.entry_days)};
    return first(s, say(language, kFirst));
  }

 private:
  Counted first(const Signing& s, std::string reason) {
    counted_ = true;
    amount_ = s.agreed;
    first_day_ = s.signed_on;
    investor_ = s.investor;
    return {s.id, true, s.agreed, std::move(reason)};
  }

  Counted again(const Signing& s, Language language) {
    const std::string before = say(language, kAgain, first_day_->iso());
    if (s.exclusion == Exclusion::InsideContract) return {.id = s.id, .reason = before + say(language, kInside)};
    if (!s.formal) return {.id = s.id, .reason = before + say(language, kTwice)};
    const std::string changed = s.investor == investor_ ? "" : say(language, kOtherInvestor);
    investor_ = s.investor;
    if (s.agreed <= amount_) return {.id = s.id, .reason = before + changed + say(language, kNoMore)};
    const Yuan more{s.agreed.value - amount_.value};
    amount_ = s.agreed;
    return {s.id, false, more, before + changed + say(language, kMore, wan(more, language))};
  }

  bool counted_ = false;
  Yuan amount_{};
  std::optional<Date> first_day_;
  std::string investor_;
};

}  // namespace

std::vector<Counted> count_signings(const std::vector<Signing>& events, const CountingRule& rule, Language language) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return events[a].signed_on < events[b].signed_on;
  });
  std::map<std::string_view, Project> projects;
  std::vector<Counted> out(events.size());
  for (const std::size_t i : order) out[i] = projects[events[i].identity].count(events[i], rule, language);
  return out;
}

}  // namespace liantu::attraction
