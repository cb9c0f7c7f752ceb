#include "liantu/project/park_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(ParkStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(park_entity()); }

}  // namespace
}  // namespace liantu::project
