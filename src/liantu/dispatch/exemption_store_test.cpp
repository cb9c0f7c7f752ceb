#include "liantu/dispatch/exemption_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::dispatch {
namespace {

TEST(ExemptionStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(exemption_entity()); }

}  // namespace
}  // namespace liantu::dispatch
