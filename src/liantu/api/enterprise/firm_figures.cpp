#include "liantu/api/enterprise/firm_figures.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "liantu/base/error.h"
#include "liantu/enterprise/enterprise_store.h"

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

/// The parts that may be told, each put into the group of its key.
void add_told(const std::vector<store::Group>& parts, const std::string& field, std::int64_t least,
              std::vector<std::pair<Value, Json>>& groups) {
  std::vector<std::int64_t> firms;
  for (const store::Group& part : parts) firms.push_back(part.count);
  const std::vector<bool> told = enterprise::parts_told(firms, least);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!told[i]) continue;
    auto at = std::find_if(groups.begin(), groups.end(),
                           [&](const auto& one) { return one.first == parts[i].key; });
    if (at == groups.end()) at = groups.insert(groups.end(), {parts[i].key, Json::object({})});
    at->second.set(field, sum_json(parts[i].sums[0]));
  }
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

std::optional<BandedFigures> BandedFigures::of(const std::string& file, const store::Access& reader,
                                               const store::Entity& entity) {
  if (reader.masked_fields.empty() || entity.name != enterprise::enterprise_entity().name)
    return std::nullopt;
  enterprise::FirmFigureRule rule = firm_figure_rule(file);
  store::Access opened = reader;
  std::erase_if(rule.figures, [&](const enterprise::FirmFigure& figure) {
    return opened.masked_fields.erase(std::string(entity.name) + "." + figure.field) == 0;
  });
  if (rule.figures.empty()) return std::nullopt;
  return BandedFigures(std::move(rule), std::move(opened), entity);
}

Json BandedFigures::of_row(const store::StoredRow& row) const {
  Json out = Json::object({});
  for (const enterprise::FirmFigure& figure : rule_.figures) {
    if (const auto value = figure_in(row.values[entity_->fields->at(figure.field)]))
      out.set(figure.field, band_json(enterprise::band_of(figure, *value)));
  }
  return out;
}

BandsById BandedFigures::bands(store::Session& session, const store::ListQuery& query) const {
  store::ListQuery same = query;
  same.count_total = false;
  BandsById out;
  for (const store::StoredRow& row : store::list(session, opened_, same).rows)
    out.emplace(row.id, of_row(row));
  return out;
}

Json BandedFigures::bands(store::Session& session, std::string_view id, std::optional<Instant> asof) const {
  const auto row = store::find(session, opened_, *entity_, id, asof);
  return row ? of_row(*row) : Json::object({});
}

BandedFigures::Sums BandedFigures::sums(store::Session& session, const store::ListQuery& rows,
                                        const std::string& group_by) const {
  Sums out{Json::object({}), {}};
  if (!rows.filters.empty() || !rows.search.empty()) return out;
  for (const enterprise::FirmFigure& figure : rule_.figures) {
    store::AggregateQuery query{.rows = rows, .sums = {figure.field}};
    query.rows.filters.push_back({figure.field, store::FilterOp::NotEmpty, {}});
    const auto all = store::aggregate(session, opened_, query);
    if (all.empty() || all[0].count < rule_.least_firms) continue;
    out.all.set(figure.field, sum_json(all[0].sums[0]));
    if (group_by.empty()) continue;
    query.group_by = group_by;
    add_told(store::aggregate(session, opened_, query), figure.field, rule_.least_firms, out.groups);
  }
  return out;
}

}  // namespace liantu::api
