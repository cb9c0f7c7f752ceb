#include "liantu/enterprise/enterprise_store.h"

#include "liantu/store/columns_fixture.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::enterprise {
namespace {

TEST(EnterpriseStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(enterprise_entity());
}

/// A list that a town sees walks an index in the order asked for and looks into no row that the page does not
/// show.
TEST(EnterpriseStore, AnIndexHoldsEachOrderedFieldWithTheOwner) {
  store::fixture::Workspace workspace("sqlite");
  auto session = workspace.database->lease();
  for (const std::string_view field : enterprise_entity().ordered) {
    const std::string name(field);
    std::string plan;
    session->run(
        {"test.plan",
         "EXPLAIN QUERY PLAN SELECT id FROM enterprise WHERE valid_from <= 1 AND +owner_unit = 'x' AND " +
             name + " IS NOT NULL ORDER BY " + name + ", id LIMIT 100"},
        {}, [&](const store::Record& record) { plan += store::text_or_empty(record.value(3)) + "\n"; });
    EXPECT_NE(plan.find("COVERING INDEX enterprise_by_"), std::string::npos) << plan;
  }
}

}  // namespace
}  // namespace liantu::enterprise
