#include "liantu/enterprise/enterprise_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::enterprise {
namespace {

TEST(EnterpriseStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(enterprise_entity()); }

}  // namespace
}  // namespace liantu::enterprise
