#include "liantu/site/ledger/site_need_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(SiteNeedStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(site_need_entity()); }

}  // namespace
}  // namespace liantu::site
