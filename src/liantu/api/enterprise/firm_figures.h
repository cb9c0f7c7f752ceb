// What readers see of firms' figures they may not know exactly (rule: presets/firm_figures.json): bands of
// rows, sums over enough firms.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/enterprise/firm_figure.h"
#include "liantu/json/json.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// Of a file as presets/firm_figures.json, the setting firm_figures_file; "" = the shipped ones. Throws
/// InvalidInput when it cannot be read.
enterprise::FirmFigureRule firm_figure_rule(const std::string& file);

/// {"from": 20000000, "to": 400000000} in the unit of the field; null where there is no bound.
json::Json band_json(const enterprise::FigureBand& band);

/// "20000000..400000000", "..3000000", "10000000000..": nothing when it is no such text.
std::optional<enterprise::FigureBand> band_from_text(std::string_view text);

/// The conditions on a figure that its band makes; whole numbers where the field holds such.
std::vector<store::Filter> band_filters(const Field& field, const enterprise::FigureBand& band);

/// As it stands in a table under a heading with the unit: "2000万–4亿", "300万以下", "100亿以上", "1000–5000".
std::string band_text(const Field& field, const enterprise::FigureBand& band);

using BandsById = std::map<std::string, std::map<std::string, enterprise::FigureBand, std::less<>>,
                           std::less<>>;  ///< per row {field: band}
json::Json bands_json(const BandsById::mapped_type& bands);

/// The figures of one ledger that a reader may see in bands only: masked for the reader, banded by the rule.
class BandedFigures {
 public:
  /// Nothing where the reader sees every figure of the ledger. `file` as in firm_figure_rule().
  static std::optional<BandedFigures> of(const std::string& file, const store::Access& reader,
                                         const store::Entity& entity);

  struct Page {
    store::Page rows;  ///< as the reader may see them
    BandsById bands;
  };
  /// Rows may be chosen by a whole band of a figure. Throws Forbidden where the query sorts by one or chooses
  /// by anything narrower.
  Page list(store::Session& session, const store::ListQuery& query) const;
  /// Every row, page after page. Throws as list().
  std::vector<Page> all(store::Session& session, store::ListQuery query) const;
  json::Json bands(store::Session& session, std::string_view id, std::optional<Instant> asof) const;

  /// What to count rows with, by a field or "": the reader's own unless the query chooses by bands. Throws as
  /// list().
  const store::Access& counting(const store::ListQuery& query, std::string_view group_by) const;

  bool shows(std::string_view field) const { return rule_.find(field) != nullptr; }
  /// {field: [band, …]}, lowest first.
  json::Json choices() const;

  struct Sums {
    json::Json all;  ///< {field: sum}
    std::vector<std::pair<Value, json::Json>> groups;
  };
  /// Over all rows and by `group_by` ("" = none), only where enough firms have the figure. Nothing for a
  /// selection by filters or words: two selections that differ by one firm would tell that firm's figure.
  Sums sums(store::Session& session, const store::ListQuery& rows, const std::string& group_by) const;

 private:
  BandedFigures(enterprise::FirmFigureRule rule, store::Access reader, store::Access opened,
                const store::Entity& entity)
      : rule_(std::move(rule)), reader_(std::move(reader)), opened_(std::move(opened)), entity_(&entity) {}
  BandsById::mapped_type of_row(const store::StoredRow& row) const;
  bool chooses_by_band(const store::ListQuery& query, const enterprise::FirmFigure& figure) const;

  enterprise::FirmFigureRule rule_;  ///< of the figures that the reader may see in bands only
  store::Access reader_;
  store::Access opened_;  ///< the reader's, with these figures open
  const store::Entity* entity_;
};

}  // namespace liantu::api
