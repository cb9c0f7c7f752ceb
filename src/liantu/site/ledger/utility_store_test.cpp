#include "liantu/site/ledger/utility_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(UtilityStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(utility_entity());
}

}  // namespace
}  // namespace liantu::site
