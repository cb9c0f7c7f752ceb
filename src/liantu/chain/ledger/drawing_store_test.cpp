#include "liantu/chain/ledger/drawing_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::chain {
namespace {

TEST(DrawingStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(drawing_entity());
}

}  // namespace
}  // namespace liantu::chain
