#include "liantu/chain/ledger/placement_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(PlacementStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(placement_entity()); }

}  // namespace
}  // namespace liantu::chain
