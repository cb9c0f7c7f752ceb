#include "liantu/api/import_shapes.h"

#include <gtest/gtest.h>

#include <cstring>

#include "liantu/api/ledger_kinds.h"
#include "liantu/site/site.h"

namespace liantu::api {
namespace {

template <class Number>
void put(std::string& bytes, Number number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);   // little-endian, as the mark says
}

/// A square of 0.01° from 118.00° E 36.00° N; open when `closed` is false.
std::string square(bool closed = true) {
  std::string bytes(1, '\1');
  put(bytes, std::uint32_t{3});
  put(bytes, std::uint32_t{1});
  put(bytes, std::uint32_t{closed ? 5U : 4U});
  for (const auto& [lon, lat] : {std::pair{118.0, 36.0}, {118.01, 36.0}, {118.01, 36.01}, {118.0, 36.01}, {118.0, 36.0}}) {
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

site::Parcel parcel(const sheet::SheetReading& reading, std::size_t row) { return from_row<site::Parcel>(*reading.rows[row].values); }

TEST(ImportShapes, AnAreaIsTheOutlineAndItsMiddleThePlace) {
  std::vector readings{parcels({square()})};
  take_shapes(readings, ledger_kinds());
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
  take_shapes(readings, ledger_kinds());
  EXPECT_EQ(parcel(readings[0], 0).lon->value, 118.2);
  EXPECT_EQ(parcel(readings[0], 0).outline, "");
  EXPECT_EQ(parcel(readings[0], 1).lon->value, 117.5);
  EXPECT_FALSE(parcel(readings[0], 1).lat.has_value());
}

TEST(ImportShapes, AShapeOfNoUseIsAFinding) {
  std::vector readings{parcels({square(false), "rubbish"})};
  take_shapes(readings, ledger_kinds());
  for (const sheet::LedgerRow& row : readings[0].rows) {
    ASSERT_EQ(row.findings.size(), 1U);
    EXPECT_EQ(row.findings[0].code, "shape_unusable");
  }
}

}  // namespace
}  // namespace liantu::api
