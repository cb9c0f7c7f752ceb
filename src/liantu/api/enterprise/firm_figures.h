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

using BandsById = std::map<std::string, json::Json, std::less<>>;  ///< per row {field: band}

/// The figures of one ledger that a reader may see in bands only: masked for the reader, banded by the rule.
class BandedFigures {
 public:
  /// Nothing where the reader sees every figure of the ledger. `file` as in firm_figure_rule().
  static std::optional<BandedFigures> of(const std::string& file, const store::Access& reader,
                                         const store::Entity& entity);

  /// Of the rows that `query` gives the reader.
  BandsById bands(store::Session& session, const store::ListQuery& query) const;
  json::Json bands(store::Session& session, std::string_view id, std::optional<Instant> asof) const;

  struct Sums {
    json::Json all;  ///< {field: sum}
    std::vector<std::pair<Value, json::Json>> groups;
  };
  /// Over all rows and by `group_by` ("" = none), only where enough firms have the figure. Nothing for a
  /// selection by filters or words: two selections that differ by one firm would tell that firm's figure.
  Sums sums(store::Session& session, const store::ListQuery& rows, const std::string& group_by) const;

 private:
  BandedFigures(enterprise::FirmFigureRule rule, store::Access opened, const store::Entity& entity)
      : rule_(std::move(rule)), opened_(std::move(opened)), entity_(&entity) {}
  json::Json of_row(const store::StoredRow& row) const;

  enterprise::FirmFigureRule rule_;  ///< of the figures that the reader may see in bands only
  store::Access opened_;             ///< the reader's, with these figures open
  const store::Entity* entity_;
};

}  // namespace liantu::api
