#include "liantu/project/stage_event_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(StageEventStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(stage_event_entity()); }

}  // namespace
}  // namespace liantu::project
