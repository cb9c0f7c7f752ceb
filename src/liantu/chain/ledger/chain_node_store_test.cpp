#include "liantu/chain/ledger/chain_node_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(ChainNodeStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(chain_node_entity()); }

}  // namespace
}  // namespace liantu::chain
