#include "liantu/geo/tile_values.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liantu::geo {
namespace {

// Fields of a layer and of its values (Mapbox Vector Tile 2.1, vector_tile.proto).
constexpr std::uint32_t kKeys = 3, kValues = 4;
constexpr std::uint32_t kText = 1, kReal = 3, kUnsigned = 5, kSigned = 6, kTruth = 7;

/// "" for a value that a tile cannot carry.
std::string value_field(const Value& value) {
  WireBuffer message;
  if (const auto* truth = std::get_if<bool>(&value)) {
    message.field(kTruth, std::uint64_t{*truth});
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (*whole >= 0)
      message.field(kUnsigned, static_cast<std::uint64_t>(*whole));
    else
      message.field(kSigned, zigzag(*whole));
  } else if (const auto* real = std::get_if<double>(&value); real && std::isfinite(*real)) {
    message.field(kReal, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    message.field(kText, *text);
  } else {
    return {};
  }
  WireBuffer out;
  out.field(kValues, message.view());
  return std::string(out.view());
}

}  // namespace

void TileValues::add(const Row& values) {
  for (std::size_t i = 0; i < attributes_.size(); ++i) {
    std::uint32_t number = kNone;
    if (std::string field = i < values.size() ? value_field(values[i]) : std::string(); !field.empty()) {
      const auto [found, is_new] =
          numbers_.try_emplace(std::move(field), static_cast<std::uint32_t>(uses_.size()));
      number = found->second;
      if (is_new) {
        bytes_ += found->first;
        begins_.push_back(bytes_.size());
        uses_.push_back(0);
      }
      ++uses_[number];
    }
    cells_.push_back(number);
  }
}

void TileValues::finish() {
  numbers_ = {};
  std::vector<std::uint32_t> order(uses_.size()), number_of(uses_.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto single =
      std::stable_partition(order.begin(), order.end(), [&](std::uint32_t v) { return uses_[v] > 1; });
  shared_ = static_cast<std::uint32_t>(single - order.begin());
  std::string bytes;
  std::vector<std::size_t> begins{0};
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    number_of[order[i]] = i;
    bytes += encoded(order[i]);
    begins.push_back(bytes.size());
  }
  for (std::uint32_t& cell : cells_) cell = cell == kNone ? kNone : number_of[cell];
  bytes_ = std::move(bytes);
  begins_ = std::move(begins);
  uses_ = {};
}

TileDictionary::TileDictionary(const TileValues& values, const std::vector<bool>& hidden)
    : values_(values), hidden_(hidden), keys_(values.attributes_.size(), 0), shared_(values.shared_, 0) {
  hidden_.resize(values.attributes_.size(), false);
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
    if (value < values_.shared_ && shared_[value] != 0) {
      out.varint(shared_[value] - 1);
      continue;
    }
    bytes_.raw(values_.encoded(value));
    out.varint(next_value_++);
    if (value < values_.shared_) shared_[value] = next_value_;
  }
}

void TileDictionary::write(WireBuffer& layer) const {
  for (const std::uint32_t key : key_order_) layer.field(kKeys, std::string_view(values_.attributes_[key]));
  layer.raw(bytes_.view());
}

}  // namespace liantu::geo
