#include "liantu/cli/complexity_what_if.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/number_in.h"

namespace liantu::cli {
namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorCode::InvalidInput, message, "--what-if");
}

std::optional<std::size_t> place_of(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

std::string nearest_of(std::string_view name, const std::vector<std::string>& names) {
  return nearest(name, std::vector<std::string_view>(names.begin(), names.end()));
}

double value_of(std::string_view text) {
  const auto value = number_in<double>(text);
  if (!value || *value < 0) refuse(fmt::format("“{}”不是不小于 0 的数，应写成 地区,行业=数值。", text));
  return *value;
}

std::string number(double x) {
  return std::isnan(x) ? std::string() : fmt::format("{}", x == 0 ? 0.0 : x);
}

std::string quoted(const std::string& name) {
  if (name.find_first_of(",\"\n\r") == std::string::npos) return name;
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

}  // namespace

WhatIfCell what_if_cell(const RegionIndustryCounts& input, std::string_view option) {
  const std::size_t equals = option.rfind('=');
  if (equals == std::string_view::npos || option.find(',') == std::string_view::npos)
    refuse(fmt::format("“{}”应写成 地区,行业=数值。", option));
  const double value = value_of(option.substr(equals + 1));
  const std::string_view names = option.substr(0, equals);
  for (std::size_t at = names.find(','); at != std::string_view::npos; at = names.find(',', at + 1)) {
    const auto row = place_of(input.regions, names.substr(0, at));
    const auto column = place_of(input.industries, names.substr(at + 1));
    if (row && column) return {*row, *column, value};
  }
  const std::string_view region = names.substr(0, names.find(',')),
                         industry = names.substr(names.rfind(',') + 1);
  if (!place_of(input.regions, region))
    refuse(fmt::format("没有地区“{}”，最接近的是“{}”。", region, nearest_of(region, input.regions)));
  refuse(fmt::format("没有行业“{}”，最接近的是“{}”。", industry, nearest_of(industry, input.industries)));
}

std::string what_if_csv(const RegionIndustryCounts& input, const matrix::Complexity& base,
                        const WhatIfCell& cell, const matrix::WhatIf& then) {
  std::string out = "region,industry,value,value_then,rca,rca_then,m,m_then,density,density_then\n";
  for (std::size_t c = 0; c < input.industries.size(); ++c) {
    const double value = input.counts.at(cell.row, c);
    const double rca = base.presence.rca(value, cell.row, c);
    const auto m = [](double quotient, bool one) {
      return std::isnan(quotient) ? std::string() : std::string(one ? "1" : "0");
    };
    out += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", quoted(input.regions[cell.row]),
                       quoted(input.industries[c]), number(value),
                       number(c == cell.column ? cell.value : value), number(rca), number(then.rca[c]),
                       m(rca, base.presence.by_row.at(cell.row, c)), m(then.rca[c], then.row.at(0, c)),
                       number(base.density.at(cell.row, c)), number(then.density[c]));
  }
  return out;
}

std::string what_if_sentence(const RegionIndustryCounts& input, const matrix::Complexity& base,
                             const WhatIfCell& cell, const matrix::WhatIf& then) {
  const double value = input.counts.at(cell.row, cell.column);
  const auto shown = [](double x) { return std::isnan(x) ? std::string("无") : fmt::format("{:.3g}", x); };
  const auto others = std::count_if(then.flips.begin(), then.flips.end(),
                                    [&](const matrix::Flip& flip) { return flip.row != cell.row; });
  return fmt::format(
      "假设{}的{}由 {} 变为 {}：区位商 {} → {}，具备的行业 {} → {} 个，其他地区有 {} "
      "处由具备变为不具备或相反。",
      input.regions[cell.row], input.industries[cell.column], number(value), number(cell.value),
      shown(base.presence.rca(value, cell.row, cell.column)), shown(then.rca[cell.column]),
      base.presence.diversity[cell.row], then.diversity, others);
}

}  // namespace liantu::cli
