#include "liantu/site/ledger/parcel_delay_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(ParcelDelayStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(parcel_delay_entity());
}

}  // namespace
}  // namespace liantu::site
