#include "liantu/chain/ledger/visit_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(VisitStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(visit_entity()); }

}  // namespace
}  // namespace liantu::chain
