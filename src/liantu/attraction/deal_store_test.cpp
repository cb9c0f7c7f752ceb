#include "liantu/attraction/deal_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::attraction {
namespace {

TEST(DealStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(deal_entity()); }

}  // namespace
}  // namespace liantu::attraction
