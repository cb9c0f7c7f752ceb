#include "liantu/vocab/land_use.h"

#include <algorithm>
#include <array>

#include "liantu/vocab/code_text.h"

namespace liantu::vocab {
namespace {

constexpr std::array kLandUses = std::to_array<LandUse>({
    {"工业用地", "Industrial land", "1001", "0601", "061", "M", "工业|工业类|工业建设用地|工业仓储用地"},
    {"一类工业用地", "Industrial land, class 1", "100101", "", "", "M1",
     "一类工业|工业用地(一类)|工业用地(M1)"},
    {"二类工业用地", "Industrial land, class 2", "100102", "", "", "M2",
     "二类工业|工业用地(二类)|工业用地(M2)"},
    {"三类工业用地", "Industrial land, class 3", "100103", "", "", "M3",
     "三类工业|工业用地(三类)|工业用地(M3)"},
    {"采矿用地", "Mining land", "1002", "0602", "062", "", "采矿|矿业用地"},
    {"盐田", "Salt pan", "1003", "0603", "", "", ""},
    {"仓储用地", "Storage land", "11", "0604", "063", "W", "仓储"},
    {"物流仓储用地", "Logistics and storage land", "1101", "", "", "", "物流仓储|物流用地"},
    {"一类物流仓储用地", "Logistics and storage land, class 1", "110101", "", "", "W1",
     "一类仓储用地|物流仓储用地(一类)"},
    {"二类物流仓储用地", "Logistics and storage land, class 2", "110102", "", "", "W2",
     "二类仓储用地|物流仓储用地(二类)"},
    {"三类物流仓储用地", "Logistics and storage land, class 3", "110103", "", "", "W3",
     "三类仓储用地|物流仓储用地(三类)"},
    {"储备库用地", "Reserve depot land", "1102", "", "", "", "储备库"},
});

/// Capitals, half-width, without blanks; full-width brackets became half-width in plain_code.
bool has_name(const LandUse& use, std::string_view name) {
  if (use.zh == name) return true;
  for (std::size_t at = 0; at < use.also.size();) {
    const std::size_t end = std::min(use.also.find('|', at), use.also.size());
    if (use.also.substr(at, end - at) == name) return true;
    at = end + 1;
  }
  return false;
}

std::optional<LandUseSystem> system_of_code(const LandUse& use, std::string_view code) {
  if (code.empty()) return std::nullopt;
  if (use.territorial == code) return LandUseSystem::Territorial;
  if (use.survey_2017 == code) return LandUseSystem::Survey2017;
  if (use.survey_2007 == code) return LandUseSystem::Survey2007;
  if (use.urban_planning == code) return LandUseSystem::UrbanPlanning;
  return std::nullopt;
}

std::size_t code_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() &&
         ((text[end] >= '0' && text[end] <= '9') || (text[end] >= 'A' && text[end] <= 'Z')))
    ++end;
  return end;
}

}  // namespace

std::span<const LandUse> land_uses() {
  return kLandUses;
}

ParsedLandUse parse_land_use(std::string_view text) {
  const std::string plain = plain_code(text);
  if (plain.empty()) return {nullptr, LandUseSystem::Name, "用地性质是空的，请填写名称或代码。"};
  for (const LandUse& use : kLandUses) {
    if (has_name(use, plain)) return {&use, LandUseSystem::Name, {}};
  }
  const std::string_view code = std::string_view(plain).substr(0, code_end(plain));
  std::string_view rest = std::string_view(plain).substr(code.size());
  while (!rest.empty() && (rest.front() == '-' || rest.front() == '(')) rest.remove_prefix(1);
  if (rest.ends_with(')')) rest.remove_suffix(1);
  for (const LandUse& use : kLandUses) {
    const auto system = system_of_code(use, code);
    if (!system) continue;
    if (rest.empty() || has_name(use, rest)) return {&use, *system, {}};
    for (const LandUse& named : kLandUses) {
      if (!has_name(named, rest)) continue;
      if (admits(named, use)) return {&use, *system, {}};
      return {nullptr, *system,
              "代码 " + std::string(code) + " 是" + std::string(use.zh) + "，与名称“" + std::string(rest) +
                  "”不符，请核对。"};
    }
  }
  if (code == "M0") {
    return {nullptr, LandUseSystem::UrbanPlanning,
            "M0（新型产业用地）是地方类别，没有国家代码，请注明所依据的地方规定。"};
  }
  return {nullptr, LandUseSystem::Name, "“" + plain + "”不是工业、采矿或仓储用地的名称或代码，请核对。"};
}

bool admits(const LandUse& offered, const LandUse& needed) {
  if (offered == needed) return true;
  const std::string_view a = offered.territorial;
  const std::string_view b = needed.territorial;
  if (b.starts_with(a)) return true;
  const bool same_family = a.size() == 6 && b.size() == 6 && a.substr(0, 4) == b.substr(0, 4);
  return same_family && a.back() > b.back();
}

}  // namespace liantu::vocab
