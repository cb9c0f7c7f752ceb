#include "liantu/api/import_shapes.h"

#include <gtest/gtest.h>

#include <cstring>

#include "liantu/api/ledger_kinds.h"
#include "liantu/geo/gcj02.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/site.h"

namespace liantu::api {
namespace {

template <class Number>
void put(std::string& bytes, Number number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);  // little-endian, as the mark says
}

/// A square of 0.01° from 118.00° E 36.00° N; open when `closed` is false.
std::string square(bool closed = true) {
  std::string bytes(1, '\1');
  put(bytes, std::uint32_t{3});
  put(bytes, std::uint32_t{1});
  put(bytes, std::uint32_t{closed ? 5U : 4U});
  for (const auto& [lon, lat] :
       {std::pair{118.0, 36.0}, {118.01, 36.0}, {118.01, 36.01}, {118.0, 36.01}, {118.0, 36.0}}) {
    if (bytes.size() >= (closed ? 93U : 77U)) break;
    put(bytes, lon);
    put(bytes, lat);
  }
  return bytes;
}

std::string point(double lon, double lat) {
  std::string bytes(1, '\1');
  put(bytes, std::uint32_t{1});
  put(bytes, lon);
  put(bytes, lat);
  return bytes;
}

site::Parcel numbered(std::string number) {
  site::Parcel parcel;
  parcel.parcel_no = std::move(number);
  return parcel;
}

sheet::SheetReading parcels(std::vector<std::string> shapes) {
  sheet::SheetReading reading;
  reading.kind = "parcel";
  for (std::string& shape : shapes) {
    sheet::LedgerRow& row = reading.rows.emplace_back();
    row.kind = "parcel";
    row.values = to_row(numbered("YC-01"));
    row.geometry_wkb = std::move(shape);
  }
  return reading;
}

site::Parcel parcel(const sheet::SheetReading& reading, std::size_t row) {
  return from_row<site::Parcel>(*reading.rows[row].values);
}

TEST(ImportShapes, AnAreaIsTheOutlineAndItsMiddleThePlace) {
  std::vector readings{parcels({square()})};
  take_shapes(readings, ledger_kinds(), nullptr, site::shipped_boundary_rule());
  const site::Parcel taken = parcel(readings[0], 0);
  EXPECT_EQ(taken.outline, "POLYGON ((118 36,118.01 36,118.01 36.01,118 36.01,118 36))");
  ASSERT_TRUE(taken.lon && taken.lat);
  EXPECT_NEAR(taken.lon->value, 118.005, 1e-6);
  EXPECT_NEAR(taken.lat->value, 36.005, 1e-6);
  EXPECT_TRUE(readings[0].rows[0].findings.empty());
}

TEST(ImportShapes, APointIsThePlaceAndColumnsWin) {
  std::vector readings{parcels({point(118.2, 36.3), point(118.2, 36.3)})};
  site::Parcel written = numbered("YC-02");
  written.lon = Degrees{117.5};
  readings[0].rows[1].values = to_row(written);
  take_shapes(readings, ledger_kinds(), nullptr, site::shipped_boundary_rule());
  EXPECT_EQ(parcel(readings[0], 0).lon->value, 118.2);
  EXPECT_EQ(parcel(readings[0], 0).outline, "");
  EXPECT_EQ(parcel(readings[0], 1).lon->value, 117.5);
  EXPECT_FALSE(parcel(readings[0], 1).lat.has_value());
}

TEST(ImportShapes, AShapeOfNoUseIsAFindingAndABrokenOneAnError) {
  std::vector readings{parcels({square(false), "rubbish"})};
  take_shapes(readings, ledger_kinds(), nullptr, site::shipped_boundary_rule());
  const auto& rows = readings[0].rows;
  ASSERT_EQ(rows[0].findings.size(), 1U);
  EXPECT_EQ(rows[0].findings[0].code, "ring_open");
  EXPECT_FALSE(rows[0].error.empty());
  ASSERT_EQ(rows[1].findings.size(), 1U);
  EXPECT_EQ(rows[1].findings[0].code, "shape_unusable");
  EXPECT_TRUE(rows[1].error.empty());
}

TEST(ImportShapes, AnotherAreaThanTheRowStatesIsSaid) {
  std::vector readings{parcels({square()})};
  site::Parcel stated = numbered("YC-03");
  stated.land = SquareMetres{500000};  // the square is 0.9999 km²
  readings[0].rows[0].values = to_row(stated);
  take_shapes(readings, ledger_kinds(), nullptr, site::shipped_boundary_rule());
  ASSERT_EQ(readings[0].rows[0].findings.size(), 1U);
  EXPECT_EQ(readings[0].rows[0].findings[0].code, "area_differs");
  EXPECT_NE(parcel(readings[0], 0).outline, "");
}

TEST(ImportShapes, OutsideTheJurisdictionIsRefusedWithItsDistance) {
  const geo::AreaIndex county(
      geo::outline_of_rings({{{118.1, 35.9}, {118.4, 35.9}, {118.4, 36.2}, {118.1, 36.2}}}));
  std::vector readings{parcels({square()})};
  take_shapes(readings, ledger_kinds(), &county, site::shipped_boundary_rule());
  // 0.09° of longitude at 36° N on the sphere: 8.1 km.
  EXPECT_NE(readings[0].rows[0].error.find("8.1 千米"), std::string::npos) << readings[0].rows[0].error;
  EXPECT_EQ(parcel(readings[0], 0).outline, "");
}

geo::Outline shifted(const geo::Outline& outline) {
  geo::Outline out = outline;
  for (geo::Point& p : out.polygons[0][0]) p = geo::gcj02_of(p);
  return out;
}

TEST(ImportShapes, TheShiftOfInternetMapsIsSaidWithMetresAndDirection) {
  ImportPlan plan;
  for (int i = 0; i < 3; ++i) {
    const double lon = 118.3 + i * 0.01;
    const geo::Outline known =
        geo::outline_of_rings({{{lon, 36.8}, {lon + 0.002, 36.8}, {lon + 0.002, 36.802}}});
    site::Parcel stands = numbered("P" + std::to_string(i)), offered = stands;
    stands.outline = known.wkt();
    offered.outline = shifted(known).wkt();
    PlanRow& row = plan.rows.emplace_back();
    row.entity = &site::parcel_entity();
    row.status = RowStatus::Changed;
    row.stored = to_row(stands);
    row.values = to_row(offered);
  }
  warn_of_gcj02(plan, nullptr, site::shipped_boundary_rule());
  ASSERT_EQ(plan.questions.size(), 1U);
  EXPECT_NE(plan.questions[0].zh.find("GCJ-02"), std::string::npos);
  EXPECT_EQ(plan.rows[2].findings.at(0).code, "gcj02");
  for (PlanRow& row : plan.rows) row.values = row.stored;
  plan.questions.clear();
  warn_of_gcj02(plan, nullptr, site::shipped_boundary_rule());
  EXPECT_TRUE(plan.questions.empty());
}

}  // namespace
}  // namespace liantu::api
