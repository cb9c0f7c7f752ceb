#include "liantu/enterprise/land_yield.h"

#include <algorithm>

#include "liantu/base/number_text.h"

namespace liantu::enterprise {
namespace {

constexpr double kWan = 1e4;
constexpr Phrase kQuotient{"{0} 万元 ÷ {1} 亩 = {2} 万元/亩", "{0} (¥10k) ÷ {1} mu = {2} (¥10k a mu)"};
constexpr Phrase kOfFirms{"{0} 家企业两项都有：{1}", "{0} firms that say both: {1}"};
constexpr Phrase kNoAmount{"没有填金额，算不出亩均。", "The amount is not filled in: nothing per mu."};
constexpr Phrase kNoLand{"没有填占地面积，算不出亩均。", "The land is not filled in: nothing per mu."};

}  // namespace

std::optional<YuanPerMu> per_mu(const LandAmount& of) {
  if (!of.amount || !of.land || of.land->value <= 0) return std::nullopt;
  return YuanPerMu{static_cast<double>(of.amount->value) / to_mu(*of.land)};
}

std::string per_mu_sentence(const LandAmount& of, Language language) {
  const auto quotient = per_mu(of);
  if (!quotient) return say(language, of.amount ? kNoLand : kNoAmount);
  std::string sentence = say(language, kQuotient, number_text(static_cast<double>(of.amount->value) / kWan),
                             number_text(to_mu(*of.land)), number_text(quotient->value / kWan));
  return of.firms == 1 ? sentence : say(language, kOfFirms, of.firms, sentence);
}

}  // namespace liantu::enterprise
