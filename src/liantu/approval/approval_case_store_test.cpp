#include "liantu/approval/approval_case_store.h"

#include "liantu/approval/case_event_store.h"
#include "liantu/store/columns_fixture.h"

namespace liantu::approval {
namespace {

TEST(ApprovalCaseStore, ColumnsAreThoseOfTheFieldTable) {
  store::fixture::expect_columns(approval_case_entity());
  store::fixture::expect_columns(case_event_entity());
}

}  // namespace
}  // namespace liantu::approval
