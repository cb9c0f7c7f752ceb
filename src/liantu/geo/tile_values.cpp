#include "liantu/geo/tile_values.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace liantu::geo {
namespace {

// Fields of a layer and of its values (Mapbox Vector Tile 2.1, vector_tile.proto).
constexpr std::uint32_t kKeys = 3, kValues = 4;
constexpr std::uint32_t kText = 1, kReal = 3, kUnsigned = 5, kSigned = 6, kTruth = 7;

/// False for a value that a tile cannot carry.
bool write_value(const Value& value, WireBuffer& out) {
  if (const auto* truth = std::get_if<bool>(&value)) {
    out.field(kTruth, std::uint64_t{*truth});
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (*whole >= 0)
      out.field(kUnsigned, static_cast<std::uint64_t>(*whole));
    else
      out.field(kSigned, zigzag(*whole));
  } else if (const auto* real = std::get_if<double>(&value); real && std::isfinite(*real)) {
    out.field(kReal, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    out.field(kText, *text);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void TileValues::grow() {
  table_.assign(std::max<std::size_t>(64, table_.size() * 2), 0);
  for (std::uint32_t number = 0; number < uses_.size(); ++number) {
    std::size_t at = std::hash<std::string_view>{}(encoded(number)) & (table_.size() - 1);
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = number + 1;
  }
}

std::uint32_t TileValues::number_of(std::string_view field) {
  if (uses_.size() * 2 >= table_.size()) grow();
  std::size_t at = std::hash<std::string_view>{}(field) & (table_.size() - 1);
  for (; table_[at] != 0; at = (at + 1) & (table_.size() - 1)) {
    if (encoded(table_[at] - 1) == field) return table_[at] - 1;
  }
  bytes_ += field;
  begins_.push_back(bytes_.size());
  uses_.push_back(0);
  return (table_[at] = static_cast<std::uint32_t>(uses_.size())) - 1;
}

std::uint32_t TileValues::number_if_known(std::string_view field) const {
  if (table_.empty()) return kNone;
  for (std::size_t at = std::hash<std::string_view>{}(field) & (table_.size() - 1); table_[at] != 0;
       at = (at + 1) & (table_.size() - 1))
    if (encoded(table_[at] - 1) == field) return table_[at] - 1;
  return kNone;
}

void TileValues::add(const Row& values) {
  for (std::size_t i = 0; i < attributes_.size(); ++i) {
    message_.clear();
    std::uint32_t number = kNone;
    if (i < values.size() && write_value(values[i], message_)) {
      field_.clear();
      field_.field(kValues, message_.view());
      number = number_of(field_.view());
      ++uses_[number];
    }
    cells_.push_back(number);
  }
}

void TileValues::finish() {
  for (const std::uint32_t uses : uses_) slots_.push_back(uses > 1 ? shared_++ : kNone);
  uses_ = {};
  message_ = {};
  field_ = {};
}

TileDictionary::TileDictionary(const TileValues& values, const std::vector<bool>& hidden)
    : values_(values), hidden_(hidden), keys_(values.attributes_.size(), 0), shared_(values.shared_, 0) {
  hidden_.resize(values.attributes_.size(), false);
}

TileDictionary::TileDictionary(const TileValues& values, const TileDictionary& before)
    : values_(values),
      before_(&before),
      hidden_(before.hidden_),
      keys_(before.keys_),
      shared_(values.shared_, 0),
      key_order_(before.key_order_),
      next_value_(before.next_value_) {}

std::uint32_t TileDictionary::told(std::string_view field) const {
  const std::uint32_t value = values_.number_if_known(field);
  const std::uint32_t slot = value == TileValues::kNone ? TileValues::kNone : values_.slots_[value];
  return slot == TileValues::kNone ? 0 : shared_[slot];
}

void TileDictionary::tags(std::size_t feature, WireBuffer& out) {
  const std::size_t width = keys_.size();
  for (std::size_t i = 0; i < width; ++i) {
    const std::uint32_t value = values_.cells_[feature * width + i];
    if (value == TileValues::kNone || hidden_[i]) continue;
    if (keys_[i] == 0) {
      key_order_.push_back(static_cast<std::uint32_t>(i));
      keys_[i] = static_cast<std::uint32_t>(key_order_.size());
    }
    out.varint(keys_[i] - 1);
    const std::uint32_t slot = values_.slots_[value];
    if (slot != TileValues::kNone && shared_[slot] != 0) {
      out.varint(shared_[slot] - 1);
      continue;
    }
    if (const std::uint32_t number = before_ ? before_->told(values_.encoded(value)) : 0; number != 0) {
      out.varint(number - 1);
      if (slot != TileValues::kNone) shared_[slot] = number;
      continue;
    }
    bytes_.raw(values_.encoded(value));
    out.varint(next_value_++);
    if (slot != TileValues::kNone) shared_[slot] = next_value_;
  }
}

void TileDictionary::write(WireBuffer& layer) const {
  for (const std::uint32_t key : key_order_) layer.field(kKeys, std::string_view(values_.attributes_[key]));
  if (before_) layer.raw(before_->bytes_.view());
  layer.raw(bytes_.view());
}

}  // namespace liantu::geo
