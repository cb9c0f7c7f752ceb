#include "liantu/project/funding_window_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(FundingWindowStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(funding_window_entity()); }

}  // namespace
}  // namespace liantu::project
