#include "liantu/project/production_report_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::project {
namespace {

TEST(ProductionReportStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(production_report_entity()); }

}  // namespace
}  // namespace liantu::project
