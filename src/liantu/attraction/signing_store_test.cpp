#include "liantu/attraction/signing_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::attraction {
namespace {

TEST(SigningRowStore, ColumnsAreThoseOfTheFieldTable) { store::fixture::expect_columns(signing_entity()); }

}  // namespace
}  // namespace liantu::attraction
