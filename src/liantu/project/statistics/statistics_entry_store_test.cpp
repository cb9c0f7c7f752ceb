#include "liantu/project/statistics/statistics_entry_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(StatisticsEntryStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(statistics_entry_entity());
}

}  // namespace
}  // namespace liantu::project
