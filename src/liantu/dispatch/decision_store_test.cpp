#include "liantu/dispatch/decision_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::dispatch {
namespace {

TEST(DecisionStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(decision_entity()); }

}  // namespace
}  // namespace liantu::dispatch
