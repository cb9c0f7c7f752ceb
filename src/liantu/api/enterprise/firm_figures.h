// What readers see of firms' figures they may not know exactly (rule: presets/firm_figures.json): bands of
// rows, sums over enough firms.
#pragma once

#include <optional>
#include <string>
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

/// The figures of one ledger that a reader may see in bands only: masked for the reader, banded by the rule.
class BandedFigures {
 public:
  BandedFigures(const enterprise::FirmFigureRule& rule, const store::Access& reader,
                const store::Entity& entity);

  bool any() const { return !fields_.empty(); }
  bool covers(std::string_view field) const;

  /// Per row its {field: band} in the order of the page that `query` gives the reader; {} where a row has no
  /// figure.
  std::vector<json::Json> bands(store::Session& session, const store::ListQuery& query) const;
  json::Json bands(store::Session& session, std::string_view id, std::optional<Instant> asof) const;

  /// Sums of the figures over all rows and by `group_by` ("" = none), only where enough firms have them.
  /// Nothing for a selection by filters or words: two selections that differ by one firm would tell that
  /// firm's figure.
  struct Sums {
    json::Json all;  ///< {field: sum}
    std::vector<std::pair<Value, json::Json>> groups;
  };
  Sums sums(store::Session& session, const store::ListQuery& rows, const std::string& group_by) const;

 private:
  json::Json of_row(const store::StoredRow& row) const;

  const enterprise::FirmFigureRule& rule_;
  const store::Entity& entity_;
  store::Access opened_;
  std::vector<std::string_view> fields_;
};

}  // namespace liantu::api
