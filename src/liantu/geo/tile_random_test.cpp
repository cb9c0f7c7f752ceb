// Random worlds against slow answers: which features a tile has, where they are, and that tiles and
// neighbours meet.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>
#include <set>
#include <thread>

#include "liantu/geo/tile_layer.h"
#include "liantu/geo/vector_tile_fixture.h"

namespace liantu::geo {
namespace {

using test::ReadFeature;
using test::ReadPoint;

struct RealPoint {
  double x = 0, y = 0;
};
using RealRing = std::vector<RealPoint>;

/// In units of a tile's grid by the formula of the projection, unrounded.
RealPoint on_tile(Point p, const TileAddress& tile) {
  const double units = std::ldexp(4096.0, tile.zoom), lat = p.lat * std::numbers::pi / 180;
  return {(p.lon + 180) / 360 * units - 4096.0 * static_cast<double>(tile.x),
          (1 - std::log(std::tan(lat) + 1 / std::cos(lat)) / std::numbers::pi) / 2 * units -
              4096.0 * static_cast<double>(tile.y)};
}

RealRing on_tile(const Ring& ring, const TileAddress& tile) {
  RealRing out;
  for (const Point& p : ring) out.push_back(on_tile(p, tile));
  return out;
}

double distance(RealPoint p, RealPoint a, RealPoint b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  const double t = length == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

bool near_edge(const RealRing& ring, RealPoint p, double reach) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (distance(p, ring[i], ring[(i + 1) % ring.size()]) < reach) return true;
  }
  return false;
}

template <class R>
int winding(const R& ring, RealPoint p) {
  int turns = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const RealPoint a{static_cast<double>(ring[i].x), static_cast<double>(ring[i].y)};
    const auto& next = ring[(i + 1) % ring.size()];
    const RealPoint b{static_cast<double>(next.x), static_cast<double>(next.y)};
    const double side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
    if (a.y <= p.y && b.y > p.y && side > 0) ++turns;
    if (a.y > p.y && b.y <= p.y && side < 0) --turns;
  }
  return turns;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : bits_(seed) {}
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(bits_() >> 11) * 0x1p-53;
  }

  /// A star of n points around a middle, which no line of its own crosses.
  Ring star(Point middle, double degrees, int points) {
    Ring ring;
    for (int i = 0; i < points; ++i) {
      const double turn = 2 * std::numbers::pi * i / points, reach = degrees * between(0.15, 1);
      ring.push_back({middle.lon + reach * std::cos(turn), middle.lat + reach * std::sin(turn)});
    }
    ring.push_back(ring.front());
    return ring;
  }

 private:
  std::mt19937_64 bits_;
};

std::vector<ReadFeature> features(const TileLayer& layer, const TileAddress& tile) {
  const std::string bytes = layer.tile(tile);
  return bytes.empty() ? std::vector<ReadFeature>{} : test::read_tile(bytes).at(0).features;
}

struct World {
  std::vector<Ring> rings;
  std::unique_ptr<TileLayer> layer;
};

World stars(std::uint64_t seed, std::size_t count, double largest) {
  Random random(seed);
  World world;
  std::vector<TileFeature> made;
  for (std::size_t i = 0; i < count; ++i) {
    const Point middle{random.between(117, 119), random.between(36, 37.6)};
    world.rings.push_back(random.star(middle, random.between(largest / 50, largest),
                                      3 + static_cast<int>(random.between(0, 20))));
    made.push_back({i, Outline{{{world.rings.back()}}}, {}, 0});
  }
  world.layer = std::make_unique<TileLayer>("stars", std::vector<std::string>{}, made);
  return world;
}

TileAddress tile_at(Point p, int zoom) {
  const WorldPoint at = world_point(p);
  return {zoom, std::int64_t{at.x} >> (32 - zoom), std::int64_t{at.y} >> (32 - zoom)};
}

