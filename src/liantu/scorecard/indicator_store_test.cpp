#include "liantu/scorecard/indicator_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::scorecard {
namespace {

TEST(IndicatorStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(indicator_entity()); }

}  // namespace
}  // namespace liantu::scorecard
