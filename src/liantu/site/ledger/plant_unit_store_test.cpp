#include "liantu/site/ledger/plant_unit_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(PlantUnitStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(plant_unit_entity());
}

}  // namespace
}  // namespace liantu::site