/// Every star against points drawn over the tile: the rings of the tile turn once around what lies inside,
/// else never.
void expect_same_places(const World& world, const TileAddress& tile, Random& random, int points) {
  std::map<std::size_t, ReadFeature> found;
  for (const ReadFeature& feature : features(*world.layer, tile)) {
    EXPECT_TRUE(found.emplace(feature.id, feature).second) << "twice: " << feature.id;
    for (const auto& ring : feature.parts) {
      EXPECT_GT(test::double_area(ring), 0);
      for (const ReadPoint& p : ring) EXPECT_TRUE(p.x >= -64 && p.x <= 4160 && p.y >= -64 && p.y <= 4160);
    }
  }
  for (std::size_t id = 0; id < world.rings.size(); ++id) {
    const RealRing ring = on_tile(world.rings[id], tile);
    RealPoint low = ring[0], high = ring[0];
    for (const RealPoint& p : ring)
      low = {std::min(low.x, p.x), std::min(low.y, p.y)},
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    low = {std::max(low.x, -63.0), std::max(low.y, -63.0)},
    high = {std::min(high.x, 4159.0), std::min(high.y, 4159.0)};
    if (low.x >= high.x || low.y >= high.y) {
      EXPECT_FALSE(found.contains(id) && (low.x > high.x + 3 || low.y > high.y + 3)) << id;
      continue;
    }
    for (int i = 0; i < points; ++i) {
      const RealPoint p{random.between(low.x, high.x), random.between(low.y, high.y)};
      if (near_edge(ring, p, 1.5)) continue;
      int turns = 0;
      if (found.contains(id)) {
        for (const auto& part : found[id].parts) turns += winding(part, p);
      }
      ASSERT_EQ(turns, winding(ring, p) == 0 ? 0 : 1) << "feature " << id << " at " << p.x << ", " << p.y;
    }
  }
}

TEST(RandomTiles, EveryStarIsWhereItIs) {
  Random random(7);
  const World world = stars(1, 400, 0.2);
  for (int zoom = 5; zoom <= 15; ++zoom) {
    for (int i = 0; i < 4; ++i)
      expect_same_places(world, tile_at({random.between(117, 119), random.between(36, 37.6)}, zoom), random,
                         8);
  }
}

TEST(RandomTiles, ShapesManyTilesWide) {
  Random random(8);
  const World world = stars(2, 10, 1.5);
  for (int zoom = 8; zoom <= 18; ++zoom)
    expect_same_places(world, tile_at({random.between(117.5, 118.5), random.between(36.5, 37.1)}, zoom),
                       random, 60);
}

/// Where rings pass the vertical line x = at within the tile, from west to east and back, in order.
std::vector<double> passages(const ReadFeature& feature, double at, bool along_y) {
  std::vector<double> found;
  for (const auto& ring : feature.parts) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      auto a = ring[i], b = ring[(i + 1) % ring.size()];
      if (along_y) std::swap(a.x, a.y), std::swap(b.x, b.y);
      if ((static_cast<double>(a.x) <= at) == (static_cast<double>(b.x) <= at)) continue;
      const double y = static_cast<double>(a.y) + (at - static_cast<double>(a.x)) *
                                                      static_cast<double>(b.y - a.y) /
                                                      static_cast<double>(b.x - a.x);
      if (y >= 0 && y <= 4096) found.push_back(y);
    }
  }
  std::ranges::sort(found);
  return found;
}

void expect_meeting(const TileLayer& layer, const TileAddress& first, const TileAddress& second,
                    bool along_y) {
  std::map<std::size_t, std::vector<double>> at_first, at_second;
  for (const auto& feature : features(layer, first)) at_first[feature.id] = passages(feature, 4096, along_y);
  for (const auto& feature : features(layer, second)) at_second[feature.id] = passages(feature, 0, along_y);
  std::erase_if(at_first, [](const auto& entry) { return entry.second.empty(); });
  std::erase_if(at_second, [](const auto& entry) { return entry.second.empty(); });
  ASSERT_EQ(at_first.size(), at_second.size());
  for (const auto& [id, places] : at_first) {
    const std::vector<double>& others = at_second[id];
    ASSERT_EQ(places.size(), others.size()) << id;
    for (std::size_t i = 0; i < places.size(); ++i) EXPECT_NEAR(places[i], others[i], 1e-9) << id;
  }
}

