#include "liantu/site/quota/quota_balance.h"

#include <algorithm>
#include <map>

namespace liantu::site {
namespace {

using Key = std::pair<LandQuotaKind, std::int64_t>;

/// "12.5"; at most two decimals, none that say nothing.
std::string mu_text(double m2) {
  std::string text = fmt::format("{:.2f}", m2 / kSquareMetresPerMu);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string kind_word(LandQuotaKind kind, Language language) {
  const Word& word = words<LandQuotaKind>[static_cast<std::size_t>(kind)];
  return std::string(language == Language::Zh ? word.zh : word.en);
}

}  // namespace

std::vector<QuotaBalance> quota_balances(std::span<const LandQuota> entries) {
  std::map<Key, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LandQuota& entry = entries[i];
    if (entry.kind && entry.year && entry.move && entry.area)
      groups[{*entry.kind, -*entry.year}].push_back(i);
  }
  std::vector<QuotaBalance> out;
  for (auto& [key, members] : groups) {
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return entries[a].day < entries[b].day; });
    QuotaBalance balance{key.first, -key.second};
    for (const std::size_t i : members) {
      const double area = entries[i].area->value;
      const bool in = adds(*entries[i].move);
      (in ? balance.in_m2 : balance.out_m2) += area;
      balance.lines.push_back({i, in ? area : -area, balance.balance_m2()});
    }
    out.push_back(std::move(balance));
  }
  return out;
}

std::string overspent(std::span<const LandQuota> entries, Language language) {
  std::string out;
  for (const QuotaBalance& balance : quota_balances(entries)) {
    if (balance.balance_m2() >= -kQuotaRounding) continue;
    if (!out.empty()) out += language == Language::Zh ? "" : " ";
    out += say(
        language,
        {"{0} 年{1}指标共有 {2} 亩，支出 {3} 亩，超出 {4} 亩，不能这样登记；请先登记下达或调入，或改小面积。",
         "{1} of {0}: {2} mu came in and {3} mu would go out, {4} mu too many. Enter what was granted or "
         "moved in first, or a smaller area."},
        balance.year, kind_word(balance.kind, language), mu_text(balance.in_m2), mu_text(balance.out_m2),
        mu_text(-balance.balance_m2()));
  }
  return out;
}

}  // namespace liantu::site
