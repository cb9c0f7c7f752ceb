#include "liantu/dispatch/groundbreaking_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::dispatch {
namespace {

TEST(GroundbreakingStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(groundbreaking_entity()); }

}  // namespace
}  // namespace liantu::dispatch
