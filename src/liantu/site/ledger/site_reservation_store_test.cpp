#include "liantu/site/ledger/site_reservation_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(SiteReservationStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(site_reservation_entity());
}

}  // namespace
}  // namespace liantu::site
