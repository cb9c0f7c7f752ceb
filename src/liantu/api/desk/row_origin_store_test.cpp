#include "liantu/api/desk/row_origin_store.h"

#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

using store::Access;
using store::administrator_access;
using store::Batch;
using store::fixture::second;
using store::fixture::shed;
using store::fixture::Shed;

class ValueOrigins : public store::fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, ValueOrigins, testing::ValuesIn(store::fixture::engines()));

TEST_P(ValueOrigins, IsTheChangeSinceWhichTheCellHasItsValue) {
  const std::string id = put({.name = "一号", .rent = Yuan{100}}, second(10)).rows[0].first;
  Batch import{.kind = "import"};
  import.changes.push_back({.entity = &shed(),
                            .id = id,
                            .version = 1,
                            .values = to_row(Shed{.name = "一号",
                                                  .rent =
                                                      Yuan {
                                                        200
                                                      }}),
                            .source = "租金.xlsx|9月|7"});
  const Access town = administrator_access("柳河镇 填报员");
  write(session, town, import, second(20));
  put({.name = "甲棚", .rent = Yuan{200}}, second(30), id, 2);
  const auto rent = value_origins(session, admin, shed(), "rent_yuan", {id, "nowhere"});
  ASSERT_EQ(rent.size(), 1U);
  EXPECT_EQ(rent.at(id).actor, "柳河镇 填报员");
  EXPECT_EQ(rent.at(id).source, "租金.xlsx|9月|7");
  EXPECT_EQ(rent.at(id).at, second(20));
  EXPECT_EQ(value_origins(session, admin, shed(), "name", {id}).at(id).at, second(30));
  EXPECT_EQ(value_origins(session, admin, shed(), "name", {id}, second(25)).at(id).at, second(10));
  EXPECT_EQ(value_origins(session, admin, shed(), "rent_yuan", {id}, second(15)).at(id).actor, "管理员");
  EXPECT_TRUE(value_origins(session, admin, shed(), "rent_yuan", {id}, second(5)).empty());
}

}  // namespace
}  // namespace liantu::api
