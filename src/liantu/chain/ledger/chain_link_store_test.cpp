#include "liantu/chain/ledger/chain_link_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(ChainLinkStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(chain_link_entity()); }

}  // namespace
}  // namespace liantu::chain
