// A kind of ledger with outlines, for tests of lists of points; and grids written as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/error.h"
#include "liantu/base/field.h"
#include "liantu/geo/outline.h"
#include "liantu/sheet/grid.h"
#include "liantu/sheet/ledger.h"

namespace liantu::sheet {

struct Plot {
  std::string number, name, outline;
  std::optional<SquareMetres> land;
  std::optional<Degrees> lon, lat;
};

}  // namespace liantu::sheet

template <>
inline constexpr auto liantu::fields<liantu::sheet::Plot> = std::tuple{
    field("plot_no", &sheet::Plot::number,
          {.zh = "地块编号", .en = "No.", .synonyms = "图形名称|宗地号|编号", .required = true}),
    field("name", &sheet::Plot::name, {.zh = "地块名称", .en = "Name"}),
    field("outline_wkt", &sheet::Plot::outline, {.zh = "界线", .en = "Outline", .long_text = true}),
    field("land_m2", &sheet::Plot::land, {.zh = "面积", .en = "Area"}),
    field("lon", &sheet::Plot::lon, {.zh = "经度", .en = "Lon", .synonyms = "Y坐标|Y"}),
    field("lat", &sheet::Plot::lat, {.zh = "纬度", .en = "Lat", .synonyms = "X坐标|X"})};

namespace liantu::sheet {

inline std::vector<LedgerKind> plot_kinds() {
  LedgerKind kind{"plot", &field_table<Plot>(), "plot_no"};
  kind.pairs = {{ColumnPair::Form::Point, "lon", "lat"}};
  return {kind};
}

inline SheetReading read_plots(std::string_view csv, const LedgerOptions& options = {}) {
  const Workbook workbook = read_workbook_bytes(csv, "界址点.csv", {});
  return std::move(read_ledgers(workbook, plot_kinds(), options).at(0));
}

/// Rows that are records or errors.
inline std::vector<const LedgerRow*> plots_of(const SheetReading& reading) {
  std::vector<const LedgerRow*> rows;
  for (const LedgerRow& row : reading.rows) {
    if (!row.skip) rows.push_back(&row);
  }
  return rows;
}

inline std::string plot_number(const LedgerRow& row) {
  return row.values ? from_row<Plot>(*row.values).number : std::string();
}

inline geo::Outline outline_of(const LedgerRow& row) {
  return geo::outline_from_wkb(row.geometry_wkb).value_or(geo::Outline{});
}

inline bool has_code(const LedgerRow& row, std::string_view code) {
  for (const Finding& finding : row.findings) {
    if (finding.code == code) return true;
  }
  return false;
}

}  // namespace liantu::sheet
