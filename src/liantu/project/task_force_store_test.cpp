#include "liantu/project/task_force_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(TaskForceStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(task_force_entity()); }

}  // namespace
}  // namespace liantu::project
