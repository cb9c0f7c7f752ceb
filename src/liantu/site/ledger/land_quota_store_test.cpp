#include "liantu/site/ledger/land_quota_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(LandQuotaStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(land_quota_entity());
}

}  // namespace
}  // namespace liantu::site
