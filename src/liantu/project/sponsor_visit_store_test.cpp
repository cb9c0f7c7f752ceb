#include "liantu/project/sponsor_visit_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(SponsorVisitStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(sponsor_visit_entity()); }

}  // namespace
}  // namespace liantu::project
