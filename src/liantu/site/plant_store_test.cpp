#include "liantu/site/plant_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(PlantStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(plant_entity()); }

}  // namespace
}  // namespace liantu::site
