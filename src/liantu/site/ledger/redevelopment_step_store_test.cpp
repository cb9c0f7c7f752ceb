#include "liantu/site/ledger/redevelopment_step_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(RedevelopmentStepStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(redevelopment_step_entity());
}

}  // namespace
}  // namespace liantu::site
