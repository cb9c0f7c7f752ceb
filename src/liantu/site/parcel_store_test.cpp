#include "liantu/site/parcel_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(ParcelStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(parcel_entity()); }

}  // namespace
}  // namespace liantu::site
