#include "liantu/project/payment_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(PaymentStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(payment_entity()); }

}  // namespace
}  // namespace liantu::project
