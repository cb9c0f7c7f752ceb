#include "liantu/chain/ledger/signal_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(SignalStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(signal_entity());
}

}  // namespace
}  // namespace liantu::chain
