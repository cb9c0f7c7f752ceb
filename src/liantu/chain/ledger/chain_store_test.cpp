#include "liantu/chain/ledger/chain_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(ChainStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(chain_entity()); }

}  // namespace
}  // namespace liantu::chain
