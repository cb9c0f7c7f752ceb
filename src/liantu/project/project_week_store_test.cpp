#include "liantu/project/project_week_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(ProjectWeekStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(project_week_entity()); }

}  // namespace
}  // namespace liantu::project
