#include "liantu/project/project_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(ProjectStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(project_entity()); }

}  // namespace
}  // namespace liantu::project
