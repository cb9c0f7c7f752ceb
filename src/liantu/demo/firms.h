// The firms of the demonstration county: local ones, and outside ones that might come.
#pragma once

#include <string>
#include <vector>

#include "liantu/demo/dice.h"
#include "liantu/demo/place.h"
#include "liantu/demo/trade.h"
#include "liantu/enterprise/enterprise.h"

namespace liantu::demo {

struct Firm {
  enterprise::Enterprise record;
  const Trade* trade;
};

struct Firms {
  std::vector<Firm> local, outside;
};

Firms make_firms(const Land& land, Date today, Dice& dice);

/// What a firm of the trade is registered to do: code, products, scope.
void set_trade(enterprise::Enterprise& firm, const Trade& trade);

/// A name no firm of this county bears yet: "云川岚拓膜材料有限公司".
class FirmNames {
 public:
  explicit FirmNames(Dice& dice);
  std::string next(std::string_view place, std::string_view word);

 private:
  std::vector<std::string> brands_;
};

/// A code with right check characters in a division that does not exist (positions 3–8 end in 9900). `number` < 10⁷.
std::string demo_credit_code(std::string_view division, int number);

/// The parks of the county, and which of them take chemicals.
inline constexpr std::string_view kZone = "云川经济开发区", kChemicalPark = "云川化工产业园", kEquipmentPark = "云川装备产业园";

std::string demo_phone(Dice& dice);    ///< "5550123": seven digits beginning with 555, never connected
std::string demo_contact(Dice& dice);  ///< "王经理": a surname and a post

}  // namespace liantu::demo
