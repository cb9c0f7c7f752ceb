#include "liantu/chain/ledger/gap_decision_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(GapDecisionStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(gap_decision_entity()); }

}  // namespace
}  // namespace liantu::chain
