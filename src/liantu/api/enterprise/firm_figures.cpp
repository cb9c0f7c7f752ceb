#include "liantu/api/enterprise/firm_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

#include "liantu/base/error.h"
#include "liantu/base/settings.h"
#include "liantu/enterprise/enterprise_store.h"
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

/// Nothing for an empty text; false when it is no number.
bool read_edge(std::string_view text, std::optional<double>& edge) {
  if (text.empty()) return true;
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return false;
  edge = value;
  return true;
}

bool holds_whole(const Field& field) {
  return field.kind == FieldKind::Integer || field.unit == Unit::Yuan || field.unit == Unit::Usd;
}

std::string edge_text(const Field& field, double edge) {
  constexpr double kWan = 1e4, kYi = 1e8;
  if (field.unit != Unit::Yuan && field.unit != Unit::Usd) return fmt::format("{}", edge);
  if (std::abs(edge) >= kYi) return fmt::format("{}亿", edge / kYi);
  if (std::abs(edge) >= kWan) return fmt::format("{}万", edge / kWan);
  return fmt::format("{}", edge);
}

bool same(const store::Filter& a, const store::Filter& b) { return a.op == b.op && a.values == b.values; }

}  // namespace

enterprise::FirmFigureRule firm_figure_rule(const std::string& file) {
  if (file.empty()) return enterprise::shipped_firm_figure_rule();
  return enterprise::parse_firm_figure_rule(own_rules_text(file, "firm_figures_file"));
}

Json band_json(const enterprise::FigureBand& band) {
  return Json::object(
      {{"from", band.from ? Json(*band.from) : Json()}, {"to", band.to ? Json(*band.to) : Json()}});
}

std::optional<enterprise::FigureBand> band_from_text(std::string_view text) {
  const auto dots = text.find("..");
  enterprise::FigureBand band;
  if (dots == std::string_view::npos || !read_edge(text.substr(0, dots), band.from) ||
      !read_edge(text.substr(dots + 2), band.to) || (!band.from && !band.to))
    return std::nullopt;
  return band;
}

std::vector<store::Filter> band_filters(const Field& field, const enterprise::FigureBand& band) {
  std::vector<store::Filter> filters;
  const auto add = [&](store::FilterOp op, double real, std::int64_t whole) {
    Value edge;
    if (holds_whole(field)) edge = whole;
    else edge = real;
    filters.push_back({std::string(field.name), op, {std::move(edge)}});
  };
  const auto up = [](double edge) { return static_cast<std::int64_t>(std::ceil(edge)); };
  if (band.from) add(store::FilterOp::Ge, *band.from, up(*band.from));
  if (band.to) add(store::FilterOp::Le, std::nextafter(*band.to, -std::numeric_limits<double>::infinity()), up(*band.to) - 1);
  return filters;
}

std::string band_text(const Field& field, const enterprise::FigureBand& band) {
  if (band.from && band.to) return edge_text(field, *band.from) + "–" + edge_text(field, *band.to);
  if (band.from) return edge_text(field, *band.from) + "以上";
  return band.to ? edge_text(field, *band.to) + "以下" : std::string();
}

Json bands_json(const BandsById::mapped_type& bands) {
  Json out = Json::object({});
  for (const auto& [field, band] : bands) out.set(field, band_json(band));
  return out;
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
  return BandedFigures(std::move(rule), reader, std::move(opened), entity);
}

BandsById::mapped_type BandedFigures::of_row(const store::StoredRow& row) const {
  BandsById::mapped_type out;
  for (const enterprise::FirmFigure& figure : rule_.figures) {
    if (const auto value = figure_in(row.values[entity_->fields->at(figure.field)]))
      out.emplace(figure.field, enterprise::band_of(figure, *value));
  }
  return out;
}

Json BandedFigures::choices() const {
  Json out = Json::object({});
  for (const enterprise::FirmFigure& figure : rule_.figures) {
    Json bands = Json::array();
    for (const enterprise::FigureBand& band : enterprise::bands_of(figure)) bands.push(band_json(band));
    out.set(figure.field, std::move(bands));
  }
  return out;
}

bool BandedFigures::chooses_by_band(const store::ListQuery& query, const enterprise::FirmFigure& figure) const {
  const Field& field = (*entity_->fields)[entity_->fields->at(figure.field)];
  std::vector<store::Filter> asked;
  std::ranges::copy_if(query.filters, std::back_inserter(asked),
                       [&](const store::Filter& one) { return one.field == figure.field; });
  const bool sorts = std::ranges::any_of(query.sort, [&](const store::Sort& one) { return one.field == figure.field; });
  if (asked.empty() && !sorts) return false;
  const auto makes = [&](const enterprise::FigureBand& band) {
    return std::ranges::is_permutation(asked, band_filters(field, band), same);
  };
  if (sorts || std::ranges::none_of(enterprise::bands_of(figure), makes))
    throw Error(ErrorCode::Forbidden,
                std::string(field.label.zh) + "只给您看所在的档：可以按其中一档筛选，不能排序，也不能按数值筛选。",
                figure.field);
  return true;
}

const store::Access& BandedFigures::counting(const store::ListQuery& query, std::string_view group_by) const {
  bool by_band = false;
  for (const enterprise::FirmFigure& figure : rule_.figures) by_band = chooses_by_band(query, figure) || by_band;
  return by_band && !shows(group_by) ? opened_ : reader_;
}

BandedFigures::Page BandedFigures::list(store::Session& session, const store::ListQuery& query) const {
  counting(query, "");
  Page out{store::list(session, opened_, query), {}};
  const std::vector<std::size_t> masked = store::masked_fields(reader_, *entity_);
  for (store::StoredRow& row : out.rows.rows) {
    out.bands.emplace(row.id, of_row(row));
    row.masked = masked;
    for (const std::size_t field : masked) row.values[field] = Value{};
  }
  return out;
}

std::vector<BandedFigures::Page> BandedFigures::all(store::Session& session, store::ListQuery query) const {
  constexpr std::size_t kPage = 1000;
  query.limit = kPage;
  query.count_total = false;
  std::vector<Page> pages;
  do {
    pages.push_back(list(session, query));
    query.after = pages.back().rows.next;
  } while (!query.after.empty());
  return pages;
}

Json BandedFigures::bands(store::Session& session, std::string_view id, std::optional<Instant> asof) const {
  const auto row = store::find(session, opened_, *entity_, id, asof);
  return row ? bands_json(of_row(*row)) : Json::object({});
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
