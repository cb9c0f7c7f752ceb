// What a firm brings per mu of the land it uses (亩均税收, 亩均营业收入), beside the firms of the register: domain.md
// §1.1, 亩均论英雄. Figures only; ranks and grades are for whoever sets their weights.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "liantu/base/language.h"
#include "liantu/base/units.h"

namespace liantu::enterprise {

/// A yearly amount and the land it was made on; of a single firm, or added up over `firms` that have both.
struct LandAmount {
  std::optional<Yuan> amount{};
  std::optional<SquareMetres> land{};
  std::int64_t firms = 1;
};

/// Nothing without an amount, or without land.
std::optional<YuanPerMu> per_mu(const LandAmount& of);

/// "420 万元 ÷ 60 亩 = 7 万元/亩"; of several firms with their number before it; what is missing where there is no
/// quotient.
std::string per_mu_sentence(const LandAmount& of, Language language);

}  // namespace liantu::enterprise
