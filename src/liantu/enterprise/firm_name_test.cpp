#include "liantu/enterprise/firm_name.h"

#include <gtest/gtest.h>

namespace liantu::enterprise {
namespace {

TEST(NameKey, SpellingsOfOneFirmMeet) {
  EXPECT_EQ(name_key("山东省淄博市恒达（集团）有限公司"), "恒达集团");
  EXPECT_EQ(name_key("恒达集团有限责任公司"), "恒达集团");
  EXPECT_EQ(name_key("恒达 (集团) 股份有限公司"), "恒达集团");
  EXPECT_EQ(name_key("云川县ＡＢＣ新材料有限公司"), name_key("云川县abc新材料有限责任公司"));
}

TEST(NameKey, ABranchIsNotItsParent) {
  EXPECT_NE(name_key("瀚峰包装有限公司一分公司"), name_key("瀚峰包装有限公司"));
}

TEST(NameKey, ADistrictInsideTheNameStays) {
  EXPECT_EQ(name_key("新区建设有限公司"), "新区建设");  // nothing but the legal form goes
}

TEST(NameKey, BrokenBytesStillHaveAKey) { EXPECT_FALSE(name_key("\xE5\x8E").empty()); }

// 恒达集团 has pairs 恒达 达集 集团; 恒达集 has 恒达 达集: 2·2/(3+2) = 0.8, worked by hand.
TEST(NameLikeness, CountsSharedCharacterPairs) {
  EXPECT_DOUBLE_EQ(name_likeness("恒达集团", "恒达集"), 0.8);
  EXPECT_DOUBLE_EQ(name_likeness("恒达", "恒达"), 1.0);
  EXPECT_DOUBLE_EQ(name_likeness("恒达", "瀚峰"), 0.0);
}

}  // namespace
}  // namespace liantu::enterprise
