#include "liantu/approval/what_if_store.h"

#include <gtest/gtest.h>

#include "liantu/approval/template_store.h"
#include "liantu/base/error.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::approval {
namespace {

class NetworkRows : public store::fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, NetworkRows, testing::ValuesIn(store::fixture::engines()));

TEST_P(NetworkRows, AVersionOfATemplateIsAddedOnceAndNeverChanged) {
  add_template(session, {"x", 2, "名称", "{}", "为什么", "p", "周科员", 5});
  EXPECT_THROW(add_template(session, {"x", 2, "另一个", "{}", "", "p", "", 6}), Error);
  ASSERT_EQ(saved_templates(session).size(), 1U);
  EXPECT_EQ(saved_templates(session)[0].name, "名称");
}

TEST_P(NetworkRows, AWhatIfIsKeptAdoptedAndDropped) {
  add_what_if(session, {"w1", "n1", "并行", "[]", "p", "周科员", 5, ""});
  add_what_if(session, {"w2", "n1", "容缺", "[]", "p", "周科员", 6, ""});
  note_adopted(session, "w1", "b1");
  ASSERT_EQ(what_ifs_of(session, "n1").size(), 2U);
  EXPECT_EQ(what_ifs_of(session, "n1")[0].name, "容缺");
  EXPECT_EQ(find_what_if(session, "w1")->adopted_batch, "b1");
  drop_what_if(session, "w2");
  EXPECT_EQ(what_ifs_of(session, "n1").size(), 1U);
}

}  // namespace
}  // namespace liantu::approval
