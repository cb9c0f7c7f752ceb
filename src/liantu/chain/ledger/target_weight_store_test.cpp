#include "liantu/chain/ledger/target_weight_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(TargetWeightStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(target_weight_entity()); }

}  // namespace
}  // namespace liantu::chain
