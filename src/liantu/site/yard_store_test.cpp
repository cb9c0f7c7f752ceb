#include "liantu/site/yard_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(YardStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(yard_entity()); }

}  // namespace
}  // namespace liantu::site
