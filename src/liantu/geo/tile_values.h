// The attributes of a layer's features, each different value encoded once, and the part of them that one tile
// needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/value.h"
#include "liantu/geo/wire_buffer.h"

namespace liantu::geo {

class TileValues {
 public:
  explicit TileValues(std::vector<std::string> attributes) : attributes_(std::move(attributes)) {}

  const std::vector<std::string>& attributes() const { return attributes_; }
  /// The values of the next feature, in the order of the attributes; missing ones at the end are empty.
  void add(const Row& values);
  /// After the last feature; before the first tile.
  void finish();

 private:
  friend class TileDictionary;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::string_view encoded(std::uint32_t value) const {
    return std::string_view(bytes_).substr(begins_[value], begins_[value + 1] - begins_[value]);
  }
  std::uint32_t number_of(std::string_view field);
  /// kNone when no feature has it.
  std::uint32_t number_if_known(std::string_view field) const;
  void grow();

  std::vector<std::string> attributes_;
  std::vector<std::uint32_t> cells_;  ///< features by attributes: numbers of values
  std::string bytes_;                 ///< the values as fields of a layer, as they were first met
  std::vector<std::size_t> begins_{0};
  std::vector<std::uint32_t> slots_;  ///< by value: its place among those with several uses, else kNone
  std::uint32_t shared_ = 0;          ///< how many have several uses
  std::vector<std::uint32_t> table_;  ///< 1 + number by hash, 0 = free; a power of two
  // While adding:
  std::vector<std::uint32_t> uses_;
  WireBuffer message_, field_;
};

/// Keys and values of one tile, numbered as they come.
class TileDictionary {
 public:
  /// `hidden`: attributes to leave out; a short list hides nothing beyond its end.
  TileDictionary(const TileValues& values, const std::vector<bool>& hidden);
  /// For further features of the same tile, of values with the same attributes; `before` must outlive it.
  TileDictionary(const TileValues& values, const TileDictionary& before);

  /// Appends pairs of key and value (Mapbox Vector Tile 2.1, §4.4).
  void tags(std::size_t feature, WireBuffer& out);
  /// Fields 3 (keys) and 4 (values) of the layer, with those of the one before.
  void write(WireBuffer& layer) const;

 private:
  /// 1 + its number in this tile, 0 when no feature told it yet or only one could.
  std::uint32_t told(std::string_view field) const;

  const TileValues& values_;
  const TileDictionary* before_ = nullptr;
  std::vector<bool> hidden_;
  std::vector<std::uint32_t> keys_, shared_;  ///< 1 + number in this tile, 0 = not used yet
  std::vector<std::uint32_t> key_order_;
  std::uint32_t next_value_ = 0;
  WireBuffer bytes_;
};

}  // namespace liantu::geo
