#include "liantu/site/ledger/redevelopment_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(RedevelopmentStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(redevelopment_entity());
}

}  // namespace
}  // namespace liantu::site
