#include "liantu/site/ledger/park_phase_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(ParkPhaseStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(park_phase_entity());
}

}  // namespace
}  // namespace liantu::site
