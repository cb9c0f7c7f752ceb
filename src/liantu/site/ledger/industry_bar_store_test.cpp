#include "liantu/site/ledger/industry_bar_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::site {
namespace {

TEST(IndustryBarStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(industry_bar_entity());
}

}  // namespace
}  // namespace liantu::site
