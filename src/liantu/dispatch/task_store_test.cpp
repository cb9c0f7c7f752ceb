#include "liantu/dispatch/task_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::dispatch {
namespace {

TEST(TaskStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(task_entity()); }

}  // namespace
}  // namespace liantu::dispatch
