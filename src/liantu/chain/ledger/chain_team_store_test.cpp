#include "liantu/chain/ledger/chain_team_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(ChainTeamStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(chain_team_entity()); }

}  // namespace
}  // namespace liantu::chain
