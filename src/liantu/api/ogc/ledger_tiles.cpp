#include "liantu/api/ogc/ledger_tiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "liantu/api/ledger_json.h"
#include "liantu/base/version.h"
#include "liantu/store/digest.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

/// A tile that takes some milliseconds to write is larger than this; a county's far views together are
/// smaller than that.
constexpr std::size_t kLeastKept = 256 << 10, kMostKept = 64 << 20;

/// Numbers and flags that tiles carry: what the map of sites is filtered by (docs/design/http.md).
constexpr std::array<std::string_view, 10> kMeasures = {
    "land_m2",   "floor_area_m2",      "power_kva",     "water_t_d",        "sewage_t_d",
    "steam_t_h", "steam_pressure_mpa", "double_supply", "in_chemical_park", "first_floor_height_m"};

/// Besides id and title: what says how the row looks, whose it is, and what it is filtered by.
bool is_attribute(const store::Entity& entity, const Field& field) {
  if (field.label.personal) return false;
  return field.kind == FieldKind::Choice || field.name == entity.owner_field ||
         std::ranges::find(kMeasures, field.name) != kMeasures.end();
}

std::optional<geo::Shape> shape_of(const FieldTable& table, const Row& values) {
  if (const auto outline = table.index("outline_wkt"); outline) {
    if (const auto* wkt = std::get_if<std::string>(&values[*outline])) {
      if (auto area = geo::outline_from_wkt(*wkt)) return std::move(*area);
    }
  }
  const auto lon_at = table.index("lon"), lat_at = table.index("lat");
  if (!lon_at || !lat_at) return std::nullopt;  // only ever an outline
  const auto* lon = std::get_if<double>(&values[*lon_at]);
  const auto* lat = std::get_if<double>(&values[*lat_at]);
  if (!lon || !lat) return std::nullopt;
  return std::vector<geo::Point>{{*lon, *lat}};
}

geo::Box box_of(const geo::Shape& shape) {
  if (const auto* outline = std::get_if<geo::Outline>(&shape)) return outline->box();
  geo::Box box;
  for (const geo::Point& point : std::get<std::vector<geo::Point>>(shape)) box.cover(point);
  return box;
}

bool overlap(const geo::Box& a, const geo::Box& b) {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

bool meets(const PlacedRows::Placed& row, const geo::Box& box) {
  if (!row.box) return true;
  if (!overlap(*row.box, box)) return false;  // for points that is all there is to ask
  const auto* outline = std::get_if<geo::Outline>(&row.feature.shape);
  return !outline || outline->meets(box);
}

std::vector<std::string> names(const std::vector<PlacedRows::Attribute>& attributes) {
  std::vector<std::string> out;
  for (const PlacedRows::Attribute& attribute : attributes) out.push_back(attribute.name);
  return out;
}

/// Of which version of which row it is.
PlacedRows::Stamp stamp_of(const store::StoredRow& row) {
  thread_local store::Sha256 digest;
  digest.add(fmt::format("{}\n{}\n{}\n", row.id, row.version, row.batch));
  const std::string hex = digest.hex();
  PlacedRows::Stamp stamp{};
  for (std::size_t i = 0; i < stamp.size(); ++i)
    std::from_chars(hex.data() + i * 16, hex.data() + (i + 1) * 16, stamp[i], 16);
  return stamp;
}

}  // namespace

store::Access everybody() {
  return {.actor = "tiles", .all_rows = true, .readable = {"*"}};
}

PlacedRows::PlacedRows(const store::Entity& entity) : entity_(entity) {
  const FieldTable& table = *entity.fields;
  attributes_.push_back({"id", 0, true});
  attributes_.push_back({"title", table.at(entity.title_field), false});
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (is_attribute(entity, table[i])) attributes_.push_back({std::string(table[i].name), i, false});
  }
}

