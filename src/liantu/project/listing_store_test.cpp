#include "liantu/project/listing_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(ListingStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(listing_entity()); }

}  // namespace
}  // namespace liantu::project
