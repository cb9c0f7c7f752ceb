#include "liantu/api/enterprise/firm_figures.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {

using json::Json;

namespace {

std::optional<double> figure_in(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::nullopt;
}

Json sum_json(const Value& sum) {
  if (const auto* whole = std::get_if<std::int64_t>(&sum)) return Json(*whole);
  if (const auto* real = std::get_if<double>(&sum)) return Json(*real);
  return {};
}

}  // namespace

enterprise::FirmFigureRule firm_figure_rule(const std::string& file) {
  if (file.empty()) return enterprise::shipped_firm_figure_rule();
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::InvalidInput, "读不了企业数据档次文件，请检查设置 firm_figures_file。", file);
  return enterprise::parse_firm_figure_rule(std::string{std::istreambuf_iterator<char>(in), {}});
}

Json band_json(const enterprise::FigureBand& band) {
  return Json::object(
      {{"from", band.from ? Json(*band.from) : Json()}, {"to", band.to ? Json(*band.to) : Json()}});
}

BandedFigures::BandedFigures(const enterprise::FirmFigureRule& rule, const store::Access& reader,
                             const store::Entity& entity)
    : rule_(rule), entity_(entity), opened_(reader) {
  if (entity.name != "enterprise") return;
  for (const enterprise::FirmFigure& figure : rule.figures) {
    if (opened_.masked_fields.erase("enterprise." + figure.field) > 0) fields_.push_back(figure.field);
  }
}

bool BandedFigures::covers(std::string_view field) const {
  return std::find(fields_.begin(), fields_.end(), field) != fields_.end();
}

Json BandedFigures::of_row(const store::StoredRow& row) const {
  Json out = Json::object({});
  for (const std::string_view field : fields_) {
    if (const auto figure = figure_in(row.values[entity_.fields->at(field)]))
      out.set(std::string(field), band_json(enterprise::band_of(*rule_.find(field), *figure)));
  }
  return out;
}

std::vector<Json> BandedFigures::bands(store::Session& session, const store::ListQuery& query) const {
  store::ListQuery same = query;
  same.count_total = false;
  std::vector<Json> out;
  for (const store::StoredRow& row : store::list(session, opened_, same).rows) out.push_back(of_row(row));
  return out;
}

Json BandedFigures::bands(store::Session& session, std::string_view id, std::optional<Instant> asof) const {
  const auto row = store::find(session, opened_, entity_, id, asof);
  return row ? of_row(*row) : Json::object({});
}

BandedFigures::Sums BandedFigures::sums(store::Session& session, const store::ListQuery& rows,
                                        const std::string& group_by) const {
  Sums out{Json::object({}), {}};
  if (!rows.filters.empty() || !rows.search.empty()) return out;
  std::vector<std::pair<Value, Json>>& groups = out.groups;
  for (const std::string_view field : fields_) {
    store::AggregateQuery query{.rows = rows, .sums = {std::string(field)}};
    query.rows.filters.push_back({std::string(field), store::FilterOp::NotEmpty, {}});
    const auto all = store::aggregate(session, opened_, query);
    if (all.empty() || all[0].count < rule_.least_firms) continue;
    out.all.set(std::string(field), sum_json(all[0].sums[0]));
    if (group_by.empty()) continue;
    query.group_by = group_by;
    const auto parts = store::aggregate(session, opened_, query);
    std::vector<std::int64_t> firms;
    for (const store::Group& part : parts) firms.push_back(part.count);
    const std::vector<bool> told = enterprise::parts_told(firms, rule_.least_firms);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!told[i]) continue;
      auto at = std::find_if(groups.begin(), groups.end(),
                             [&](const auto& one) { return one.first == parts[i].key; });
      if (at == groups.end()) at = groups.insert(groups.end(), {parts[i].key, Json::object({})});
      at->second.set(std::string(field), sum_json(parts[i].sums[0]));
    }
  }
  return out;
}

}  // namespace liantu::api