std::uint32_t PlacedRows::group_of(const std::string& unit) {
  const auto [found, is_new] = group_of_unit_.try_emplace(unit, static_cast<std::uint32_t>(units_.size()));
  if (is_new) units_.push_back(unit);
  return found->second;
}

void PlacedRows::put(const store::StoredRow& row) {
  auto shape = shape_of(*entity_.fields, row.values);
  if (!shape) {
    drop(row.id);
    nowhere_.insert_or_assign(row.id, std::make_shared<const Placed>(Placed{
                                          row.id, row.owner_unit, row.version, row.batch, std::nullopt, {}, {}}));
    return;
  }
  nowhere_.erase(row.id);
  geo::TileFeature feature{geo::feature_number(row.id), std::move(*shape), {}, group_of(row.owner_unit)};
  for (const Attribute& attribute : attributes_)
    feature.values.push_back(attribute.is_id ? Value(row.id) : row.values[attribute.field]);
  const geo::Box box = box_of(feature.shape);
  auto& kept = rows_[row.id];
  if (kept) count(*kept, Counted::Out);
  kept = std::make_shared<const Placed>(
      Placed{row.id, row.owner_unit, row.version, row.batch, box, std::move(feature), stamp_of(row)});
  count(*kept, Counted::In);
}

void PlacedRows::count(const Placed& row, Counted how) {
  for (std::size_t i = 0; i < stamps_.size(); ++i)
    how == Counted::In ? stamps_[i] += row.stamp[i] : stamps_[i] -= row.stamp[i];
}

void PlacedRows::drop(const std::string& id) {
  if (const auto at = rows_.find(id); at != rows_.end()) {
    count(*at->second, Counted::Out);
    rows_.erase(at);
  }
  nowhere_.erase(id);
}

std::vector<geo::TileFeature> PlacedRows::features() const {
  std::vector<geo::TileFeature> out;
  out.reserve(rows_.size());
  for (const auto& [id, row] : rows_) out.push_back(row->feature);
  return out;
}

std::vector<std::shared_ptr<const PlacedRows::Placed>> PlacedRows::rows() const {
  std::vector<std::shared_ptr<const Placed>> out;
  out.reserve(rows_.size() + nowhere_.size());
  for (const auto* some : {&rows_, &nowhere_})
    for (const auto& [id, row] : *some) out.push_back(row);
  std::ranges::sort(out, {}, [](const auto& row) -> const std::string& { return row->id; });
  return out;
}

std::string PlacedRows::digest() const {
  std::string digest;
  for (const std::uint64_t lane : stamps_) digest += fmt::format("{:016x}", lane);
  return digest;
}

std::shared_ptr<const PlacedRows::Placed> PlacedRows::find(std::string_view id) const {
  for (const auto* some : {&rows_, &nowhere_})
    if (const auto at = some->find(id); at != some->end()) return at->second;
  return nullptr;
}

LedgerTiles::Whole::Whole(const PlacedRows& of)
    : rows(of.rows()),
      layer(url_name(of.entity()), names(of.attributes()), of.features()) {}

LedgerTiles::LedgerTiles(const PlacedRows& rows)
    : entity_(rows.entity()),
      attributes_(rows.attributes()),
      units_(rows.units()),
      digest_(rows.digest()),
      whole_(std::make_shared<const Whole>(rows)) {}

LedgerTiles::LedgerTiles(const PlacedRows& rows, const LedgerTiles& before,
                         const std::set<std::string>& edited)
    : entity_(rows.entity()),
      attributes_(rows.attributes()),
      units_(rows.units()),
      digest_(rows.digest()),
      whole_(before.whole_),
      edited_(edited) {
  std::vector<geo::TileFeature> features;
  for (const std::string& id : edited_) {
    const auto row = rows.find(id);
    edits_.numbers.push_back(geo::feature_number(id));
    if (!row) continue;
    edited_rows_.push_back(row);
    if (row->box) features.push_back(row->feature);
  }
  std::ranges::sort(edits_.numbers);
  edits_.now = std::make_shared<const geo::TileLayer>(name(), names(attributes_), features);
}

