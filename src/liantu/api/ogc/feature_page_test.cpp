// Page after page, a query gives just the rows of the reader's list that fit it, each once; on each database.
#include "liantu/api/ogc/feature_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "liantu/api/ogc/tile_keeper.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/site.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

/// A drawn parcel: nowhere, a point, or a triangle from its right angle 0.004° east and 0.003° north.
struct DrawnParcel {
  enum class Place { Nowhere, Point, Triangle } place = Place::Nowhere;
  double lon = 0, lat = 0;
  bool in_first_town = false, locked = false;
  std::optional<Date> from, to;
  std::string id{};

  bool meets(const geo::Box& box) const {
    if (place == Place::Nowhere) return true;
    if (place == Place::Point) return box.holds({lon, lat});
    // Of what triangle and box share, the south-western point is the last to go.
    const double x = std::max(box.west, lon), y = std::max(box.south, lat);
    return box.holds({x, y}) && (x - lon) / 0.004 + (y - lat) / 0.003 <= 1;
  }
};

struct DrawnQuery {
  std::optional<geo::Box> box{};
  std::optional<Date> from, to;
  bool only_locked = false;

  bool wants(const DrawnParcel& parcel) const {
    const bool dated = !parcel.from || ((!to || *parcel.from <= *to) && (!from || *parcel.to >= *from));
    return (!box || parcel.meets(*box)) && dated && (!only_locked || parcel.locked);
  }
};

class FeaturePageTest : public testing::TestWithParam<std::string> {
 protected:
  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
  store::Access clerk = store::administrator_access("项目科");
  std::mt19937 random{11};
  std::vector<DrawnParcel> parcels{};

  int below(unsigned n) { return static_cast<int>(static_cast<unsigned>(random()) % n); }
  Date day() { return Date::of(2026, 1, 1)->plus(below(100)); }

  void draw(int count) {
    store::Batch batch{.kind = "edit", .reason = "例"};
    for (int i = 0; i < count; ++i) {
      DrawnParcel& drawn = parcels.emplace_back();
      drawn.place = static_cast<DrawnParcel::Place>(below(3));
      drawn.lon = 118 + 0.001 * below(30), drawn.lat = 36 + 0.001 * below(30);
      drawn.in_first_town = below(2), drawn.locked = below(2);
      if (below(3)) drawn.from = day(), drawn.to = drawn.from->plus(below(2) * below(30));
      site::Parcel parcel;
      parcel.parcel_no = "QH-" + std::to_string(i);
      parcel.town = drawn.in_first_town ? "青禾镇" : "白石镇";
      parcel.offer = drawn.locked ? site::Offer::Locked : site::Offer::Available;
      if (drawn.from) parcel.available = DateSpan{*drawn.from, *drawn.to};
      if (drawn.place == DrawnParcel::Place::Point)
        parcel.lon = Degrees{drawn.lon}, parcel.lat = Degrees{drawn.lat};
      const geo::Point corner{drawn.lon, drawn.lat};
      const geo::Ring ring{corner, {drawn.lon + 0.004, drawn.lat}, {drawn.lon, drawn.lat + 0.003}, corner};
      if (drawn.place == DrawnParcel::Place::Triangle) parcel.outline = geo::Outline{{{ring}}}.wkt();
      store::Change& change = batch.changes.emplace_back();
      change.entity = &site::parcel_entity();
      change.values = to_row(parcel);
    }
    const auto written = store::write(*lease, clerk, batch, store::fixture::second(1)).rows;
    for (std::size_t i = 0; i < written.size(); ++i) parcels[i].id = written[i].first;
  }

  DrawnQuery drawn_query() {
    DrawnQuery query;
    const double west = 117.99937 + 0.001 * below(40), south = 35.99937 + 0.001 * below(40);
    if (below(3)) query.box = {west, south, west + 0.001 * below(20), south + 0.001 * below(20)};
    if (below(2)) query.from = day();
    if (below(2)) query.to = query.from ? query.from->plus(below(40)) : day();
    query.only_locked = below(2);
    return query;
  }
};

FeatureQuery asked(const DrawnQuery& drawn) {
  FeatureQuery query;
  query.entity = &site::parcel_entity();
  query.limit = 7;
  if (drawn.box) query.boxes = {*drawn.box};
  if (drawn.to) query.dates.push_back({"available_date", store::FilterOp::Le, {drawn.to->iso()}});
  if (drawn.from) query.dates.push_back({"available_date", store::FilterOp::EndsGe, {drawn.from->iso()}});
  if (drawn.only_locked) query.filters.push_back({"offer", store::FilterOp::Eq, {"locked"}});
  return query;
}

TEST_P(FeaturePageTest, PagesAreTheRowsThatFit) {
  draw(90);
  TileKeeper keeper({&site::parcel_entity()});
  const auto tiles = keeper.tiles(*lease, site::parcel_entity(), std::nullopt, Instant{1} << 60);
  store::Access reporter = clerk;
  reporter.all_rows = false;
  reporter.units = {"青禾镇"};
  for (int round = 0; round < 40; ++round) {
    const DrawnQuery drawn = drawn_query();
    for (const store::Access* access : {&clerk, &reporter}) {
      std::vector<std::string> expected, found;
      for (const DrawnParcel& parcel : parcels)
        if (drawn.wants(parcel) && (access == &clerk || parcel.in_first_town)) expected.push_back(parcel.id);
      std::ranges::sort(expected);
      FeatureQuery query = asked(drawn);
      do {
        const FeaturePage page = feature_page(*lease, *access, query, drawn.box ? tiles.get() : nullptr);
        EXPECT_EQ(page.matched, static_cast<std::int64_t>(expected.size()));
        EXPECT_LE(page.rows.size(), 7U);
        for (const store::StoredRow& row : page.rows) found.push_back(row.id);
        query.after = page.next;
      } while (!query.after.empty());
      EXPECT_EQ(found, expected) << "round " << round;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Databases, FeaturePageTest, testing::ValuesIn(store::fixture::engines()));

}  // namespace
}  // namespace liantu::api
