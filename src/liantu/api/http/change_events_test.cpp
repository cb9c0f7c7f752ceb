#include "liantu/api/http/change_events.h"

#include <gtest/gtest.h>

#include "liantu/project/project_store.h"

namespace liantu::api {
namespace {

Caller reader(std::vector<std::string> units) {
  Caller caller;
  caller.access.readable.insert("project");
  caller.access.all_rows = units.empty();
  caller.access.units = std::move(units);
  return caller;
}

store::Change of_unit(const std::string& unit, store::Op op = store::Op::Put) {
  store::Change change{.entity = &project::project_entity(), .op = op};
  change.values.resize(change.entity->fields->size());
  if (!unit.empty()) change.values[change.entity->fields->at(change.entity->owner_field)] = unit;
  return change;
}

std::vector<Event> events_of(const std::vector<store::Change>& changes) {
  store::Batch batch{.kind = "edit"};
  store::Written written{.batch = "b", .rows = {}};
  batch.changes = changes;
  for (std::size_t i = 0; i < changes.size(); ++i) written.rows.emplace_back("row" + std::to_string(i), 2);
  return change_events(batch, written, "周科员");
}

TEST(ChangeEvents, ARowIsHeardOfByThoseWhoMaySeeIt) {
  const auto events = events_of({of_unit("青禾镇"), of_unit("")});
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(*events[0].data.find("id")->text(), "row0");
  EXPECT_TRUE(may_hear(reader({}), events[0]));
  EXPECT_TRUE(may_hear(reader({"南桥镇", "青禾镇"}), events[0]));
  EXPECT_FALSE(may_hear(reader({"南桥镇"}), events[0]));
  EXPECT_TRUE(may_hear(reader({}), events[1]));  // a row of no unit
  EXPECT_FALSE(may_hear(reader({"青禾镇"}), events[1]));
  Caller stranger;
  stranger.access.all_rows = true;
  EXPECT_FALSE(may_hear(stranger, events[0]));
}

TEST(ChangeEvents, OfManyRowsAndOfADeletedOneWithoutItsUnitOnlyTheLedgerIsNamed) {
  const auto deleted = events_of({of_unit("", store::Op::Delete)});
  ASSERT_EQ(deleted.size(), 1U);
  EXPECT_EQ(deleted[0].data.find("id"), nullptr);
  EXPECT_TRUE(may_hear(reader({"青禾镇"}), deleted[0]));
  const auto many = events_of(std::vector<store::Change>(51, of_unit("青禾镇")));
  ASSERT_EQ(many.size(), 1U);
  EXPECT_EQ(*many[0].data.find("count")->whole(), 51);
}

}  // namespace
}  // namespace liantu::api
