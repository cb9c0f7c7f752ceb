#include "liantu/store/seal.h"

#include "liantu/store/workspace_fixture.h"

namespace liantu::store {
namespace {

using fixture::second;
using fixture::shed;

class Sealed : public fixture::OnEachDatabase {
 protected:
  void SetUp() override {
    id = put({.name = "甲棚", .rent = Yuan{100}, .area = SquareMetres{2.5}}, second(1)).rows[0].first;
    put({.name = "甲棚改", .rent = Yuan{101}}, second(2), id, 1);
    gone = put({.name = "乙棚"}, second(3)).rows[0].first;
    Batch batch{.kind = "edit"};
    batch.changes.push_back({.entity = &shed(), .op = Op::Delete, .id = gone, .version = 1});
    write(session, admin, batch, second(4));
    first = *seal_pending(session, second(5));
    put({.name = "丙棚"}, second(6));
    second_seal = *seal_pending(session, second(7));
    put({.name = "丁棚"}, second(8));   // not sealed yet, still checked
  }
  Verification verified() { return verify(session, {&shed()}); }
  void tamper(const std::string& sql) { session.run_script("tamper", sql); }

  std::string id, gone;
  Seal first, second_seal;
};
INSTANTIATE_TEST_SUITE_P(Engines, Sealed, testing::ValuesIn(fixture::engines()));

TEST_P(Sealed, AnUntouchedWorkspaceVerifies) {
  const auto result = verified();
  ASSERT_FALSE(result.broken) << result.broken->what;
  EXPECT_EQ(result.versions, 5);
  EXPECT_EQ(result.changes, 6);
  EXPECT_EQ(result.seals, 2);
  EXPECT_EQ(first.count, 4);
  EXPECT_EQ(second_seal.previous_root, first.root);
  EXPECT_TRUE(seal_pending(session, second(9)));
  EXPECT_FALSE(seal_pending(session, second(9)));
}

TEST_P(Sealed, AChangedCurrentRowIsNamed) {
  for (const auto& sql : {"UPDATE shed SET rent_yuan = 102 WHERE version = 2", "UPDATE shed SET remark = 'x' WHERE version = 2",
                          "UPDATE shed SET valid_from = valid_from + 1 WHERE version = 2",
                          "UPDATE shed SET owner_unit = 'x' WHERE version = 2"}) {
    tamper(sql);
    const auto result = verified();
    ASSERT_TRUE(result.broken) << sql;
    EXPECT_EQ(result.broken->entity, "shed");
    EXPECT_EQ(result.broken->table, "shed");
    EXPECT_EQ(result.broken->id, id);
    EXPECT_EQ(result.broken->version, 2);
  }
}

TEST_P(Sealed, AChangedOldRowIsNamed) {
  tamper("UPDATE shed_history SET area_m2 = 2.5000000001 WHERE version = 1 AND name = '甲棚'");
  const auto result = verified();
  ASSERT_TRUE(result.broken);
  EXPECT_EQ(result.broken->table, "shed_history");
  EXPECT_EQ(result.broken->id, id);
  EXPECT_EQ(result.broken->version, 1);
}

TEST_P(Sealed, AMovedEndOfAnOldRowIsNamed) {
  tamper("UPDATE shed_history SET valid_to = valid_to + 1 WHERE name = '甲棚'");
  EXPECT_EQ(verified().broken.value().table, "shed_history");
}

TEST_P(Sealed, ARemovedOldRowIsNamed) {
  tamper("DELETE FROM shed_history WHERE name = '甲棚'");
  const auto result = verified();
  ASSERT_TRUE(result.broken);
  EXPECT_EQ(result.broken->table, "shed_history");
  EXPECT_EQ(result.broken->id, id);
}

TEST_P(Sealed, AnInsertedRowIsNamed) {
  tamper("INSERT INTO shed (id, version, valid_from, batch, baseline, name) VALUES ('zz', 1, 0, 'b', 0, '假')");
  const auto result = verified();
  ASSERT_TRUE(result.broken);
  EXPECT_EQ(result.broken->id, "zz");
}

TEST_P(Sealed, ADeletedOrChangedChangeLineIsFound) {
  for (const auto& sql : {"DELETE FROM change WHERE seq = 3", "DELETE FROM change WHERE seq = 4",
                          "UPDATE change SET actor = '别人' WHERE seq = 2", "UPDATE change SET hash = salt WHERE seq = 1"}) {
    tamper(sql);
    EXPECT_TRUE(verified().broken) << sql;
  }
}

TEST_P(Sealed, WholeRowWithItsLinesRemovedIsFoundByTheSeal) {
  tamper("DELETE FROM change WHERE id IN (SELECT id FROM shed WHERE name = '丙棚'); DELETE FROM shed WHERE name = '丙棚'");
  const auto result = verified();
  ASSERT_TRUE(result.broken);
  EXPECT_EQ(result.broken->table, "seal");
  EXPECT_EQ(result.broken->version, 2);
}

TEST_P(Sealed, AChangedSealIsFound) {
  tamper("UPDATE seal SET previous_root = root WHERE n = 2");
  EXPECT_EQ(verified().broken.value().table, "seal");
}

}  // namespace
}  // namespace liantu::store
