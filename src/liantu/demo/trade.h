// The four chains of the demonstration county and what their firms make. Industry codes are GB/T 4754-2017 classes.
#pragma once

#include <span>
#include <string_view>

namespace liantu::demo {

/// One node of a chain: who makes this, and what a project of that kind builds.
struct Trade {
  std::string_view chain, node, industry_code, industry;
  std::string_view word;       ///< as it stands in a firm's name: "膜材料"
  std::string_view products;   ///< '、' between
  std::string_view unit;       ///< of the yearly capacity: "吨", "万平方米", "台"
  int capacity;                ///< a usual year's output of one plant in that unit
  bool chemical;               ///< must stand in a chemical park
};

inline constexpr std::string_view kChains[] = {"高分子材料", "智能装备", "新能源材料", "健康食品"};

std::span<const Trade> trades();

/// Nodes that the county has hardly or not at all, and firms elsewhere do.
std::span<const Trade> wanted_trades();

}  // namespace liantu::demo
