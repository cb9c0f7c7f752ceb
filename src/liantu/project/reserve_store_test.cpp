#include "liantu/project/reserve_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(ReserveStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(reserve_entity()); }

}  // namespace
}  // namespace liantu::project
