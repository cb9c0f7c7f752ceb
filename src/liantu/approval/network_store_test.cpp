#include "liantu/approval/network_store.h"

#include "liantu/store/columns_fixture.h"

namespace liantu::approval {
namespace {

TEST(ApprovalNetworkStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(approval_network_entity());
}

}  // namespace
}  // namespace liantu::approval