TEST(RandomTiles, AdjacentTilesMeetExactly) {
  Random random(9);
  for (const World& world : {stars(3, 500, 0.1), stars(4, 20, 1.5)}) {
    for (int zoom = 6; zoom <= 16; ++zoom) {
      for (int i = 0; i < 5; ++i) {
        const TileAddress tile = tile_at({random.between(117, 119), random.between(36, 37.6)}, zoom);
        expect_meeting(*world.layer, tile, {zoom, tile.x + 1, tile.y}, false);
        expect_meeting(*world.layer, tile, {zoom, tile.x, tile.y + 1}, true);
      }
    }
  }
}

// A mesh of crooked cells that share their corners covers the land without gap or overlap. So it does in
// every tile: the areas of its cells add up to that of the tile with its buffer, to the unit.
TEST(RandomTiles, CellsThatShareCornersLeaveNoGap) {
  Random random(10);
  constexpr int kSide = 60;
  std::vector<Point> corners;
  for (int i = 0; i <= kSide; ++i) {
    for (int j = 0; j <= kSide; ++j)
      corners.push_back(
          {117 + (i + random.between(-0.3, 0.3)) * 0.03, 36 + (j + random.between(-0.3, 0.3)) * 0.025});
  }
  const auto corner = [&](int i, int j) { return corners[static_cast<std::size_t>(i * (kSide + 1) + j)]; };
  std::vector<TileFeature> cells;
  for (int i = 0; i < kSide; ++i) {
    for (int j = 0; j < kSide; ++j) {
      Ring ring{corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)};
      if ((i + j) % 2) std::ranges::reverse(ring);
      cells.push_back({cells.size(), Outline{{{ring}}}, {}, 0});
    }
  }
  const TileLayer layer("cells", {}, cells);
  for (int zoom = 9; zoom <= 18; ++zoom) {
    for (int i = 0; i < 5; ++i) {
      const TileAddress tile = tile_at({random.between(117.75, 118.05), random.between(36.6, 36.9)}, zoom);
      const Box box = tile_box(tile);
      if (box.west < 117.15 || box.east > 118.7 || box.south < 36.15 || box.north > 37.4) continue;
      long sum = 0;
      for (const auto& feature : features(layer, tile)) {
        for (const auto& ring : feature.parts) sum += test::double_area(ring);
      }
      EXPECT_EQ(sum, 2L * 4224 * 4224) << "zoom " << zoom;
    }
  }
}

TEST(RandomTiles, AnythingAtAllGivesAReadableTile) {
  Random random(11);
  std::vector<TileFeature> rubbish;
  for (std::size_t i = 0; i < 2000; ++i) {
    Outline outline;
    for (int p = 0; p < 2; ++p) {
      Polygon& polygon = outline.polygons.emplace_back();
      for (int r = 0; r < 2; ++r) {
        Ring& ring = polygon.emplace_back();
        const double reach = std::pow(10, random.between(-7, 3));
        for (double n = random.between(0, 9); n > 0; --n)
          ring.push_back({118 + random.between(-reach, reach), 36.8 + random.between(-reach, reach)});
        if (random.between(0, 1) < 0.1) ring.push_back({std::nan(""), 1});
      }
    }
    rubbish.push_back({i, outline, {}, 0});
  }
  const TileLayer layer("rubbish", {}, rubbish);
  EXPECT_FALSE(layer.findings().empty());
  for (int zoom = 0; zoom <= kDeepestZoom; ++zoom) {
    for (const ReadFeature& feature : features(layer, tile_at({118, 36.8}, zoom))) {
      EXPECT_GT(test::double_area(feature.parts.at(0)), 0) << "the first ring is an exterior one";
    }
  }
}

TEST(RandomTiles, ManyThreadsReadTheSame) {
  const World world = stars(5, 3000, 0.05);
  const TileAddress tile = tile_at({118, 36.8}, 8);
  std::vector<std::string> read(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& bytes : read) threads.emplace_back([&] { bytes = world.layer->tile(tile); });
  }
  EXPECT_FALSE(read[0].empty());
  EXPECT_EQ(std::set(read.begin(), read.end()).size(), 1U);
}

}  // namespace
}  // namespace liantu::geo
