#include "liantu/api/forms/paper_form_store.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

class PaperForms : public store::fixture::OnEachDatabase {
 protected:
  std::string put(const std::string& unit, const std::string& name, Instant at) {
    return put_form(session, {.id = {}, .paper = "weekly", .unit = unit, .name = name},
                    {.file_name = "表.xlsx", .sha256 = std::to_string(at), .size = 3, .columns = {}, .actor = "周科员", .at = at}, "id-" + std::to_string(at));
  }
  std::vector<std::string> names(const store::Access& access) {
    std::vector<std::string> all;
    for (const PaperForm& form : paper_forms(session, access)) all.push_back(form.name + "/" + form.unit);
    return all;
  }

  store::Access clerk_ = store::administrator_access("周科员");
};
INSTANTIATE_TEST_SUITE_P(Engines, PaperForms, testing::ValuesIn(store::fixture::engines()));

TEST_P(PaperForms, TheSameNameIsANewVersionAndTheOldOneStays) {
  const std::string id = put("", "市调度表", 1);
  EXPECT_EQ(put("", "市调度表", 2), id);
  EXPECT_NE(put("青禾镇", "市调度表", 3), id);
  const auto form = find_form(session, clerk_, id);
  ASSERT_TRUE(form);
  ASSERT_EQ(form->versions.size(), 2u);
  EXPECT_EQ(form->versions[0].version, 2);
  EXPECT_EQ(form->versions[1].sha256, "1");
}

TEST_P(PaperForms, AUnitsFormIsItsOwnAndComesBeforeTheOffices) {
  put("", "甲", 1);
  put("青禾镇", "甲", 2);
  put("白石镇", "乙", 3);
  store::Access town{.actor = "镇里", .units = {"青禾镇"}};
  EXPECT_EQ(names(town), (std::vector<std::string>{"甲/", "甲/青禾镇"}));
  EXPECT_EQ(names(clerk_).size(), 3u);
  EXPECT_EQ(form_named(session, town, "weekly", "甲")->unit, "青禾镇");
  EXPECT_EQ(form_named(session, clerk_, "weekly", "甲")->unit, "");
  EXPECT_FALSE(form_named(session, town, "weekly", "乙"));
  EXPECT_FALSE(form_named(session, town, "onepage", "甲"));
}

TEST_P(PaperForms, ARetiredFormIsListedNoMoreAndComesBackWithANewVersion) {
  const std::string id = put("", "甲", 1);
  remove_form(session, id, "周科员", 5);
  EXPECT_TRUE(names(clerk_).empty());
  EXPECT_TRUE(find_form(session, clerk_, id)->removed_at);
  EXPECT_THROW(remove_form(session, id, "周科员", 6), Error);
  EXPECT_EQ(put("", "甲", 7), id);
  EXPECT_EQ(names(clerk_).size(), 1u);
}

}  // namespace
}  // namespace liantu::api
