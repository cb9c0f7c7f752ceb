// A layer of the map as vector tiles (Mapbox Vector Tile 2.1), out of an index in memory. Built once, then
// read by any number of threads. Areas and lines smaller than a unit of the tile (an eighth of a pixel of
// 512) are left out of it.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/geo/box_tree.h"
#include "liantu/geo/tile_shapes.h"
#include "liantu/geo/tile_values.h"

namespace liantu::geo {

struct TileFeature {
  std::uint64_t number = 0;  ///< the feature's id in tiles; below 2^53 it survives JavaScript
  Shape shape{};
  Row values{};             ///< in the order of the layer's attributes
  std::uint32_t group = 0;  ///< who may see it: see TileView
};

/// A number below 2^53 for a textual id, the same everywhere (FNV-1a folded). Of 200,000 ids two share one
/// with a likelihood of 2 in a million.
std::uint64_t feature_number(std::string_view id);

/// What one reader gets to see. Default: everything.
struct TileView {
  std::optional<std::vector<bool>> groups{};  ///< by group; beyond the end: not seen
  std::vector<bool> hidden{};                 ///< by attribute; beyond the end: seen
};

class TileLayer;

/// Features that are others now than when a layer was made, or gone: the numbers they had or have, in order,
/// and those that there are as a layer of the same attributes.
struct TileEdits {
  std::vector<std::uint64_t> numbers{};
  std::shared_ptr<const TileLayer> now{};
};

class TileLayer {
 public:
  TileLayer(std::string name, std::vector<std::string> attributes, const std::vector<TileFeature>& features);

  /// The tile's bytes, "" when nothing is to be seen in it. The tile must be one (is_tile).
  std::string tile(const TileAddress& tile, const TileView& view = {}, const TileEdits& edits = {}) const;

  /// Does now what the first tile of each zoom would wait for, of the zooms at which a county is looked at.
  void make_ready() const;

  const std::string& name() const { return name_; }
  const std::vector<std::string>& attributes() const { return values_.attributes(); }
  const std::vector<ShapeFinding>& findings() const { return findings_; }
  std::size_t size() const { return tree_.size(); }  ///< features of which something is left
  /// Around what the view gets to see; nothing when that is nothing.
  std::optional<Box> box(const TileView& view = {}, const TileEdits& edits = {}) const;

 private:
  static constexpr int
      kFirstCountyZoom = 7,
      kLastFarZoom = 11;  ///< up to here shapes are made ready for the whole zoom when it is first asked for

  const ShapesAtZoom* ready(int zoom) const;
  /// But for features with these numbers.
  void draw(const TileAddress& tile, const TileView& view, const std::vector<std::uint64_t>& without,
            TileDictionary& dictionary, WireBuffer& features) const;

  std::string name_;
  TileValues values_;
  TileShapes shapes_;
  BoxTree tree_;
  std::vector<std::uint64_t> numbers_;
  std::vector<std::uint32_t> groups_;
  std::vector<ShapeFinding> findings_;
  mutable std::array<std::once_flag, kLastFarZoom + 1> once_;
  mutable std::array<std::unique_ptr<const ShapesAtZoom>, kLastFarZoom + 1> far_;
};

}  // namespace liantu::geo
