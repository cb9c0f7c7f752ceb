#include "liantu/enterprise/firm_figure.h"

#include <algorithm>

namespace liantu::enterprise {

const FirmFigure* FirmFigureRule::find(std::string_view field) const {
  const auto it =
      std::find_if(figures.begin(), figures.end(), [&](const FirmFigure& one) { return one.field == field; });
  return it == figures.end() ? nullptr : &*it;
}

FigureBand band_of(const FirmFigure& figure, double value) {
  const auto above = std::upper_bound(figure.edges.begin(), figure.edges.end(), value);
  FigureBand band;
  if (above != figure.edges.begin()) band.from = *std::prev(above);
  if (above != figure.edges.end()) band.to = *above;
  return band;
}

std::vector<FigureBand> bands_of(const FirmFigure& figure) {
  std::vector<FigureBand> bands(1);
  for (const double edge : figure.edges) {
    bands.back().to = edge;
    bands.push_back({edge, std::nullopt});
  }
  return bands;
}

std::vector<bool> parts_told(std::span<const std::int64_t> firms, std::int64_t least) {
  std::vector<bool> told(firms.size());
  for (std::size_t i = 0; i < firms.size(); ++i) told[i] = firms[i] == 0 || firms[i] >= least;
  if (std::count(told.begin(), told.end(), false) != 1) return told;
  std::optional<std::size_t> next;
  for (std::size_t i = 0; i < firms.size(); ++i)
    if (told[i] && firms[i] > 0 && (!next || firms[i] < firms[*next])) next = i;
  if (next) told[*next] = false;
  return told;
}

}  // namespace liantu::enterprise