std::optional<geo::Box> LedgerTiles::box(const store::Access& access) const {
  return whole_->layer.box(view(access), edits_);
}

geo::TileView LedgerTiles::view(const store::Access& access) const {
  geo::TileView view;
  if (!access.all_rows) {
    view.groups.emplace();
    for (const std::string& unit : units_) view.groups->push_back(store::may_see_unit(access, unit));
  }
  for (const PlacedRows::Attribute& attribute : attributes_)
    view.hidden.push_back(!attribute.is_id &&
                          store::is_masked(access, entity_, (*entity_.fields)[attribute.field]));
  return view;
}

std::string LedgerTiles::tile(const geo::TileAddress& address, const store::Access& access) const {
  TileKey key{tag(access), address.zoom, address.x, address.y};
  std::shared_ptr<const std::string> known;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = kept_.find(key); found != kept_.end()) known = found->second;
  }
  if (known) return *known;
  std::string bytes = whole_->layer.tile(address, view(access), edits_);
  if (bytes.size() < kLeastKept) return bytes;
  auto kept = std::make_shared<const std::string>(bytes);
  const std::lock_guard lock(mutex_);
  if (kept_bytes_ + bytes.size() > kMostKept) {
    kept_.clear();
    kept_bytes_ = 0;
  }
  if (kept_.emplace(std::move(key), std::move(kept)).second) kept_bytes_ += bytes.size();
  return bytes;
}

std::string LedgerTiles::tag(const store::Access& access) const {
  store::Sha256 digest;
  const auto add = [&](std::string_view part) {
    digest.add(part);
    digest.add(std::string_view("\0", 1));
  };
  for (const std::string_view part :
       {program_version(), program_commit(), entity_.name, std::string_view(digest_)})
    add(part);
  add(access.all_rows ? "all" : "units");
  if (!access.all_rows) {
    for (const std::string& unit : std::set(access.units.begin(), access.units.end())) add(unit);
  }
  for (const auto& [name, field] : attributes(access)) add(name);
  return "W/\"" + digest.hex().substr(0, 32) + '"';
}

std::vector<std::string> LedgerTiles::meeting(const std::vector<geo::Box>& boxes,
                                              const store::Access& access) const {
  for (const std::string_view name : {"outline_wkt", "lon", "lat"}) {
    const auto field = entity_.fields->index(name);
    if (field && store::is_masked(access, entity_, (*entity_.fields)[*field]))
      throw Error(ErrorCode::Forbidden, "您无权查看位置，不能按范围筛选。", "?bbox");
  }
  std::vector<std::string> ids;
  const auto look_at = [&](const PlacedRows::Placed& row) {
    if (!access.all_rows && !store::may_see_unit(access, row.unit)) return;
    if (std::ranges::any_of(boxes, [&](const geo::Box& box) { return meets(row, box); }))
      ids.push_back(row.id);
  };
  for (const auto& row : whole_->rows)
    if (edited_.empty() || !edited_.contains(row->id)) look_at(*row);
  const auto of_whole = static_cast<std::ptrdiff_t>(ids.size());
  for (const auto& row : edited_rows_) look_at(*row);
  std::ranges::inplace_merge(ids, ids.begin() + of_whole);
  return ids;
}

std::vector<std::pair<std::string, const Field*>> LedgerTiles::attributes(const store::Access& access) const {
  std::vector<std::pair<std::string, const Field*>> seen;
  for (const PlacedRows::Attribute& attribute : attributes_) {
    const Field* field = attribute.is_id ? nullptr : &(*entity_.fields)[attribute.field];
    if (!field || !store::is_masked(access, entity_, *field)) seen.emplace_back(attribute.name, field);
  }
  return seen;
}

}  // namespace liantu::api
