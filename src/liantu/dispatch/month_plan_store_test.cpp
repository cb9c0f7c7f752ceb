#include "liantu/dispatch/month_plan_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::dispatch {
namespace {

TEST(MonthPlanStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(month_plan_entity()); }

}  // namespace
}  // namespace liantu::dispatch
