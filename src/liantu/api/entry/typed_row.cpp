#include "liantu/api/entry/typed_row.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "liantu/api/import_plan.h"
#include "liantu/enterprise/credit_code_import.h"
#include "liantu/sheet/cell_value.h"
#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/ledger.h"
#include "liantu/site/site_import.h"
#include "liantu/site/parcel_store.h"

namespace liantu::api {
namespace {

using sheet::Finding;
using RowRule = void (*)(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings);

/// The checks between fields that the ledger's import has; null when it has none.
RowRule row_rule_of(const store::Entity& entity) {
  static const std::vector<ImportTarget> targets = import_targets();
  const auto it = std::find_if(targets.begin(), targets.end(),
                               [&](const ImportTarget& one) { return one.entity == &entity; });
  return it == targets.end() ? nullptr : it->kind.check_row;
}

std::vector<Finding> ruled(const store::Entity& entity, const site::LandLimit& limit, Row& row) {
  std::vector<Finding> findings;
  sheet::CellNames cells;
  cells.resize(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) cells.set(i, 0, static_cast<int>(i));
  if (const RowRule rule = row_rule_of(entity)) {
    rule(row, cells, findings);
  } else {
    enterprise::check_credit_codes(*entity.fields, row, cells, findings);
  }
  if (&entity == &site::parcel_entity()) site::ask_above_limit(limit, row, cells, findings);
  for (Finding& finding : findings) finding.cell.clear();
  return findings;
}

const double* degrees(const Row& row, std::optional<std::size_t> field) {
  return field ? std::get_if<double>(&row[*field]) : nullptr;
}

/// Both ordinates the wrong way round are put right; one outside the country cannot be a place of this
/// ledger.
void check_place(const FieldTable& fields, const Row& before, Row& after, std::vector<Finding>& findings) {
  const auto lon_field = fields.index("lon"), lat_field = fields.index("lat");
  if (!lon_field || !lat_field) return;
  const double* lon = degrees(after, lon_field);
  const double* lat = degrees(after, lat_field);
  const bool lon_typed = after[*lon_field] != before[*lon_field],
             lat_typed = after[*lat_field] != before[*lat_field];
  if (lon_typed && lat_typed && lon != nullptr && lat != nullptr && sheet::is_latitude(*lon) &&
      sheet::is_longitude(*lat)) {
    std::swap(after[*lon_field], after[*lat_field]);
    findings.push_back(
        {Finding::Severity::Warning, "lon", "", "", "经度和纬度写反了，已按各自的范围放正。", "swapped"});
    return;
  }
  const auto refuse = [&](std::string_view field, std::string message) {
    findings.push_back(
        {Finding::Severity::Error, std::string(field), "", "", std::move(message), "out_of_range"});
  };
  if (lon_typed && lon != nullptr && !sheet::is_longitude(*lon))
    refuse("lon", "经度应在 73 至 136 度之间，请核对。");
  if (lat_typed && lat != nullptr && !sheet::is_latitude(*lat))
    refuse("lat", "纬度应在 3 至 54 度之间，请核对。");
}

}  // namespace

std::vector<Finding> check_typed_row(const store::Entity& entity, const Row& before, Row& after, Date today,
                                     const site::LandLimit& limit) {
  const FieldTable& fields = *entity.fields;
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i] != before[i]) sheet::check_value(fields[i], after[i], today, findings);
  }
  check_place(fields, before, after, findings);
  Row old = before, now = after;
  const std::vector<Finding> said = ruled(entity, limit, old);
  for (Finding& finding : ruled(entity, limit, now)) {
    const auto field = fields.index(finding.field);
    const bool changed = field && after[*field] != before[*field];
    const bool stood = std::any_of(said.begin(), said.end(), [&](const Finding& one) {
      return one.field == finding.field && one.code == finding.code;
    });
    if (changed || !stood) findings.push_back(std::move(finding));
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i] != before[i] && !is_empty(now[i])) after[i] = std::move(now[i]);
  }
  return findings;
}

}  // namespace liantu::api
