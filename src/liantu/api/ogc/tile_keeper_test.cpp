// The layer kept between requests is the layer read anew, whatever was edited, and shows each reader his
// list; on each database.
#include "liantu/api/ogc/tile_keeper.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <tuple>

#include "liantu/api/ledger_export.h"
#include "liantu/geo/vector_tile_fixture.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/site.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

using store::fixture::second;

const std::vector<std::string> kTowns{"青禾镇", "白石镇", "柳堰镇"};
constexpr Instant kLater = Instant{1} << 60;
// All drawn parcels lie within this tile of zoom 8: 118.125° E to 119.53° E, 36.6° N to 37.7° N.
constexpr geo::TileAddress kTile{8, 212, 99};

class TileKeeperTest : public testing::TestWithParam<std::string> {
 protected:
  using Stood = std::pair<std::string, std::int64_t>;

  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
  store::Access clerk = store::administrator_access("项目科");
  std::mt19937 random{3};
  int time = 0;
  std::vector<Stood> parcels{};

  unsigned below(unsigned n) { return static_cast<unsigned>(random()) % n; }

  Row drawn() {
    site::Parcel parcel;
    parcel.parcel_no = "QH-" + std::to_string(++time);
    parcel.town = kTowns[below(3)];
    parcel.offer = below(2) ? site::Offer::Available : site::Offer::Locked;
    const double lon = 118.2 + 0.001 * below(1000), lat = 36.8 + 0.001 * below(500);
    if (below(4) == 0) return to_row(parcel);  // stands nowhere
    if (below(2)) {
      parcel.lon = Degrees{lon};
      parcel.lat = Degrees{lat};
    } else {
      geo::Ring ring{{lon, lat}, {lon + 0.004, lat}, {lon, lat + 0.003}, {lon, lat}};
      parcel.outline = geo::Outline{{{ring}}}.wkt();
    }
    return to_row(parcel);
  }

  void edit(std::size_t count) {
    store::Batch batch{.kind = "edit", .reason = "例"};
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < count; ++i) {
      const bool fresh = parcels.empty() || below(3) == 0;
      const std::size_t at = fresh ? parcels.size() + i : below(static_cast<unsigned>(parcels.size()));
      if (std::ranges::count(places, at)) continue;
      places.push_back(at);
      store::Change& change = batch.changes.emplace_back();
      change.entity = &site::parcel_entity();
      if (!fresh) change.id = parcels[at].first, change.version = parcels[at].second;
      if (!fresh && below(3) == 0)
        change.op = store::Op::Delete;
      else
        change.values = drawn();
    }
    const auto written = store::write(*lease, clerk, batch, second(++time)).rows;
    for (std::size_t i = 0; i < written.size(); ++i) {
      std::erase_if(parcels, [&](const Stood& parcel) { return parcel.first == written[i].first; });
      if (batch.changes[i].op == store::Op::Put) parcels.push_back(written[i]);
    }
  }

  std::set<std::string> in_list(const store::Access& access) {
    store::ListQuery query;
    query.entity = &site::parcel_entity();
    std::set<std::string> ids;
    for (const store::StoredRow& row : all_rows(*lease, access, query)) {
      const FieldTable& fields = *site::parcel_entity().fields;
      if (!is_empty(row.values[fields.at("lon")]) || !is_empty(row.values[fields.at("outline_wkt")]))
        ids.insert(row.id);
    }
    return ids;
  }
};

std::set<std::string> in_tile(const LedgerTiles& tiles, const store::Access& access) {
  std::set<std::string> ids;
  const std::string bytes = tiles.tile(kTile, access);
  if (bytes.empty()) return ids;
  const auto layers = geo::test::read_tile(bytes);
  for (const auto& feature : layers.at(0).features) ids.insert(feature.properties.at("id"));
  return ids;
}

/// What is drawn, whatever the order and the numbers of values.
std::vector<std::tuple<unsigned long, std::map<std::string, std::string>,
                       std::vector<std::vector<geo::test::ReadPoint>>>>
drawn_in(const std::string& bytes) {
  std::vector<std::tuple<unsigned long, std::map<std::string, std::string>,
                         std::vector<std::vector<geo::test::ReadPoint>>>>
      out;
  if (bytes.empty()) return out;
  const auto layers = geo::test::read_tile(bytes);
  EXPECT_EQ(layers.size(), 1u);
  for (const auto& feature : layers.at(0).features)
    out.emplace_back(feature.id, feature.properties, feature.parts);
  std::ranges::sort(out);
  return out;
}

