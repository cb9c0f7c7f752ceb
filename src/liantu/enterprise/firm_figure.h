// Yearly figures of single firms (revenue, tax, energy) for readers who need not know them exactly: the band
// a value lies in, and which sums may be told. The rule is presets/firm_figures.json.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::enterprise {

struct FirmFigure {
  std::string field;  ///< name in the field table of the firm
  std::string basis;
  std::vector<double> edges;  ///< rising, in the unit of the field; a value on an edge lies above it
};

struct FirmFigureRule {
  std::vector<FirmFigure> figures;
  std::string least_basis;
  std::int64_t least_firms = 1;  ///< a sum over fewer firms is not told

  const FirmFigure* find(std::string_view field) const;
};

/// Half open: from <= value < to. Without `from` everything below `to`, without `to` everything from `from`
/// on.
struct FigureBand {
  std::optional<double> from, to;

  bool operator==(const FigureBand&) const = default;
};

FigureBand band_of(const FirmFigure& figure, double value);
/// All of them, lowest first.
std::vector<FigureBand> bands_of(const FirmFigure& figure);

/// Which parts of a total may be told when `firms` of each have the figure: those of at least `least` firms,
/// or of none. Where a single part is kept back, the next smallest is too, lest the difference to the total
/// tell it.
std::vector<bool> parts_told(std::span<const std::int64_t> firms, std::int64_t least);

/// Throws InvalidInput naming the place.
FirmFigureRule parse_firm_figure_rule(std::string_view text);
const FirmFigureRule& shipped_firm_figure_rule();

}  // namespace liantu::enterprise
