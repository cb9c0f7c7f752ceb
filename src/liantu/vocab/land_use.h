// Land-use classes of industry, mining and storage in the three codes that ledgers mix: GB/T 21010-2017
// (0601), 国土空间用地用海分类 (100102) and GB 50137 (M2), with the three-digit classes of 2007 (061).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace liantu::vocab {

enum class LandUseSystem { Survey2017, Survey2007, Territorial, UrbanPlanning, Name };

/// One class; a code is "" where the system has no class of its own.
struct LandUse {
  std::string_view zh, en;
  std::string_view territorial;  ///< 国土空间调查、规划、用途管制用地用海分类指南 (自然资发〔2023〕234号)
  std::string_view survey_2017;     ///< GB/T 21010-2017
  std::string_view survey_2007;     ///< GB/T 21010-2007
  std::string_view urban_planning;  ///< GB 50137-2011
  std::string_view also;            ///< other names in ledgers, '|' between
  bool operator==(const LandUse&) const = default;
};

std::span<const LandUse> land_uses();

/// `system` says in which of the codes the text was written. Coarser codes give the coarser class: 0601 does
/// not tell 一类 from 二类.
struct ParsedLandUse {
  const LandUse* use = nullptr;
  LandUseSystem system = LandUseSystem::Name;
  std::string problem{};
  explicit operator bool() const { return use != nullptr; }
};

/// "100102", "0601", "061", "M2", "二类工业用地", "工业用地（二类）", "M2 二类工业用地".
ParsedLandUse parse_land_use(std::string_view text);

/// True when a project that needs `needed` may stand on land of class `offered`: the same class or a finer
/// one of it, or industry of a lower class on land of a higher one (一类 on 二类 land, never the reverse).
bool admits(const LandUse& offered, const LandUse& needed);

}  // namespace liantu::vocab