TEST_P(TileKeeperTest, WhatWasMadeReadyIsGivenAndMadeAgainOnlyForReaders) {
  edit(20);
  TileKeeper keeper({&site::parcel_entity()});
  keeper.make_ready(*lease, site::parcel_entity(), true);
  edit(3);
  keeper.make_ready(*lease, site::parcel_entity(), false);  // nobody has looked: not made again
  const auto first = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
  EXPECT_EQ(in_tile(*first, clerk), in_list(clerk));
  edit(3);
  keeper.make_ready(*lease, site::parcel_entity(), false);
  const auto second = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
  EXPECT_NE(first, second);
  EXPECT_EQ(in_tile(*second, clerk), in_list(clerk));
}

TEST_P(TileKeeperTest, KeptIsReadAnewAndEachSeesHisList) {
  const std::vector<const store::Entity*> entities{&site::parcel_entity()};
  TileKeeper keeper(entities);
  store::Access reporter = clerk;
  reporter.all_rows = false;
  reporter.units = {kTowns[0], kTowns[2]};
  reporter.masked_fields = {"parcel.offer"};
  for (int round = 0; round < 12; ++round) {
    edit(round == 0 ? 80 : 1 + below(6));
    const auto kept = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
    const auto anew = TileKeeper(entities).tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
    for (const store::Access* access : {&clerk, &reporter}) {
      EXPECT_EQ(drawn_in(kept->tile(kTile, *access)), drawn_in(anew->tile(kTile, *access)));
      EXPECT_EQ(kept->tag(*access), anew->tag(*access));
      EXPECT_EQ(in_tile(*kept, *access), in_list(*access));
      const auto kept_box = kept->box(*access), anew_box = anew->box(*access);
      ASSERT_EQ(kept_box.has_value(), anew_box.has_value());
      if (kept_box) {
        EXPECT_EQ(std::tuple(kept_box->west, kept_box->south, kept_box->east, kept_box->north),
                  std::tuple(anew_box->west, anew_box->south, anew_box->east, anew_box->north));
      }
      const std::vector<geo::Box> boxes{{118.3, 36.9, 118.6, 37.1}};
      EXPECT_EQ(kept->meeting(boxes, clerk), anew->meeting(boxes, clerk));
    }
    EXPECT_NE(kept->tag(clerk), kept->tag(reporter));
    EXPECT_EQ(kept->tile(kTile, reporter).find("offer"), std::string::npos);
    EXPECT_EQ(keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater), kept) << "nothing changed";
    if (round % 4 != 3) continue;
    keeper.make_ready(*lease, site::parcel_entity(), true);  // all of it at once, as it is read anew
    const auto whole = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
    EXPECT_EQ(whole->tile(kTile, clerk), anew->tile(kTile, clerk));
    EXPECT_EQ(whole->tag(clerk), anew->tag(clerk));
  }
}

TEST_P(TileKeeperTest, APastDayStaysAsItWas) {
  TileKeeper keeper({&site::parcel_entity()});
  edit(40);
  const Instant then = second(time);
  const auto stood = in_list(clerk);
  edit(6);
  const auto past = keeper.tiles(*lease, site::parcel_entity(), then, kLater);
  EXPECT_EQ(in_tile(*past, clerk), stood);
  EXPECT_EQ(keeper.tiles(*lease, site::parcel_entity(), then, kLater), past);
  EXPECT_EQ(in_tile(*keeper.tiles(*lease, site::parcel_entity(), kLater, kLater), clerk), in_list(clerk));
}

TEST_P(TileKeeperTest, ALargeTileIsKeptForThoseWhoSeeTheSame) {
  TileKeeper keeper({&site::parcel_entity()});
  store::Batch batch{.kind = "edit", .reason = "例"};
  for (int i = 0; i < 6000; ++i)
    batch.changes.push_back({.entity = &site::parcel_entity(), .id = {}, .values = drawn(), .source = {}});
  store::write(*lease, clerk, batch, second(++time));
  store::Access reporter = clerk;
  reporter.all_rows = false;
  reporter.units = {kTowns[0]};
  const auto tiles = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
  for (const store::Access* access : {&clerk, &reporter, &clerk, &reporter}) {
    const std::string bytes = tiles->tile(kTile, *access);
    EXPECT_EQ(bytes, TileKeeper({&site::parcel_entity()})
                         .tiles(*lease, site::parcel_entity(), std::nullopt, kLater)
                         ->tile(kTile, *access));
    EXPECT_EQ(bytes.size() > (256U << 10U), access == &clerk);
  }
  edit(3);
  const auto later = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, kLater);
  EXPECT_NE(later->tile(kTile, clerk), tiles->tile(kTile, clerk));
}

INSTANTIATE_TEST_SUITE_P(Databases, TileKeeperTest, testing::ValuesIn(store::fixture::engines()));

}  // namespace
}  // namespace liantu::api
