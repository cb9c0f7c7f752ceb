#include "liantu/enterprise/land_yield.h"

#include <algorithm>

namespace liantu::enterprise {
namespace {

constexpr double kWan = 1e4;
constexpr Phrase kQuotient{"{0} 万元 ÷ {1} 亩 = {2} 万元/亩", "{0} (¥10k) ÷ {1} mu = {2} (¥10k a mu)"};
constexpr Phrase kOfFirms{"{0} 家企业两项都有：{1}", "{0} firms that say both: {1}"};
constexpr Phrase kNoAmount{"没有填金额，算不出亩均。", "The amount is not filled in: nothing per mu."};
constexpr Phrase kNoLand{"没有填占地面积，算不出亩均。", "The land is not filled in: nothing per mu."};

/// Up to two decimals, without closing zeros; thousands apart: "182,382.5".
std::string plain(double value) {
  std::string text = fmt::format("{:.2f}", value);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  const std::size_t digits = std::min(text.find('.'), text.size()), first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits; at > first + 3;) text.insert(at -= 3, ",");
  return text;
}

}  // namespace

std::optional<YuanPerMu> per_mu(const LandAmount& of) {
  if (!of.amount || !of.land || of.land->value <= 0) return std::nullopt;
  return YuanPerMu{static_cast<double>(of.amount->value) / to_mu(*of.land)};
}

std::string per_mu_sentence(const LandAmount& of, Language language) {
  const auto quotient = per_mu(of);
  if (!quotient) return say(language, of.amount ? kNoLand : kNoAmount);
  std::string sentence = say(language, kQuotient, plain(static_cast<double>(of.amount->value) / kWan),
                             plain(to_mu(*of.land)), plain(quotient->value / kWan));
  return of.firms == 1 ? sentence : say(language, kOfFirms, of.firms, sentence);
}

}  // namespace liantu::enterprise
