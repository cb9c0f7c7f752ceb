// A slow reader of vector tiles for tests, written from the specification (Mapbox Vector Tile 2.1) and from
// nothing of ours.
#pragma once

#include <cmath>
#include <cstring>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace liantu::geo::test {

struct ReadPoint {
  long x = 0, y = 0;
  auto operator<=>(const ReadPoint&) const = default;
};

struct ReadFeature {
  unsigned long id = 0;
  unsigned type = 0;
  std::map<std::string, std::string>
      properties;  ///< text as it is, numbers with 6 digits, truth as true or false
  std::vector<std::vector<ReadPoint>> parts;  ///< rings as drawn, without the closing point
};

struct ReadLayer {
  std::string name;
  unsigned version = 0, extent = 0;
  std::vector<ReadFeature> features;
};

class WireReader {
 public:
  explicit WireReader(std::string bytes) : bytes_(std::move(bytes)) {}
  bool next() {
    if (at_ == bytes_.size()) return false;
    const unsigned long key = varint();
    field = static_cast<unsigned>(key / 8), type = static_cast<unsigned>(key % 8);
    if (type == 0)
      number = varint();
    else if (type == 1)
      text = take(8);
    else if (type == 2)
      text = take(varint());
    else
      throw std::runtime_error("wire type " + std::to_string(type));
    return true;
  }
  bool more() const { return at_ < bytes_.size(); }
  unsigned long varint() {
    unsigned long value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1)[0]);
      value += static_cast<unsigned long>(byte % 128) << shift;
      if (byte < 128) return value;
    }
  }
  unsigned field = 0, type = 0;
  unsigned long number = 0;
  std::string text;

 private:
  std::string take(std::size_t n) {
    if (n > bytes_.size() - at_) throw std::runtime_error("the bytes end too early");
    at_ += n;
    return bytes_.substr(at_ - n, n);
  }
  std::string bytes_;
  std::size_t at_ = 0;
};

inline long signed_value(unsigned long zigzag) {
  return zigzag % 2 == 0 ? static_cast<long>(zigzag / 2) : -static_cast<long>(zigzag / 2) - 1;
}

inline std::string read_value(const std::string& bytes) {
  WireReader value(bytes);
  if (!value.next()) throw std::runtime_error("a value without content");
  double real = 0;
  switch (value.field) {
    case 1:
      return value.text;
    case 3:
      std::memcpy(&real, value.text.data(), 8);
      return std::to_string(real);
    case 5:
      return std::to_string(value.number);
    case 6:
      return std::to_string(signed_value(value.number));
    case 7:
      return value.number ? "true" : "false";
    default:
      throw std::runtime_error("value field " + std::to_string(value.field));
  }
}

inline std::vector<std::vector<ReadPoint>> read_geometry(const std::string& bytes, unsigned type) {
  std::vector<std::vector<ReadPoint>> parts;
  WireReader commands(bytes);
  ReadPoint cursor;
  bool open = false;
  while (commands.more()) {
    const unsigned long command = commands.varint(), id = command % 8, count = command / 8;
    if (count == 0) throw std::runtime_error("a command without repetition");
    if (id == 7) {
      if (type != 3 || count != 1 || parts.back().size() < 3)
        throw std::runtime_error("ClosePath out of place");
      open = false;
      continue;
    }
    if (id != 1 && id != 2) throw std::runtime_error("command " + std::to_string(id));
    if (id == 1 && (open || (type != 1 && count != 1))) throw std::runtime_error("MoveTo out of place");
    if (id == 2 && parts.empty()) throw std::runtime_error("LineTo comes first");
    if (id == 1) parts.emplace_back();
    for (unsigned long i = 0; i < count; ++i) {
      const long dx = signed_value(commands.varint()), dy = signed_value(commands.varint());
      if (id == 2 && dx == 0 && dy == 0) throw std::runtime_error("LineTo goes nowhere");
      cursor = {cursor.x + dx, cursor.y + dy};
      parts.back().push_back(cursor);
    }
    open = id == 2 && type == 3;
  }
  if (open) throw std::runtime_error("a ring is left open");
  return parts;
}

/// Twice the area by the surveyor's formula; exterior rings are positive.
inline long double_area(const std::vector<ReadPoint>& ring) {
  long sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const ReadPoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

inline ReadFeature read_feature(const std::string& bytes, std::string& tags) {
  WireReader message(bytes);
  ReadFeature feature;
  std::string geometry;
  while (message.next()) {
    if (message.field == 1) feature.id = message.number;
    if (message.field == 2) tags = message.text;
    if (message.field == 3) feature.type = static_cast<unsigned>(message.number);
    if (message.field == 4) geometry = message.text;
  }
  feature.parts = read_geometry(geometry, feature.type);
  return feature;
}

inline ReadLayer read_layer(const std::string& bytes) {
  WireReader message(bytes);
  ReadLayer layer;
  std::vector<std::string> keys, values, all_tags;
  while (message.next()) {
    if (message.field == 1) layer.name = message.text;
    if (message.field == 2) layer.features.push_back(read_feature(message.text, all_tags.emplace_back()));
    if (message.field == 3) keys.push_back(message.text);
    if (message.field == 4) values.push_back(read_value(message.text));
    if (message.field == 5) layer.extent = static_cast<unsigned>(message.number);
    if (message.field == 15) layer.version = static_cast<unsigned>(message.number);
  }
  for (std::size_t i = 0; i < all_tags.size(); ++i) {
    WireReader tags(all_tags[i]);
    while (tags.more()) {
      const std::string key = keys.at(tags.varint());
      layer.features[i].properties[key] = values.at(tags.varint());
    }
  }
  return layer;
}

inline std::vector<ReadLayer> read_tile(const std::string& bytes) {
  WireReader message(bytes);
  std::vector<ReadLayer> layers;
  while (message.next()) {
    if (message.field == 3) layers.push_back(read_layer(message.text));
  }
  return layers;
}

}  // namespace liantu::geo::test
