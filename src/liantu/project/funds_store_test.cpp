#include "liantu/project/funds_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(FundsStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(funds_entity()); }

}  // namespace
}  // namespace liantu::project
