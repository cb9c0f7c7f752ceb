#include "liantu/geo/tile_layer.h"

#include <algorithm>
#include <utility>

namespace liantu::geo {
namespace {

// Fields of vector_tile.proto (Mapbox Vector Tile 2.1).
constexpr std::uint32_t kLayers = 3;
constexpr std::uint32_t kLayerName = 1, kLayerFeatures = 2, kLayerExtent = 5, kLayerVersion = 15;
constexpr std::uint32_t kFeatureId = 1, kFeatureTags = 2, kFeatureType = 3, kFeatureGeometry = 4;

bool seen(const TileView& view, std::uint32_t group) {
  return !view.groups || (group < view.groups->size() && (*view.groups)[group]);
}

/// One feature's message, from its parts.
void write_feature(std::uint64_t number, std::uint32_t type, std::string_view tags, std::string_view geometry,
                   WireBuffer& out) {
  const std::size_t tags_size = tags.empty() ? 0 : 1 + varint_size(tags.size()) + tags.size();
  const std::size_t size =
      1 + varint_size(number) + tags_size + 2 + 1 + varint_size(geometry.size()) + geometry.size();
  out.tag(kLayerFeatures, Wire::Bytes);
  out.varint(size);
  out.field(kFeatureId, number);
  if (!tags.empty()) out.field(kFeatureTags, tags);
  out.field(kFeatureType, std::uint64_t{type});
  out.field(kFeatureGeometry, geometry);
}

}  // namespace

std::uint64_t feature_number(std::string_view id) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : id) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3;
  return (hash >> 53) ^ (hash & ((std::uint64_t{1} << 53) - 1));
}

TileLayer::TileLayer(std::string name, std::vector<std::string> attributes,
                     const std::vector<TileFeature>& features)
    : name_(std::move(name)), values_(std::move(attributes)) {
  TileShapes given;
  std::vector<std::uint32_t> kept;
  std::vector<WorldBox> boxes;
  for (std::size_t i = 0; i < features.size(); ++i) {
    given.add(features[i].shape, i, findings_);
    if (const WorldBox box = given.box(i); box.west <= box.east) {
      kept.push_back(static_cast<std::uint32_t>(i));
      boxes.push_back(box);
    }
  }
  std::vector<std::uint32_t> order = hilbert_order(boxes);
  std::vector<WorldBox> sorted;
  for (std::uint32_t& place : order) {
    sorted.push_back(boxes[place]);
    place = kept[place];
    numbers_.push_back(features[place].number);
    groups_.push_back(features[place].group);
    values_.add(features[place].values);
  }
  values_.finish();
  shapes_ = given.in_order(order);
  tree_ = BoxTree(std::move(sorted));
}

std::optional<Box> TileLayer::box(const TileView& view, const TileEdits& edits) const {
  WorldBox box;
  for (std::size_t i = 0; i < size(); ++i) {
    if (seen(view, groups_[i]) && !std::ranges::binary_search(edits.numbers, numbers_[i]))
      box.cover(tree_.box(i));
  }
  for (std::size_t i = 0; edits.now && i < edits.now->size(); ++i)
    if (seen(view, edits.now->groups_[i])) box.cover(edits.now->tree_.box(i));
  if (box.west > box.east) return std::nullopt;
  return degrees(box);
}

const ShapesAtZoom* TileLayer::ready(int zoom) const {
  if (zoom > kLastFarZoom) return nullptr;
  const auto at = static_cast<std::size_t>(zoom);
  std::call_once(once_[at], [&] { far_[at] = std::make_unique<const ShapesAtZoom>(shapes_, zoom); });
  return far_[at].get();
}

void TileLayer::make_ready() const {
  for (int zoom = kFirstCountyZoom; zoom <= kLastFarZoom; ++zoom) ready(zoom);
}

void TileLayer::draw(const TileAddress& tile, const TileView& view, const std::vector<std::uint64_t>& without,
                     TileDictionary& dictionary, WireBuffer& features) const {
  const TileGrid grid(tile);
  const ShapesAtZoom* far = ready(tile.zoom);
  ShapeScratch scratch;
  WireBuffer tags, geometry;
  tree_.search(grid.window(), grid.inner(), [&](std::size_t first, std::size_t last, bool whole) {
    for (std::size_t i = first; i < last; ++i) {
      if (!seen(view, groups_[i]) || std::ranges::binary_search(without, numbers_[i])) continue;
      geometry.clear();
      if (whole && far)
        far->append(i, tile, geometry);
      else
        shapes_.encode(i, grid, whole, scratch, geometry);
      if (geometry.size() == 0) continue;
      tags.clear();
      dictionary.tags(i, tags);
      write_feature(numbers_[i], shapes_.type(i), tags.view(), geometry.view(), features);
    }
  });
}

std::string TileLayer::tile(const TileAddress& tile, const TileView& view, const TileEdits& edits) const {
  TileDictionary own(values_, view.hidden);
  WireBuffer features, rest, head;
  draw(tile, view, edits.numbers, own, features);
  if (edits.now) {
    TileDictionary more(edits.now->values_, own);
    edits.now->draw(tile, view, {}, more, features);
    more.write(rest);
  } else {
    own.write(rest);
  }
  if (features.size() == 0) return {};
  rest.field(kLayerExtent, std::uint64_t{kTileExtent});
  WireBuffer before;
  before.field(kLayerVersion, std::uint64_t{2});
  before.field(kLayerName, std::string_view(name_));
  head.tag(kLayers, Wire::Bytes);
  head.varint(before.size() + features.size() + rest.size());
  std::string bytes;
  bytes.reserve(head.size() + before.size() + features.size() + rest.size());
  bytes.append(head.view()).append(before.view()).append(features.view()).append(rest.view());
  return bytes;
}

}  // namespace liantu::geo
