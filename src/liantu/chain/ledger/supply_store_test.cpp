#include "liantu/chain/ledger/supply_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(SupplyStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(supply_entity()); }

}  // namespace
}  // namespace liantu::chain
